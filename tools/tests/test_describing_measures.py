"""docs/measures says what the definitions say, and nothing else."""

from pathlib import Path

import pytest

from tools import describe_measures
from tools.measure_page import listed, page, rule_in_words, table
from wayfellow.measures.instruments import all_instruments, instrument, read_instrument
from wayfellow.measures.tests.a_measure_in_words import GOALS, NOT_OFFERED, SKY, written


@pytest.fixture
def sky(tmp_path: Path) -> str:
    return page(read_instrument(written(tmp_path, SKY)))


def test_the_pages_in_the_repository_are_in_step() -> None:
    told = {path.name: path.read_text(encoding="utf-8") for path in describe_measures.PAGES.glob("*.md")}

    assert told == describe_measures.pages(all_instruments()), "run: python -m tools.describe_measures"


def test_every_measure_has_a_page_and_a_line_on_the_first() -> None:
    pages = describe_measures.pages(all_instruments())

    assert set(pages) == {"README.md", *(f"{one.key}.md" for one in all_instruments())}
    assert all(f"[{one.short_name}]({one.key}.md)" in pages["README.md"] for one in all_instruments())


def test_a_figure_stands_with_its_source_and_its_status(sky: str) -> None:
    assert "| Items | 3 |  | book | verified |" in sky
    assert "| Minutes | 2 |  | book | verified |" in sky
    assert "| Answers | 0 to 2 |  | book | verified |" in sky
    assert "| Other answers | items 3: 0 to 3 |  | book | verified |" in sky
    assert "| Answers without a value | 9 |  | book | verified |" in sky
    assert "| Items turned round | 2 |  | book | verified |" in sky


def test_a_number_stands_with_its_rule_and_range(sky: str) -> None:
    assert "### Blue (`blue`)" in sky
    assert "- The answers are added up (items 1, 2). (book, verified)" in sky
    assert "- From 0 to 4. A higher number means more blue." in sky
    assert "- At most 1 answers may be missing; the others stand for them. (book, verified)" in sky
    assert "- No rule for missing answers was found: with one missing there is no number." in sky


def test_a_number_stands_with_its_table(sky: str) -> None:
    assert "- The mean of the answers (items 1), times 10, then looked up in a table. (book, verified)" in sky
    assert "- The table is shipped. (book, verified)" in sky
    assert "- The table comes with the licence. (book, verified)" in sky
    assert (
        "- The table must lead from 0 to 1 and 2 to 4 and 5 to 9; any other is refused. (book, unverified)"
        in sky
    )


def test_ranges_and_findings_are_tables(sky: str) -> None:
    assert "| 0 to 1 | Pale | book | verified |" in sky
    found = (
        "| Painters | 20 | mean 2; standard deviation 1; smallest change beyond chance (MDC95) 1.5; "
        "smallest change that matters to one person 1; smallest difference that matters between groups 0.5; "
        "retest 0.8 (ICC) |  | book | verified |"
    )
    assert found in sky


def test_a_number_that_cannot_be_given_says_why(sky: str) -> None:
    assert "**No number.** How the three go together was not found. (book, verified)" in sky


def test_terms_cautions_gaps_and_sources_are_told(sky: str) -> None:
    assert "| Terms | *open*: Free for all. |  | book | verified |" in sky
    assert "| May the wording be shipped? | no |  |  |  |" in sky
    assert "- Do not look into the sun. (book, verified)" in sky
    assert "- When it was written." in sky
    assert "- **book**: A book about the sky, <https://example.org/sky>" in sky


def test_what_it_touches_is_told_as_our_judgement(sky: str) -> None:
    assert "- Touches: Hope.\n- For: Notice how things are.\n- When things are: Hard going.\n" in sky
    assert "is our judgement" in sky


def test_own_goals_have_ratings_and_no_numbers_of_items(tmp_path: Path) -> None:
    hill = page(read_instrument(written(tmp_path, GOALS)))

    assert "| Ratings | 0 to 2 |  | book | verified |" in hill
    assert "| Counted as | The highest step. |  | book | verified |" in hill
    assert "Items" not in hill
    assert "## Its numbers" not in hill


def test_at_most_so_many_goals() -> None:
    assert "| Goals | at most 3 |  | law | verified |" in page(instrument("gbo"))


def test_a_measure_that_is_not_offered_says_why_first(tmp_path: Path) -> None:
    others = page(read_instrument(written(tmp_path, NOT_OFFERED)))

    assert "Not offered here. Nobody says for somebody else how the sky is." in others
    assert "- For:" not in others


def test_a_wording_that_may_be_shipped_and_the_address_of_the_terms_are_told() -> None:
    assert "| May the wording be shipped? | yes |  |  |  |" in page(instrument("pearlin-mastery"))
    assert "| Address | <https://warwick.ac.uk/" in page(instrument("wemwbs"))


def test_nobody_may_be_missing_is_told_as_a_rule() -> None:
    assert "- With one answer missing there is no number. (background, unverified; " in page(
        instrument("who-5")
    )


def test_the_first_page_says_how_many_numbers_are_out_of_reach(tmp_path: Path) -> None:
    sky = read_instrument(written(tmp_path, SKY))

    overview = describe_measures.overview((sky,))

    assert (
        "| [SKY](sky.md) | 3 | 2 | open | Blue, 0 to 4; Clouds, 0 to 3; Light, 5 to 7.5; "
        "Wind, 1 to 9 (with the licensee’s table); 1 without a known rule | Hope |"
    ) in overview


def test_a_count_says_which_answers() -> None:
    met = instrument("cansas-p").score("total")

    assert rule_in_words(met) == "How many of the answers are 1 or 2 (all items)."


def test_a_run_of_numbers_is_told_by_its_ends() -> None:
    assert listed((0, 1, 2, 3)) == "0 to 3"
    assert listed((1, 2)) == "1, 2"
    assert listed((1, 2, 4)) == "1, 2, 4"


def test_a_stroke_in_a_text_does_not_break_the_table() -> None:
    assert list(table(("a",), [("x|y",)]))[-1] == "| x/y |"


def test_a_table_without_rows_is_left_out() -> None:
    assert list(table(("a",), [])) == []


def test_a_page_of_a_measure_that_is_gone_goes_too(tmp_path: Path) -> None:
    (tmp_path / "gone.md").write_text("old", encoding="utf-8")

    describe_measures.write({"README.md": "new\n"}, tmp_path)

    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == {"README.md": "new\n"}


def test_all_pages_are_written_to_their_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(describe_measures, "PAGES", tmp_path / "measures")

    assert describe_measures.main() == 0

    assert len(list((tmp_path / "measures").glob("*.md"))) == len(all_instruments()) + 1
    assert capsys.readouterr().out == f"Wrote {len(all_instruments()) + 1} pages.\n"
