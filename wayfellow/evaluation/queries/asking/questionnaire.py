"""What of one questionnaire could be counted: which questions were left out, and how its numbers moved."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.evaluation.counts.kinds import NOT_SAID, Beyond, Counting
from wayfellow.evaluation.models import CountedChange, CountedRow
from wayfellow.evaluation.queries.asking.offers import Asking, Desk
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.purpose import Purpose, Stage
from wayfellow.reflections import queries as reflections
from wayfellow.reflections.queries import ChangeToCount, QuestionnaireToCount


@dataclass(frozen=True, slots=True)
class SaidOfQuestionnaire:
    """What it was for, and how things were then; either may stay open."""

    purpose: Purpose | None = None
    stage: Stage | None = None


@dataclass(frozen=True, slots=True)
class AskingOfQuestionnaire:
    """A questionnaire, and what may be counted of it."""

    name: str
    asking: Asking


def ask_about_questionnaire(
    viewer: Viewer, *, questionnaire_id: UUID, said: SaidOfQuestionnaire, at: datetime
) -> AskingOfQuestionnaire:
    """One of the viewer's own that was kept."""
    found = reflections.questionnaire_to_count(viewer, questionnaire_id=questionnaire_id)
    about = f"questionnaire {questionnaire_id}"
    desk = Desk(viewer, person_id=viewer.person_id, about=about, at=at)
    asking = desk.asking(*_items(desk, found), *_changes(desk, found, said))
    return AskingOfQuestionnaire(found.found.name, asking)


def _items(desk: Desk, found: QuestionnaireToCount) -> list[CountedRow]:
    return [
        desk.row(
            Counting.ITEM,
            measure=found.found.words.measure,
            item=question.number,
            skipped=question.number in found.passed,
            words_do_not_fit=False,
        )
        for question in found.found.questions
    ]


def _changes(desk: Desk, found: QuestionnaireToCount, said: SaidOfQuestionnaire) -> Iterator[CountedRow]:
    counted = _counted_this_quarter(desk, measure=found.found.words.measure)
    for change in found.changes:
        if change.score.key not in counted:
            yield desk.row(
                Counting.CHANGE,
                measure=found.found.words.measure,
                score=change.score.key,
                purpose=said.purpose or NOT_SAID,
                stage=said.stage or NOT_SAID,
                difference=round(change.after - change.before, 4),
                beyond=beyond(change),
            )


def _counted_this_quarter(desk: Desk, *, measure: str) -> frozenset[str]:
    """A number is counted once a quarter, however often somebody fills it in."""
    stands_for = desk.known_as(Counting.CHANGE)
    if stands_for is None:
        return frozenset()
    rows = CountedChange.objects.filter(quarter=desk.quarter, contributor=stands_for, measure=measure)
    return frozenset(rows.values_list("score", flat=True))


def beyond(change: ChangeToCount) -> Beyond:
    """How a difference stands to chance."""
    if change.beyond_chance is None:
        return Beyond.NOT_KNOWN
    if not change.beyond_chance:
        return Beyond.LIKE_CHANCE
    return Beyond.HIGHER if change.after > change.before else Beyond.LOWER
