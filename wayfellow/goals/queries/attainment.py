"""How far goals came, for whoever wants to see it: levels in own words, and one number only when asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.goals.choices import GoalState
from wayfellow.goals.models import Goal, GoalLevels, GoalRating, LevelsWords
from wayfellow.goals.queries.goals import MANY, NEWEST_FIRST, the_goal
from wayfellow.measures.goal_attainment import LEVELS, RatedGoal, goal_attainment

# From the lowest level up, as the levels are named in somebody's words.
NAMES_OF_LEVELS = dict(zip(LEVELS, ("much_less", "less", "expected", "more", "much_more"), strict=True))
DAYS_SHOWN = 30


def said_of(words: LevelsWords, level: int) -> str:
    """What this level is in the person's own words; nothing where they left it open."""
    return str(getattr(words, NAMES_OF_LEVELS[level]))


@dataclass(frozen=True, slots=True)
class LevelsOfGoal:
    """A goal, its levels if it has any, and a page of how far it came, newest first."""

    goal: Goal
    levels: GoalLevels | None
    ratings: tuple[GoalRating, ...]
    has_older: bool

    def said(self, level: int) -> str:
        """What a level is in the person's words."""
        return said_of(self.levels.words, level) if self.levels else ""


def levels_of(viewer: Viewer, *, goal_id: UUID, page: int = 1) -> LevelsOfGoal:
    """The levels of one of the viewer's own goals, and its ratings, fifty a page. Three statements."""
    goal = the_goal(viewer, goal_id=goal_id)
    about_it = {"person_id": viewer.person_id, "goal_id": goal_id}
    levels = GoalLevels.objects.filter(**about_it).first()
    first = (page - 1) * MANY
    newest_first = GoalRating.objects.filter(**about_it).order_by(*NEWEST_FIRST)
    ratings = list(newest_first[first : first + MANY + 1])
    return LevelsOfGoal(goal, levels, tuple(ratings[:MANY]), has_older=len(ratings) > MANY)


def own_levels(viewer: Viewer, *, goal_id: UUID) -> GoalLevels:
    """The levels of one of the viewer's own goals that has some."""
    levels = GoalLevels.objects.filter(person_id=viewer.person_id, goal_id=goal_id).first()
    if levels is None:
        raise NotThere
    return levels


def own_rating(viewer: Viewer, *, rating_id: UUID) -> GoalRating:
    """One time that the viewer said how far a goal came."""
    found = GoalRating.objects.filter(pk=rating_id, person_id=viewer.person_id).first()
    if found is None:
        raise NotThere
    return found


@dataclass(frozen=True, slots=True)
class RatedLine:
    """One goal with levels, and where it is now; without a rating where nobody has said."""

    goal: Goal
    levels: GoalLevels
    rating: GoalRating | None

    @property
    def said(self) -> str:
        """Where it is now in the person's words."""
        return said_of(self.levels.words, self.rating.words.level) if self.rating else ""


@dataclass(frozen=True, slots=True)
class TOnADay:
    """The T score after the last rating of a day, and how many goals it is about."""

    on: date
    value: float
    goals: int


@dataclass(frozen=True, slots=True)
class AllTogether:
    """All goals with levels, and what they come to."""

    lines: tuple[RatedLine, ...]
    value: float | None
    lowest: float | None
    highest: float | None
    days: tuple[TOnADay, ...]
    """Newest first, the last thirty of them."""

    @property
    def rated(self) -> int:
        """How many goals have a rating. The others are left out of the number."""
        return sum(line.rating is not None for line in self.lines)


def all_together(viewer: Viewer) -> AllTogether:
    """The viewer's goals that have levels, but for those they let go, and their T score. Three statements."""
    mine = {"person_id": viewer.person_id}
    goals = Goal.objects.filter(**mine).exclude(state=GoalState.LET_GO).order_by(*NEWEST_FIRST)
    with_levels = {levels.goal_id: levels for levels in GoalLevels.objects.filter(**mine)}
    rated = [goal for goal in goals if goal.pk in with_levels]
    counted = {goal.pk for goal in rated}
    in_time = [
        rating
        for rating in GoalRating.objects.filter(**mine).order_by("created_at", "id")
        if rating.goal_id in counted
    ]
    latest = {rating.goal_id: rating for rating in in_time}
    lines = tuple(RatedLine(goal, with_levels[goal.pk], latest.get(goal.pk)) for goal in rated)
    weights = {line.goal.pk: line.levels.words.weight for line in lines}
    days = tuple(_days(in_time, weights))
    lowest, highest = (_all_at(level, [weights[goal_id] for goal_id in latest]) for level in (-2, 2))
    value = days[-1].value if days else None
    return AllTogether(lines, value, lowest, highest, days[: -DAYS_SHOWN - 1 : -1])


def _all_at(level: int, weights: Sequence[int]) -> float | None:
    return goal_attainment([RatedGoal(level, weight) for weight in weights]).value


def _days(in_time: Sequence[GoalRating], weights: dict[UUID, int]) -> Iterator[TOnADay]:
    """After each day with a rating, the number of all that were rated by then."""
    so_far: dict[UUID, RatedGoal] = {}
    by_day: dict[date, list[GoalRating]] = {}
    for rating in in_time:
        by_day.setdefault(timezone.localdate(rating.created_at), []).append(rating)
    for on, ratings in by_day.items():
        so_far |= {r.goal_id: RatedGoal(r.words.level, weights[r.goal_id]) for r in ratings}
        value = goal_attainment(list(so_far.values())).value
        assert value is not None  # noqa: S101  # there is a rating by then
        yield TOnADay(on, value, len(so_far))
