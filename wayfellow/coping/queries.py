"""Reads of what helps. Companions see what is shared; how trying it went is for the owner alone."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Max

from wayfellow.coping.models import CopingStrategy, Try
from wayfellow.coping.result import HELPFUL
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.queries import looking
from wayfellow.sharing.rules import check_has_space
from wayfellow.sharing.section import Section


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


def strategies_of(viewer: Viewer, *, person_id: UUID, at: datetime) -> list[ThingThatHelps]:
    """All that helps a person, newest first. Traces only for the person. Two statements."""
    with looking(viewer, person_id=person_id, section=Section.COPING, at=at):
        found = list(CopingStrategy.objects.filter(person_id=person_id).order_by("-created_at", "-id"))
        traces = _traces_of(person_id) if viewer.person_id == person_id else {}
    return [ThingThatHelps(strategy, traces.get(strategy.pk)) for strategy in found]


def helps_now(viewer: Viewer, *, many: int = 5) -> list[ThingThatHelps]:
    """A few of the viewer's own things that help: first what helped last, then the newest. Two statements."""
    check_has_space(viewer)
    found = list(CopingStrategy.objects.filter(person_id=viewer.person_id).order_by("-created_at", "-id"))
    traces = _traces_of(viewer.person_id)
    helped = [strategy for strategy in found if strategy.pk in traces]
    helped.sort(key=lambda strategy: traces[strategy.pk].last_at, reverse=True)
    others = [strategy for strategy in found if strategy.pk not in traces]
    return [ThingThatHelps(strategy, traces.get(strategy.pk)) for strategy in [*helped, *others][:many]]


def helped_before(viewer: Viewer) -> int:
    """How many of the viewer's own things ever helped, or helped a bit. One statement."""
    helpful = Try.objects.filter(person_id=viewer.person_id, result__in=HELPFUL)
    things: int = helpful.aggregate(things=Count("strategy_id", distinct=True))["things"]
    return things


def own_strategy(viewer: Viewer, *, strategy_id: UUID) -> CopingStrategy:
    """One of the viewer's own things that help."""
    strategy = CopingStrategy.objects.filter(pk=strategy_id, person_id=viewer.person_id).first()
    if strategy is None:
        raise NotThere
    return strategy


def last_tries(viewer: Viewer, *, strategy_id: UUID, many: int = 10) -> list[Try]:
    """The viewer's own last tries of one thing, newest first."""
    tries = Try.objects.filter(person_id=viewer.person_id, strategy_id=strategy_id)
    return list(tries.order_by("-created_at", "-id")[:many])


def own_try(viewer: Viewer, *, try_id: UUID) -> Try:
    """One of the viewer's own tries."""
    found = Try.objects.filter(pk=try_id, person_id=viewer.person_id).first()
    if found is None:
        raise NotThere
    return found


def _traces_of(person_id: UUID) -> dict[UUID, Trace]:
    helpful = Try.objects.filter(person_id=person_id, result__in=HELPFUL).order_by()
    counted = helpful.values("strategy_id").annotate(times=Count("pk"), last_at=Max("created_at"))
    return {row["strategy_id"]: Trace(row["times"], row["last_at"]) for row in counted}
