"""Fills one database with made-up rows, and measures every report of its largest and of a middle service."""

import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from random import Random
from typing import Final
from uuid import UUID

from django.db import connection
from django.test.utils import setup_databases, teardown_databases

from benchmarks.evaluation.made_up import Place, rows_of_quarter
from benchmarks.evaluation.plain import PLAIN
from wayfellow.evaluation.actions.publishing import publish_quarter
from wayfellow.evaluation.counts.kinds import ReportKind
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.models import CountedRow
from wayfellow.evaluation.queries.counting import reckon
from wayfellow.people.models import Service

SERVICES: Final = 200
QUARTERS: Final = (Quarter(2025, 4), Quarter(2026, 1), Quarter(2026, 2), Quarter(2026, 3))
LARGEST, MIDDLE = 0, SERVICES // 2
ROWS_A_PERSON: Final = 16.4
TIMES, BATCH = 7, 5_000


@dataclass(frozen=True, slots=True)
class Measured:
    """One report of one service: how long ours took, and the plain statements."""

    report: ReportKind
    ours: float
    plain: float


def main(many: int) -> None:
    """Services of very different sizes: the first has a twentieth of everything."""
    old = setup_databases(verbosity=0, interactive=False)
    try:
        began = time.perf_counter()
        services = fill(many)
        rows = sum(model._default_manager.count() for model in CountedRow.__subclasses__())
        print(
            f"\n{connection.vendor}: {rows:,} rows, {time.perf_counter() - began:.0f} s to write", flush=True
        )
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        for name, place in (("largest", LARGEST), ("middle", MIDDLE)):
            measure_service(name, services[place])
    finally:
        connection.close()
        teardown_databases(old, verbosity=0)


def fill(many: int) -> list[UUID]:
    """The services by their size, and all their rows."""
    random = Random(2026)  # noqa: S311  # made up, and the same each time
    services = [Service(name=f"Service {number}") for number in range(SERVICES)]
    Service.objects.bulk_create(services)
    sizes = [1 / (number + 6) for number in range(SERVICES)]
    waiting: dict[type[CountedRow], list[CountedRow]] = defaultdict(list)
    for service, size in zip(services, sizes, strict=True):
        people = round(many * size / sum(sizes) / len(QUARTERS) / ROWS_A_PERSON)
        for quarter in QUARTERS:
            for row in rows_of_quarter(Place(service.pk, quarter, random), people=people):
                waiting[type(row)].append(row)
        _write(waiting, at_least=BATCH)
    _write(waiting, at_least=1)
    return [service.pk for service in services]


def _write(waiting: dict[type[CountedRow], list[CountedRow]], *, at_least: int) -> None:
    for model, rows in waiting.items():
        if len(rows) >= at_least:
            model._default_manager.bulk_create(rows, batch_size=BATCH)
            rows.clear()


def measure_service(name: str, service_id: UUID) -> None:
    """A line for each report, and one for publishing all six."""
    quarter = QUARTERS[-1]
    of_quarter = {"service_id": service_id, "quarter": str(quarter)}
    rows = sum(model._default_manager.filter(**of_quarter).count() for model in CountedRow.__subclasses__())
    print(f"{name + ' service':<18}{rows:>8,} rows in the quarter{'ours ms':>12}{'plain ms':>10}{'ratio':>8}")
    for one in measured(service_id, quarter):
        print(f"{'':<18}{one.report:<29}{1000 * one.ours:>12.1f}{1000 * one.plain:>10.1f}", end="")
        print(f"{one.ours / one.plain:>8.2f}", flush=True)
    took = _seconds(partial(publish_quarter, service_id=service_id, quarter=quarter))
    print(f"{'':<18}{'all six, published':<29}{1000 * took:>12.1f}")


def measured(service_id: UUID, quarter: Quarter) -> Iterator[Measured]:
    """Ours and the plain ones in turn, so that both meet the same noise; the middle of seven."""
    for report in ReportKind:
        times: tuple[list[float], list[float]] = ([], [])
        for _each in range(TIMES + 1):
            times[0].append(_seconds(partial(reckon, report, service_id=service_id, quarter=quarter)))
            times[1].append(_seconds(partial(_ask, PLAIN[report], service_id, quarter)))
        ours, plain = (statistics.median(some[1:]) for some in times)
        yield Measured(report, ours, plain)


def _ask(statements: tuple[str, ...], service_id: UUID, quarter: Quarter) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            key = service_id.hex if connection.vendor == "sqlite" else service_id
            cursor.execute(statement, [key, str(quarter)])
            cursor.fetchall()


def _seconds(deed: Callable[[], object]) -> float:
    began = time.perf_counter()
    deed()
    return time.perf_counter() - began
