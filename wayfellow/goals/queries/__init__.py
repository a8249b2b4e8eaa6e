"""Reads of goals. `looking` refuses or records every read by somebody else."""

from wayfellow.goals.queries.attainment import (
    AllTogether,
    LevelsOfGoal,
    RatedLine,
    all_together,
    levels_of,
    own_levels,
    own_rating,
)
from wayfellow.goals.queries.confidence import (
    ConfidenceOfGoal,
    confidence_of,
    confidence_over_time,
    own_confidence,
)
from wayfellow.goals.queries.for_counting import GoalToCount, goal_to_count
from wayfellow.goals.queries.for_the_journey import GoalInSeason, GoalTurned, goals_between, goals_turned
from wayfellow.goals.queries.goals import (
    GoalsPage,
    GoalWithSteps,
    OneGoal,
    goals_of,
    goals_page,
    goals_to_choose,
    one_goal,
    own_goal,
    own_step,
)
from wayfellow.goals.queries.looking_back import LookingBack, looking_back
from wayfellow.goals.queries.words import words_of_own

__all__ = [
    "AllTogether",
    "ConfidenceOfGoal",
    "GoalInSeason",
    "GoalToCount",
    "GoalTurned",
    "GoalWithSteps",
    "GoalsPage",
    "LevelsOfGoal",
    "LookingBack",
    "OneGoal",
    "RatedLine",
    "all_together",
    "confidence_of",
    "confidence_over_time",
    "goal_to_count",
    "goals_between",
    "goals_of",
    "goals_page",
    "goals_to_choose",
    "goals_turned",
    "levels_of",
    "looking_back",
    "one_goal",
    "own_confidence",
    "own_goal",
    "own_levels",
    "own_rating",
    "own_step",
    "words_of_own",
]
