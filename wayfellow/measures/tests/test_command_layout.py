"""What people read is aligned, and no wider than 80 columns."""

import pytest

from wayfellow.measures.command.layout import WIDTH, Column, number, paragraph, table
from wayfellow.measures.command.output import one_line

COLUMNS = (Column("WHO", 6), Column("HOW MANY", 8, right=True), Column("WHY", 12))


def test_cells_stand_under_their_title_and_long_ones_go_on_below() -> None:
    told = table(COLUMNS, [("ann", "7", "because it rains"), ("bartholomew", "12", "")])

    assert told == (
        "WHO     HOW MANY  WHY\n"
        "ann            7  because it\n"
        "                  rains\n"
        "bartho        12\n"
        "lomew"
    )


def test_a_row_needs_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="shorter"):
        table(COLUMNS, [("ann", "7")])


def test_a_paragraph_is_broken_at_words_and_an_address_never() -> None:
    address = f"https://example.org/{'a' * 80}"

    lines = paragraph(f"{'word ' * 30} {address}", indent=4).splitlines()

    assert all(line.startswith("    ") for line in lines)
    assert max(map(len, lines[:-1])) <= WIDTH
    assert lines[-1].strip() == address


def test_a_paragraph_may_begin_with_a_mark() -> None:
    assert paragraph("One two.", indent=4, first="1.") == "1.  One two."
    assert paragraph("One.", indent=12, first="Items") == "Items       One."


@pytest.mark.parametrize(
    ("value", "said"),
    [(None, "-"), (56.0, "56"), (1.5, "1.5"), (0.1 + 0.2, "0.3"), (-0.25, "-0.25"), (0, "0")],
)
def test_numbers_are_written_as_people_write_them(value: float | None, said: str) -> None:
    assert number(value) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("as it is", "as it is"),
        ("two\nlines\tand\xa0gaps", "two lines and gaps"),
        ("red \x1b[31m", "red \\x1b[31m"),
        ("half \ud800", "half \\ud800"),
        ("Åse’s", "Åse’s"),
        ("turn \u202e round", "turn \\u202e round"),
    ],
)
def test_words_from_anywhere_come_in_one_harmless_line(text: str, said: str) -> None:
    assert one_line(text) == said
