"""By which right words may be shown: stated, changed, and over on its day."""

from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from tests import made_up
from tests.cast import AT, Member, posting
from wayfellow.people.tests.pages import input_of, text_of
from wayfellow.reflections.models import StatedLicence

LICENCE = reverse("service:licence", args=[made_up.MEASURE])
MEASURE = reverse("service:measure", args=[made_up.MEASURE])


def test_the_page_says_what_the_owner_asks_for(lead: Member) -> None:
    page = text_of(lead.client().get(LICENCE))

    assert "The words belong to: World Health Organization." in page
    assert "We take your word for it." in page


def test_it_is_kept_with_who_said_so(lead: Member) -> None:
    client = lead.client()

    answer = posting(client, LICENCE, held_by="Riverside Trust", until="2099-12-31")

    stated = StatedLicence.objects.get()
    assert answer["Location"] == MEASURE
    assert (stated.held_by, stated.until, stated.stated_by_id, stated.service_id) == (
        "Riverside Trust",
        date(2099, 12, 31),
        lead.id,
        lead.viewer.service_id,
    )
    assert "Held by Riverside Trust, until 31 December 2099." in text_of(client.get(MEASURE))


def test_it_may_have_no_last_day(lead: Member) -> None:
    posting(lead.client(), LICENCE, held_by="Riverside Trust", until="")

    assert StatedLicence.objects.get().until is None


def test_what_holds_now_stands_in_the_form_and_is_changed(lead: Member) -> None:
    client = lead.client()
    made_up.state_licence(lead, until=date(2099, 1, 2))
    page = client.get(LICENCE)

    posting(client, LICENCE, held_by="Hillside", until="")

    assert 'value="Riverside"' in input_of(page, "held_by")
    assert 'value="2099-01-02"' in input_of(page, "until")
    stated = StatedLicence.objects.get()
    assert (stated.held_by, stated.until) == ("Hillside", None)


@pytest.mark.parametrize("fields", [{"held_by": "", "until": ""}, {"held_by": "Us", "until": "2020-02-02"}])
def test_a_mistake_is_told_and_changes_nothing(fields: dict[str, str], lead: Member) -> None:
    answer = posting(lead.client(), LICENCE, **fields)

    assert answer.status_code == 422
    assert "Something needs another look" in text_of(answer)
    assert not StatedLicence.objects.exists()


def test_from_the_day_after_its_last_the_pages_say_so(lead: Member) -> None:
    today = timezone.localdate()
    made_up.put_in_use(lead)
    made_up.state_licence(lead, until=today)
    posting(lead.client(), reverse("service:offer", args=[made_up.MEASURE]))
    with_it = text_of(lead.client().get(MEASURE))

    with time_machine.travel(timezone.now() + timedelta(days=1), tick=False):
        without_it = text_of(lead.client().get(MEASURE))

    assert "On offer since" in with_it
    assert "It was held by Riverside, and ended on" in without_it
    assert "On offer, but closed for now." in without_it


@pytest.mark.parametrize("measure", ["gas", "recovery-star", "no-such-measure"])
def test_for_what_takes_no_words_there_is_no_licence(measure: str, lead: Member) -> None:
    client, address = lead.client(), reverse("service:licence", args=[measure])

    assert client.get(address).status_code == 404
    assert posting(client, address, held_by="Us", until="").status_code == 404


def test_it_was_stated_at_a_moment(lead: Member) -> None:
    made_up.state_licence(lead)

    assert StatedLicence.objects.get().stated_at == AT
