"""Whatever somebody writes, there is a document, and it says where a sign is missing."""

import json
from pathlib import Path

import pytest

from tests.on_paper import on_paper
from wayfellow.web.documents import Paper, pdf
from wayfellow.web.documents.setting import TemplateRefused
from wayfellow.web.documents.signs import refused_signs, without
from wayfellow.web.documents.tests.letters import HERE, letter

# A sign of the plane that is set aside for private use: no letters anywhere have it.
NOWHERE = "\U0010fabc"


@pytest.mark.parametrize(
    "words", ["Tiếng Việt", "Ελληνικά", "Русский", "café, naïve, Ærø", "“quoted” … ½ → ♥"]
)
def test_many_kinds_of_writing_need_no_other_letters(words: str) -> None:
    found = on_paper(letter(words))

    assert words in found.words
    assert "Some signs" not in found.words


def test_a_missing_sign_is_seen_and_told_and_the_rest_stands() -> None:
    found = on_paper(letter(f"Tea {NOWHERE} then a walk", "Ring Mo"))

    assert "Tea □ then a walk" in found.words
    assert "Ring Mo" in found.words
    assert "Some signs could not be printed here. You see □ where one was." in found.words


def test_it_is_told_once_however_many_are_missing() -> None:
    found = on_paper(letter(*(f"{chr(0x10F000 + turn)} line {turn}" for turn in range(300))))

    assert found.words.count("□ line") == 300
    assert found.words.count("Some signs could not be printed") == 1


def test_a_sign_that_only_steers_others_does_no_harm() -> None:
    found = on_paper(letter("one\u200dtwo", "\x01three", "👩\u200d👩\u200d👧 four", "e\u0301 five"))

    for words in ("three", "four", "five"):
        assert words in found.words


def test_a_title_may_lack_a_sign_too() -> None:
    assert on_paper(letter("Tea", title=f"Mo {NOWHERE}")).words.startswith("Mo □ First")


def test_a_template_with_a_sign_of_its_own_that_is_missing_is_at_fault() -> None:
    with pytest.raises(TemplateRefused, match=r"odd\.typ"):
        pdf(HERE / "odd.typ", {"title": "Notes", "heading": "First"}, paper=Paper.A4)


def test_a_refusal_names_signs_plainly_or_by_their_number() -> None:
    said = " ".join(
        f'the text `"{named}"` could not be displayed with font `"A"`'
        for named in ("🐢", "\\u{200d}", '\\"', "\\\\", "\\t", "a\\u{301}")
    )

    assert refused_signs(said) == {"🐢", "\u200d", '"', "\\", "\t", "a\u0301"}
    assert refused_signs("error: something else") == frozenset()


def test_replacing_reaches_every_text_and_nothing_else() -> None:
    told = {"a": "x🐢", "b": [1, ("🐢🐢", None)], "🐢": {"c": True}}

    assert without(frozenset({"🐢", "🐢🐢"}), told) == {"a": "x□", "b": [1, ["□", None]], "🐢": {"c": True}}


def test_what_is_told_is_left_as_it_was(tmp_path: Path) -> None:
    told = {"title": "Notes", "heading": "First", "lines": [NOWHERE]}
    before = json.dumps(told)

    pdf(HERE / "letter.typ", told, paper=Paper.A4)

    assert json.dumps(told) == before
