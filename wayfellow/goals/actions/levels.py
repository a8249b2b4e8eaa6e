"""Goal attainment scaling, for those who want it: levels in own words, and how far a goal came."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.owned import remove
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.goals.models import GoalLevels, GoalRating, LevelsWords, RatingWords
from wayfellow.goals.queries.attainment import own_levels, own_rating
from wayfellow.goals.queries.goals import the_goal


@transaction.atomic
def write_levels(
    *, goal_id: UUID, seen: int, by: Viewer, at: datetime, weight: int = 1, **said: str
) -> GoalLevels:
    """Write the levels of a goal down, or put other words over the version that was seen."""
    words = LevelsWords(weight=weight, **said)
    goal = the_goal(by, goal_id=goal_id, held=True)
    levels = GoalLevels.objects.filter(person_id=by.person_id, goal=goal).first()
    if levels is not None:
        return keep_change(levels, words, seen=seen, changed_at=at)
    return keep_new(GoalLevels(person_id=by.person_id, goal=goal, created_at=at), words)


@transaction.atomic
def rate_goal(*, goal_id: UUID, level: int, note: str = "", by: Viewer, at: datetime) -> GoalRating:
    """Keep how far a goal with levels came, from -2 to 2."""
    levels = own_levels(by, goal_id=goal_id)
    rating = GoalRating(person_id=by.person_id, goal_id=levels.goal_id, created_at=at)
    return keep_new(rating, RatingWords(level=level, note=note))


@transaction.atomic
def remove_rating(*, rating_id: UUID, by: Viewer) -> UUID:
    """Take one rating out; answers with the goal it was about."""
    rating = own_rating(by, rating_id=rating_id)
    remove(GoalRating.objects.filter(person_id=by.person_id, pk=rating.pk))
    return rating.goal_id


@transaction.atomic
def remove_levels(*, goal_id: UUID, by: Viewer) -> None:
    """Do without levels again: they and all ratings of this goal go for good. The goal stays."""
    goal = the_goal(by, goal_id=goal_id)
    mine = {"person_id": by.person_id, "goal": goal}
    remove(GoalRating.objects.filter(**mine), GoalLevels.objects.filter(**mine))
