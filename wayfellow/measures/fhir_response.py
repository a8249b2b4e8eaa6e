"""What somebody answered, as a FHIR R4 QuestionnaireResponse.

A questionnaire names its measure and carries its answers and numbers. Notes of a talk say only what inspired
them. They carry words, and nothing here takes a number that could be put into them.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final, overload
from urllib.parse import quote

from wayfellow.measures.response import ConversationNotes, QuestionnaireResponse
from wayfellow.measures.scoring import NO_TABLES, Scored, Tables, score
from wayfellow.measures.wording import ItemWords

# What FHIR R4 calls the number that an answer stands for.
ORDINAL_VALUE: Final = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
INSPIRED_BY: Final = "urn:wayfellow:inspiredBy"

Json = dict[str, Any]


def measure_urn(key: str) -> str:
    """How a measure is called outside of here."""
    return f"urn:wayfellow:measure:{quote(key, safe='')}"


@overload
def as_fhir(
    said: QuestionnaireResponse,
    *,
    at: datetime,
    subject: str = "",
    tables: Tables = NO_TABLES,
    with_words: bool = True,
    with_numbers: bool = True,
) -> Json: ...


@overload
def as_fhir(said: ConversationNotes, *, at: datetime, subject: str = "") -> Json: ...


def as_fhir(
    said: QuestionnaireResponse | ConversationNotes,
    *,
    at: datetime,
    subject: str = "",
    tables: Tables = NO_TABLES,
    with_words: bool = True,
    with_numbers: bool = True,
) -> Json:
    """The resource for what was said at this time, by whom `subject` refers to ("Patient/1").

    `with_words=False` leaves the owner's words out, where the licence does not let them be passed on, and
    `with_numbers=False` the numbers, where somebody keeps only their answers.
    """
    if at.utcoffset() is None:
        raise ValueError("The time of the answers has no zone.")
    if type(said) is QuestionnaireResponse:
        own = _questionnaire(said, tables, with_words=with_words, with_numbers=with_numbers)
    elif type(said) is ConversationNotes:
        own = _notes(said)
    else:
        raise TypeError("Only a questionnaire or the notes of a talk have this form.")
    return {
        "resourceType": "QuestionnaireResponse",
        "language": said.wording.language,
        "status": "completed",
        **({"subject": {"reference": subject}} if subject else {}),
        "authored": at.isoformat(timespec="seconds"),
        **own,
    }


def _questionnaire(
    response: QuestionnaireResponse, tables: Tables, *, with_words: bool, with_numbers: bool
) -> Json:
    instrument = response.instrument
    answers = (_answered(response, item, with_words=with_words) for item in response.wording.items)
    scored = score(response, tables=tables) if with_numbers else ()
    numbers = (_number(one) for one in scored if one.value is not None)
    return {
        "questionnaire": f"{measure_urn(instrument.key)}|{quote(instrument.version)}",
        "item": [*answers, *numbers],
    }


def _answered(response: QuestionnaireResponse, item: ItemWords, *, with_words: bool) -> Json:
    """One item. Left out, it stands there without an answer."""
    answer = response.answers[item.number]
    shown = {"linkId": str(item.number), **({"text": item.text} if with_words else {})}
    if answer is None:
        return shown
    label = next(option.label for option in item.options if option.value == answer)
    coding = {
        **_ordinal(response, item.number, answer),
        "system": f"{measure_urn(response.instrument.key)}:answers",
        "code": str(answer),
        **({"display": label} if with_words else {}),
    }
    return shown | {"answer": [{"valueCoding": coding}]}


def _ordinal(response: QuestionnaireResponse, number: int, answer: int) -> Json:
    """The number it counts; none for an answer that is set aside."""
    responses = response.instrument.responses
    if responses is None or answer not in responses.values_of(number):
        return {}
    return {"extension": [{"url": ORDINAL_VALUE, "valueDecimal": answer}]}


def _number(scored: Scored) -> Json:
    remarks = "; ".join(_remarks(scored))
    return {
        "linkId": f"score-{scored.key}",
        "text": f"{scored.name} ({remarks})" if remarks else scored.name,
        "answer": [{"valueDecimal": scored.value}],
    }


def _remarks(scored: Scored) -> Iterator[str]:
    if scored.prorated:
        yield "the items answered stand for those left out"
    if scored.unverified:
        yield "how it is counted was not checked against its source"


def _notes(notes: ConversationNotes) -> Json:
    """The words that were shown, and what was said to them."""
    said = [
        {"linkId": str(item.number), "text": item.text, "answer": [{"valueString": thought}]}
        for item in notes.wording.items
        if (thought := notes.thoughts.get(item.number, "").strip())
    ]
    inspired_by = {"url": INSPIRED_BY, "valueUri": measure_urn(notes.wording.measure)}
    return {"extension": [inspired_by], **({"item": said} if said else {})}
