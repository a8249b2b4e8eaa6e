"""Finding words in words: what counts as the same, what is marked, and what is shown of a long text."""

import pytest

from wayfellow.journey.finding import CUT, SHOWN, Piece, folded, has_all, pieces, words_looked_for


def marked(text: str, typed: str) -> str:
    """The shown text with what was found in square brackets."""
    return "".join(
        f"[{piece.text}]" if piece.is_found else piece.text for piece in pieces(text, words_looked_for(typed))
    )


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Tea with Mo", "TEA"),
        ("TEA WITH MO", "tea mo"),
        ("The café by the river", "cafe"),
        ("The cafe by the river", "café"),
        ("The cafe\u0301 by the river", "café"),
        ("Zoë rang", "zoe"),
        ("Große Straße", "strasse"),
        ("København", "kobenhavn"),
        ("Łódź", "lodz"),
        ("I don’t answer", "don't"),
        ("I don't answer", "don’t"),
        ("\ufb01rst light", "first"),
        ("שָׁלוֹם", "שלום"),
        ("مَرْحَبًا", "مرحبا"),
        ("Σίσυφος", "ΣΙΣΥΦΟΣ"),
        ("\uff34\uff45\uff41", "tea"),
        ("東京の朝", "東京"),
        ("sleeping in the day", "sleep day"),
    ],
)
def test_it_is_found_however_it_is_written(written: str, typed: str) -> None:
    assert has_all(written, words_looked_for(typed))


@pytest.mark.parametrize(
    ("written", "typed"),
    [("Tea with Mo", "coffee"), ("Tea with Mo", "tea coffee"), ("", "tea"), ("ガ", "カ"), ("T e a", "tea")],
)
def test_other_words_are_not_found(written: str, typed: str) -> None:
    assert not has_all(written, words_looked_for(typed))


def test_each_word_is_looked_for_once() -> None:
    assert words_looked_for("  Tea tea TÉA\tmo ") == ("tea", "mo")


def test_nothing_typed_is_nothing_to_look_for() -> None:
    assert words_looked_for(" \t ") == ()


def test_plain_letters_are_only_made_small() -> None:
    assert folded("It's 9:40 <b>") == "it's 9:40 <b>"


@pytest.mark.parametrize(
    ("text", "typed", "shown"),
    [
        ("Tea with Mo", "tea", "[Tea] with Mo"),
        ("Tea with Mo", "mo", "Tea with [Mo]"),
        ("Tea, then more tea", "tea", "[Tea], then more [tea]"),
        ("Tea with Mo", "mo tea", "[Tea] with [Mo]"),
        ("The café.", "cafe", "The [café]."),
        ("The cafe\u0301.", "cafe", "The [cafe\u0301]."),
        ("Straße", "strasse", "[Straße]"),
        ("Cæsar", "caes", "[Cæs]ar"),
        ("Cæsar", "e", "C[æ]sar"),
        ("teatime", "tea teatime", "[teatime]"),
        ("a.b (c)", ". (", "a[.]b [(]c)"),
        ("Tea with Mo", "coffee", "Tea with Mo"),
    ],
)
def test_what_was_found_is_marked_as_it_was_written(text: str, typed: str, shown: str) -> None:
    assert marked(text, typed) == shown


def test_of_a_long_text_the_part_around_the_first_find_is_shown() -> None:
    text = "before " * 100 + "the tea " + "after " * 100

    shown = marked(text, "tea")

    assert shown.startswith(f"{CUT}before ")
    assert "the [tea] after" in shown
    assert shown.endswith(f"after{CUT}")
    assert len(shown) <= SHOWN + len("[]") + 2 * len(CUT)


def test_a_find_at_the_beginning_leaves_nothing_out_before_it() -> None:
    shown = marked("Tea " + "after " * 100, "tea")

    assert shown.startswith("[Tea] after")
    assert shown.endswith(CUT)


def test_a_find_at_the_end_leaves_nothing_out_after_it() -> None:
    shown = marked("before " * 100 + "tea", "tea")

    assert shown.startswith(CUT)
    assert shown.endswith("before [tea]")


def test_a_text_without_gaps_is_cut_all_the_same() -> None:
    shown = marked("x" * 300 + "tea" + "y" * 300, "tea")

    assert shown.startswith(f"{CUT}xxx")
    assert "[tea]" in shown
    assert shown.endswith(f"yyy{CUT}")
    assert len(shown) <= SHOWN + len("[]") + 2 * len(CUT)


def test_a_find_that_would_be_cut_in_two_is_not_marked() -> None:
    long_word = "tea" + "y" * 300
    shown = marked("x" * 300 + long_word, long_word)

    assert "[" not in shown


def test_nothing_is_lost_between_the_pieces_of_a_short_text() -> None:
    text = "Tea, then <b>tea</b> & cake — and Zoë’s tea"

    assert "".join(piece.text for piece in pieces(text, ("tea", "zoe"))) == text
    assert pieces("Tea", ("tea",)) == (Piece("Tea", is_found=True),)
