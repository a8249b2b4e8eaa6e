"""Noticing is for its owner alone: not for a worker and not for a supporter, whatever is shared with them."""

import inspect
from types import ModuleType
from uuid import UUID

import pytest
import time_machine

from tests.access.routes import all_routes
from tests.cast import AT, Member, let_in, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.sharing.section import FOR_A_SUPPORTER, FOR_A_WORKER
from wayfellow.staying_well.actions import noticing as actions
from wayfellow.staying_well.models import NoticedDay, Noticing
from wayfellow.staying_well.noticing.rules import check_own
from wayfellow.staying_well.queries import noticing as queries
from wayfellow.staying_well.queries import noticing_days as over_days
from wayfellow.staying_well.tests.noticing_taps import more_than_usual, notices_signs, words_of

pytestmark = pytest.mark.shows("M37", "M4")

PAGES = ("", "choose/", "pause/", "turn-off/", "days/", "drawn/")
DEEDS = ("tap/", "undo/", "put-away/", "pause/", "go-on/", "turn-off/", "choose/")


@pytest.fixture
def sign(sam: Member, jo: Member, alex: Member) -> UUID:
    """Sam has a notice on the page, and shares all that can be shared."""
    (sign,) = notices_signs(sam, "I sleep less")
    more_than_usual(sam, sign)
    let_in(sam, jo, *FOR_A_WORKER)
    let_in(sam, alex, *FOR_A_SUPPORTER)
    return sign


def test_the_owner_sees_it(sam: Member, sign: UUID) -> None:
    with time_machine.travel(AT, tick=False):
        assert "Different from your usual" in words_of(sam.client().get("/plan/noticing/"))


@pytest.mark.parametrize("page", PAGES)
def test_nobody_else_has_such_a_page(jo: Member, alex: Member, kit: Member, sign: UUID, page: str) -> None:
    for member in (jo, alex, kit):
        assert member.client().get(f"/plan/noticing/{page}").status_code == 404


@pytest.mark.parametrize("deed", DEEDS)
def test_nobody_else_has_such_a_deed(sam: Member, jo: Member, alex: Member, sign: UUID, deed: str) -> None:
    days, words = NoticedDay.objects.filter(person_id=sam.id).count(), _chosen(sam)

    for member in (jo, alex):
        answer = posting(member.client(), f"/plan/noticing/{deed}", sign=sign, how_much=4, taps="delete")
        assert answer.status_code == 404

    assert NoticedDay.objects.filter(person_id=sam.id).count() == days
    assert _chosen(sam) == words


def _chosen(sam: Member) -> object:
    return Noticing.objects.get(person_id=sam.id).words


def test_another_person_meets_only_their_own(robin: Member, sign: UUID) -> None:
    page = words_of(robin.client().get("/plan/noticing/"))

    assert "This is off." in page
    assert "I sleep less" not in page
    assert posting(robin.client(), "/plan/noticing/tap/", sign=sign, how_much=1).status_code == 409


def test_a_shared_plan_says_nothing_of_it(sam: Member, jo: Member, alex: Member, sign: UUID) -> None:
    for member in (jo, alex):
        with time_machine.travel(AT, tick=False):
            page = words_of(member.client().get(f"/people/{sam.id}/plan/"))

        assert "I sleep less" in page
        assert "usual" not in page.lower()
        assert "noticing" not in page.lower()


def test_no_address_of_it_takes_anybodys_id() -> None:
    routes = [route for route in all_routes() if route.name.startswith("staying_well:noticing")]

    assert len(routes) == 10
    assert [route.parts for route in routes] == [()] * 10


@pytest.mark.parametrize("module", [actions, queries, over_days])
def test_no_read_and_no_deed_takes_anybodys_id(module: ModuleType) -> None:
    public = [deed for name, deed in inspect.getmembers(module, inspect.isfunction) if name[0] != "_"]
    own = [deed for deed in public if deed.__module__ == module.__name__]

    assert own
    assert not [deed for deed in own if "person_id" in inspect.signature(deed).parameters]


def test_whoever_has_no_space_has_no_noticing(sam: Member, jo: Member) -> None:
    check_own(sam.viewer)
    with pytest.raises(NotThere):
        check_own(jo.viewer)
