"""A person keeps one peer worker away, quietly: to that worker it looks as if there were nothing here."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core import mail
from django.test import Client

from tests.answers import body
from tests.cast import AT, Member, let_in, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.people.tests.pages import text_of
from wayfellow.sharing import actions
from wayfellow.sharing.models import CompanionKind, Connection, ConnectionState, KeptAway, Share
from wayfellow.sharing.queries import kept_away, somebody_to_keep_away
from wayfellow.sharing.rules import may_see, walks_with
from wayfellow.sharing.section import Section

pytestmark = pytest.mark.shows("S6")


def keep_away(sam: Member, somebody: Member) -> None:
    actions.keep_away(companion_id=somebody.id, by=sam.viewer, at=AT)


def test_from_that_moment_they_see_nothing(sam: Member, jo: Member) -> None:
    let_in(sam, jo, Section.GOALS, Section.STAYING_WELL)

    keep_away(sam, jo)

    assert not may_see(jo.viewer, person_id=sam.id, section=Section.GOALS, at=AT)
    assert not walks_with(jo.viewer, person_id=sam.id, at=AT)
    assert not Share.objects.filter(person_id=sam.id).exists()
    assert Connection.objects.get(person_id=sam.id).state == ConnectionState.ENDED


def test_somebody_with_a_last_day_is_out_before_that_day(sam: Member, jo: Member) -> None:
    let_in(sam, jo, Section.GOALS)
    actions.walk_until(companion_id=jo.id, until=AT + timedelta(days=9), by=sam.viewer, at=AT)

    keep_away(sam, jo)

    assert not may_see(jo.viewer, person_id=sam.id, section=Section.GOALS, at=AT)
    assert not walks_with(jo.viewer, person_id=sam.id, at=AT)
    assert Connection.objects.get(person_id=sam.id).ended_at == AT


@pytest.mark.parametrize("place", ["", "goals/", "plan/", "what-helps/", "my-days/", "journey/", "code/"])
def test_to_them_it_reads_like_somebody_who_is_not_there(sam: Member, jo: Member, place: str) -> None:
    keep_away(sam, jo)
    client = jo.client()

    real, made_up = (client.get(f"/people/{who}/{place}") for who in (sam.id, uuid4()))

    assert real.status_code == made_up.status_code == 404
    assert body(real) == body(made_up)


def test_nobody_tells_them(sam: Member, jo: Member) -> None:
    keep_away(sam, jo)

    pages = [text_of(jo.client().get(path)) for path in ("/people/", "/shared-with-me/", "/conversations/")]

    assert mail.outbox == []
    # Days on which a worker is not here are said on their pages in the same word.
    told = [page.replace("Days away", "").replace("days away", "") for page in pages]
    assert all("Sam" not in page and "away" not in page for page in told)


def test_others_are_untouched(sam: Member, jo: Member, kit: Member, robin: Member) -> None:
    let_in(sam, kit, Section.GOALS)

    keep_away(sam, jo)

    assert may_see(kit.viewer, person_id=sam.id, section=Section.GOALS, at=AT)
    assert walks_with(jo.viewer, person_id=robin.id, at=AT)


def test_they_cannot_come_near_again_by_any_way(sam: Member, jo: Member) -> None:
    keep_away(sam, jo)

    with pytest.raises(NotThere):
        actions.walk_with(companion_id=jo.id, by=sam.viewer, at=AT)
    with pytest.raises(NotThere):
        actions.connect_invited(person_id=sam.id, companion_id=jo.id, kind=CompanionKind.PEER_WORKER, at=AT)
    with pytest.raises(NotThere):
        actions.walk_for_a_while(
            companion_id=jo.id, until=AT + timedelta(days=9), sections=[], by=sam.viewer, at=AT
        )


def test_where_one_chooses_a_worker_they_do_not_stand(sam: Member, jo: Member, kit: Member) -> None:
    keep_away(sam, kit)

    page = text_of(sam.client().get("/sharing/choose/"))

    assert "Jo" in page
    assert "Kit" not in page


def test_a_worker_may_be_kept_away_before_they_ever_walked_together(sam: Member, kit: Member) -> None:
    client = sam.client()

    asked = client.get(f"/sharing/keep-away/{kit.id}/")
    answer = posting(client, f"/sharing/keep-away/{kit.id}/")
    page = text_of(client.get("/sharing/kept-away/"))

    assert "Keep Kit away?" in text_of(asked)
    assert "Nobody tells Kit." in text_of(asked)
    assert answer["Location"] == "/sharing/kept-away/"
    assert "Done. They are told nothing about it." in page
    assert "Kit" in page


def test_a_supporter_can_be_kept_away_too(sam: Member, alex: Member) -> None:
    keep_away(sam, alex)

    assert [one.name for one in kept_away(sam.viewer)] == ["Alex"]


def test_it_can_be_changed_again_and_then_nothing_is_shared(sam: Member, jo: Member) -> None:
    let_in(sam, jo, Section.GOALS)
    keep_away(sam, jo)
    client = sam.client()

    posting(client, f"/sharing/keep-away/{jo.id}/end/")
    kept = actions.walk_with(companion_id=jo.id, by=sam.viewer, at=AT)

    assert "Nobody." in text_of(client.get("/sharing/kept-away/"))
    assert kept.state == ConnectionState.ACTIVE
    assert not may_see(jo.viewer, person_id=sam.id, section=Section.GOALS, at=AT)


def test_twice_is_once(sam: Member, jo: Member) -> None:
    keep_away(sam, jo)
    keep_away(sam, jo)

    assert KeptAway.objects.count() == 1


def test_about_somebody_who_never_walked_here_one_cannot_ask(sam: Member, robin: Member) -> None:
    with pytest.raises(NotThere):
        somebody_to_keep_away(sam.viewer, companion_id=robin.id)
    with pytest.raises(NotThere):
        somebody_to_keep_away(sam.viewer, companion_id=uuid4())


@pytest.mark.parametrize("who", ["jo", "alex", "lead"])
def test_it_is_for_people_with_a_space(who: str, kit: Member, request: pytest.FixtureRequest) -> None:
    client: Client = request.getfixturevalue(who).client()

    assert client.get("/sharing/kept-away/").status_code == 404
    assert client.get(f"/sharing/keep-away/{kit.id}/").status_code == 404
    assert posting(client, f"/sharing/keep-away/{kit.id}/end/").status_code == 404
