"""A topic is read strictly: whatever is odd is refused in one sentence."""

from datetime import date

import pytest

from wayfellow.learning.tests.writing import BODY, FRONT, as_text
from wayfellow.learning.topic_text import (
    HEADINGS,
    PAGES,
    Group,
    Source,
    TopicRefused,
    leads_somewhere,
    read_topic,
    topics_linked,
    write_topic,
)

MORE = """order = 3
cautions = ["Water can be deep."]
content_note = "This page talks about water."
to_take = ["Walk along the river", "Say \\"hello\\" \\\\ to it"]
found_by = ["stream"]
related = ["sleep"]
reviewed_on = 2026-11-23
reading_age = 7.5
"""


def test_a_topic_says_what_it_is_and_has_four_parts() -> None:
    topic = read_topic(as_text(), where="rivers.md")

    assert (topic.about.title, topic.about.summary) == ("Rivers", "Where water goes.")
    assert topic.about.group is Group.EVERY_DAY
    assert topic.about.sources == (Source("Our own list"),)
    assert topic.parts[0] == "Water on its way."
    assert topic.parts[1] == "- It is wet\n- It is *cold*"
    assert topic.about.reviewed_on is None


def test_all_that_it_can_say_is_read() -> None:
    about = read_topic(as_text(MORE + FRONT), where="rivers.md").about

    assert about.order == 3
    assert about.cautions == ("Water can be deep.",)
    assert about.content_note == "This page talks about water."
    assert about.to_take == ("Walk along the river", 'Say "hello" \\ to it')
    assert about.found_by == ("stream",)
    assert (about.related, about.reviewed_on, about.reading_age) == (("sleep",), date(2026, 11, 23), 7.5)


@pytest.mark.parametrize("front", [FRONT, MORE + FRONT])
def test_what_is_written_is_read_back_the_same(front: str) -> None:
    topic = read_topic(as_text(front), where="rivers.md")

    assert read_topic(write_topic(topic), where="again") == topic


def test_lines_from_any_system_are_read() -> None:
    assert read_topic(as_text().replace("\n", "\r\n"), where="a") == read_topic(as_text(), where="a")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "a.md: it must begin with its front matter between two lines of +++."),
        (BODY, "a.md: it must begin with its front matter between two lines of +++."),
        (as_text("title = \n"), "a.md: the front matter is not TOML (Invalid value (at line 1, column 9))."),
        (as_text(FRONT + "colour = 'blue'\n"), "a.md: Object contains unknown field `colour`."),
        (as_text('title = "Rivers"\n'), "a.md: Object missing required field `summary`."),
        (as_text(FRONT.replace("every-day", "odd")), "a.md: Invalid enum value 'odd' - at `$.group`."),
        (as_text(FRONT + "order = 0\n"), "a.md: Expected `int` >= 1 - at `$.order`."),
    ],
)
def test_odd_front_matter_is_refused(text: str, why: str) -> None:
    with pytest.raises(TopicRefused) as refused:
        read_topic(text, where="a.md")

    assert str(refused.value) == why


@pytest.mark.parametrize(
    "line",
    [
        'title = " Rivers"',
        'title = ""',
        'title = "Two\\nlines"',
        f'title = "{"r" * 301}"',
        "title = 3",
    ],
)
def test_a_title_is_one_line_without_stray_spaces(line: str) -> None:
    with pytest.raises(TopicRefused, match=r"title"):
        read_topic(as_text(FRONT.replace('title = "Rivers"', line)), where="a.md")


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("sources = []", "sources"),
        ('sources = [{ title = "a", page = 3 }]', "page"),
        ('sources = [{ address = "https:x" }]', "title"),
    ],
)
def test_sources_have_to_be_named(line: str, where: str) -> None:
    with pytest.raises(TopicRefused, match=where):
        read_topic(as_text(FRONT.replace('sources = [{ title = "Our own list" }]', line)), where="a.md")


@pytest.mark.parametrize("address", ["http:" + "//example.org/a", "javascript:a", "ftp:x", "https:example"])
def test_a_source_elsewhere_needs_https(address: str) -> None:
    source = f'sources = [{{ title = "Ours", address = "{address}" }}]'

    with pytest.raises(TopicRefused, match="is no address with https"):
        read_topic(as_text(FRONT.replace('sources = [{ title = "Our own list" }]', source)), where="a.md")


@pytest.mark.parametrize(
    "body",
    [
        "",
        "Hello\n" + BODY,
        BODY.replace("## Try this", "## Do this"),
        BODY.replace("## Try this", "### Try this"),
        BODY + "\n## And more\n\nx\n",
        BODY.replace("Water on its way.", "Water\n\n## Try this\n\nx"),
    ],
)
def test_headings_are_these_four_in_this_order(body: str) -> None:
    with pytest.raises(TopicRefused) as refused:
        read_topic(as_text(body=body), where="a.md")

    assert str(refused.value) == f"a.md: it must have these headings, in this order: {', '.join(HEADINGS)}."


def test_no_part_is_empty() -> None:
    with pytest.raises(TopicRefused) as refused:
        read_topic(as_text(body=BODY.replace("Which one do you like?", "")), where="a.md")

    assert str(refused.value) == "a.md: there is nothing under 'Talk about it'."


@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1", "http:" + "//x.org", "/goals/", "goals:remove", "topic:", "topic:A b", "data:x"],
)
def test_links_lead_to_our_pages_or_by_https(target: str) -> None:
    with pytest.raises(TopicRefused, match="is neither a page of ours nor an address with https"):
        read_topic(as_text(body=BODY.replace("(web:help", f"({target}")), where="a.md")


@pytest.mark.parametrize("target", [*sorted(PAGES), "topic:sleep", "https:" + "//example.org/a?b=c"])
def test_these_links_are_fine(target: str) -> None:
    assert leads_somewhere(target)


def test_it_knows_which_topics_it_leads_to() -> None:
    body = BODY.replace("(web:help)", "(topic:early-signs)")

    assert topics_linked(read_topic(as_text(MORE + FRONT, body), where="a.md")) == {"early-signs", "sleep"}
