"""How days, times and longer texts stand on a page."""

from datetime import UTC, date, datetime, time

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from wayfellow.web.filters import clock, day, day_short, paragraphs

NOVEMBER = "2026-11-10T09:00:00Z"
LATE_ON_THE_24TH = datetime(2026, 11, 24, 23, 5, tzinfo=UTC)


@time_machine.travel(NOVEMBER, tick=False)
@pytest.mark.parametrize(
    ("moment", "long", "short"),
    [
        (date(2026, 11, 24), "Tuesday 24 November", "24 November"),
        (date(2026, 1, 1), "Thursday 1 January", "1 January"),
        (date(2025, 11, 24), "Monday 24 November 2025", "24 November 2025"),
        (date(2027, 1, 1), "Friday 1 January 2027", "1 January 2027"),
        (LATE_ON_THE_24TH, "Wednesday 25 November", "25 November"),
        (datetime(2026, 11, 24, 23, 5), "Tuesday 24 November", "24 November"),  # noqa: DTZ001  # a form’s own
    ],
)
def test_a_day_has_its_year_only_when_it_is_another(moment: date, long: str, short: str) -> None:
    assert (day(moment), day_short(moment)) == (long, short)


def test_the_year_turns_here_and_not_in_greenwich() -> None:
    with time_machine.travel("2026-12-31T20:00:00Z", tick=False):
        assert day_short(date(2027, 1, 1)) == "1 January"


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (time(9, 5), "09:05"),
        (LATE_ON_THE_24TH, "10:05"),
        (datetime(2026, 11, 24, 23, 5), "23:05"),  # noqa: DTZ001  # a form’s own
    ],
)
def test_a_time_is_written_by_the_twenty_four_hours(moment: time | datetime, written: str) -> None:
    assert clock(moment) == written


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One.", "<p>One.</p>"),
        ("One.\nTwo.", "<p>One.<br>Two.</p>"),
        ("One.\r\n\r\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("One.\n \t\n\n\nTwo.\n", "<p>One.</p>\n<p>Two.</p>"),
        ('a < b & "c"', "<p>a &lt; b &amp; &#34;c&#34;</p>"),
        ("<script>\n</script>", "<p>&lt;script&gt;<br>&lt;/script&gt;</p>"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_words_keep_their_paragraphs_and_lines(text: str, html: str) -> None:
    assert str(paragraphs(text)) == html


@given(st.text())
def test_whatever_was_written_becomes_no_html_of_its_own(text: str) -> None:
    html = str(paragraphs(text)).replace("<p>", "").replace("</p>", "").replace("<br>", "")

    assert "<" not in html
    assert ">" not in html
