"""The door to one talk, and what is in it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from wayfellow.conversations.decks import Chosen
from wayfellow.conversations.models import Conversation, ConversationState, Keep
from wayfellow.conversations.rules import may_decide
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.queries import names_on
from wayfellow.sharing.queries import looking_together
from wayfellow.sharing.rules import check_owner, check_walks_with


@contextmanager
def entering(viewer: Viewer, *, talk_id: UUID, at: datetime, turn: bool = False) -> Iterator[Conversation]:
    """The one way to a talk: for its person, and for the companion they walk with; others find nothing there.

    With `turn`, deeds in one talk take turns: the row is held until the deed's transaction ends.
    """
    found = _row(viewer, talk_id, turn=turn)
    with looking_together(viewer, person_id=found.person_id, companion_id=found.companion_id, at=at):
        yield found


def reached(viewer: Viewer, *, talk_id: UUID, at: datetime, turn: bool = False) -> Conversation:
    """The same for what reads no words of the talk, and so is no look."""
    found = _row(viewer, talk_id, turn=turn)
    if viewer.person_id == found.person_id:
        check_owner(viewer, person_id=found.person_id)
    else:
        check_walks_with(viewer, person_id=found.person_id, at=at)
    return found


def _row(viewer: Viewer, talk_id: UUID, *, turn: bool, with_the_two: bool = False) -> Conversation:
    mine = Q(person_id=viewer.person_id) | Q(companion_id=viewer.person_id)
    rows = Conversation.objects.select_for_update() if turn else Conversation.objects.all()
    if with_the_two:
        rows = rows.select_related("person", "companion")
    found = rows.filter(mine, pk=talk_id).first()
    if found is None:
        raise NotThere
    return found


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk as a page shows it."""

    id: UUID
    person_id: UUID
    companion_id: UUID | None
    state: str
    starts_at: datetime | None
    opened_at: datetime | None
    kept_at: datetime | None
    where: str
    purpose: str
    stage: str
    deck: str
    keep: str
    version: int
    names: dict[UUID, str]
    is_mine: bool
    chosen: Chosen
    own_decks: Mapping[str, str]
    """The versions of decks of the service that they took, by the id of the deck."""

    @property
    def with_whom(self) -> str:
        """The other's name, from where the viewer sits; empty when nobody else is there."""
        return self.names.get(self.other_id, "") if self.other_id else ""

    @property
    def other_id(self) -> UUID | None:
        """The other one of the two."""
        return self.companion_id if self.is_mine else self.person_id

    @property
    def is_going_on(self) -> bool:
        """Whether it was opened, and not closed."""
        return self.state == ConversationState.OPEN

    @property
    def is_over(self) -> bool:
        """Whether the person has said what is kept of it."""
        return self.state == ConversationState.KEPT

    @property
    def keeps_no_note(self) -> bool:
        """Whether the person chose to keep no note."""
        return self.keep == Keep.NOTHING

    @property
    def says_time(self) -> bool:
        """Whether a time of day was said, and not only a day."""
        return says_time(self.starts_at)

    def name(self, person_id: UUID | None) -> str:
        """Whose words: the name of one of the two; empty for somebody who has left."""
        return self.names.get(person_id, "") if person_id else ""


def says_time(starts_at: datetime | None) -> bool:
    """Midnight by the service's own clock stands for a day without a time."""
    return starts_at is not None and timezone.localtime(starts_at).time() != time.min


@contextmanager
def seeing(viewer: Viewer, *, talk_id: UUID, at: datetime) -> Iterator[Talk]:
    """A talk with the names of the two. What is read inside is one look."""
    found = _row(viewer, talk_id, turn=False, with_the_two=True)
    pair = (found.person_id, found.companion_id)

    def names() -> dict[UUID, str]:
        # Their rows came with the talk's own: only their keys are asked for.
        return names_on(person for person in (found.person, found.companion) if person)

    with looking_together(viewer, person_id=pair[0], companion_id=pair[1], at=at, names=names) as looked:
        yield _as_talk(found, names=looked.names or names(), viewer=viewer, on=timezone.localdate(at))


def talk_for(viewer: Viewer, *, talk_id: UUID, at: datetime) -> Talk:
    """One talk with the names of the two."""
    with seeing(viewer, talk_id=talk_id, at=at) as talk:
        return talk


def talk_to_decide_on(viewer: Viewer, *, talk_id: UUID, at: datetime) -> Talk:
    """One talk, for whoever says what stays of it."""
    with seeing(viewer, talk_id=talk_id, at=at) as talk:
        if not may_decide(viewer, person_id=talk.person_id):
            raise NotThere
        return talk


def chosen_in(found: Conversation, *, viewer: Viewer, on: date) -> Chosen:
    """What they talk over. Call behind the door."""
    return Chosen(deck=found.words.deck, taken=found.words.wordings, service_id=viewer.service_id, on=on)


def _as_talk(found: Conversation, *, names: dict[UUID, str], viewer: Viewer, on: date) -> Talk:
    words = found.words
    return Talk(
        id=found.pk,
        person_id=found.person_id,
        companion_id=found.companion_id,
        state=found.state,
        starts_at=found.starts_at,
        opened_at=found.opened_at,
        kept_at=found.kept_at,
        where=words.where,
        purpose=words.purpose,
        stage=words.stage,
        deck=words.deck,
        keep=words.keep,
        version=found.version,
        names=names,
        is_mine=viewer.person_id == found.person_id,
        chosen=chosen_in(found, viewer=viewer, on=on),
        own_decks=words.decks,
    )
