"""While they talk: lines on cards or on none, skipping, coming back, words that do not fit."""

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.core.exceptions import BadRequest
from django.db import transaction
from django.utils import timezone

from wayfellow.conversations.boxes import Box
from wayfellow.conversations.decks import Chosen, check_card_of, deck_with
from wayfellow.conversations.item_cards import wording_of
from wayfellow.conversations.models import Conversation, Takeaway, TakeawayKind
from wayfellow.conversations.queries import entering
from wayfellow.conversations.queries.drafts import places_of_drafts
from wayfellow.conversations.queries.one_talk import chosen_in
from wayfellow.conversations.rules import check_decides, check_going_on, may_decide
from wayfellow.foundation.drafts import drop_draft
from wayfellow.foundation.owned import remove
from wayfellow.foundation.viewer import Viewer
from wayfellow.reflections import actions as reflections
from wayfellow.reflections.actions import CardState, LineKind

if TYPE_CHECKING:
    from wayfellow.reflections.models import Line

NO_CARD = ""  # lines of a talk without cards, and of looking back


class NotAnOption(BadRequest):
    """The rating is none of the card's own options."""


@transaction.atomic
def fill_card(
    *,
    talk_id: UUID,
    card: str,
    thought: Box,
    by: Viewer,
    at: datetime,
    story: Box | None = None,
    author_id: UUID | None = None,
    state: CardState | None = None,
    rating: str | None = None,
) -> bool:
    """All that one press on a card's page says. Answers whether a text came to stand beside another one.

    `author_id` says whose thought it is, where that is not who presses. What is None stays as it was, and so
    does every box that nobody touched.
    """
    with entering(by, talk_id=talk_id, at=at, turn=True):
        here: dict[str, Any] = {"talk_id": talk_id, "card": card, "by": by, "at": at}
        lines: list[Line | None] = []
        if thought.is_touched:
            lines.append(_say_in(thought, author_id=author_id, **here))
        if story is not None and story.is_touched:
            lines.append(_say_in(story, kind=LineKind.IF_IT_HELPS, **here))
        if card != NO_CARD:
            leave_card(state=state, rating=rating, **here)
    for place in places_of_drafts(talk_id, card):
        drop_draft(place=place, by=by)
    return any(line is not None and line.beside for line in lines)


def _say_in(box: Box, **where: Any) -> "Line | None":
    return say(text=box.text, seen=box.seen.version, seen_line=box.seen.line_id, **where)


@transaction.atomic
def say(
    *,
    talk_id: UUID,
    card: str,
    text: str,
    seen: int,
    by: Viewer,
    at: datetime,
    seen_line: UUID | None = None,
    author_id: UUID | None = None,
    kind: LineKind = LineKind.THOUGHT,
) -> "Line | None":
    """Save a line on a card, or on none."""
    with entering(by, talk_id=talk_id, at=at, turn=True) as talk:
        check_going_on(talk)
        if card != NO_CARD:
            check_card_of(card, chosen=_chosen_in(talk, by=by, at=at))
        return reflections.say(
            talk_id=talk.pk,
            person_id=talk.person_id,
            companion_id=talk.companion_id,
            card=card,
            text=text,
            seen=seen,
            seen_line=seen_line,
            by=by,
            at=at,
            author_id=author_id,
            kind=kind,
        )


@transaction.atomic
def leave_card(
    *, talk_id: UUID, card: str, state: CardState | None, rating: str | None, by: Viewer, at: datetime
) -> None:
    """Say what became of a card: talked about, skipped, or for later. None: as it was."""
    with entering(by, talk_id=talk_id, at=at, turn=True) as talk:
        check_going_on(talk)
        _check_rating(talk, card, rating, by=by, at=at)
        reflections.leave_card(
            talk_id=talk.pk, person_id=talk.person_id, card=card, state=state, rating=rating, by=by, at=at
        )


@transaction.atomic
def say_words_do_not_fit(
    *, talk_id: UUID, card: str, why: str, better: str, by: Viewer, at: datetime, tells_team: bool = False
) -> None:
    """Keep that a card's words do not fit. Whether the team is told, without a name, the person says."""
    with entering(by, talk_id=talk_id, at=at) as talk:
        check_going_on(talk)
        if tells_team:
            check_decides(by, talk)
        deck = deck_with(card, chosen=_chosen_in(talk, by=by, at=at))
        reflections.say_words_do_not_fit(
            person_id=talk.person_id,
            deck=deck.key,
            card=card,
            why=why,
            better=better,
            wording=wording_of(deck.card(card)),
            tells_team=tells_team,
            by=by,
            at=at,
        )


@transaction.atomic
def take_out_line(*, talk_id: UUID, line_id: UUID, by: Viewer, at: datetime) -> None:
    """Take a line out, at any time, also after the talk was kept. That it was left there is forgotten too."""
    with entering(by, talk_id=talk_id, at=at, turn=True) as talk:
        decides = may_decide(by, person_id=talk.person_id)
        reflections.take_out(
            talk_id=talk.pk, person_id=talk.person_id, line_id=line_id, by=by, at=at, decides=decides
        )
        left = Takeaway.objects.filter(person_id=talk.person_id, line_id=line_id, kind=TakeawayKind.LEFT)
        remove(left)


def _check_rating(talk: Conversation, card: str, rating: str | None, *, by: Viewer, at: datetime) -> None:
    chosen = _chosen_in(talk, by=by, at=at)
    check_card_of(card, chosen=chosen)
    if not rating:
        return
    offered = deck_with(card, chosen=chosen).card(card).rating
    if offered is None or rating not in offered.options:
        raise NotAnOption


def _chosen_in(talk: Conversation, *, by: Viewer, at: datetime) -> Chosen:
    return chosen_in(talk, viewer=by, on=timezone.localdate(at))
