"""Nights in hospital and crisis contacts: told by the person if they like, and counted only with a yes."""

import pytest

from tests.answers import body, words_on
from tests.cast import Member
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.tests.asked import how_many_written, say_yes, show, to, written

pytestmark = pytest.mark.django_db

TOLD = {"nights_before": "12", "nights_after": "0", "crisis_before": "5", "crisis_after": "2"}


def test_nothing_stands_in_the_boxes_and_nothing_is_shown_yet(sam: Member) -> None:
    page = sam.client().get(to("use"))

    assert "The numbers are kept only if you say yes below." in words_on(page)
    assert "This would be counted" not in words_on(page)
    assert 'value="0"' not in body(page)


def test_what_was_told_is_shown_before_it_is_counted(sam: Member) -> None:
    page = words_on(show(sam.client(), to("use"), **TOLD))

    assert "Nights in hospital, the three months before I came here 12" in page
    assert "Crisis contacts, the last three months 2" in page
    assert how_many_written() == {}


def test_a_yes_counts_the_four_numbers(sam: Member) -> None:
    say_yes(sam.client(), to("use"), Counting.USE, **TOLD)

    assert written(Counting.USE) == [
        {"quarter": "2026Q4", "nights_before": 12, "nights_after": 0, "crisis_before": 5, "crisis_after": 2}
    ]


def test_once_a_quarter_is_enough(sam: Member) -> None:
    client = sam.client()
    say_yes(client, to("use"), Counting.USE, **TOLD)

    page = words_on(client.get(to("use")))

    assert "Counted: Nights in hospital, and crisis contacts" in page
    assert "Show me what would be counted" not in page


@pytest.mark.parametrize(
    ("nights", "mistake"),
    [
        ("", "Please write a number. 0 is a number too."),
        ("many", "Please write a number, like 3."),
        ("-1", "Please write 0 or more."),
        ("93", "Please write 92 or less."),
    ],
)
def test_what_is_no_number_is_told_kindly(sam: Member, nights: str, mistake: str) -> None:
    answer = show(sam.client(), to("use"), **{**TOLD, "nights_before": nights})

    assert answer.status_code == 422
    assert mistake in words_on(answer)
    assert "This would be counted" not in words_on(answer)


def test_only_somebody_with_a_space_tells_of_it(jo: Member, lead: Member, alex: Member) -> None:
    for somebody in (jo, lead, alex):
        assert somebody.client().get(to("use")).status_code == 404
