"""Reads of endings: the day, the closing talk, the words of goodbye."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from wayfellow.foundation.own_words import OwnWords
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.peer_work.days import end_of
from wayfellow.peer_work.models import Answer, Ending, Goodbye
from wayfellow.people.queries import name_of
from wayfellow.sharing.queries import Walk, how_they_walk, looking_together
from wayfellow.sharing.rules import check_has_space

LIVING = (Answer.WAITING, Answer.YES, Answer.ANOTHER, Answer.NOT_NOW)


@dataclass(frozen=True, slots=True)
class GoodbyeSaid:
    """Words of goodbye, and whose they are."""

    id: UUID
    whose: str
    text: str
    is_mine: bool
    version: int


@dataclass(frozen=True, slots=True)
class PlannedEnding:
    """An ending as one of the two sees it."""

    id: UUID
    person_id: UUID
    companion_id: UUID | None
    """None where the worker has left for good."""
    name: str
    """The other one's; of somebody who is gone, as they signed their goodbye, or empty."""
    answer: Answer
    last_day: date
    is_past: bool
    walk: Walk
    closing: datetime | None
    where: str
    word: str
    wish: str
    talk_id: UUID | None
    goodbyes: tuple[GoodbyeSaid, ...]

    @property
    def is_agreed(self) -> bool:
        """Whether the person has said yes, and has not chosen to go on since."""
        return self.answer == Answer.YES and (self.is_past or self.walk != Walk.GOES_ON)

    @property
    def is_over(self) -> bool:
        """Whether it has ended: on the day, or earlier because the person said so."""
        return self.answer == Answer.YES and (self.is_past or self.walk == Walk.IS_OVER)

    @property
    def walks_again(self) -> bool:
        """Whether they walk together once more, long after it ended."""
        return self.is_past and self.walk != Walk.IS_OVER

    @property
    def is_waiting(self) -> bool:
        """Whether the person is asked, and has not answered."""
        return self.answer == Answer.WAITING

    @property
    def mine(self) -> GoodbyeSaid | None:
        """What the viewer has said."""
        return next((said for said in self.goodbyes if said.is_mine), None)


def my_ending(viewer: Viewer, *, ending_id: UUID, at: datetime) -> PlannedEnding:
    """An ending of the viewer's own, also when it is long over: the words stay theirs."""
    check_has_space(viewer)
    return _as_planned(the_ending(viewer, ending_id=ending_id), viewer, at=at)


def the_ending(viewer: Viewer, *, ending_id: UUID, held: bool = False) -> Ending:
    """The row, for the person whose it is."""
    mine = Ending.objects.filter(pk=ending_id, person_id=viewer.person_id)
    row = (mine.select_for_update() if held else mine).first()
    if row is None:
        raise NotThere
    return row


def ending_with(viewer: Viewer, *, person_id: UUID, at: datetime) -> PlannedEnding | None:
    """The worker's side of it, while they walk together. Reading it is a look."""
    row = living_ending(person_id=person_id, companion_id=viewer.person_id, at=at)
    if row is None:
        return None
    with looking_together(viewer, person_id=person_id, companion_id=viewer.person_id, at=at):
        return _as_planned(row, viewer, at=at)


def living_ending(*, person_id: UUID, companion_id: UUID, at: datetime) -> Ending | None:
    """The newest of these two that was not taken back and is not over."""
    rows = Ending.objects.filter(person_id=person_id, companion_id=companion_id, answer__in=LIVING)
    newest = rows.order_by("-created_at", "-id").first()
    if newest is None or is_past(newest, at=at):
        return None
    walk = how_they_walk(person_id=person_id, worker_id=companion_id, at=at)
    return None if newest.answer == Answer.YES and walk == Walk.GOES_ON else newest


def is_past(row: Ending, *, at: datetime) -> bool:
    """Whether the last day was agreed, and is over."""
    return row.answer == Answer.YES and end_of(row.last_day) <= at


def my_goodbye(viewer: Viewer, *, person_id: UUID, ending_id: UUID) -> Goodbye | None:
    """The viewer's own words of goodbye, as the row they lie in."""
    return Goodbye.objects.filter(
        person_id=person_id, ending_id=ending_id, said_by_id=viewer.person_id
    ).first()


def the_goodbye(viewer: Viewer, *, person_id: UUID, ending_id: UUID) -> Goodbye:
    """The same, where there are some."""
    row = my_goodbye(viewer, person_id=person_id, ending_id=ending_id)
    if row is None:
        raise NotThere
    return row


def kept_goodbye(viewer: Viewer, *, ending_id: UUID, goodbye_id: UUID) -> GoodbyeSaid:
    """Words of goodbye in the viewer's own space."""
    rows = Goodbye.objects.filter(pk=goodbye_id, person_id=viewer.person_id, ending_id=ending_id)
    row = rows.first()
    if row is None:
        raise NotThere
    return _as_said(row, viewer)


def words_of_goodbye(viewer: Viewer) -> Iterator[OwnWords]:
    """All words of goodbye in the viewer's own space, and who said them. One statement."""
    check_has_space(viewer)
    for said in Goodbye.objects.filter(person_id=viewer.person_id).order_by("created_at", "id"):
        page = reverse("peer_work:ending", args=[said.ending_id])
        text = f"{said.words.whose}: {said.words.text}"
        yield OwnWords("walk_goodbye", _("Words of goodbye"), text, page)


def _as_planned(row: Ending, viewer: Viewer, *, at: datetime) -> PlannedEnding:
    words, is_mine = row.words, viewer.person_id == row.person_id
    said_so = Goodbye.objects.filter(person_id=row.person_id, ending_id=row.pk)
    goodbyes = list(said_so.order_by("created_at", "id"))
    return PlannedEnding(
        id=row.pk,
        person_id=row.person_id,
        companion_id=row.companion_id,
        name=_name_of_the_other(row, goodbyes, is_mine=is_mine),
        answer=Answer(row.answer),
        last_day=row.last_day,
        is_past=is_past(row, at=at),
        walk=_walk_of(row, at=at),
        closing=words.closing,
        where=words.where,
        word=words.word,
        wish=words.wish,
        talk_id=row.talk_id,
        goodbyes=tuple(_as_said(said, viewer) for said in goodbyes),
    )


def _name_of_the_other(row: Ending, goodbyes: list[Goodbye], *, is_mine: bool) -> str:
    if not is_mine:
        return name_of(row.person_id)
    if row.companion_id is not None:
        return name_of(row.companion_id)
    return next((said.words.whose for said in goodbyes if said.said_by_id != row.person_id), "")


def _walk_of(row: Ending, *, at: datetime) -> Walk:
    if row.companion_id is None:
        return Walk.IS_OVER
    return how_they_walk(person_id=row.person_id, worker_id=row.companion_id, at=at)


def _as_said(row: Goodbye, viewer: Viewer) -> GoodbyeSaid:
    is_mine = row.said_by_id == viewer.person_id
    return GoodbyeSaid(row.pk, row.words.whose, row.words.text, is_mine, row.version)
