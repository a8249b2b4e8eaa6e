"""A lead loads a file: it is read as data, refused in a sentence, or shown beside the measure."""

from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests import made_up
from tests.answers import statements
from tests.cast import Member, posting
from wayfellow.people.tests.pages import text_of
from wayfellow.reflections.models import ServiceWording
from wayfellow.service.forms.measures import MOST_ITEMS
from wayfellow.web.uploads import LONGEST_FILE

LOAD = reverse("service:load", args=[made_up.MEASURE])


def send(client: Client, content: bytes, name: str = "sky.json") -> HttpResponse:
    """Choose a file and press."""
    return posting(client, LOAD, file=SimpleUploadedFile(name, content))


def test_the_page_says_where_the_file_comes_from_and_what_comes_next(lead: Member) -> None:
    page = text_of(lead.client().get(LOAD))

    assert "Get the file from its owner, World Health Organization" in page
    assert "Next you see the file beside the measure. Nothing is used until you say so." in page
    assert "Something needs another look" not in page


def test_a_good_file_leads_to_the_page_that_shows_both(lead: Member) -> None:
    client = lead.client()

    answer = send(client, made_up.fhir_file())
    page = text_of(client.get(answer["Location"]))

    row = ServiceWording.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, reverse("service:draft", args=[row.pk]))
    assert (row.state, row.came_from, row.service_id) == ("draft", "sky.json", lead.viewer.service_id)
    assert "Everything fits" in page
    for number, text in enumerate(made_up.QUESTIONS, start=1):
        assert f"Item {number} Its answers count 0, 1, 2, 3, 4, 5. In your file {text}" in page
    assert "Not a bit: counts 0" in page
    assert "Most of all: counts 5" in page


@pytest.mark.parametrize(
    ("content", "name", "told"),
    [
        (b"", "sky.json", "There is nothing in this file."),
        (b"a" * (LONGEST_FILE + 1), "sky.json", "This file is too large. It may have 1 MB at most."),
        (b'{"resourceType": "Patient"}', "sky.json", "sky.json: "),
        (b"[" * 100_000, "sky.json", "sky.json: "),
        (b"PK\x03\x04 not a workbook", "sky.xlsx", "sky.xlsx: "),
        (b"\x00\x01\x02", "sky.bin", "sky.bin: "),
    ],
    ids=["empty", "too large", "no questionnaire", "too deep", "no workbook", "no text"],
)
def test_a_bad_file_is_refused_in_one_sentence_and_nothing_is_kept(
    content: bytes, name: str, told: str, lead: Member
) -> None:
    answer = send(lead.client(), content, name)

    assert answer.status_code == 422
    assert told in text_of(answer)
    assert not ServiceWording.objects.exists()


def test_no_file_is_told_too(lead: Member) -> None:
    answer = posting(lead.client(), LOAD)

    assert answer.status_code == 422
    assert "Please choose a file." in text_of(answer)


def test_a_file_with_far_too_many_questions_is_for_no_measure(lead: Member) -> None:
    answer = send(lead.client(), made_up.fhir_file(*(f"Why {number}?" for number in range(MOST_ITEMS + 1))))

    assert answer.status_code == 422
    assert "This file has more than 300 questions. No measure has so many." in text_of(answer)
    assert not ServiceWording.objects.exists()


def test_words_in_a_file_are_words_and_run_nowhere(lead: Member) -> None:
    client = lead.client()
    texts = ("<script>alert(1)</script>", "{{ 7 * 7 }}", "=1+1", "${x}", "'; DROP TABLE")

    page = client.get(send(client, made_up.fhir_file(*texts))["Location"])

    assert "<script>alert" not in page.content.decode()
    for text in texts:
        assert text in text_of(page)


def test_the_name_of_a_file_is_only_shown(lead: Member) -> None:
    send(lead.client(), made_up.fhir_file(), name="../../a\x07<b>\u202esky.json")

    assert ServiceWording.objects.get().came_from == "a<b>sky.json"


def test_the_same_press_twice_loads_it_once(lead: Member) -> None:
    client = lead.client()
    token = uuid4().hex

    answers = [
        client.post(LOAD, {"form_token": token, "file": SimpleUploadedFile("sky.json", made_up.fhir_file())})
        for _ in range(2)
    ]

    assert answers[0]["Location"] == answers[1]["Location"]
    assert ServiceWording.objects.count() == 1


def test_a_file_that_does_not_fit_is_shown_with_what_is_wrong(lead: Member) -> None:
    client = lead.client()

    page = client.get(send(client, made_up.fhir_file("A?", "B?", "C?"))["Location"])

    text = text_of(page)
    assert "What does not fit yet" in text
    assert "The file asks 3 questions, and the measure has 5 items." in text
    assert "Item 4: the file has no question for it." in text
    assert "It is right: go on" not in text
    assert "Yes, leave the others out" not in text


@pytest.mark.parametrize("measure", ["gas", "recovery-star", "no-such-measure"])
def test_for_what_takes_no_words_there_is_no_page(measure: str, lead: Member) -> None:
    client, address = lead.client(), reverse("service:load", args=[measure])

    assert client.get(address).status_code == 404
    file: Any = SimpleUploadedFile("sky.json", made_up.fhir_file())
    assert posting(client, address, file=file).status_code == 404


def test_a_longer_file_costs_no_more_to_look_at(lead: Member) -> None:
    client = lead.client()

    costs = [
        statements(client, reverse("service:draft", args=[made_up.load(lead, *map(str, range(many)))]))
        for many in (1, 5, 40)
    ]

    assert len(set(costs)) == 1
    assert costs[0] <= 12
