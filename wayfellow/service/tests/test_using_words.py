"""The last press: language, licence and a tick, and then the words are in use. Later they are replaced."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import made_up
from tests.cast import AT, Member, posting
from wayfellow.people.tests.pages import input_of, text_of
from wayfellow.reflections import actions as reflections
from wayfellow.reflections.models import ServiceWording, StatedLicence, WordingState
from wayfellow.reflections.queries import measures_on_offer

GOOD = {"language": "English", "held_by": "Riverside Trust", "until": "", "ours": "on"}


def use(client: Client, wording_id: UUID, **other: str) -> HttpResponse:
    """Fill the last page and press."""
    return posting(client, reverse("service:use", args=[wording_id]), **{**GOOD, **other})


def state(wording_id: UUID) -> str:
    """What became of the words."""
    return ServiceWording.objects.get(pk=wording_id).state


def test_the_words_are_in_use_and_the_licence_is_stated(lead: Member) -> None:
    client, draft = lead.client(), made_up.load(lead)

    answer = use(client, draft, until="2099-12-31")
    page = text_of(client.get(answer["Location"]))

    stated = StatedLicence.objects.get()
    assert answer["Location"] == reverse("service:measure", args=[made_up.MEASURE])
    assert state(draft) == WordingState.IN_USE
    assert (stated.held_by, stated.until, stated.stated_by_id) == (
        "Riverside Trust",
        date(2099, 12, 31),
        lead.id,
    )
    assert "Done. These words are in use." in page
    assert "Held by Riverside Trust, until 31 December 2099." in page
    assert "Ready, and not on offer yet." in page


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({"ours": ""}, "Please tick this box if you want to go on."),
        ({"held_by": " "}, "Please write something here."),
        ({"held_by": "a" * 201}, "This is 1 letter too long."),
        ({"until": "2020-01-01"}, "That day is over. A licence has to last until today at least."),
        ({"until": "soon"}, "We could not read that day."),
        ({"language": "Martian"}, "We do not know this language. Please write its name in English."),
        ({"language": ""}, "Please write something here."),
    ],
)
def test_what_is_missing_is_told_and_nothing_is_half_written(
    other: dict[str, str], told: str, lead: Member
) -> None:
    client, draft = lead.client(), made_up.load(lead)

    answer = use(client, draft, **other)

    assert answer.status_code == 422
    assert told in text_of(answer)
    assert state(draft) == WordingState.DRAFT
    assert not StatedLicence.objects.exists()


def test_a_licence_may_end_today(lead: Member) -> None:
    client, draft = lead.client(), made_up.load(lead)

    use(client, draft, until=str(timezone.localdate()))

    assert state(draft) == WordingState.IN_USE


@pytest.mark.parametrize(
    ("written", "code"),
    [("German", "de"), (" deutsch ", "de"), ("de", "de"), ("PJT", "pjt"), ("en-AU", "en-au"), ("中文", None)],
)
def test_a_language_by_name_or_by_code(written: str, code: str | None, lead: Member) -> None:
    client, draft = lead.client(), made_up.load(lead)

    answer = use(client, draft, language=written)

    assert answer.status_code == (303 if code else 422)
    assert ServiceWording.objects.get().language == (code or "und")


def test_a_language_without_a_name_is_shown_by_its_code_and_told_to_browsers(lead: Member) -> None:
    wording_id = made_up.put_in_use(lead, language="pjt")

    page = lead.client().get(reverse("service:words", args=[wording_id]))

    assert "pjt, first used on" in text_of(page)
    assert 'lang="pjt"' in page.content.decode()


def test_a_measure_that_is_free_to_use_needs_nobody_to_hold_a_licence(lead: Member) -> None:
    client, free = lead.client(), "pearlin-mastery"
    draft = reflections.load_draft(
        measure=free, imported=made_up.fitting(free), came_from="hills.json", by=lead.viewer, at=AT
    )

    page = text_of(client.get(reverse("service:use", args=[draft])))
    use(client, draft, held_by="")
    posting(client, reverse("service:offer", args=[free]))

    assert "This measure is free to use, so you may leave this empty." in page
    assert not StatedLicence.objects.exists()
    assert measures_on_offer(service_id=lead.viewer.service_id, on=AT.date()) == {free}


def test_what_was_stated_before_stands_in_the_form(lead: Member) -> None:
    made_up.state_licence(lead, until=date(2099, 1, 2))

    page = lead.client().get(reverse("service:use", args=[made_up.load(lead)]))

    assert 'value="Riverside"' in input_of(page, "held_by")
    assert 'value="2099-01-02"' in input_of(page, "until")
    assert 'value="English"' in input_of(page, "language")


def test_a_file_that_does_not_fit_leads_back_to_what_is_wrong(lead: Member) -> None:
    client, draft = lead.client(), made_up.load(lead, "Only one?")

    answers = [client.get(reverse("service:use", args=[draft])), use(client, draft)]

    assert {answer["Location"] for answer in answers} == {reverse("service:draft", args=[draft])}
    assert state(draft) == WordingState.DRAFT
    assert not StatedLicence.objects.exists()


def test_new_words_replace_the_old_which_stay_readable(lead: Member) -> None:
    client = lead.client()
    old, new = made_up.put_in_use(lead, *"ABCDE"), made_up.load(lead)
    page = text_of(client.get(reverse("service:use", args=[new])))

    use(client, new)

    assert "Words in the same language that are in use now will be replaced." in page
    assert (state(old), state(new)) == (WordingState.RETIRED, WordingState.IN_USE)
    read = text_of(client.get(reverse("service:words", args=[old])))
    assert "The words, version 1" in read
    assert "They are not shown to anybody new." in read
    assert "A Not a bit (0)" in read
    assert "Stop using" not in read


def test_words_in_use_can_be_read(lead: Member) -> None:
    wording_id = made_up.put_in_use(lead)

    page = lead.client().get(reverse("service:words", args=[wording_id]))

    text = text_of(page)
    assert "English, first used on 10 November" in text
    assert "They are in use." in text
    for question in made_up.QUESTIONS:
        assert f"{question} Not a bit (0) Hardly (1)" in text


def test_words_before_the_questions_are_kept(lead: Member) -> None:
    client = lead.client()
    shown = {"linkId": "w", "type": "display", "text": "Look up first."}
    asked = made_up.fhir_file().decode().replace('"item": [', f'"item": [{shown}, '.replace("'", '"'))
    imported = made_up.read(asked.encode())
    draft = reflections.load_draft(
        measure=made_up.MEASURE, imported=imported, came_from="sky.json", by=lead.viewer, at=AT
    )

    use(client, draft)

    assert "Look up first." in text_of(client.get(reverse("service:words", args=[draft])))


def test_i_am_asked_before_their_use_ends(lead: Member) -> None:
    client, wording_id = lead.client(), made_up.put_on_offer(lead)
    address = reverse("service:stop_using", args=[wording_id])
    page = text_of(client.get(address))
    before = state(wording_id)

    answer = posting(client, address)
    after = text_of(client.get(answer["Location"]))

    assert "Nobody can begin this measure with them any more." in page
    assert (before, state(wording_id)) == (WordingState.IN_USE, WordingState.RETIRED)
    assert "They stay readable here." in after
    assert "On offer, but closed for now. No words are loaded." in after


def test_only_words_in_use_can_be_stopped(lead: Member) -> None:
    client, draft = lead.client(), made_up.load(lead)
    old = made_up.put_in_use(lead)
    made_up.put_in_use(lead, at=AT + timedelta(days=1))

    assert client.get(reverse("service:stop_using", args=[draft])).status_code == 404
    assert client.get(reverse("service:stop_using", args=[old])).status_code == 404
    assert posting(client, reverse("service:stop_using", args=[old])).status_code == 404
