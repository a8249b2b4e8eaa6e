"""Writes docs/measures, a page for each measure and one for all: `python -m tools.describe_measures`."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tools.measure_page import page, table
from wayfellow.measures.captures import CAPTURES_WORDS
from wayfellow.measures.instrument import Instrument, Kind
from wayfellow.measures.instruments import all_instruments

PAGES = Path(__file__).resolve().parents[1] / "docs" / "measures"
HEAD = """\
# What is known about each measure

Made from `wayfellow/measures/library/*.toml` by `python -m tools.describe_measures`; a test fails when the
two differ. The definitions have a published shape, `wayfellow/measures/instrument.schema.json`, made by
`python -m tools.write_schema`.

No wording of any questionnaire is in this project. A service loads the wording that it has the right to use.

Every figure names its source, and has one of two marks. *Verified*: it was seen in that source. *Unverified*:
it was not; it is shown with that mark, and nothing about change is worked out from it. What was looked for
and not found is listed, too. Where a rule or a list of items was not found there is no number, and the page
says why.
"""


def pages(instruments: Iterable[Instrument]) -> dict[str, str]:
    """Every file of the folder with its text."""
    found = tuple(instruments)
    return {"README.md": overview(found), **{f"{one.key}.md": page(one) for one in found}}


def overview(instruments: tuple[Instrument, ...]) -> str:
    """All measures on one page."""
    offered = [one for one in instruments if one.kind is Kind.QUESTIONNAIRE]
    goals = [one for one in instruments if one.kind is Kind.OWN_GOALS]
    others = [one for one in instruments if one.kind is Kind.NOT_OFFERED]
    lines = [
        HEAD,
        "## Questionnaires",
        "",
        *table(("Measure", "Items", "Minutes", "Terms", "Numbers", "Touches"), map(_offered, offered)),
        "",
        "## With a person’s own goals",
        "",
        *table(("Measure", "Terms", "What it is"), map(_own_goals, goals)),
        "",
        "## Not offered, and why",
        "",
        *table(("Measure", "Why"), ((_link(one), one.not_offered_because) for one in others)),
    ]
    return "\n".join(lines) + "\n"


def _link(instrument: Instrument) -> str:
    return f"[{instrument.short_name}]({instrument.key}.md)"


def _offered(instrument: Instrument) -> tuple[str, ...]:
    return (
        _link(instrument),
        str(instrument.items.value) if instrument.items else "",
        str(instrument.minutes.value) if instrument.minutes else "not found",
        instrument.licence.terms.value,
        "; ".join(_numbers(instrument)) or "none",
        "; ".join(CAPTURES_WORDS[one] for one in instrument.captures),
    )


def _numbers(instrument: Instrument) -> Iterator[str]:
    """The scores it has, and how many more were looked for in vain."""
    for score in instrument.scores:
        if score.how:
            table_needed = " (with the licensee’s table)" if score.lookup and not score.lookup.rows else ""
            yield f"{score.name}, {score.low:g} to {score.high:g}{table_needed}"
    if without := [score for score in instrument.scores if score.why_not]:
        yield f"{len(without)} without a known rule"


def _own_goals(instrument: Instrument) -> tuple[str, ...]:
    return _link(instrument), instrument.licence.terms.value, instrument.about


def write(texts: Mapping[str, str], folder: Path) -> None:
    """The pages as they are to be, and none of a measure that is gone."""
    folder.mkdir(parents=True, exist_ok=True)
    for stale in folder.glob("*.md"):
        if stale.name not in texts:
            stale.unlink()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")


def main() -> int:
    texts = pages(all_instruments())
    write(texts, PAGES)
    print(f"Wrote {len(texts)} pages.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
