"""Taking back meets a read that is under way: it waits for that one, and no later read gets in."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from time import monotonic, sleep
from uuid import UUID

import pytest
from django.db import connections

from tests.cast import Member, let_in
from wayfellow.foundation.models import Look
from wayfellow.foundation.refusals import NotThere
from wayfellow.goals.queries import goals_of
from wayfellow.sharing import actions
from wayfellow.sharing.queries import looking, looking_together
from wayfellow.sharing.section import Section

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.shows("M2")]
SECONDS = 10


@pytest.fixture
def shared(sam: Member, jo: Member) -> UUID:
    """Sam shares goals with Jo."""
    return let_in(sam, jo, Section.GOALS)


@contextmanager
def another_thread() -> Iterator[ThreadPoolExecutor]:
    """Somebody else's request, with connections of its own."""
    with ThreadPoolExecutor(1) as pool:
        yield pool
        pool.submit(connections.close_all).result(SECONDS)


@pytest.mark.parametrize("deed", ["take back", "stop"])
def test_it_waits_until_the_read_under_way_has_ended(
    sam: Member, jo: Member, shared: UUID, at: datetime, deed: str
) -> None:
    deeds: dict[str, Callable[[], None]] = {
        "take back": lambda: actions.take_back(
            connection_id=shared, section=Section.GOALS, by=sam.viewer, at=at
        ),
        "stop": lambda: actions.stop_walking_with(connection_id=shared, by=sam.viewer, at=at),
    }

    with another_thread() as sams:
        with looking(jo.viewer, person_id=sam.id, section=Section.GOALS, at=at):
            taking_back = sams.submit(deeds[deed])
            with pytest.raises(TimeoutError):
                taking_back.result(0.3)
        taking_back.result(SECONDS)

    with pytest.raises(NotThere):
        goals_of(jo.viewer, person_id=sam.id, at=at)


def test_stopping_waits_for_a_read_of_a_talk(sam: Member, jo: Member, shared: UUID, at: datetime) -> None:
    with another_thread() as sams:
        with looking_together(jo.viewer, person_id=sam.id, companion_id=jo.id, at=at):
            stopping = sams.submit(actions.stop_walking_with, connection_id=shared, by=sam.viewer, at=at)
            with pytest.raises(TimeoutError):
                stopping.result(0.3)
        stopping.result(SECONDS)

    with pytest.raises(NotThere), looking_together(jo.viewer, person_id=sam.id, companion_id=jo.id, at=at):
        pytest.fail("Jo still sees the talk.")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time, by a clock that only goes forward."""

    began: float
    ended: float

    def lies_in(self, spans: list["Span"]) -> bool:
        """Wholly inside one of them."""
        return any(span.began < self.began and self.ended < span.ended for span in spans)


@dataclass(frozen=True, slots=True)
class Reads:
    """What one of Jo's devices met: when each read began and ended."""

    got_in: list[Span]
    refused: list[Span]


def read_on_and_on(sam: Member, jo: Member, at: datetime, done: threading.Event) -> Reads:
    """A device of Jo's that loads Sam's goals again and again."""
    reads = Reads([], [])
    while not done.wait(0.005):
        began = monotonic()
        try:
            goals_of(jo.viewer, person_id=sam.id, at=at)
        except NotThere:
            reads.refused.append(Span(began, monotonic()))
        else:
            reads.got_in.append(Span(began, monotonic()))
    connections.close_all()
    return reads


def share_and_take_back(
    sam: Member, connection_id: UUID, at: datetime, times: int
) -> tuple[list[Span], list[Span]]:
    """Sam changes their mind again and again; answers when it was surely shared, and when surely not."""
    surely_shared, surely_taken_back = [], []
    for _ in range(times):
        actions.share(connection_id=connection_id, section=Section.GOALS, by=sam.viewer, at=at)
        surely_shared.append(pause())
        actions.take_back(connection_id=connection_id, section=Section.GOALS, by=sam.viewer, at=at)
        surely_taken_back.append(pause())
    return surely_shared, surely_taken_back


def pause() -> Span:
    """A moment in which Sam does nothing."""
    began = monotonic()
    sleep(0.06)
    return Span(began, monotonic())


def test_no_read_gets_in_after_it_was_taken_back_and_none_is_refused_before(
    sam: Member, jo: Member, shared: UUID, at: datetime, counted: Callable[[str], None]
) -> None:
    done = threading.Event()
    with ThreadPoolExecutor(3) as pool:
        devices = [pool.submit(read_on_and_on, sam, jo, at, done) for _ in range(3)]
        try:
            surely_shared, surely_taken_back = share_and_take_back(sam, shared, at, times=12)
        finally:
            done.set()
        reads = [device.result(SECONDS) for device in devices]

    got_in = [span for device in reads for span in device.got_in]
    refused = [span for device in reads for span in device.refused]
    counted(f"taking back against reads: {len(got_in)} got in and {len(refused)} were refused, none wrongly")
    assert [span for span in got_in if span.lies_in(surely_taken_back)] == []
    assert [span for span in refused if span.lies_in(surely_shared)] == []
    assert Look.objects.filter(person_id=sam.id).count() == len(got_in)
    assert min(len(got_in), len(refused)) >= 5
