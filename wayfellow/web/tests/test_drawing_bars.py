"""Bars: all on one scale that begins at nothing, with words where there is no number."""

import pytest
from django.template.loader import get_template

from wayfellow.web.charts import (
    LONGEST_BAR,
    LONGEST_WORDS,
    ROW,
    Bar,
    BarChart,
    NothingToDraw,
    bar_chart,
)


def bars(*values: float | None) -> BarChart:
    """These numbers, drawn."""
    named = enumerate(values, start=1)
    return bar_chart(
        [Bar(f"Row {place}", value, "not shown" if value is None else f"{value:g}") for place, value in named]
    )


def drawn(chart: BarChart) -> str:
    """The bars as a page has them, above a table."""
    template = get_template("web/chart.html").template  # type: ignore[attr-defined]  # Jinja's own, inside Django's
    page = template.environment.from_string(
        '{% from "web/chart.html" import bars %}'
        '{% call bars(drawing, "one", "A name", "What it shows") %}<table></table>{% endcall %}'
    )
    return str(page.render(drawing=chart))


def test_the_longest_bar_sets_the_scale() -> None:
    chart = bars(40, 20, 10)

    assert [bar.width for bar in chart.bars] == [LONGEST_BAR, LONGEST_BAR / 2, LONGEST_BAR / 4]


def test_bars_stand_one_below_the_other() -> None:
    chart = bars(1, 2, 3)

    assert [bar.y for bar in chart.bars] == [ROW / 2, ROW * 1.5, ROW * 2.5]
    assert all(bar.words_y < bar.y for bar in chart.bars)
    assert chart.height == 3 * ROW


def test_a_number_that_is_not_told_has_words_and_no_bar() -> None:
    chart = bars(10, None, 0)

    assert [bar.width for bar in chart.bars][1:] == [0, 0]
    assert [bar.said for bar in chart.bars] == ["10", "not shown", "0"]
    assert chart.bars[0].said_x > LONGEST_BAR
    assert chart.bars[1].said_x == 0
    assert drawn(chart).count("<rect") == 1


def test_less_than_nothing_has_no_bar_either() -> None:
    assert [bar.width for bar in bars(4, -2).bars] == [LONGEST_BAR, 0]


@pytest.mark.parametrize("values", [(), (None,), (0, None), (-1,)])
def test_without_any_length_there_is_nothing_to_draw(values: tuple[float | None, ...]) -> None:
    with pytest.raises(NothingToDraw):
        bars(*values)


def test_long_words_are_cut_in_the_drawing_alone() -> None:
    long = "Whether my days have a shape that I can live with"

    chart = bar_chart([Bar(long, 1, "1"), Bar("Hope", 1, "1")])

    assert len(chart.bars[0].label) <= LONGEST_WORDS
    assert chart.bars[0].label.endswith("…")
    assert chart.bars[1].label == "Hope"


def test_the_page_has_a_name_a_description_and_the_table() -> None:
    page = drawn(bars(10, None))

    assert 'role="img" aria-labelledby="one_title one_about"' in page
    assert '<title id="one_title">A name</title>' in page
    assert '<desc id="one_about">What it shows</desc>' in page
    assert page.index("</svg>") < page.index("<table></table>") < page.index("</figure>")


def test_nothing_in_it_is_taken_for_a_tag() -> None:
    chart = bar_chart([Bar("<b>Hope</b>", 1, "<i>1</i>")])

    assert "&lt;b&gt;Hope" in drawn(chart)
    assert "<i>" not in drawn(chart)
