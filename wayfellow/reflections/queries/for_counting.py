"""What of one questionnaire could be counted, if the person says yes: what was left out, how far it moved."""

from dataclasses import dataclass
from uuid import UUID

from wayfellow.foundation.refusals import NotNow
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.instrument import Score
from wayfellow.reflections.models import Kept
from wayfellow.reflections.queries.questionnaire_lists import own_uses
from wayfellow.reflections.queries.questionnaires import OneQuestionnaire, with_wordings
from wayfellow.reflections.queries.side_by_side import OWN, two_numbers
from wayfellow.reflections.queries.wordings import licensed_tables
from wayfellow.sharing.rules import check_has_space


@dataclass(frozen=True, slots=True)
class ChangeToCount:
    """One number, now and the time before."""

    score: Score
    before: float
    after: float
    beyond_chance: bool | None
    """None where it is not known, or where studies do not agree."""


@dataclass(frozen=True, slots=True)
class QuestionnaireToCount:
    """A questionnaire that was kept."""

    found: OneQuestionnaire
    passed: tuple[int, ...]
    """The questions that were left out, by their numbers."""
    changes: tuple[ChangeToCount, ...]
    """From the time before. Empty where there is none, or where no number was kept."""


def questionnaire_to_count(viewer: Viewer, *, questionnaire_id: UUID) -> QuestionnaireToCount:
    """One of the viewer's own that was kept with its answers. Three statements."""
    check_has_space(viewer)
    rows = own_uses(viewer, like=questionnaire_id)
    place = next(number for number, row in enumerate(rows) if row.pk == questionnaire_id)
    if rows[place].words.kept == Kept.WORDS:
        raise NotNow
    earlier = [row for row in rows[:place] if row.words.kept == Kept.NUMBER][-1:]
    *before, this = with_wordings([*earlier, rows[place]], OWN, service_id=viewer.service_id)
    changes = _changes(before[0], this, viewer=viewer) if before else ()
    return QuestionnaireToCount(this, tuple(one.number for one in this.left_out), changes)


def _changes(
    before: OneQuestionnaire, after: OneQuestionnaire, *, viewer: Viewer
) -> tuple[ChangeToCount, ...]:
    """Only where the two may stand in one line: the same version, in words of the same language."""
    tables = licensed_tables(after.words.measure, service_id=viewer.service_id)
    return tuple(
        ChangeToCount(
            score=one.after.score,
            before=one.before.value,
            after=one.after.value,
            beyond_chance=one.change.beyond_chance,
        )
        for one in two_numbers(before, after, tables)
        if one.change is not None and one.before.value is not None and one.after.value is not None
    )
