"""Every measure in the library, whoever wrote it: it cites, has a licence line, and holds no wording."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.reading_age import reading_age
from wayfellow.measures.captures import Captures
from wayfellow.measures.instrument import Instrument, Kind, Status, Terms
from wayfellow.measures.instruments import LIBRARY, all_instruments, instrument
from wayfellow.measures.purpose import Purpose, Stage

_QUESTIONNAIRES: Final = """
brief-inspire brief-inspire-o cansas-p dialog gse imrs inspire k10 mhcs mhsq pam-13 pam-mh pearlin-mastery
pwi-a qpr-15 qpr-22 ras-24 ras-ds reqol-10 reqol-20 sisr stori-30 swemwbs wemwbs who-5
"""
WANTED: Final = {
    Kind.QUESTIONNAIRE: frozenset(_QUESTIONNAIRES.split()),
    Kind.OWN_GOALS: frozenset({"gas", "gbo"}),
    Kind.NOT_OFFERED: frozenset({"lsp-16", "phq-9", "recovery-star"}),
}
FILES: Final = sorted(LIBRARY.glob("*.toml"))

every_measure = pytest.mark.parametrize("measure", all_instruments(), ids=lambda measure: measure.key)
every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def words_for_people(measure: Instrument) -> str:
    """All that pages show of a measure's own words."""
    numbers = [f"A higher number means {score.more_means}." for score in measure.scores if score.more_means]
    why_not = [score.why_not for score in measure.scores]
    cautions = [caution.words for caution in measure.cautions]
    lines = [measure.about, measure.licence.words, measure.not_offered_because, *cautions, *why_not, *numbers]
    return "\n".join(line for line in lines if line)


def texts_in(value: object) -> Iterator[str]:
    """Every text of a file, as it stands there."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_in(inner)


def uncited(value: object, place: str, *, cited: bool) -> Iterator[str]:
    """The places of numbers that stand in no table with a source and a status."""
    if isinstance(value, dict):
        inside = cited or {"source", "status"} <= set(value)
        for name, inner in value.items():
            yield from uncited(inner, f"{place}.{name}", cited=inside)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from uncited(inner, f"{place}[{number}]", cited=cited)
    elif isinstance(value, int | float) and not isinstance(value, bool) and not cited:
        yield place


@pytest.mark.parametrize("kind", list(WANTED), ids=lambda kind: kind.value)
def test_the_measures_that_are_wanted_are_there(kind: Kind) -> None:
    assert {one.key for one in all_instruments() if one.kind is kind} == WANTED[kind]


def test_every_file_of_the_folder_is_a_measure() -> None:
    assert {path.name for path in LIBRARY.iterdir()} == {f"{one.key}.toml" for one in all_instruments()}


def test_no_two_measures_are_called_the_same() -> None:
    assert len({one.name for one in all_instruments()}) == len(all_instruments())
    assert len({one.short_name for one in all_instruments()}) == len(all_instruments())


@every_measure
def test_a_measure_has_a_licence_line(measure: Instrument) -> None:
    assert measure.licence.owner
    assert measure.licence.words.endswith(".")


@every_measure
def test_a_wording_that_may_be_shipped_asks_for_nothing(measure: Instrument) -> None:
    assert not measure.licence.may_ship_wording or measure.licence.terms is Terms.OPEN


@every_measure
def test_open_terms_of_a_questionnaire_were_seen(measure: Instrument) -> None:
    """A service may open it without stating a licence, so hearsay will not do."""
    hearsay = measure.licence.terms is Terms.OPEN and measure.licence.status is Status.UNVERIFIED

    assert not (hearsay and measure.kind is Kind.QUESTIONNAIRE)


@every_file
def test_no_figure_stands_without_a_source_and_a_status(path: Path) -> None:
    content = tomllib.loads(path.read_text(encoding="utf-8"))

    assert list(uncited(content, path.stem, cited=False)) == []


@every_file
def test_no_text_could_be_the_wording_of_an_item(path: Path) -> None:
    texts = list(texts_in(tomllib.loads(path.read_text(encoding="utf-8"))))

    assert texts
    assert [text for text in texts if text.endswith("?") or re.match(r"(I|My)\b", text)] == []
    assert [text for text in texts if len(text) > 400] == []


@every_file
def test_texts_have_real_apostrophes_and_no_shouting(path: Path) -> None:
    texts = list(texts_in(tomllib.loads(path.read_text(encoding="utf-8"))))

    assert [text for text in texts if "'" in text or "!" in text] == []


@every_measure
def test_a_measure_says_what_it_touches(measure: Instrument) -> None:
    assert 1 <= len(measure.captures) <= 6


@every_measure
def test_a_measure_stays_away_from_people_who_would_just_like_to_talk(measure: Instrument) -> None:
    assert Purpose.JUST_TALK not in measure.purposes


@every_measure
def test_a_measure_stays_away_when_things_are_hard(measure: Instrument) -> None:
    assert Stage.HARD not in measure.stages
    assert bool(measure.stages) == (measure.kind is not Kind.NOT_OFFERED)


@every_measure
def test_a_measure_has_something_to_know_before(measure: Instrument) -> None:
    assert measure.cautions or measure.not_found


@every_measure
def test_a_score_has_a_whole_rule_or_says_why_not(measure: Instrument) -> None:
    for score in measure.scores:
        assert bool(score.how) != bool(score.why_not)
        assert not score.why_not or score.why_not.endswith(".")


@every_measure
def test_only_the_person_answers_what_is_offered(measure: Instrument) -> None:
    assert measure.kind is Kind.NOT_OFFERED or measure.answered_by == "person"


@every_measure
def test_the_words_for_people_read_at_twelve_or_younger(measure: Instrument) -> None:
    assert measure.kind is Kind.NOT_OFFERED or reading_age(words_for_people(measure)) <= 12


def test_taking_part_and_having_a_grip_are_told_apart() -> None:
    """The two families of the study that this project starts from: no measure claims to be of both."""
    taking_part = {one.key for one in all_instruments() if Captures.ACTIVATION in one.captures}
    having_a_grip = {one.key for one in all_instruments() if Captures.MASTERY in one.captures}

    assert taking_part == {"pam-13", "pam-mh"}
    assert {"pearlin-mastery", "gse", "ras-ds"} <= having_a_grip
    assert not taking_part & having_a_grip


@pytest.mark.parametrize("key", ["pam-13", "pam-mh"])
def test_activation_comes_with_what_is_up_to_me_and_handling_hard_days(key: str) -> None:
    found = set(instrument(key).captures)

    assert {Captures.ACTIVATION, Captures.RESPONSIBILITY, Captures.MANAGING_SYMPTOMS} <= found
    assert not found & {Captures.MASTERY, Captures.HOPE, Captures.IDENTITY, Captures.MEANING}


@pytest.mark.parametrize("key", ["qpr-15", "qpr-22", "pearlin-mastery", "gse"])
def test_recovery_and_mastery_come_without_activation(key: str) -> None:
    found = set(instrument(key).captures)

    assert found & {Captures.MASTERY, Captures.HOPE}
    assert not found & {Captures.ACTIVATION, Captures.RESPONSIBILITY, Captures.MANAGING_SYMPTOMS}


def test_a_figure_without_a_source_is_found() -> None:
    content = {"items": {"value": 5}, "sd": 3.5, "year": {"value": 1998, "source": "a", "status": "verified"}}

    assert list(uncited(content, "x", cited=False)) == ["x.items.value", "x.sd"]
