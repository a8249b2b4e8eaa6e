"""Who may do what in a talk, and when."""

from uuid import UUID

from wayfellow.conversations.item_cards import known_measure
from wayfellow.conversations.models import AgendaItem, Conversation, ConversationState
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.queries import has_account
from wayfellow.reflections.rules import is_for_people, rates_the_support


def check_going_on(talk: Conversation) -> None:
    """Cards and looking back need a talk that was opened and not closed."""
    if talk.state != ConversationState.OPEN:
        raise NotNow


def check_not_closed(talk: Conversation) -> None:
    """A closed talk takes nothing new."""
    if talk.state == ConversationState.KEPT:
        raise NotNow


def may_decide(by: Viewer, *, person_id: UUID) -> bool:
    """Whether somebody in the talk says what stays of it. Ask it behind the door of the talk.

    The person does. While they have no way to sign in, the worker beside them presses what they say; from
    the day they can sign in they press it themselves.
    """
    if by.person_id == person_id:
        return by.has_space
    return not has_account(person_id)


def may_be_cards(measure: str, *, companion_id: UUID | None) -> bool:
    """Whether it is for people at all; and nobody is asked how their support is by whoever supports them."""
    known = known_measure(measure)
    if known is None or not is_for_people(known):
        return False
    return companion_id is None or not rates_the_support(measure)


def check_plans(by: Viewer, *, person_id: UUID) -> None:
    """Nobody is given a time. A worker writes one down only in the room, for a person who cannot sign in.

    To everybody else they propose times, and nothing is in the diary until the person has said yes.
    """
    if not may_decide(by, person_id=person_id):
        raise NotThere


def check_decides(by: Viewer, talk: Conversation) -> None:
    """What is kept of a talk, and whether it stays at all, is the person's to say."""
    if not may_decide(by, person_id=talk.person_id):
        raise NotThere


def check_removes_item(by: Viewer, item: AgendaItem) -> None:
    """The person may take off anything; a worker what they put there themselves."""
    if by.person_id != item.added_by_id and not may_decide(by, person_id=item.person_id):
        raise NotThere
