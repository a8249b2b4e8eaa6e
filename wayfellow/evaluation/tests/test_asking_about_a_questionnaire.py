"""After a questionnaire: left-out questions and how a number moved, each with a yes of its own."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import AT, Member
from tests.questionnaires import fill_in, made_up_wording, offer_made_up
from wayfellow.evaluation.counts.kinds import Beyond, Counting
from wayfellow.evaluation.queries.asking.questionnaire import beyond
from wayfellow.evaluation.tests.asked import (
    how_many_written,
    lines_told,
    say_yes,
    show,
    to,
    two_times,
    written,
)
from wayfellow.measures.instruments import instrument
from wayfellow.reflections.models import Kept
from wayfellow.reflections.queries import ChangeToCount

pytestmark = pytest.mark.django_db


def test_the_page_asks_what_it_was_for_only_where_a_number_moved(sam: Member) -> None:
    first, second = two_times(sam)

    alone, after = sam.client().get(to("questionnaire", first)), sam.client().get(to("questionnaire", second))

    assert "What was it for?" not in words_on(alone)
    assert "This would be counted, and nothing else" in words_on(alone)
    assert "What was it for?" in words_on(after)
    assert body(after).count(" checked> I leave this open") == body(after).count(" checked>") == 2


def test_the_rows_show_how_far_the_number_moved(sam: Member) -> None:
    _, second = two_times(sam)

    page = words_on(show(sam.client(), to("questionnaire", second), purpose="plan", stage="hard"))

    assert "Measure WHO-5" in page
    assert "What it was for Plan something How things were Hard going" in page
    assert "How far from the time before +60" in page
    assert "Next to chance higher than chance alone gives" in page


def test_a_yes_writes_the_difference_and_never_the_numbers(sam: Member) -> None:
    _, second = two_times(sam)

    say_yes(sam.client(), to("questionnaire", second), Counting.CHANGE, purpose="plan")

    assert written(Counting.CHANGE) == [
        {
            "quarter": "2026Q4",
            "measure": "who-5",
            "score": "total",
            "purpose": "plan",
            "stage": "",
            "difference": 60.0,
            "beyond": "higher",
        }
    ]
    assert how_many_written() == {Counting.CHANGE: 1}


def test_every_line_stood_on_the_page_before(sam: Member) -> None:
    _, second = two_times(sam, 4, 4, None, 4, 4)
    client = sam.client()
    shown = words_on(show(client, to("questionnaire", second)))

    say_yes(client, to("questionnaire", second), Counting.ITEM)

    for line in lines_told(Counting.ITEM):
        name, _, _says = line.rpartition(" ")
        assert name in shown or line in shown


def test_left_out_questions_are_counted_by_their_numbers(sam: Member) -> None:
    offer_made_up(sam.viewer.service_id)
    row = fill_in(sam, 1, None, 3, 4, None, keep=Kept.ANSWERS)

    say_yes(sam.client(), to("questionnaire", row.pk), Counting.ITEM)

    found = sorted((item["item"], item["skipped"]) for item in written(Counting.ITEM))
    assert found == [(1, False), (2, True), (3, False), (4, False), (5, True)]
    assert not any(item["words_do_not_fit"] for item in written(Counting.ITEM))


def test_a_number_is_counted_once_a_quarter(sam: Member) -> None:
    _, second = two_times(sam)
    client = sam.client()
    say_yes(client, to("questionnaire", second), Counting.CHANGE)
    third = fill_in(sam, 2, 2, 2, 2, 2, at=AT + timedelta(days=1))

    page = words_on(client.get(to("questionnaire", third.pk)))

    assert "How a number moved" not in page
    assert "How questions fit" in page


def test_where_the_number_was_not_kept_nothing_moved(sam: Member) -> None:
    offer_made_up(sam.viewer.service_id)
    fill_in(sam, 1, 1, 1, 1, 1, at=AT - timedelta(days=9))
    answers = fill_in(sam, 4, 4, 4, 4, 4, keep=Kept.ANSWERS)

    page = words_on(sam.client().get(to("questionnaire", answers.pk)))

    assert "How a number moved" not in page


def test_two_languages_do_not_stand_in_one_line(sam: Member) -> None:
    offer_made_up(sam.viewer.service_id)
    fill_in(sam, 1, 1, 1, 1, 1, at=AT - timedelta(days=9))
    again = fill_in(sam, 4, 4, 4, 4, 4)
    wording = made_up_wording(language="de")
    changed = offer_made_up(sam.viewer.service_id, wording)
    row = again
    words = row.words
    row.words = type(words)(
        measure=words.measure,
        version=words.version,
        wording=changed,
        answers=words.answers,
        kept=words.kept,
    )
    row.save()

    page = words_on(sam.client().get(to("questionnaire", row.pk)))

    assert "How a number moved" not in page
    assert "How questions fit" in page


def test_where_only_words_were_kept_there_is_nothing_to_count(sam: Member) -> None:
    offer_made_up(sam.viewer.service_id)
    row = fill_in(sam, 1, 2, 3, 4, 5, keep=Kept.WORDS)

    answer = sam.client().get(to("questionnaire", row.pk))
    result = sam.client().get(reverse("reflections:result", args=[row.pk]))

    assert answer.headers["Location"] == reverse("reflections:result", args=[row.pk])
    assert to("questionnaire", row.pk) not in body(result)


def test_the_result_leads_here_once_it_is_kept(sam: Member) -> None:
    offer_made_up(sam.viewer.service_id)
    kept, open_still = fill_in(sam, 1, 2, 3, 4, 5), fill_in(sam, 1, 2, 3, 4, 5, keep=None)
    client = sam.client()

    assert to("questionnaire", kept.pk) in body(client.get(reverse("reflections:result", args=[kept.pk])))
    page = client.get(reverse("reflections:result", args=[open_still.pk]))
    assert to("questionnaire", open_still.pk) not in body(page)
    assert client.get(to("questionnaire", open_still.pk)).status_code == 404


def test_nobody_else_counts_it(sam: Member, robin: Member, jo: Member) -> None:
    _, second = two_times(sam)

    for somebody in (robin, jo):
        assert somebody.client().get(to("questionnaire", second)).status_code == 404


@pytest.mark.parametrize(
    ("before", "after", "beyond_chance", "wanted"),
    [
        (10, 40, True, Beyond.HIGHER),
        (40, 10, True, Beyond.LOWER),
        (10, 12, False, Beyond.LIKE_CHANCE),
        (10, 40, None, Beyond.NOT_KNOWN),
    ],
)
def test_chance_in_four_words(
    before: float, after: float, beyond_chance: bool | None, wanted: Beyond
) -> None:
    score = instrument("who-5").scores[0]

    assert beyond(ChangeToCount(score, before, after, beyond_chance)) is wanted
