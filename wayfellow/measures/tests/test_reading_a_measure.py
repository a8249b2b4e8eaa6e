"""A good file of a measure is read whole, into the types that scoring and pages use."""

from pathlib import Path
from typing import Any, Final

import pytest

from wayfellow.measures.captures import Captures
from wayfellow.measures.instrument import (
    Band,
    Caution,
    Evidence,
    Fact,
    Finding,
    How,
    Kind,
    Lookup,
    Missing,
    OwnGoals,
    Reliability,
    Responses,
    Scale,
    Source,
    Status,
    Terms,
    UnknownScore,
)
from wayfellow.measures.instruments import read_instrument
from wayfellow.measures.purpose import Purpose, Stage
from wayfellow.measures.tests.a_measure_in_words import GOALS, NOT_OFFERED, SKY, written

BOOK: Final[dict[str, Any]] = {"source": "book", "status": Status.VERIFIED}


def test_a_measure_has_its_names_and_choices(tmp_path: Path) -> None:
    sky = read_instrument(written(tmp_path, SKY))

    assert (sky.key, sky.kind, sky.name, sky.short_name) == (
        "sky",
        Kind.QUESTIONNAIRE,
        "How the sky is",
        "SKY",
    )
    assert (sky.version, sky.authors, sky.answered_by) == ("3 items", ("A friend",), "person")
    assert (sky.captures, sky.purposes, sky.stages) == ((Captures.HOPE,), (Purpose.NOTICE,), (Stage.HARD,))
    assert sky.sources == {"book": Source(title="A book about the sky", address="https://example.org/sky")}
    assert (sky.licence.terms, sky.licence.may_ship_wording) == (Terms.OPEN, False)
    assert sky.cautions == (Caution(words="Do not look into the sun.", **BOOK),)
    assert sky.not_found == ("When it was written.",)


def test_a_measure_has_its_answers(tmp_path: Path) -> None:
    sky = read_instrument(written(tmp_path, SKY))

    assert sky.responses == Responses(
        values=(0, 1, 2),
        set_aside=(9,),
        others=(Scale(items=(3,), values=(0, 1, 2, 3)),),
        reverse=(2,),
        **BOOK,
    )
    assert [sky.responses.values_of(item) for item in (1, 3)] == [(0, 1, 2), (0, 1, 2, 3)]


def test_a_score_has_its_rule_and_what_is_known_of_it(tmp_path: Path) -> None:
    blue = read_instrument(written(tmp_path, SKY)).score("blue")

    assert (blue.name, blue.items, blue.how, blue.times) == ("Blue", (1, 2), How.SUM, 1)
    assert (blue.low, blue.high, blue.more_means, blue.why_not) == (0, 4, "more blue", "")
    assert blue.missing == Missing(at_most=1, **BOOK)
    assert blue.bands == (Band(low=0, high=1, name="Pale", **BOOK), Band(low=2, high=4, name="Deep", **BOOK))
    assert blue.findings == (
        Finding(
            population="Painters",
            n=20,
            mean=2,
            sd=1,
            reliability=(Reliability(kind=Evidence.RETEST, value=0.8, called="ICC"),),
            mdc95=1.5,
            mid_within=1,
            mid_between=0.5,
            **BOOK,
        ),
    )


def test_a_table_is_shipped_or_comes_with_the_licence(tmp_path: Path) -> None:
    sky = read_instrument(written(tmp_path, SKY))

    assert sky.score("light").lookup == Lookup(rows=((0, 5), (10, 6), (20, 7.5)), **BOOK)
    assert sky.score("wind").lookup == Lookup(
        passes_through=((0, 1), (2, 4), (5, 9)),
        passes_through_seen=Fact(source="book", status=Status.UNVERIFIED),
        **BOOK,
    )


def test_a_score_without_a_list_of_items_has_them_all(tmp_path: Path) -> None:
    sky = read_instrument(written(tmp_path, SKY))

    assert [sky.items_of(sky.score(key)) for key in ("clouds", "blue")] == [(1, 2, 3), (1, 2)]


def test_a_score_that_is_not_there_is_said_to_be_unknown(tmp_path: Path) -> None:
    with pytest.raises(UnknownScore, match="moon"):
        read_instrument(written(tmp_path, SKY)).score("moon")


def test_a_measure_of_own_goals_has_ratings_and_no_items(tmp_path: Path) -> None:
    hill = read_instrument(written(tmp_path, GOALS, "hill.toml"))

    assert hill.goals == OwnGoals(values=(0, 1, 2), counted_as="The highest step.", at_most=None, **BOOK)
    assert (hill.kind, hill.items, hill.responses, hill.scores) == (Kind.OWN_GOALS, None, None, ())


def test_a_measure_that_is_not_offered_says_why(tmp_path: Path) -> None:
    others = read_instrument(written(tmp_path, NOT_OFFERED, "others.toml"))

    assert (others.kind, others.answered_by) == (Kind.NOT_OFFERED, "staff")
    assert others.not_offered_because == "Nobody says for somebody else how the sky is."


def test_a_whole_number_may_stand_where_a_number_may(tmp_path: Path) -> None:
    low = read_instrument(written(tmp_path, SKY)).score("blue").low

    assert (low, type(low)) == (0.0, float)
