"""`score`: a table of answers in, a table of scores out."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import polars as pl

from wayfellow.measures.command.answers import scored
from wayfellow.measures.command.files import written_whole
from wayfellow.measures.command.layout import Column, number, paragraph, table
from wayfellow.measures.command.licensed_table import licensed_tables
from wayfellow.measures.command.measure import measure_or_file
from wayfellow.measures.command.output import say, say_json
from wayfellow.measures.command.parser import CommandRefused, Parser
from wayfellow.measures.instrument import Instrument
from wayfellow.measures.lookup_tables import Tables
from wayfellow.measures.scoring import Scored, score_answers

_COLUMNS: Final = (Column("ID", 16), Column("SCORE", 22), Column("VALUE", 38))


def arguments(parser: Parser) -> None:
    parser.add_argument("measure", metavar="KEY|FILE.toml", help="a measure, or a definition of your own")
    parser.add_argument(
        "answers", metavar="answers.csv", type=Path, help="columns id, then 1 to n; empty is missing"
    )
    parser.add_argument("-o", dest="out", metavar="out.csv", type=Path, help="write the scores here, as CSV")
    parser.add_argument(
        "--table",
        metavar="table.csv",
        type=Path,
        help="the lookup table of your licence: columns counted,reported",
    )


def run(chosen: Namespace) -> None:
    measure = measure_or_file(chosen.measure)
    _refuse_to_replace_the_answers(chosen)
    tables = licensed_tables(chosen.table, measure)
    scores = scored(measure, chosen.answers, tables=tables)
    kinds = kinds_of_score(measure, tables)
    if chosen.out:
        with written_whole(chosen.out) as place:
            scores.write_csv(place)
    if chosen.json:
        say_json(
            {"measure": measure.key, "scores": kinds_for_programs(kinds), **_found(scores, kinds, chosen)}
        )
    else:
        say(_summary(scores, kinds, chosen) if chosen.out else _table(scores, kinds))
        say_what_is_unverified(measure, kinds)


def _refuse_to_replace_the_answers(chosen: Namespace) -> None:
    same = (
        chosen.out and chosen.out.exists() and chosen.answers.exists() and chosen.out.samefile(chosen.answers)
    )
    if same:
        raise CommandRefused(f"{chosen.out}: the scores would take the place of the answers.")


def kinds_of_score(measure: Instrument, tables: Tables) -> tuple[Scored, ...]:
    """Each score the measure has, as somebody who leaves out nothing gets it."""
    responses, items = measure.responses, measure.items
    every = range(1, items.value + 1) if responses and items else ()
    return score_answers(
        measure, {item: responses.values_of(item)[0] for item in every if responses}, tables=tables
    )


def kinds_for_programs(kinds: Sequence[Scored]) -> list[dict[str, object]]:
    return [{"key": kind.key, "name": kind.name, "unverified": kind.unverified} for kind in kinds]


def say_what_is_unverified(measure: Instrument, kinds: Sequence[Scored]) -> None:
    """Whoever uses a number may know what it stands on."""
    names = ", ".join(kind.name for kind in kinds if kind.unverified and not kind.why_not)
    if names:
        say(paragraph(f"Not all that this stands on was seen in its source: {names}. `show` says what."))


def _found(scores: pl.DataFrame, kinds: Sequence[Scored], chosen: Namespace) -> dict[str, object]:
    if chosen.out:
        counts = {kind.key: scores.height - scores[kind.key].null_count() for kind in kinds}
        return {"rows": scores.height, "scored": counts, "written": str(chosen.out)}
    return {
        "results": [
            {"id": row["id"]}
            | {kind.key: {"value": row[kind.key], "why_not": row[f"{kind.key}_why_not"]} for kind in kinds}
            for row in scores.iter_rows(named=True)
        ]
    }


def _summary(scores: pl.DataFrame, kinds: Sequence[Scored], chosen: Namespace) -> str:
    lines = [
        f"{kind.name}: {scores.height - scores[kind.key].null_count()} of {scores.height} scored"
        for kind in kinds
    ]
    return "\n".join([*(paragraph(line) for line in lines), paragraph(f"Written to {chosen.out}.")])


def _table(scores: pl.DataFrame, kinds: Sequence[Scored]) -> str:
    return table(
        _COLUMNS,
        (
            (row["id"], kind.name, _value(row[kind.key], row[f"{kind.key}_why_not"]))
            for row in scores.iter_rows(named=True)
            for kind in kinds
        ),
    )


def _value(value: float | None, why_not: str | None) -> str:
    return number(value) if why_not is None else f"none. {why_not}"
