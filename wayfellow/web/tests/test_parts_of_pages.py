"""What pages are made of: who can see it, buttons, sheets, the trail, the way back to a talk."""

from typing import Any

from django.template import engines

from wayfellow.web.tests.reading import Reading, read

IMPORTS = (
    '{% from "web/parts.html" import button_link, from_talk, press, sheet, trail, who %}'
    '{% from "web/fields.html" import button, kept_so_far, submit %}'
)


def draw(*pieces: str, **words: Any) -> Reading:
    """These pieces of a page, drawn."""
    return read(engines["jinja2"].from_string(IMPORTS + "".join(pieces)).render(words))


def test_who_can_see_it() -> None:
    page = draw('{{ who("Only you.") }}', '{{ who("You and <Jo>.", shared=true) }}')

    assert [(line["class"], line.text) for line in page.all("p")] == [
        ("who", "Only you."),
        ("who shared", "You and <Jo>."),
    ]


def test_buttons_say_what_will_happen_and_which_was_pressed() -> None:
    page = draw(
        '{{ button("Keep") }}',
        '{{ button("Skip", name="go", value="on", plain=true) }}',
        '{{ submit("Save", name="a", value="b") }}',
    )

    drawn = [
        (tag["class"], tag.text, tag.attributes.get("name"), tag.attributes.get("value"))
        for tag in page.all("button")
    ]
    assert drawn == [
        ("button", "Keep", None, None),
        ("button plain", "Skip", "go", "on"),
        ("button", "Save", "a", "b"),
    ]


def test_a_link_that_looks_like_a_button_stays_a_link() -> None:
    page = draw('{{ button_link("/x/", "Go") }}', '{{ button_link("/y/", "Look", plain=true) }}')

    assert [(link["href"], link["class"], link.text) for link in page.all("a")] == [
        ("/x/", "button", "Go"),
        ("/y/", "button plain", "Look"),
    ]


def test_a_press_is_a_form_that_says_also_what_it_is_about() -> None:
    page = draw(
        '{{ press("/done/", "Done", tokens="tokens", name="taken", value="yes", about="The bus") }}',
    )
    form, button = page.one("form"), page.one("button")

    assert (form["method"], form["action"]) == ("post", "/done/")
    assert (button["class"], button["name"], button["value"]) == ("button plain", "taken", "yes")
    assert button.text == "Done : The bus"
    assert page.one("span", class_="visually-hidden").text == ": The bus"
    assert "tokens" in form.text


def test_a_press_may_be_the_one_button_of_a_page() -> None:
    button = draw('{{ press("/done/", "Done", tokens="", plain=false) }}').one("button")

    assert (button["class"], button.text, "name" in button) == ("button", "Done", False)


def test_a_sheet_with_a_heading_and_a_zone() -> None:
    page = draw(
        '{% call sheet("Early signs", zone="early") %}<p>Post stays shut.</p>{% endcall %}',
        "{% call sheet() %}Tea{% endcall %}",
    )
    first, second = page.all("section")

    assert (first["class"], first.text) == ("sheet zone early", "Early signs Post stays shut.")
    assert (second["class"], second.text) == ("sheet", "Tea")
    assert page.texts("h2") == ["Early signs"]


def test_a_trail_shows_how_far_along_and_is_heard_as_one() -> None:
    page = draw('{{ trail(3, 5, "Card 3 of 5") }}')

    assert (page.one("div")["role"], page.one("div")["aria-label"]) == ("img", "Card 3 of 5")
    assert [mark.attributes.get("class") for mark in page.all("span")] == ["done", "done", "here", None, None]


class Taken:
    """Something that may have come from a talk."""

    def __init__(self, from_talk: int | None) -> None:
        self.from_talk = from_talk


def test_the_way_back_to_the_talk_shows_only_where_there_was_one() -> None:
    link = draw("{{ from_talk(record) }}", record=Taken(7)).one("a")

    assert (link["href"], link.text) == ("/conversations/7/", "Back to the talk it came from")
    assert draw("{{ from_talk(record) }}", record=Taken(None)).tags == []


def test_the_line_of_a_draft_knows_what_to_say() -> None:
    line = draw("{{ kept_so_far() }}").one("p", class_="kept")

    assert (line["data-kept"], line["data-not-kept"], line.text) == (
        "Kept so far. Only you can see it.",
        "Not kept yet. Your words are still in the box.",
        "",
    )
