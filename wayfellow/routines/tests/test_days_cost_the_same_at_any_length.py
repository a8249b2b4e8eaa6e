"""The list asks the databases as often for three hundred routines as for one."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.cast import Member, let_in
from wayfellow.routines.actions import MarkKind, add_routine, mark_day
from wayfellow.routines.queries import days_of
from wayfellow.sharing.section import Section

MOST = 12
ON_A_PAGE = 50


@contextmanager
def counting() -> Iterator[list[str]]:
    """The statements that read or write, on every database."""
    asked: list[str] = []
    with ExitStack() as stack:
        captures = [stack.enter_context(CaptureQueriesContext(connections[name])) for name in connections]
        yield asked
        statements = (query["sql"] for capture in captures for query in capture.captured_queries)
        asked.extend(sql for sql in statements if sql.split()[0] in {"SELECT", "INSERT", "UPDATE", "DELETE"})


def write(sam: Member, many: int, at: datetime) -> None:
    """So many routines, each marked today."""
    for place in range(many):
        kept = add_routine(person_id=sam.id, what=f"anchor {place}", by=sam.viewer, at=at)
        mark_day(routine_id=kept.pk, on=timezone.localdate(), kind=MarkKind.DONE, by=sam.viewer, at=at)


@pytest.mark.parametrize("reader", ["sam", "jo"])
def test_one_three_or_three_hundred(
    sam: Member, reader: str, request: pytest.FixtureRequest, at: datetime
) -> None:
    somebody: Member = request.getfixturevalue(reader)
    if somebody is not sam:
        let_in(sam, somebody, Section.ROUTINES)
    browser = somebody.client()
    address = "/my-days/" if somebody is sam else f"/people/{sam.id}/my-days/"
    costs, written = [], 0

    for many in (1, 3, 300):
        write(sam, many - written, at)
        written = many
        with counting() as asked:
            page = browser.get(address)
        assert page.content.decode().count("1 of the last 7 days.") == min(many, ON_A_PAGE)
        costs.append(len(asked))

    assert costs[0] == costs[1] == costs[2]
    assert costs[0] <= MOST


def test_the_days_themselves_are_three_statements(sam: Member, at: datetime) -> None:
    write(sam, 5, at)

    with counting() as asked:
        found = days_of(sam.viewer, person_id=sam.id, at=timezone.now())

    assert [entry.today for entry in found] == [MarkKind.DONE] * 5
    assert len(asked) == 3
