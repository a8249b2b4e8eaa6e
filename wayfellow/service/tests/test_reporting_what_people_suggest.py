"""A report for whoever owns the words: which question, which version, what was said. Nothing else."""

import csv
from collections.abc import Callable
from io import StringIO

import pytest
from django.http import HttpResponse
from django.urls import reverse

from tests.answers import words_on
from tests.cast import Member
from tests.questionnaires import ANSWERS, MEASURE, QUESTIONS
from tests.words_for_talking import make_words, offer_sky
from wayfellow.measures.instruments import instrument

Tell = Callable[..., None]
REPORT = reverse("service:words_report", args=[MEASURE])
HEAD = ["Measure", "Version", "Question", "Words shown", "What does not fit", "Better"]


def fetch(member: Member, form: str, deck: str = MEASURE) -> HttpResponse:
    """The file."""
    address = reverse("service:words_report_file", args=[deck, form])
    return member.client().get(address)  # type: ignore[return-value]  # of a test's own kind


def table(answer: HttpResponse) -> list[list[str]]:
    """What a table program reads."""
    return list(csv.reader(StringIO(answer.content.decode("utf-8-sig"), newline="")))


def test_the_page_is_to_be_read_before_it_is_sent(lead: Member, jo: Member, kit: Member, tell: Tell) -> None:
    original, made = offer_sky(jo), make_words(jo, kit)
    tell("Too blue.", "What did the sky do?", wording=str(made))
    tell("Too loud.", item=3, wording=str(original))

    page = words_on(lead.client().get(REPORT))

    assert f"words of WHO-5. Their owner: {instrument(MEASURE).licence.owner}." in page
    assert "Nobody’s name is in it, and no day or time: none are kept." in page
    assert (
        "Question 1 Said of: words for talking, version 1 What does not fit: Too blue. "
        "Better: What did the sky do?" in page
    )
    assert "Question 3 Said of: the owner’s words, version 1 What does not fit: Too loud." in page
    assert "Fetch it as a text" in page


@pytest.mark.parametrize(("form", "name"), [("text", "words.txt"), ("table", "words.csv")])
def test_the_file_has_a_name_that_tells_nothing(form: str, name: str, jo: Member, tell: Tell) -> None:
    tell("Too blue.")

    answer = fetch(jo, form)

    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert answer.headers["Content-Type"].endswith("charset=utf-8")
    assert "no-store" in answer.headers["Cache-Control"]


def test_the_text_can_be_sent_as_it_is(sam: Member, jo: Member, kit: Member, tell: Tell) -> None:
    offer_sky(jo)
    made = make_words(jo, kit)
    tell("Too blue & too <grand>.", "What did the sky do?", wording=str(made))
    tell("Too loud.", item=3)

    text = fetch(jo, "text").content.decode()

    assert text == (
        "What people suggest about the words of WHO-5\n"
        f"Version: {instrument(MEASURE).version}\n"
        f"For: {instrument(MEASURE).licence.owner}\n"
        "\n"
        "Nobody’s name is in this report, and no day or time. None are kept.\n"
        "\n"
        "Question 1 (words for talking, version 1)\n"
        "What does not fit: Too blue & too <grand>.\n"
        "Better: What did the sky do?\n"
        "\n"
        "Question 3\n"
        "What does not fit: Too loud.\n"
    )


def test_neither_names_nor_the_owners_words_are_in_it(
    sam: Member, jo: Member, kit: Member, tell: Tell
) -> None:
    offer_sky(jo)
    make_words(jo, kit)
    tell("Too blue.")

    for form in ("text", "table"):
        told = fetch(jo, form).content.decode()
        for hidden in (sam.name, str(sam.id), "Jo", "Kit", "2026", *QUESTIONS, *ANSWERS[1:]):
            assert hidden not in told.replace("WHO-5", "")


def test_the_table_has_a_line_for_each(jo: Member, tell: Tell) -> None:
    original = offer_sky(jo)
    tell('Too "blue", and\ntoo long; really.', "Plainer, please", wording=str(original))
    tell("Too loud.", item=3)

    answer = fetch(jo, "table")

    known = instrument(MEASURE)
    assert answer.content.startswith(b"\xef\xbb\xbf")
    assert table(answer) == [
        HEAD,
        [
            "WHO-5",
            known.version,
            "Question 1",
            "the owner’s words, version 1",
            'Too "blue", and\ntoo long; really.',
            "Plainer, please",
        ],
        ["WHO-5", known.version, "Question 3", "", "Too loud.", ""],
    ]


@pytest.mark.parametrize("sum_", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_words_are_no_sums_for_a_table_program(sum_: str, jo: Member, tell: Tell) -> None:
    tell(sum_, f"{sum_} better")

    [_, line] = table(fetch(jo, "table"))

    assert line[4:] == [f"'{sum_}", f"'{sum_} better"]


def test_of_our_own_cards_the_report_is_for_us(jo: Member, tell: Tell) -> None:
    tell("Too grand.", deck="finding-my-footing", card="a-hand-in")

    text = fetch(jo, "text", "finding-my-footing").content.decode()

    assert text.startswith("What people suggest about the words of Finding my footing\nFor: Wayfellow\n")
    assert "When a day goes wrong, what do you still have a hand in?\nWhat does not fit: Too grand.\n" in text


def test_where_nothing_was_said_there_is_nothing_to_fetch(jo: Member) -> None:
    page = words_on(jo.client().get(REPORT))

    assert "Nobody has let the team see anything yet." in page
    assert "Fetch it" not in page
    assert table(fetch(jo, "table")) == [HEAD]


@pytest.mark.parametrize("form", ["pdf", "csv", "words"])
def test_other_forms_there_are_not(form: str, jo: Member) -> None:
    assert fetch(jo, form).status_code == 404
