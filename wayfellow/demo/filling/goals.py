"""The goals of made-up people: steps, how sure they are, and what became of each."""

from datetime import timedelta
from uuid import UUID

from wayfellow.demo.filling.scene import Scene
from wayfellow.demo.goal_story import GoalStory, LevelsStory, StepStory
from wayfellow.foundation.viewer import Viewer
from wayfellow.goals import actions as goals


def fill_goal(told: GoalStory, owner: Viewer, scene: Scene) -> UUID:
    """Write down a goal and all that its file tells of it."""
    at = scene.at(told.at)
    goal = goals.add_goal(
        person_id=owner.person_id,
        what=told.what,
        why=told.why,
        area=told.area,
        decided_by=told.decided_by,
        by=owner,
        at=at,
    )
    # A minute between, as somebody writes who thinks in between.
    for minutes, step in enumerate(told.steps, start=1):
        _step(step, goal.pk, owner, scene, minutes=minutes, told_at=told.at)
    _what_became_of_it(told, goal.pk, owner, scene)
    return goal.pk


def _step(told: StepStory, goal_id: UUID, owner: Viewer, scene: Scene, *, minutes: int, told_at: str) -> None:
    kept = goals.add_step(
        goal_id=goal_id,
        person_id=owner.person_id,
        what=told.what,
        when=told.when,
        with_whom=told.with_whom,
        tiny=told.tiny,
        by=owner,
        at=scene.at(told_at) + timedelta(minutes=minutes),
    )
    if told.done:
        goals.take_step(step_id=kept.pk, taken=True, by=owner, at=scene.at(told.done))
    if told.skipped:
        goals.skip_step(step_id=kept.pk, skipped=True, by=owner, at=scene.at(told.skipped))


def _what_became_of_it(told: GoalStory, goal_id: UUID, owner: Viewer, scene: Scene) -> None:
    for sure in told.sure:
        goals.say_how_sure(
            goal_id=goal_id,
            number=sure.number,
            word=sure.word,
            easier=sure.easier,
            by=owner,
            at=scene.at(sure.at),
        )
    if told.levels:
        _levels(told.levels, goal_id, owner, scene)
    if told.told_myself:
        words, at = told.told_myself, scene.at(told.turned_at)
        goals.look_back(goal_id=goal_id, told_myself=words, seen=1, by=owner, at=at)
    if told.turned:
        goals.turn_goal(goal_id=goal_id, to=told.turned, by=owner, at=scene.at(told.turned_at))


def _levels(told: LevelsStory, goal_id: UUID, owner: Viewer, scene: Scene) -> None:
    goals.write_levels(
        goal_id=goal_id, weight=told.weight, seen=0, by=owner, at=scene.at(told.at), **told.says
    )
    for rating in told.ratings:
        goals.rate_goal(
            goal_id=goal_id, level=rating.level, note=rating.note, by=owner, at=scene.at(rating.at)
        )
