"""`change`: two tables of answers in, and what can be said of each person's difference out."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import polars as pl

from wayfellow.measures.change_tables import ChangeTable, change_table
from wayfellow.measures.command.answers import scored
from wayfellow.measures.command.layout import Column, number, paragraph, table
from wayfellow.measures.command.licensed_table import licensed_tables
from wayfellow.measures.command.measure import measure_or_file
from wayfellow.measures.command.output import say, say_json
from wayfellow.measures.command.parser import Parser
from wayfellow.measures.instrument import Instrument, Score, Status
from wayfellow.measures.yardsticks import Yardstick, yardsticks

_COLUMNS: Final = (
    Column("ID", 16),
    Column("BEFORE", 8, right=True),
    Column("AFTER", 8, right=True),
    Column("CHANGE", 8, right=True),
    Column("WORDS", 32),
)


def arguments(parser: Parser) -> None:
    parser.add_argument("measure", metavar="KEY|FILE.toml", help="a measure, or a definition of your own")
    parser.add_argument("before", metavar="before.csv", type=Path, help="columns id, then 1 to n")
    parser.add_argument("after", metavar="after.csv", type=Path, help="the same, later")
    parser.add_argument(
        "--table",
        metavar="table.csv",
        type=Path,
        help="the lookup table of your licence: columns counted,reported",
    )


def run(chosen: Namespace) -> None:
    measure = measure_or_file(chosen.measure)
    tables = licensed_tables(chosen.table, measure)
    before = scored(measure, chosen.before, tables=tables)
    after = scored(measure, chosen.after, tables=tables)
    found = [(score, change_table(measure, score.key, before, after)) for score in measure.scores]
    if chosen.json:
        say_json({"measure": measure.key, "scores": [_for_programs(measure, *one) for one in found]})
    else:
        say("\n\n".join(_for_people(measure, *one) for one in found))


def _for_programs(measure: Instrument, score: Score, changes: ChangeTable) -> dict[str, object]:
    return {
        "key": score.key,
        "name": score.name,
        "changes": [
            {name: row[name] for name in ("id", "before", "after", "difference", "beyond_chance", "words")}
            for row in changes.rows.iter_rows(named=True)
        ],
        "only_before": list(changes.only_before),
        "only_after": list(changes.only_after),
        "stands_on": [_yardstick(one) for one in changes.yardsticks.values()],
        "not_reckoned_with": [_yardstick(one) for one in _unverified(measure, score)],
    }


def _yardstick(one: Yardstick) -> dict[str, object]:
    return {
        "kind": one.kind.value,
        "least": one.least,
        "population": one.population,
        "n": one.n,
        "source": one.source,
    }


def _unverified(measure: Instrument, score: Score) -> tuple[Yardstick, ...]:
    return yardsticks(measure, score, status=Status.UNVERIFIED)


def _for_people(measure: Instrument, score: Score, changes: ChangeTable) -> str:
    return "\n".join([score.name, table(_COLUMNS, _rows(changes.rows)), *_notes(measure, score, changes)])


def _rows(rows: pl.DataFrame) -> Iterator[tuple[str, ...]]:
    for row in rows.iter_rows(named=True):
        difference = "-" if row["difference"] is None else f"{row['difference']:+.10g}"
        yield row["id"], number(row["before"]), number(row["after"]), difference, row["words"]


def _notes(measure: Instrument, score: Score, changes: ChangeTable) -> Iterator[str]:
    """What it stands on, and who is in one table only."""
    for one in changes.yardsticks.values():
        yield paragraph(one.words)
    for one in _unverified(measure, score):
        yield paragraph(f"Not seen in its source, and not reckoned with: {one.words}")
    for where, ids in (("the first", changes.only_before), ("the second", changes.only_after)):
        if ids:
            yield paragraph(f"In {where} table only: {', '.join(ids)}.")
