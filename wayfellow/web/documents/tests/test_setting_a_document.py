"""A tagged PDF out of a template and what is told."""

from pathlib import Path

import pytest
from django.utils import translation

from tests.on_paper import on_paper
from wayfellow.web.documents import Paper, pdf
from wayfellow.web.documents.setting import TemplateRefused
from wayfellow.web.documents.tests.letters import HERE, letter


def test_it_is_tagged_and_says_its_language_and_title() -> None:
    found = on_paper(letter("Tea"))

    assert found.is_tagged
    assert found.shows_title
    assert (found.language, found.title, found.pdf_ua_part) == ("en-GB", "Notes", "1")


def test_headings_and_lists_are_told_to_a_screen_reader() -> None:
    found = on_paper(letter("Tea", "A walk"))

    assert found.tags == ["Document", "H1", "H2", "L", *(["LI", "Lbl", "LBody"] * 2)]


def test_the_words_stand_in_it_in_their_order() -> None:
    assert on_paper(letter("Tea", "A walk")).words == "Notes First • Tea • A walk 1 / 1"


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_it_fits_the_paper_that_was_chosen(paper: Paper, size: tuple[int, int]) -> None:
    assert on_paper(letter("Tea", paper=paper)).size == size


def test_long_words_go_on_over_pages_that_are_counted() -> None:
    found = on_paper(letter(*("A line of words. " * 20 for _ in range(60))))

    assert found.pages > 3
    assert f"1 / {found.pages}" in found.words


def test_the_same_words_are_the_same_bytes() -> None:
    assert letter("Tea", "café") == letter("Tea", "café")


@pytest.mark.parametrize(
    "words",
    [
        "*bold* _slanted_ `code` $x^2$",
        '#strong[x] #let x = 1 #import "/etc/passwd"',
        '#read("/etc/passwd") ${HOME} {{ 7 * 7 }}',
        "= heading - list + item / term: x",
        "<label> @ref // note /* note */",
        "back\\slash \\u{41} \"quotes\" 'and' -- --- ... ~",
        "https" + "://example.org",
        "]) #panic() ([",
    ],
)
def test_signs_of_markup_are_only_signs(words: str) -> None:
    found = on_paper(letter(words))

    assert words in found.words
    assert found.tags.count("H2") == 1
    assert found.tags.count("L") == 1


def test_line_ends_are_kept_as_lines() -> None:
    assert "Mo then Alex" in on_paper(letter("Mo\nthen Alex")).words


def test_a_language_written_from_the_right_is_set_from_the_right() -> None:
    with translation.override("ar"):
        assert on_paper(letter("Tea")).language == "ar"


def test_a_faulty_template_says_its_name_and_nobodys_words() -> None:
    with pytest.raises(TemplateRefused) as refused:
        pdf(HERE / "broken.typ", {"title": "canary", "heading": "canary"}, paper=Paper.A4)

    assert str(refused.value) == "broken.typ"
    assert refused.value.__cause__ is None
    assert refused.value.__context__ is None


def test_nothing_is_written_to_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TMPDIR", "TEMP", "TMP", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    before = sorted(HERE.iterdir())

    letter("canary")

    assert list(tmp_path.rglob("*")) == []
    assert sorted(HERE.iterdir()) == before
