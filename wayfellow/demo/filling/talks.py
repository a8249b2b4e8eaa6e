"""The talks of the made-up people, from the agenda to what is kept, and who looked in between."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import count
from uuid import UUID

from wayfellow.conversations import actions as conversations
from wayfellow.coping.queries import strategies_of
from wayfellow.demo.filling.scene import Scene
from wayfellow.demo.filling.space import GoalIds
from wayfellow.demo.story import CardStory, LineStory, LookStory, MadeInto, Story, TalkStory
from wayfellow.goals.queries import goals_of
from wayfellow.journey.queries import story_of
from wayfellow.learning.queries import topics_of
from wayfellow.measures.purpose import Purpose
from wayfellow.reflections.actions import LineKind
from wayfellow.routines.queries import days_of
from wayfellow.sharing.section import Section
from wayfellow.staying_well.queries import plan_of

LOOKS: dict[Section, Callable[..., object]] = {
    Section.STAYING_WELL: plan_of,
    Section.GOALS: goals_of,
    Section.COPING: strategies_of,
    Section.ROUTINES: days_of,
    Section.LEARNING: topics_of,
    Section.JOURNEY: story_of,
}


def hold_talks(story: Story, scene: Scene, goals: GoalIds) -> None:
    """Everything that somebody talked about, in order; then whoever looked."""
    for talk in story.talks:
        _Talk(story, talk, scene, goals).hold()
    for look in story.looks:
        _look(story, look, scene)


def _look(story: Story, told: LookStory, scene: Scene) -> None:
    read = LOOKS[told.section]
    read(scene.viewers[told.who], person_id=scene.id_of(story.key), at=scene.at(told.at))


class _Talk:
    """One talk. Whatever happens in it comes two minutes after what came before."""

    def __init__(self, story: Story, told: TalkStory, scene: Scene, goals: GoalIds) -> None:
        self.told, self.scene, self.goals = told, scene, goals
        self.owner = scene.viewers[story.key]
        self.starts_at = scene.at(told.starts)
        self.minutes = self._minutes()
        self.talk_id: UUID

    def _minutes(self) -> Iterator[datetime]:
        return (self.starts_at + timedelta(minutes=minutes) for minutes in count(4, step=2))

    def hold(self) -> None:
        """From planning to keeping, as far as it has come."""
        self._plan()
        if self.told.purpose is None:
            return
        self._open(self.told.purpose)
        for card in self.told.cards:
            self._talk_over(card)
        if self.told.keep:
            conversations.keep_talk(
                talk_id=self.talk_id, keep=self.told.keep, by=self.owner, at=next(self.minutes)
            )

    def _plan(self) -> None:
        told, viewers, at = self.told, self.scene.viewers, self.scene.at(self.told.planned)
        talk = conversations.plan_talk(
            person_id=self.owner.person_id,
            companion_id=self.scene.id_of(told.companion) if told.companion else None,
            starts_at=self.starts_at,
            where=told.where,
            by=viewers[told.planned_by] if told.planned_by else self.owner,
            at=at,
        )
        self.talk_id = talk.pk
        for minutes, wish in enumerate(told.agenda, start=1):
            later = at + timedelta(minutes=minutes)
            conversations.add_to_agenda(text=wish.text, by=viewers[wish.who], at=later, talk_id=self.talk_id)

    def _open(self, purpose: Purpose) -> None:
        told, by = self.told, self.owner
        conversations.open_talk(
            talk_id=self.talk_id, purpose=purpose, stage=told.stage, by=by, at=next(self.minutes)
        )
        conversations.choose_cards(talk_id=self.talk_id, deck=told.deck, by=by, at=next(self.minutes))

    def _talk_over(self, card: CardStory) -> None:
        for line in card.said:
            self._say(card, line)
        if card.unfit:
            conversations.say_words_do_not_fit(
                talk_id=self.talk_id,
                card=card.card,
                why=card.unfit.why,
                better=card.unfit.better,
                by=self.owner,
                at=next(self.minutes),
            )
        if card.card:
            conversations.leave_card(
                talk_id=self.talk_id,
                card=card.card,
                state=card.state,
                rating=card.rating,
                by=self.owner,
                at=next(self.minutes),
            )

    def _say(self, card: CardStory, line: LineStory) -> None:
        kept = conversations.say(
            talk_id=self.talk_id,
            card=card.card,
            text=line.text,
            seen=0,
            by=self.scene.viewers[line.typed_by or line.who],
            author_id=self.scene.id_of(line.who),
            kind=LineKind.IF_IT_HELPS if line.if_it_helps else LineKind.THOUGHT,
            at=next(self.minutes),
        )
        if kept is not None:  # a line without words is no line
            for made in line.becomes:
                self._make(made, line, kept.pk)

    def _make(self, made: MadeInto, line: LineStory, line_id: UUID) -> None:
        text = made.text or line.text
        placed = conversations.put_in_its_place(
            talk_id=self.talk_id,
            line_id=line_id,
            kind=made.kind,
            text=text,
            goal_id=self.goals.get(made.goal),
            by=self.scene.viewers[line.typed_by or line.who],
            at=next(self.minutes),
        )
        if made.kind == conversations.TakeawayKind.GOAL and placed.thing_id:
            self.goals[text] = placed.thing_id
