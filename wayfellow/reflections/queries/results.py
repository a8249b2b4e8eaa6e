"""What came out of a questionnaire: words first, then numbers, and what chance alone would give."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.instrument import Instrument, Score, Status
from wayfellow.measures.yardsticks import Yardstick, why_chance_is_not_known, yardsticks
from wayfellow.reflections.models import Kept
from wayfellow.reflections.queries.numbers import Number, any_value, as_written, numbers_of
from wayfellow.reflections.queries.questionnaire_lists import own_uses, shared_questionnaire
from wayfellow.reflections.queries.questionnaires import OneQuestionnaire, coming_in, with_wordings
from wayfellow.reflections.queries.wordings import licensed_tables
from wayfellow.reflections.rules import may_decide_on_questionnaires


@dataclass(frozen=True, slots=True)
class ByChance:
    """What one study says that chance alone gives, for a page."""

    yardstick: Yardstick

    @property
    def most(self) -> str:
        """As far as chance alone usually goes, either way."""
        return as_written(self.yardstick.least)


@dataclass(frozen=True, slots=True)
class Chance:
    """What is known of one number's ups and downs by chance; or why nothing is."""

    known: tuple[ByChance, ...]
    not_checked: tuple[ByChance, ...]
    why_not: str


@dataclass(frozen=True, slots=True)
class Result:
    """One questionnaire that was filled in, with what came out of it."""

    found: OneQuestionnaire
    numbers: tuple[Number, ...]
    decides: bool
    has_other_times: bool

    @property
    def has_number(self) -> bool:
        """Whether there is a number at all."""
        return any_value(self.numbers)

    @property
    def keeps_answers(self) -> bool:
        """Whether the answers are still there."""
        return self.found.words.kept != Kept.WORDS

    @property
    def counts_no_more(self) -> bool:
        """The measure is another one by now, or none: what was answered cannot be counted any more."""
        return not self.numbers and not self.found.is_open and self.found.words.kept in {"", Kept.NUMBER}

    def chance(self, number: Number) -> Chance:
        """What chance alone gives for one of the numbers."""
        measure = self.found.measure
        return chance_of(measure, number.score) if measure else Chance((), (), "")


def chance_of(measure: Instrument, score: Score) -> Chance:
    """What studies say of one number's ups and downs. Figures that nobody has checked stand apart."""
    known = _by_chance(yardsticks(measure, score))
    not_checked = _by_chance(yardsticks(measure, score, status=Status.UNVERIFIED))
    return Chance(known, not_checked, "" if known else why_chance_is_not_known(score))


def _by_chance(sticks: Sequence[Yardstick]) -> tuple[ByChance, ...]:
    """Reliable change and smallest detectable change of one study are the same figure: each is told once."""
    told: dict[tuple[str, str], ByChance] = {}
    for stick in sticks:
        one = ByChance(stick)
        if stick.is_about_chance:
            told.setdefault((stick.population, one.most), one)
    return tuple(told.values())


def result_for(viewer: Viewer, *, questionnaire_id: UUID, at: datetime) -> Result:
    """What came out of one questionnaire, for its person, or for the worker beside them."""
    with coming_in(viewer, questionnaire_id=questionnaire_id, at=at) as (row, looked):
        found = with_wordings([row], looked, service_id=viewer.service_id)[0]
        decides = may_decide_on_questionnaires(viewer, person_id=row.person_id)
    others = own_uses(viewer, like=row.pk) if found.is_kept and looked.owner_name is None else ()
    return Result(found, shown_numbers(viewer, found), decides, has_other_times=len(others) > 1)


def shared_result(viewer: Viewer, *, person_id: UUID, questionnaire_id: UUID, at: datetime) -> Result:
    """What came out of one questionnaire, for those they share theirs with."""
    found = shared_questionnaire(viewer, person_id=person_id, questionnaire_id=questionnaire_id, at=at)
    return Result(found, shown_numbers(viewer, found), decides=False, has_other_times=False)


def shown_numbers(viewer: Viewer, found: OneQuestionnaire) -> tuple[Number, ...]:
    """The numbers, before somebody has chosen or where they kept them; else none, and nothing is counted."""
    if found.is_open or (found.is_kept and found.words.kept != Kept.NUMBER):
        return ()
    return numbers_of(found, tables=licensed_tables(found.words.measure, service_id=viewer.service_id))
