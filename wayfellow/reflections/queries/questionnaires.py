"""The door to one questionnaire, and what its pages show while it is filled in."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from uuid import UUID

from django.db.models import Q

from wayfellow.foundation.drafts import drafts_at
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.instrument import Instrument
from wayfellow.measures.instruments import UnknownInstrument, instrument
from wayfellow.measures.wording import OptionWords, OriginalWording
from wayfellow.reflections.models import (
    ABOUT_IT_ALL,
    Questionnaire,
    QuestionnaireState,
    QuestionnaireWords,
)
from wayfellow.reflections.queries.wordings import wording_shown
from wayfellow.reflections.rules import (
    check_still_together,
    may_decide_on_questionnaires,
    rates_the_support,
)
from wayfellow.sharing.queries import Looked, looking_together


@contextmanager
def coming_in(
    viewer: Viewer, *, questionnaire_id: UUID, at: datetime, turn: bool = False
) -> Iterator[tuple[Questionnaire, Looked]]:
    """The way to one questionnaire: for its person, and for the worker who fills it in beside them.

    With `turn`, deeds on it take turns: the row is held until the deed's transaction ends.
    """
    found = _row(viewer, questionnaire_id, turn=turn)
    beside = found.filled_in_by_id
    with looking_together(viewer, person_id=found.person_id, companion_id=beside, at=at) as looked:
        check_still_together(viewer, found)
        yield found, looked


def _row(viewer: Viewer, questionnaire_id: UUID, *, turn: bool) -> Questionnaire:
    rows = Questionnaire.objects.select_for_update() if turn else Questionnaire.objects.all()
    mine = Q(person_id=viewer.person_id)
    if viewer.is_peer_worker:
        mine |= Q(filled_in_by_id=viewer.person_id)
    found = rows.filter(mine, pk=questionnaire_id).first()
    if found is None:
        raise NotThere
    return found


@dataclass(frozen=True, slots=True)
class Question:
    """One question in its owner's words, and its place in their order."""

    number: int
    place: int
    text: str
    options: tuple[OptionWords, ...]

    def label(self, value: int | None) -> str:
        """What an answer says; empty where there is none."""
        return next((option.label for option in self.options if option.value == value), "")


@dataclass(frozen=True, slots=True)
class OneQuestionnaire:
    """A questionnaire with the words that it was begun in."""

    id: UUID
    person_id: UUID
    state: str
    began_at: datetime
    finished_at: datetime | None
    from_talk: UUID | None
    owner_name: str | None
    """None where it is the viewer's own."""
    was_together: bool
    """A worker pressed, beside the person."""
    measure: Instrument | None
    """None where the library has it no more."""
    wording: OriginalWording
    questions: tuple[Question, ...]
    words: QuestionnaireWords

    @property
    def is_open(self) -> bool:
        """Whether it is still being filled in."""
        return self.state == QuestionnaireState.OPEN

    @property
    def is_kept(self) -> bool:
        """Whether the person has said what stays of it."""
        return self.state == QuestionnaireState.KEPT

    @property
    def name(self) -> str:
        """What the measure is called."""
        return self.measure.name if self.measure else self.words.measure

    @property
    def only_mine(self) -> bool:
        """Whether no worker ever sees it."""
        return self.words.only_mine or rates_the_support(self.words.measure)

    @property
    def about_it_all(self) -> str:
        """What the person says about the whole."""
        return self.words.said.get(ABOUT_IT_ALL, "")

    def goes_on_after(self, words: QuestionnaireWords) -> int | None:
        """The first question that was neither answered nor left out; None when all were."""
        known = {*words.answers, *words.passed}
        return next((one.number for one in self.questions if one.number not in known), None)

    @property
    def left_out(self) -> tuple[Question, ...]:
        """The questions without an answer."""
        return tuple(one for one in self.questions if one.number not in self.words.answers)

    def question(self, number: int) -> Question:
        """One question by its number in the measure."""
        for question in self.questions:
            if question.number == number:
                return question
        raise NotThere

    def beside(self, question: Question, step: int) -> int | None:
        """The number of the question so many places further; None beyond either end."""
        place = question.place + step
        return next((one.number for one in self.questions if one.place == place), None)


def questionnaire_for(viewer: Viewer, *, questionnaire_id: UUID, at: datetime) -> OneQuestionnaire:
    """One questionnaire with the very words that were shown."""
    with coming_in(viewer, questionnaire_id=questionnaire_id, at=at) as (found, looked):
        return with_wordings([found], looked, service_id=viewer.service_id)[0]


def questionnaire_to_decide_on(viewer: Viewer, *, questionnaire_id: UUID, at: datetime) -> OneQuestionnaire:
    """One questionnaire, for whoever says what stays of it."""
    found = questionnaire_for(viewer, questionnaire_id=questionnaire_id, at=at)
    if not may_decide_on_questionnaires(viewer, person_id=found.person_id):
        raise NotThere
    return found


def with_wordings(
    rows: Sequence[Questionnaire], looked: Looked, *, service_id: UUID
) -> list[OneQuestionnaire]:
    """Rows together with the words that were shown. Call behind a door."""
    return [_together(row, original_shown(row.words.wording, service_id), looked) for row in rows]


def _together(found: Questionnaire, wording: OriginalWording, looked: Looked) -> OneQuestionnaire:
    measure = known_measure(found.words.measure)
    return OneQuestionnaire(
        id=found.pk,
        person_id=found.person_id,
        state=found.state,
        began_at=found.created_at,
        finished_at=found.finished_at,
        from_talk=found.from_talk,
        owner_name=looked.owner_name,
        was_together=found.filled_in_by_id != found.person_id,
        measure=measure,
        wording=wording,
        questions=_questions(wording, measure),
        words=found.words,
    )


# Texts that were ever in use stay as they are, so what was read once holds: a fifth of a page of questions.
@lru_cache(maxsize=64)
def original_shown(wording_id: UUID, service_id: UUID) -> OriginalWording:
    """The very words of the owner that were shown, by their id; NotThere if they are gone."""
    wording = wording_shown(wording_id, service_id=service_id)
    if not isinstance(wording, OriginalWording):
        raise NotThere
    return wording


def known_measure(key: str) -> Instrument | None:
    """The measure; None where it was taken out of the library since."""
    try:
        return instrument(key)
    except UnknownInstrument:
        return None


def _questions(wording: OriginalWording, measure: Instrument | None) -> tuple[Question, ...]:
    return tuple(
        Question(item.number, place, item.text, item.options or _bare_options(measure, item.number))
        for place, item in enumerate(wording.items, start=1)
    )


def _bare_options(measure: Instrument | None, number: int) -> tuple[OptionWords, ...]:
    """Where the owner gives answers no words, their numbers are shown."""
    responses = measure.responses if measure else None
    return tuple(OptionWords(value, str(value)) for value in responses.values_of(number)) if responses else ()


def places_of_words(questionnaire_id: UUID) -> str:
    """How the places of all drafts of a questionnaire begin."""
    return f"questionnaire {questionnaire_id} "


def place_of_words(questionnaire_id: UUID, number: int) -> str:
    """Where words on their way to one question are kept."""
    return f"{places_of_words(questionnaire_id)}{number}"


def words_on_their_way(viewer: Viewer, *, found: OneQuestionnaire, numbers: Iterable[int]) -> dict[int, str]:
    """What the viewer was typing to these questions and has not saved yet. One statement."""
    places = {place_of_words(found.id, number): number for number in numbers}
    drafts = {places[place]: text for place, text in drafts_at(viewer, places=places).items()}
    return {number: text for number, text in drafts.items() if text != found.words.said.get(number, "")}
