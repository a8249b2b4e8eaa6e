"""How sure somebody is: said, made into a step, taken out."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from msgspec.structs import replace

from wayfellow.foundation.owned import remove
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.goals.actions.steps import add_step
from wayfellow.goals.models import Confidence, ConfidenceWords
from wayfellow.goals.queries.confidence import own_confidence
from wayfellow.goals.queries.goals import the_goal


@transaction.atomic
def say_how_sure(
    *, goal_id: UUID, number: int, word: str = "", easier: str = "", by: Viewer, at: datetime
) -> Confidence:
    """Keep how sure the viewer is about a goal of theirs, from 0 to 10."""
    goal = the_goal(by, goal_id=goal_id)
    words = ConfidenceWords(number=number, word=word, easier=easier)
    return keep_new(Confidence(person_id=by.person_id, goal=goal, created_at=at), words)


@transaction.atomic
def make_it_a_step(*, confidence_id: UUID, by: Viewer, at: datetime) -> UUID:
    """What would make it one point easier becomes a step, once; answers with the goal."""
    said = own_confidence(by, confidence_id=confidence_id)
    if said.words.easier and not said.words.is_step:
        add_step(goal_id=said.goal_id, person_id=by.person_id, what=said.words.easier, by=by, at=at)
        keep_change(said, replace(said.words, is_step=True), changed_at=at)
    return said.goal_id


@transaction.atomic
def remove_confidence(*, confidence_id: UUID, by: Viewer) -> UUID:
    """Take one time out; answers with the goal it was about."""
    said = own_confidence(by, confidence_id=confidence_id)
    remove(Confidence.objects.filter(person_id=by.person_id, pk=said.pk))
    return said.goal_id
