"""Ending well: a last day, a closing talk, words of goodbye. Access ends on the day by itself."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from msgspec.structs import replace

from wayfellow.conversations import actions as conversations
from wayfellow.foundation.owned import remove
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.peer_work.days import end_of
from wayfellow.peer_work.models import Answer, Ending, EndingWords, Goodbye, GoodbyeWords
from wayfellow.peer_work.queries.endings import living_ending, my_goodbye, the_ending
from wayfellow.peer_work.rules import check_waiting, is_in_the_room, speaking_for
from wayfellow.people.queries import name_of
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.queries import Walk, how_they_walk, own_connection, walking_worker_ids
from wayfellow.sharing.rules import check_owner, check_walks_with, walks_with


@transaction.atomic
def ask_to_end_well(
    *,
    person_id: UUID,
    last_day: date,
    closing: datetime | None = None,
    where: str = "",
    word: str = "",
    by: Viewer,
    at: datetime,
) -> Ending:
    """A worker asks to end on a day. It ends only with the person's yes; said in the room, it is said now."""
    check_walks_with(by, person_id=person_id, at=at)
    ending = _new_ending(
        person_id=person_id,
        companion_id=by.person_id,
        last_day=last_day,
        words=EndingWords(closing=closing, where=where, word=word),
        at=at,
    )
    if is_in_the_room(by, person_id=person_id):
        _agree(ending, by.person_id, by=speaking_for(by, person_id=person_id), at=at)
    return ending


@transaction.atomic
def begin_to_end_well(
    *,
    connection_id: UUID,
    last_day: date,
    closing: datetime | None = None,
    where: str = "",
    by: Viewer,
    at: datetime,
) -> Ending:
    """The person says the day. It is theirs to say: nobody has to agree."""
    walk = own_connection(by, connection_id=connection_id, at=at)
    ending = _new_ending(
        person_id=by.person_id,
        companion_id=walk.companion_id,
        last_day=last_day,
        words=EndingWords(closing=closing, where=where),
        at=at,
    )
    _agree(ending, walk.companion_id, by=by, at=at)
    return ending


def _new_ending(
    *, person_id: UUID, companion_id: UUID, last_day: date, words: EndingWords, at: datetime
) -> Ending:
    if end_of(last_day) <= at:
        raise NotNow
    before = living_ending(person_id=person_id, companion_id=companion_id, at=at)
    if before is not None and before.answer == Answer.YES:
        raise NotNow  # it is agreed already; only the person takes that back
    # What was asked before, and the answer to it, is forgotten.
    asked = Ending.objects.filter(person_id=person_id, companion_id=companion_id)
    remove(asked.filter(answer__in=(Answer.WAITING, Answer.ANOTHER, Answer.NOT_NOW)))
    ending = Ending(person_id=person_id, companion_id=companion_id, last_day=last_day, created_at=at)
    return keep_new(ending, words)


@transaction.atomic
def take_back_ending(*, person_id: UUID, by: Viewer, at: datetime) -> None:
    """The worker asks no longer. What the person has agreed to, the person takes back."""
    check_walks_with(by, person_id=person_id, at=at)
    asked = Ending.objects.filter(person_id=person_id, companion_id=by.person_id)
    remove(asked.filter(answer__in=(Answer.WAITING, Answer.ANOTHER, Answer.NOT_NOW)))


@transaction.atomic
def agree_to_end(*, ending_id: UUID, by: Viewer, at: datetime) -> Ending:
    """The person's yes to the day, and to the closing talk if there is to be one."""
    ending, companion_id = _asked(by, ending_id=ending_id, at=at)
    _agree(ending, companion_id, by=by, at=at)
    return ending


@transaction.atomic
def ask_for_another_day(*, ending_id: UUID, wish: str, by: Viewer, at: datetime) -> None:
    """Not on that day; and, if the person likes, what would suit them."""
    ending, _companion_id = _asked(by, ending_id=ending_id, at=at)
    words = replace(ending.words, wish=wish)
    keep_change(ending, words, answer=Answer.ANOTHER, answered_at=at, changed_at=at)


@transaction.atomic
def do_not_end_now(*, ending_id: UUID, by: Viewer, at: datetime) -> None:
    """They go on walking together. No reason is asked."""
    ending, _companion_id = _asked(by, ending_id=ending_id, at=at)
    keep_change(ending, ending.words, answer=Answer.NOT_NOW, answered_at=at, changed_at=at)


def _asked(by: Viewer, *, ending_id: UUID, at: datetime) -> tuple[Ending, UUID]:
    ending = the_ending(by, ending_id=ending_id, held=True)
    check_waiting(ending)
    worker_id = ending.companion_id
    if worker_id is None or worker_id not in walking_worker_ids(by, at=at) or end_of(ending.last_day) <= at:
        raise NotNow
    return ending, worker_id


def _agree(ending: Ending, companion_id: UUID, *, by: Viewer, at: datetime) -> None:
    closing, talk_id = ending.words.closing, None
    if closing is not None and closing > at:
        talk = conversations.plan_talk(
            person_id=ending.person_id,
            companion_id=companion_id,
            starts_at=closing,
            where=ending.words.where,
            by=by,
            at=at,
        )
        talk_id = talk.pk
    sharing.walk_until(companion_id=companion_id, until=end_of(ending.last_day), by=by, at=at)
    keep_change(ending, ending.words, answer=Answer.YES, answered_at=at, talk_id=talk_id, changed_at=at)


@transaction.atomic
def go_on_after_all(*, ending_id: UUID, by: Viewer, at: datetime) -> None:
    """Before the day is over the person can take it back. A closing talk stays a talk like any other."""
    ending = the_ending(by, ending_id=ending_id, held=True)
    if ending.answer != Answer.YES or ending.companion_id is None:
        raise NotNow
    if how_they_walk(person_id=by.person_id, worker_id=ending.companion_id, at=at) == Walk.IS_OVER:
        raise NotNow
    sharing.go_on_walking(companion_id=ending.companion_id, by=by, at=at)
    keep_change(ending, ending.words, answer=Answer.TAKEN_BACK, answered_at=at, changed_at=at)


@transaction.atomic
def say_goodbye(
    *, ending_id: UUID, person_id: UUID, text: str, seen: int, by: Viewer, at: datetime
) -> Goodbye:
    """Words of goodbye, one text for each of the two. The worker can say theirs until the day is over."""
    # Held, so that of two first words at once the second finds those of the first.
    agreed = Ending.objects.select_for_update().filter(person_id=person_id, answer=Answer.YES)
    ending = agreed.filter(pk=ending_id).first()
    if ending is None or not _may_say(ending, by=by, at=at):
        raise NotThere
    words = GoodbyeWords(text=text, whose=name_of(by.person_id))
    before = my_goodbye(by, person_id=person_id, ending_id=ending_id)
    if before is not None:
        return keep_change(before, words, seen=seen, changed_at=at)
    said = Goodbye(person_id=person_id, ending=ending, said_by_id=by.person_id, created_at=at)
    return keep_new(said, words)


def _may_say(ending: Ending, *, by: Viewer, at: datetime) -> bool:
    if by.person_id == ending.person_id:
        return True
    return by.person_id == ending.companion_id and walks_with(by, person_id=ending.person_id, at=at)


@transaction.atomic
def let_words_go(*, ending_id: UUID, goodbye_id: UUID, by: Viewer) -> None:
    """The person does not keep these words. They are gone for good, and nobody is told."""
    check_owner(by, person_id=by.person_id)
    words = Goodbye.objects.filter(pk=goodbye_id, person_id=by.person_id, ending_id=ending_id)
    if not words.exists():
        raise NotThere
    remove(words)
