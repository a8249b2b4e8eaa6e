"""The job that all do: a made-up instrument of 20 items, and answers to it."""

from typing import Final

import msgspec
import numpy as np
import polars as pl

from wayfellow.measures.instrument import Instrument

HIGHEST: Final = 4
ITEMS: Final = tuple(str(item) for item in range(1, 21))
REVERSED: Final = ("3", "8", "13", "18")
SUBSCALES: Final = {"rest": ITEMS[:6], "work": ITEMS[6:13], "play": ITEMS[13:]}
MAY_MISS: Final = 2
"""Of each subscale. The total and its lookup want every item."""
LOOKUP: Final = tuple((float(total), total * 1.25) for total in range(HIGHEST * len(ITEMS) + 1))
SCORES: Final = (*SUBSCALES, "total", "index")
EMPTY: Final = 0.05


def instrument() -> Instrument:
    """Built as a definition file is read."""
    verified: dict[str, object] = {"source": "made_up", "status": "verified"}
    scores: list[dict[str, object]] = [
        {"key": key, "items": list(map(int, items)), "missing": verified | {"at_most": MAY_MISS}}
        for key, items in SUBSCALES.items()
    ]
    scores += [{"key": "total"}, {"key": "index", "lookup": {"rows": LOOKUP, **verified}}]
    definition = {
        "key": "made-up",
        "kind": "questionnaire",
        "name": "Made up",
        "short_name": "Made up",
        "version": "1",
        "authors": ["Nobody"],
        "about": "Twenty items about nothing.",
        "captures": [],
        "sources": {"made_up": {"title": "Nowhere"}},
        "licence": {"owner": "Nobody", "terms": "open", "words": "Do as you like.", **verified},
        "items": {"value": len(ITEMS), **verified},
        "responses": {"values": list(range(HIGHEST + 1)), "reverse": list(map(int, REVERSED)), **verified},
        "scores": [{"name": score["key"], "how": "sum", **score, **verified} for score in scores],
    }
    return msgspec.convert(definition, Instrument)


def answers(rows: int) -> pl.DataFrame:
    """As `pl.read_csv` would bring them, 64 bits a number; the ids in no order. Always the same ones."""
    chance = np.random.default_rng(20)
    columns = [pl.Series("id", chance.permutation(rows))]
    for item in ITEMS:
        value = pl.Series(item, chance.integers(0, HIGHEST, rows, endpoint=True))
        empty = pl.Series(chance.random(rows) < EMPTY)
        columns.append(value.zip_with(~empty, pl.repeat(None, rows, dtype=pl.Int64, eager=True)))
    return pl.DataFrame(columns)
