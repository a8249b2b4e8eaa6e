"""One response, a whole table, and a plain second implementation come to the same, to the last digit."""

from typing import Any

import msgspec
from hypothesis import given, settings

from wayfellow.measures.instrument import Instrument
from wayfellow.measures.scoring import score_answers
from wayfellow.measures.scoring_tables import score_table
from wayfellow.measures.tests.any_instrument import Case, cases
from wayfellow.measures.tests.made_up_scores import frame_of, numbered
from wayfellow.measures.tests.plain_scoring import plain_scores


def as_written(instrument: Instrument) -> dict[str, Any]:
    """The definition as its file would say it."""
    written: dict[str, Any] = msgspec.to_builtins(instrument)
    return written


@settings(deadline=None, max_examples=200)
@given(cases())
def test_one_response_scores_as_the_plain_way_does(case: Case) -> None:
    for row in case.rows:
        ours = score_answers(case.instrument, numbered(row), tables=case.tables)
        plain = plain_scores(as_written(case.instrument), numbered(row), case.tables)

        assert [(one.key, one.value, one.why_not, one.prorated, list(one.missing)) for one in ours] == [
            tuple(one) for one in plain
        ]


@settings(deadline=None, max_examples=200)
@given(cases())
def test_a_table_scores_as_its_responses_do(case: Case) -> None:
    frame = frame_of(case.rows, count=case.instrument.items.value if case.instrument.items else 0)

    table = score_table(case.instrument, frame, tables=case.tables)

    assert table["id"].equals(frame["id"])
    for number, row in enumerate(case.rows):
        one_by_one = score_answers(case.instrument, numbered(row), tables=case.tables)
        found = table.row(number, named=True)
        assert {(one.key, one.value, one.why_not or None) for one in one_by_one} == {
            (one.key, found[one.key], found[f"{one.key}_why_not"]) for one in one_by_one
        }
