"""What was said to words made for talking has no score, by its type: the checker refuses it, and so do we."""

import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import wayfellow
from wayfellow.measures.fhir_response import as_fhir
from wayfellow.measures.response import ConversationNotes, QuestionnaireResponse
from wayfellow.measures.scoring import score
from wayfellow.measures.tests.made_up import answered, measure, words, words_for_talking
from wayfellow.measures.trend import Counted, Trend

pytestmark = pytest.mark.shows("M37")

BLUE = measure()
NOTES: Any = ConversationNotes(words_for_talking(BLUE), {1: "Only in the morning."})
AT = datetime(2026, 5, 1, tzinfo=UTC)

# Lines marked "refused" must be mistakes to the type checker, and no other line may be one.
SNIPPET = """
from datetime import datetime

from wayfellow.measures.fhir_response import as_fhir
from wayfellow.measures.instrument import Instrument
from wayfellow.measures.response import ConversationNotes, QuestionnaireResponse
from wayfellow.measures.scoring import score
from wayfellow.measures.trend import Counted, Trend
from wayfellow.measures.wording import ConversationWording, OriginalWording


def try_all(
    original: OriginalWording, talking: ConversationWording, measure: Instrument, at: datetime
) -> None:
    response = QuestionnaireResponse.to(original, measure, {1: 1})
    notes = ConversationNotes(talking, {1: "Only in the morning."})
    score(response)
    Trend.of([Counted(response, "total", at)])
    as_fhir(response, at=at, tables={})
    as_fhir(notes, at=at)

    QuestionnaireResponse.to(talking, measure, {1: 1})  # refused: words for talking
    QuestionnaireResponse(measure, talking, {1: 1})  # refused: words for talking
    ConversationNotes(original, {1: "Blue"})  # refused: the owner's words in notes
    ConversationNotes(talking, {1: 3})  # refused: a value for a thought
    ConversationNotes(talking, {1: "Blue"}, score=3)  # refused: a score in notes
    score(notes)  # refused: notes have no score
    Counted(notes, "total", at)  # refused: notes are not counted
    Counted(response, "total", at, value=3)  # refused: a number written in
    Trend.of([notes])  # refused: notes in a trend
    Trend.of([response])  # refused: nothing was counted yet
    Trend.of([3.0])  # refused: a bare number in a trend
    as_fhir(notes, at=at, tables={})  # refused: tables for notes
    as_fhir(notes, at=at, scores={"total": 3})  # refused: scores for notes


class Disguised(OriginalWording):  # refused: another kind of the owner's words
    pass
"""


def test_the_type_checker_refuses_every_way_from_a_talk_to_a_number(tmp_path: Path) -> None:
    snippet = tmp_path / "snippet.py"
    snippet.write_text(SNIPPET, encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={tmp_path}", snippet],
        cwd=Path(wayfellow.__file__).parents[1],
        capture_output=True,
        text=True,
        check=False,
        timeout=170,
    )

    refused = {int(line) for line in re.findall(r"snippet\.py:(\d+): error:", done.stdout)}
    expected = {number for number, line in enumerate(SNIPPET.splitlines(), start=1) if "# refused" in line}
    assert done.returncode == 1, done.stderr
    assert len(expected) == 14
    assert refused == expected, done.stdout


@pytest.mark.parametrize("said", [NOTES, {1: 3}, 3.0, None])
def test_nothing_but_a_questionnaire_has_a_score(said: Any) -> None:
    with pytest.raises(TypeError, match="Only a questionnaire in its owner's words has a score"):
        score(said)


def test_words_for_talking_make_no_questionnaire() -> None:
    talking: Any = words_for_talking(BLUE)

    with pytest.raises(TypeError, match="Only the owner's own words"):
        QuestionnaireResponse.to(talking, BLUE, {1: 1})


def test_the_owners_words_make_no_notes() -> None:
    original: Any = words(BLUE)

    with pytest.raises(TypeError, match="belong to words made for talking"):
        ConversationNotes(original, {})


def test_words_in_disguise_make_no_questionnaire() -> None:
    disguised: Any = type("Disguised", (type(words(BLUE)),), {})
    owners = words(BLUE)

    with pytest.raises(TypeError):
        QuestionnaireResponse.to(
            disguised(owners.measure, owners.language, owners.version, "", owners.items), BLUE, {}
        )


def test_notes_are_not_counted() -> None:
    with pytest.raises((TypeError, AttributeError)):
        Counted(NOTES, "total", AT)


@pytest.mark.parametrize("said", [NOTES, answered(BLUE, 1, 1, 1), 3.0])
def test_only_what_was_counted_enters_a_trend(said: Any) -> None:
    with pytest.raises(TypeError, match="Only what was counted from a questionnaire makes a trend"):
        Trend.of([Counted(answered(BLUE, 1, 1, 1), "total", AT), said])


def test_only_the_two_kinds_have_a_form_for_others() -> None:
    bare: Any = words(BLUE)

    with pytest.raises(TypeError):
        as_fhir(bare, at=AT)


def test_no_parameter_takes_a_score_for_notes() -> None:
    scored: Any = as_fhir

    with pytest.raises(TypeError):
        scored(NOTES, at=AT, scores={"total": 3})
    assert scored(NOTES, at=AT, tables={"total": ((0.0, 0.0),)}) == as_fhir(NOTES, at=AT)
