"""A chart: where its marks stand, its gaps, and the table beneath with the same content."""

from datetime import datetime, timedelta

import pytest
from django.template.loader import get_template

from tests.cast import AT
from wayfellow.web.charts import BOTTOM, LEFT, RIGHT, TOP, Chart, Dot, NothingToDraw, line_chart


def dots(*values: float | None, days: int = 10) -> list[Dot]:
    """These numbers, some days apart."""
    return [
        Dot(AT + timedelta(days=place * days), value, "" if value is None else f"{value:g}")
        for place, value in enumerate(values)
    ]


def drawn(chart: Chart, rows: list[tuple[datetime, str]]) -> str:
    """The chart as a page has it."""
    page = get_template("web/chart.html").template  # type: ignore[attr-defined]  # Jinja's own, inside Django's
    return str(page.module.chart(chart, "one", "A name", "What it shows", rows, "Number"))


def test_marks_stand_by_their_time_and_their_number() -> None:
    chart = line_chart(dots(0, 100, 50), low=0, high=100)

    assert [(mark.x, mark.y) for mark in chart.marks] == [
        (LEFT, BOTTOM),
        ((LEFT + RIGHT) / 2, TOP),
        (RIGHT, (TOP + BOTTOM) / 2),
    ]


def test_time_is_true_to_scale() -> None:
    early, soon, late = AT, AT + timedelta(days=1), AT + timedelta(days=10)

    chart = line_chart([Dot(on, 1, "1") for on in (early, soon, late)], low=0, high=2)

    assert chart.marks[1].x - chart.marks[0].x == pytest.approx((RIGHT - LEFT) / 10, abs=0.1)


def test_the_order_in_which_they_come_does_not_matter() -> None:
    forwards = dots(1, 2, 3)

    assert line_chart(forwards, low=0, high=4) == line_chart(forwards[::-1], low=0, high=4)


def test_the_line_goes_from_mark_to_mark() -> None:
    chart = line_chart(dots(0, 100), low=0, high=100)

    assert chart.ways == (f"M{LEFT} {BOTTOM} L{RIGHT} {TOP}",)


def test_a_gap_is_a_gap() -> None:
    chart = line_chart(dots(1, 2, None, 3, 4), low=0, high=4)

    assert len(chart.marks) == 4
    assert len(chart.ways) == 2


def test_a_number_alone_between_gaps_has_no_line() -> None:
    chart = line_chart(dots(None, 2, None), low=0, high=4)

    assert len(chart.marks) == 1
    assert chart.ways == ()
    assert chart.marks[0].x == (LEFT + RIGHT) / 2


def test_one_number_stands_in_the_middle() -> None:
    chart = line_chart(dots(2), low=0, high=4)

    assert (chart.marks[0].x, chart.marks[0].y) == ((LEFT + RIGHT) / 2, (TOP + BOTTOM) / 2)


def test_the_range_is_the_measures_and_not_the_numbers() -> None:
    chart = line_chart(dots(40, 41), low=0, high=100)

    assert [(rule.label, rule.y) for rule in chart.rules] == [("0", BOTTOM), ("100", TOP)]


def test_without_a_known_range_the_numbers_say_it() -> None:
    chart = line_chart(dots(3, 5), low=None, high=None)

    assert [rule.label for rule in chart.rules] == ["3", "5"]


def test_the_same_number_twice_stands_in_the_middle() -> None:
    chart = line_chart(dots(3, 3), low=None, high=None)

    assert {mark.y for mark in chart.marks} == {(TOP + BOTTOM) / 2}


def test_numbers_are_written_only_where_there_is_room() -> None:
    few, many = line_chart(dots(1, 2, 3), low=0, high=4), line_chart(dots(*[1.0] * 30), low=0, high=4)

    assert [mark.label for mark in few.marks] == ["1", "2", "3"]
    assert 0 < len([mark for mark in many.marks if mark.label]) < 10


@pytest.mark.parametrize("values", [(), (None, None)])
def test_nothing_cannot_be_drawn(values: tuple[None, ...]) -> None:
    with pytest.raises(NothingToDraw):
        line_chart(dots(*values), low=0, high=1)


def test_the_drawing_has_a_name_and_a_description_and_no_style() -> None:
    page = drawn(line_chart(dots(1, None, 3), low=0, high=4), [(AT, "1")])

    assert 'role="img" aria-labelledby="one_title one_about"' in page
    assert '<title id="one_title">A name</title>' in page
    assert '<desc id="one_about">What it shows</desc>' in page
    assert "style" not in page


def test_the_table_has_a_row_for_every_time_also_for_gaps() -> None:
    rows = [(AT, "1"), (AT + timedelta(days=1), "No number")]

    page = drawn(line_chart(dots(1, None, days=1), low=0, high=4), rows)

    assert '<th scope="row">Tuesday 10 November</th><td>1</td>' in page
    assert '<th scope="row">Wednesday 11 November</th><td>No number</td>' in page


def test_one_day_is_written_once_beneath_the_drawing() -> None:
    page = drawn(line_chart(dots(1), low=0, high=4), [])

    assert page.count("10 November</text>") == 1


def test_names_are_not_taken_as_tags() -> None:
    chart = line_chart(dots(1), low=0, high=4)
    page = get_template("web/chart.html").template  # type: ignore[attr-defined]  # Jinja's own, inside Django's

    shown = str(page.module.chart(chart, "one", "<b>", "<i>", [(AT, "<u>")], "<s>"))

    assert not any(tag in shown for tag in ("<b>", "<i>", "<u>", "<s>"))
