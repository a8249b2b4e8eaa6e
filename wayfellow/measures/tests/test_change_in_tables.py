"""Whole tables say of every row what `change` says of it alone."""

from math import inf, nan

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wayfellow.measures.change import change
from wayfellow.measures.change_tables import ChangeRefused, change_table
from wayfellow.measures.instrument import Finding, Instrument, UnknownScore
from wayfellow.measures.instruments import instrument
from wayfellow.measures.tests.made_up import finding, measure, retest, total

WHO_5 = instrument("who-5")


def table(**numbers: float | None) -> pl.DataFrame:
    """Ids and their totals."""
    return pl.DataFrame(
        {"id": list(numbers), "total": list(numbers.values())}, schema={"id": pl.String, "total": pl.Float64}
    )


def test_rows_are_matched_by_id_in_the_order_of_the_first_table() -> None:
    found = change_table(WHO_5, "total", table(c=40, a=40, b=40), table(a=63, b=16, c=64))

    assert found.rows.to_dicts() == [
        {
            "id": "c",
            "before": 40,
            "after": 64,
            "difference": 24,
            "beyond_chance": True,
            "words": "more than chance would usually give",
            "mdc95_1": True,
        },
        {
            "id": "a",
            "before": 40,
            "after": 63,
            "difference": 23,
            "beyond_chance": False,
            "words": "about the same as chance would give",
            "mdc95_1": False,
        },
        {
            "id": "b",
            "before": 40,
            "after": 16,
            "difference": -24,
            "beyond_chance": True,
            "words": "more than chance would usually give",
            "mdc95_1": True,
        },
    ]


def test_the_yardsticks_are_told_by_the_names_of_their_columns() -> None:
    study = finding(sd=10, reliability=(retest(0.75),), mid_within=5)

    found = change_table(measure(total(study)), "total", table(a=20), table(a=30))

    assert {name: yardstick.kind.value for name, yardstick in found.yardsticks.items()} == {
        "reliable_change_1": "reliable change",
        "mdc95_2": "mdc95",
        "mid_3": "mid",
    }
    [row] = found.rows.select(list(found.yardsticks)).to_dicts()
    assert row == {"reliable_change_1": False, "mdc95_2": False, "mid_3": True}


def test_ids_of_one_table_only_are_listed_in_their_order() -> None:
    found = change_table(WHO_5, "total", table(z=1, b=2, a=3), table(b=2, y=1, x=5))

    assert found.rows["id"].to_list() == ["b"]
    assert (found.only_before, found.only_after) == (("z", "a"), ("y", "x"))


def test_numbers_as_ids_meet_the_same_numbers_as_words() -> None:
    before = pl.DataFrame({"id": [1, 2], "total": [0, 0]})

    found = change_table(WHO_5, "total", before, table(**{"2": 100, "1": 0}))

    assert found.rows.select("id", "difference").rows() == [("1", 0), ("2", 100)]


@pytest.mark.parametrize("missing", [None, nan, inf])
def test_a_missing_number_is_never_0(missing: float | None) -> None:
    found = change_table(WHO_5, "total", table(a=missing, b=90, c=missing), table(a=90, b=missing, c=missing))

    assert found.rows.select("difference", "beyond_chance", "words", "mdc95_1").rows() == [
        (None, None, "not known: there is no first number", None),
        (None, None, "not known: there is no second number", None),
        (None, None, "not known: there is neither a first nor a second number", None),
    ]


def test_a_column_without_a_single_number_is_all_missing() -> None:
    nobody = pl.DataFrame({"id": ["a"], "total": [None]})

    found = change_table(WHO_5, "total", nobody, table(a=1))

    assert found.rows["words"].to_list() == ["not known: there is no first number"]


def test_tables_without_rows_are_no_mistake() -> None:
    found = change_table(WHO_5, "total", table(), table(a=1))

    assert found.rows.height == 0
    assert found.only_after == ("a",)


@pytest.mark.parametrize(
    ("before", "why"),
    [
        (pl.DataFrame({"name": ["a"], "total": [1]}), "before: there is no column “id”."),
        (pl.DataFrame({"id": ["a"], "sum": [1]}), "before: there is no column “total”."),
        (
            pl.DataFrame({"id": ["a"], "total": ["many"]}),
            "before: the column “total” holds something else than numbers.",
        ),
        (
            pl.DataFrame({"id": ["a"], "total": [True]}),
            "before: the column “total” holds something else than numbers.",
        ),
        (pl.DataFrame({"id": ["a", None], "total": [1, 2]}), "before: row 2 has no id."),
        (
            pl.DataFrame({"id": ["a", "b", "b"], "total": [1, 2, 3]}),
            "before: the id b stands there more than once.",
        ),
    ],
)
def test_a_table_that_cannot_be_matched_is_refused(before: pl.DataFrame, why: str) -> None:
    with pytest.raises(ChangeRefused) as refused:
        change_table(WHO_5, "total", before, table(a=1))

    assert str(refused.value) == why


def test_the_refusal_says_which_table() -> None:
    with pytest.raises(ChangeRefused, match=r"^after: there is no column “id”"):
        change_table(WHO_5, "total", table(a=1), pl.DataFrame({"total": [1]}))


def test_a_score_that_the_measure_does_not_have_is_refused() -> None:
    with pytest.raises(UnknownScore):
        change_table(WHO_5, "greenness", table(a=1), table(a=1))


NUMBERS = st.none() | st.integers(0, 40).map(float) | st.floats(0, 40) | st.just(nan)
STUDIES = st.builds(
    finding,
    sd=st.none() | st.floats(0.5, 20),
    reliability=st.tuples(st.floats(0.1, 0.95).map(retest)) | st.just(()),
    mdc95=st.none() | st.integers(1, 30).map(float),
    mid_within=st.none() | st.integers(1, 30).map(float),
)


@given(st.lists(STUDIES, max_size=3), st.lists(st.tuples(NUMBERS, NUMBERS), max_size=12))
def test_every_row_says_what_one_pair_says(
    studies: list[Finding], pairs: list[tuple[float | None, float | None]]
) -> None:
    one: Instrument = measure(total(*studies))
    before = table(**{f"p{place}": first for place, (first, _) in enumerate(pairs)})
    after = table(**{f"p{place}": second for place, (_, second) in enumerate(pairs)})

    found = change_table(one, "total", before, after)

    for row, (first, second) in zip(found.rows.to_dicts(), pairs, strict=True):
        alone = change(one, "total", first, second)
        assert (row["difference"], row["beyond_chance"], row["words"]) == (
            alone.difference,
            alone.beyond_chance,
            alone.words,
        )
        passed: list[bool | None] = [basis.passed for basis in alone.bases]
        if alone.difference is None:
            passed = [None] * len(found.yardsticks)
        assert [row[name] for name in found.yardsticks] == passed
