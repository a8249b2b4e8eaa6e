"""All that helps somebody, for the owner and for those it is shared with."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from uuid import UUID

from django.db.models import Count, Max

from wayfellow.coping.models import CopingStrategy, Try
from wayfellow.coping.result import HELPFUL
from wayfellow.foundation.viewer import Viewer
from wayfellow.lived_experience.queries import Offered, offered_to
from wayfellow.sharing.queries import looking
from wayfellow.sharing.section import Section

A_PAGE = 100


@dataclass(frozen=True, slots=True)
class Trace:
    """That something helped, and when it last did."""

    times: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class ThingThatHelps:
    """Something that helps, with its trace if it ever did and the reader may know."""

    strategy: CopingStrategy
    trace: Trace | None

    @property
    def rests(self) -> bool:
        """Whether it is put aside for now."""
        return self.strategy.words.rests


@dataclass(frozen=True, slots=True)
class ThingsPage:
    """A hundred things that help, and whose they are: None when they are the viewer's own."""

    owner_name: str | None
    things: tuple[ThingThatHelps, ...]
    has_older: bool
    offered: dict[UUID, tuple[Offered, ...]]

    @property
    def in_use(self) -> list[ThingThatHelps]:
        """Those that do not rest."""
        return [thing for thing in self.things if not thing.rests]

    @property
    def resting(self) -> list[ThingThatHelps]:
        """Those that rest: still there, at the end."""
        return [thing for thing in self.things if thing.rests]


def strategies_of(viewer: Viewer, *, person_id: UUID, at: datetime) -> list[ThingThatHelps]:
    """All that helps a person, newest first, what rests at the end. Two statements."""
    return _things(viewer, person_id=person_id, at=at)[1]


def things_page(viewer: Viewer, *, person_id: UUID, at: datetime, number: int = 1) -> ThingsPage:
    """One page of the same, with what lies beside. What rests is sealed: all are opened. Three statements."""
    with looking(viewer, person_id=person_id, section=Section.COPING, at=at):
        owner_name, things = _things(viewer, person_id=person_id, at=at)
        offered = offered_to(viewer, person_id=person_id)
    first, last = (number - 1) * A_PAGE, number * A_PAGE
    here = tuple(things[first:last])
    return ThingsPage(owner_name, here, has_older=len(things) > last, offered=offered)


def _things(viewer: Viewer, *, person_id: UUID, at: datetime) -> tuple[str | None, list[ThingThatHelps]]:
    with looking(viewer, person_id=person_id, section=Section.COPING, at=at) as looked:
        found = list(CopingStrategy.objects.filter(person_id=person_id).order_by("-created_at", "-id"))
        traces = _traces_of(person_id)
    is_own = viewer.person_id == person_id
    may_know = {row.pk for row in found if is_own or row.words.shows_tries}
    things = [ThingThatHelps(row, traces.get(row.pk) if row.pk in may_know else None) for row in found]
    return looked.owner_name, list(_resting_last(things))


def _resting_last(things: list[ThingThatHelps]) -> Iterable[ThingThatHelps]:
    return chain((one for one in things if not one.rests), (one for one in things if one.rests))


def _traces_of(person_id: UUID) -> dict[UUID, Trace]:
    helpful = Try.objects.filter(person_id=person_id, result__in=HELPFUL).order_by()
    counted = helpful.values("strategy_id").annotate(times=Count("pk"), last_at=Max("created_at"))
    return {row["strategy_id"]: Trace(row["times"], row["last_at"]) for row in counted}
