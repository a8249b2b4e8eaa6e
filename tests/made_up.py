"""Made-up questions in the shape of a real measure, whose own words belong to its owner and stay out."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from tests.cast import AT, Member
from wayfellow.measures.importers import (
    ImportedItem,
    ImportedOption,
    ImportedQuestionnaire,
    ItemKind,
    read_questionnaire,
)
from wayfellow.measures.instruments import instrument
from wayfellow.reflections import actions

# Five questions, answered 0 to 5: so is the WHO-5, and so are these.
MEASURE = "who-5"
QUESTIONS = (
    "How blue is the sky?",
    "How loud is the sea?",
    "How warm is the bread?",
    "How tall is the grass?",
    "How near is the moon?",
)
# Its number comes out of a table that only a licensee has.
WITH_A_TABLE = "swemwbs"
ANSWERS = ("Not a bit", "Hardly", "A little", "Rather", "Much", "Most of all")


def options(labels: Iterable[str] = ANSWERS) -> tuple[ImportedOption, ...]:
    """Answers that carry their numbers, the first 0."""
    return tuple(ImportedOption(str(value), label, float(value)) for value, label in enumerate(labels))


def question(number: int, text: str, answers: tuple[ImportedOption, ...] | None = None) -> ImportedItem:
    """A question with one answer of several."""
    return ImportedItem(f"q{number}", text, ItemKind.CHOICE, options() if answers is None else answers)


def questionnaire(*texts: str) -> ImportedQuestionnaire:
    """The made-up questions; or these, where some are named."""
    items = tuple(question(number, text) for number, text in enumerate(texts or QUESTIONS, start=1))
    return ImportedQuestionnaire("Sky and sea", items)


def fitting(measure: str) -> ImportedQuestionnaire:
    """As many made-up questions as the measure has, with answers of its own numbers."""
    found = instrument(measure)
    assert found.items is not None
    assert found.responses is not None
    items = [
        question(number, f"How many hills, {number}?", numbered(found.responses.values_of(number)))
        for number in range(1, found.items.value + 1)
    ]
    return ImportedQuestionnaire("Hills", tuple(items))


def numbered(values: Iterable[int]) -> tuple[ImportedOption, ...]:
    """Answers that count these."""
    return tuple(ImportedOption(str(value), f"{value} of them", float(value)) for value in values)


def fhir_file(*texts: str, **more: Any) -> bytes:
    """The same as somebody's FHIR Questionnaire."""
    answers = [{"valueCoding": {"code": str(value), "display": text}} for value, text in enumerate(ANSWERS)]
    asked = [
        {"linkId": f"q{number}", "text": text, "type": "choice", "answerOption": answers}
        for number, text in enumerate(texts or QUESTIONS, start=1)
    ]
    resource = {"resourceType": "Questionnaire", "status": "active", "title": "Sky and sea", "item": asked}
    return json.dumps({**resource, **more}).encode()


def read(content: bytes) -> ImportedQuestionnaire:
    """What the importer makes of a file."""
    return read_questionnaire(content, name="sky.json")


def table_file(low: int = 7, high: int = 35) -> bytes:
    """No real table: what was counted is reported as it is."""
    lines = [f"{counted},{counted}.00" for counted in range(low, high + 1)]
    return "\n".join(["raw,reported", *lines]).encode()


def load(lead: Member, *texts: str, measure: str = MEASURE, at: datetime = AT) -> UUID:
    """A file that waits to be checked."""
    return actions.load_draft(
        measure=measure, imported=questionnaire(*texts), came_from="sky.json", by=lead.viewer, at=at
    )


def put_in_use(lead: Member, *texts: str, language: str = "en", at: datetime = AT) -> UUID:
    """Words in use, without a licence yet."""
    wording_id = load(lead, *texts, at=at)
    actions.put_in_use(wording_id=wording_id, language=language, by=lead.viewer, at=at)
    return wording_id


def state_licence(lead: Member, *, until: date | None = None, measure: str = MEASURE) -> None:
    """The service says that it may."""
    actions.state_licence(measure=measure, held_by="Riverside", until=until, by=lead.viewer, at=AT)


def put_on_offer(lead: Member) -> UUID:
    """All that is needed for people to choose it."""
    wording_id = put_in_use(lead)
    state_licence(lead)
    actions.offer(measure=MEASURE, by=lead.viewer, at=AT)
    return wording_id
