"""What stands in somebody's space: goals, what helps, the plan, days, things to learn, waymarks."""

from datetime import timedelta
from itertools import count
from uuid import UUID

from django.utils import timezone

from wayfellow.coping import actions as coping
from wayfellow.demo.filling.goals import fill_goal
from wayfellow.demo.filling.learning import read_topics
from wayfellow.demo.filling.noticing import notice_signs
from wayfellow.demo.filling.scene import Scene
from wayfellow.demo.help_story import HelpStory
from wayfellow.demo.plan_story import PlanStory
from wayfellow.demo.story import DayStory, Story, TopicStory, WaymarkStory
from wayfellow.foundation.viewer import Viewer
from wayfellow.journey import actions as journey
from wayfellow.learning import actions as learning
from wayfellow.routines import actions as routines
from wayfellow.routines.actions import MarkKind
from wayfellow.staying_well import actions as staying_well
from wayfellow.staying_well.actions import EntryKind

GoalIds = dict[str, UUID]


def fill_space(story: Story, scene: Scene) -> GoalIds:
    """Write down all that somebody's file tells of their space; answers with their goals, by their words."""
    owner = scene.viewers[story.key]
    for strategy in story.helps:
        _helps(strategy, owner, scene)
    if story.plan:
        _plan(story.plan, owner, scene)
    notice_signs(story.noticing, owner, scene)
    for day in story.days:
        _day(day, owner, scene)
    for topic in story.topics:
        _topic(topic, owner, scene)
    read_topics(story.reads, owner, scene)
    for waymark in story.waymarks:
        _waymark(waymark, owner, scene)
    for note in story.notes:
        journey.write_down(text=note.text, by=owner, at=scene.at(note.at))
    return {goal.what: fill_goal(goal, owner, scene) for goal in story.goals}


def _helps(told: HelpStory, owner: Viewer, scene: Scene) -> None:
    kept = coping.add_strategy(
        person_id=owner.person_id,
        what=told.what,
        how=told.how,
        when_it_helps=told.when_it_helps,
        situations=told.situations,
        energy=told.energy,
        minutes=told.minutes,
        company=told.company,
        place=told.place,
        by=owner,
        at=scene.at(told.at),
    )
    for tried in told.tries:
        coping.try_strategy(
            strategy_id=kept.pk,
            result=tried.went,
            note=tried.note,
            situation=tried.situation,
            by=owner,
            at=scene.at(tried.at),
        )
    if told.rests:
        coping.rest_strategy(strategy_id=kept.pk, rests=True, by=owner, at=scene.now)


def _plan(told: PlanStory, owner: Viewer, scene: Scene) -> None:
    entries = [(kind, text, "") for kind, texts in told.says.items() for text in texts]
    for line in told.numbers:
        who, number = (part.strip() for part in line.split("|"))
        entries.append((EntryKind.PEOPLE, who, number))
    for seconds, (kind, text, number) in enumerate(entries):
        staying_well.add_entry(
            person_id=owner.person_id,
            kind=kind,
            text=text,
            number=number,
            by=owner,
            at=scene.at(told.at) + timedelta(seconds=seconds),
        )
    for more in told.later:
        staying_well.add_entry(
            person_id=owner.person_id,
            kind=more.kind,
            text=more.text,
            i_do=more.i_do,
            others_do=more.others_do,
            worse=more.worse,
            by=owner,
            at=scene.at(more.at),
        )


def _day(told: DayStory, owner: Viewer, scene: Scene) -> None:
    kept = routines.add_routine(
        person_id=owner.person_id,
        what=told.what,
        tiny=told.tiny,
        part_of_day=told.part_of_day,
        clock=told.clock,
        rhythm=told.rhythm,
        by=owner,
        at=scene.at(told.at),
    )
    for days, mark in zip(count(1), reversed(told.week.split()), strict=False):
        at = scene.now - timedelta(days=days)
        if mark != "none":
            on = timezone.localdate(at)
            routines.mark_day(routine_id=kept.pk, on=on, kind=MarkKind(mark), by=owner, at=at)
    if told.rests:
        routines.pause(routine_id=kept.pk, by=owner, at=scene.now - timedelta(days=9))


def _topic(told: TopicStory, owner: Viewer, scene: Scene) -> None:
    kept = learning.add_topic(
        person_id=owner.person_id, what=told.what, note=told.note, by=owner, at=scene.at(told.at)
    )
    if told.found_out:
        learning.settle_topic(topic_id=kept.pk, found_out=True, by=owner, at=scene.at(told.found_out))


def _waymark(told: WaymarkStory, owner: Viewer, scene: Scene) -> None:
    at = scene.at(told.on)
    journey.add_waymark(title=told.title, more=told.more, on=timezone.localdate(at), by=owner, at=at)
