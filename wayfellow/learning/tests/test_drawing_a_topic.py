"""What a topic says is drawn, and nothing in it is ever taken as HTML."""

import pytest
from django.urls import reverse

from wayfellow.learning.library import topic_id
from wayfellow.learning.markdown import drawn_part


def test_paragraphs_lists_and_stress_are_drawn() -> None:
    drawn = drawn_part("One *and* two.\n\n- three\n- **four**\n")

    assert drawn == (
        "<p>One <em>and</em> two.</p>\n<ul>\n<li>three</li>\n<li><strong>four</strong></li>\n</ul>\n"
    )


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "<b>bold</b>", '<img src="x" onerror="go()">', "a <i onclick=go()>b</i>"],
)
def test_html_is_shown_as_it_was_typed(text: str) -> None:
    drawn = drawn_part(text)

    assert "&lt;" in drawn
    assert "<script" not in drawn
    assert "<b>" not in drawn
    assert "<i" not in drawn


def test_a_page_of_ours_is_linked_by_its_name() -> None:
    drawn = drawn_part("[help](web:help) and [sleep](topic:sleep)")

    address = reverse("learning:topic", args=[topic_id("sleep")])
    assert drawn == f'<p><a href="{reverse("web:help")}">help</a> and <a href="{address}">sleep</a></p>\n'


def test_who_has_no_space_is_not_led_into_one() -> None:
    drawn = drawn_part(
        "[what helps](coping:list), [help](web:help), [plan](staying_well:plan)", has_space=False
    )

    assert drawn == f'<p>what helps, <a href="{reverse("web:help")}">help</a>, plan</p>\n'


def test_a_page_elsewhere_is_told_nothing() -> None:
    address = "https:" + "//example.org/a"

    assert drawn_part(f"[there]({address})") == f'<p><a href="{address}" rel="noreferrer">there</a></p>\n'


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "/goals/", "http:" + "//x.org", "//x.org", "data:a"]
)
def test_other_links_stay_words(target: str) -> None:
    assert "<a" not in drawn_part(f"[there]({target})")


def test_headings_tables_and_pictures_are_not_known() -> None:
    drawn = drawn_part("# Big\n\n![a](https:x)\n\n| a |\n|---|\n")

    assert "<h1" not in drawn
    assert "<img" not in drawn
    assert "<table" not in drawn


def test_the_same_part_is_drawn_once() -> None:
    assert drawn_part("Only *once*.") is drawn_part("Only *once*.")
