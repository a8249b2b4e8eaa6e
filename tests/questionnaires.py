"""A questionnaire with made-up questions, offered by a service: no real wording is ever in a test."""

from datetime import datetime
from uuid import UUID

import msgspec

from tests.cast import AT, Member
from wayfellow.measures.wording import ItemWords, OptionWords, OriginalWording
from wayfellow.reflections import actions
from wayfellow.reflections.answering import Press
from wayfellow.reflections.models import (
    ABOUT_IT_ALL,
    Kept,
    MeasureOnOffer,
    Questionnaire,
    ServiceWording,
    StatedLicence,
    WordingKind,
    WordingState,
)

MEASURE = "who-5"
QUESTIONS = (
    "How blue is the sky?",
    "How tall is the grass?",
    "How loud are the birds?",
    "How soft is the bread?",
    "How far is the hill?",
)
ANSWERS = ("None", "A speck", "A bit", "Some", "A lot", "All of it")


def made_up_wording(
    measure: str = MEASURE,
    *,
    questions: tuple[str, ...] = QUESTIONS,
    answers: tuple[str, ...] = ANSWERS,
    language: str = "en",
    lowest: int = 0,
) -> OriginalWording:
    """Made-up questions with made-up answers, worth `lowest` and upwards."""
    options = tuple(OptionWords(value, label) for value, label in enumerate(answers, start=lowest))
    items = tuple(ItemWords(number, text, options) for number, text in enumerate(questions, start=1))
    return OriginalWording(measure, language, "1", "Look out of the window.", items)


def offer_made_up(service_id: UUID, wording: OriginalWording | None = None) -> UUID:
    """The service offers a measure in these words, and states that it may. Again changes nothing."""
    shown = wording or made_up_wording()
    who = {"made_by_id": service_id, "made_at": AT}
    known = {"service_id": service_id, "measure": shown.measure}
    MeasureOnOffer.objects.get_or_create(**known, defaults={"since": AT, "offered_by_id": service_id})
    StatedLicence.objects.get_or_create(
        **known, defaults={"held_by": "Riverside", "stated_by_id": service_id, "stated_at": AT}
    )
    row, _ = ServiceWording.objects.get_or_create(
        **known,
        kind=WordingKind.ORIGINAL,
        language=shown.language,
        state=WordingState.IN_USE,
        defaults={"number": 1, "texts": msgspec.json.encode(shown).decode(), **who},
    )
    return row.pk


def say_answers(
    questionnaire: Questionnaire, by: Member, *answers: int | None, words: str = "", at: datetime = AT
) -> None:
    """Answer the questions in their order; None leaves one out. `words` go to the first, and to the whole."""
    presses = [
        Press(number, said="", said_was="", answer=answer, passes=True)
        for number, answer in enumerate(answers, start=1)
    ]
    said = [Press(number, said=words, said_was="") for number in (1, ABOUT_IT_ALL)] if words else []
    actions.answer(
        questionnaire_id=questionnaire.pk, presses=[*presses, *said], one_page=False, by=by.viewer, at=at
    )


def fill_in(
    owner: Member,
    *answers: int | None,
    keep: Kept | None = Kept.NUMBER,
    words: str = "",
    at: datetime = AT,
    measure: str = MEASURE,
) -> Questionnaire:
    """The owner fills one in by themselves, finishes it, and says what stays; with None not yet."""
    by = owner.viewer
    begun = actions.begin(measure=measure, person_id=owner.id, by=by, at=at)
    say_answers(begun, owner, *answers, words=words, at=at)
    actions.finish(questionnaire_id=begun.pk, by=by, at=at)
    if keep is not None:
        actions.keep(questionnaire_id=begun.pk, kept=keep, by=by, at=at)
    return Questionnaire.objects.get(person_id=owner.id, pk=begun.pk)
