"""What is published is kept as text, and read as it was."""

from wayfellow.evaluation.counts.frozen import FrozenRow, FrozenTable, as_report, as_text
from wayfellow.evaluation.counts.hiding import HIDDEN, Count, How
from wayfellow.evaluation.counts.means import Mean

REPORT = (
    FrozenTable("people", Count(How.FEW)),
    FrozenTable(
        "change",
        Count(How.NUMBER, 25),
        (FrozenRow("all", (Count(How.NUMBER, 25), HIDDEN), (Mean(1.5, -0.5, 3.5), None)),),
        ("ras-ds", "total"),
    ),
)


def test_a_report_comes_back_as_it_was() -> None:
    assert as_report(as_text(REPORT)) == REPORT


def test_a_report_of_nothing_comes_back() -> None:
    assert as_report(as_text(())) == ()


def test_only_what_is_told_is_kept() -> None:
    """Of a count that is hidden there is no number in the text, not even a rounded one."""
    text = as_text((FrozenTable("people", Count(How.FEW)),))

    assert text == '[{"key":"people","base":{"how":"few","near":0},"rows":[],"about":[]}]'
