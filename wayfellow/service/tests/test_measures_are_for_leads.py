"""Nobody but a lead of this very service sees or does anything about its measures."""

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests import made_up
from tests.answers import body
from tests.cast import AT, Member, arrive, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.measures.purpose import Purpose
from wayfellow.people import actions as people
from wayfellow.people.tests.pages import text_of
from wayfellow.reflections.models import MeasureOnOffer, ServiceWording, StatedLicence
from wayfellow.service import actions, queries

FILED = ("draft", "use", "throw_away", "leave_out", "turn_answers", "words", "stop_using")
OF_A_MEASURE = ("measure", "offer", "stop_offering", "load", "licence")


@pytest.fixture
def elsewhere(lead: Member) -> Member:
    """A lead of another service."""
    service = people.open_service(name="Hillside", crisis_help="Emergency | 000 | day and night")
    return arrive(service, "Ash", Role.SERVICE_LEAD)


def addresses(draft: UUID, used: UUID) -> list[str]:
    """Every page and deed about the service's own wordings."""
    filed = [reverse(f"service:{name}", args=[one]) for name in FILED for one in (draft, used)]
    return [*filed, reverse("service:pair", args=[draft, 1])]


def kept() -> list[object]:
    """All that a service holds."""
    rows = [*ServiceWording.objects.all(), *StatedLicence.objects.all(), *MeasureOnOffer.objects.all()]
    return [{key: value for key, value in vars(row).items() if key != "_state"} for row in rows]


@pytest.mark.parametrize("who", ["jo", "sam", "alex", "elsewhere"])
def test_for_others_there_is_nothing_behind_an_address_of_ours(
    who: str, lead: Member, sam: Member, jo: Member, request: pytest.FixtureRequest
) -> None:
    used, draft = made_up.put_on_offer(lead), made_up.load(lead)
    before = kept()
    client = request.getfixturevalue(who).client()

    for address, made_up_one in zip(addresses(draft, used), addresses(uuid4(), uuid4()), strict=True):
        for method in ("GET", "POST"):
            met, nothing = _meet(client, method, address), _meet(client, method, made_up_one)
            assert met == nothing, address
            assert met[0] in {404, 405}, address

    assert kept() == before


def _meet(client: Client, method: str, address: str) -> tuple[int, str]:
    """What somebody finds behind an address."""
    answer: Any = client.get(address) if method == "GET" else posting(client, address, question="q1")
    return answer.status_code, body(answer)


@pytest.mark.parametrize("who", ["jo", "sam", "alex"])
def test_for_those_who_lead_nothing_there_are_no_measures(
    who: str, lead: Member, sam: Member, jo: Member, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(who).client()
    places = [reverse(f"service:{name}", args=[made_up.MEASURE]) for name in OF_A_MEASURE]
    table = reverse("service:table", args=[made_up.WITH_A_TABLE, "total"])

    for address in (reverse("service:measures"), reverse("service:guide"), table, *places):
        file = SimpleUploadedFile("sky.json", made_up.fhir_file())
        answers = [client.get(address), posting(client, address, held_by="Us", file=file)]
        assert {answer.status_code for answer in answers} <= {404, 405}, address
        assert 404 in {answer.status_code for answer in answers}

    assert kept() == []


def test_another_service_has_its_own(lead: Member, elsewhere: Member) -> None:
    made_up.put_on_offer(lead)
    theirs = elsewhere.client()

    page = text_of(theirs.get(reverse("service:measures")))
    measure = text_of(theirs.get(reverse("service:measure", args=[made_up.MEASURE])))

    assert "Nothing is on offer yet" in page
    assert "In your service" not in page
    assert "Not used here." in measure
    assert "Riverside" not in measure
    posting(theirs, reverse("service:stop_offering", args=[made_up.MEASURE]))
    posting(theirs, reverse("service:licence", args=[made_up.MEASURE]), held_by="Hillside", until="")
    assert MeasureOnOffer.objects.get().service_id == lead.viewer.service_id
    assert sorted(StatedLicence.objects.values_list("held_by", flat=True)) == ["Hillside", "Riverside"]


def test_both_may_use_the_same_measure_in_words_of_their_own(lead: Member, elsewhere: Member) -> None:
    ours, theirs = made_up.put_on_offer(lead), made_up.put_in_use(elsewhere, *"ABCDE")

    assert set(ServiceWording.objects.filter(state="in_use").values_list("pk", flat=True)) == {ours, theirs}
    assert set(ServiceWording.objects.values_list("number", flat=True)) == {1}


def test_every_deed_asks_who_does_it(jo: Member, lead: Member) -> None:
    draft = made_up.load(lead)
    by = jo.viewer
    deeds: list[Callable[[], object]] = [
        lambda: actions.load_wording(
            measure=made_up.MEASURE, imported=made_up.questionnaire(), came_from="a", by=by, at=AT
        ),
        lambda: actions.pair(wording_id=draft, number=1, item_id="q2", by=by),
        lambda: actions.leave_others_out(wording_id=draft, by=by),
        lambda: actions.turn_answers(wording_id=draft, highest_first=True, by=by),
        lambda: actions.put_in_use(wording_id=draft, language="en", held_by="Us", until=None, by=by, at=AT),
        lambda: actions.throw_away(wording_id=draft, by=by),
        lambda: actions.stop_using(wording_id=draft, by=by),
        lambda: actions.state_licence(measure=made_up.MEASURE, held_by="Us", until=None, by=by, at=AT),
        lambda: actions.load_table(measure=made_up.WITH_A_TABLE, score="total", rows=(), by=by),
        lambda: actions.offer(measure=made_up.MEASURE, by=by, at=AT),
        lambda: actions.stop_offering(measure=made_up.MEASURE, by=by),
    ]
    before = kept()

    for deed in deeds:
        with pytest.raises(NotThere):
            deed()

    assert kept() == before


def test_every_read_asks_who_looks(jo: Member, lead: Member) -> None:
    draft, used = made_up.load(lead), made_up.put_in_use(lead)
    on, viewer = AT.date(), jo.viewer
    reads: list[Callable[[], object]] = [
        lambda: queries.library(viewer, on=on),
        lambda: queries.measure_known(viewer, measure=made_up.MEASURE, on=on),
        lambda: queries.guide_for_services(viewer, purpose=Purpose.PLAN, stage=None, on=on),
        lambda: queries.draft(viewer, wording_id=draft),
        lambda: queries.words_held(viewer, wording_id=used),
    ]

    for read in reads:
        with pytest.raises(NotThere):
            read()
