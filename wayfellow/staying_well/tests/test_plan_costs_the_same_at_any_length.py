"""The plan page asks the databases as often for three hundred entries as for one."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from tests.cast import Member, let_in
from wayfellow.sharing.section import Section
from wayfellow.staying_well.actions import add_entry
from wayfellow.staying_well.parts import EntryKind
from wayfellow.staying_well.queries import plan_of

MOST = 12


@contextmanager
def counting() -> Iterator[list[str]]:
    """The statements that read or write, on every database."""
    asked: list[str] = []
    with ExitStack() as stack:
        captures = [stack.enter_context(CaptureQueriesContext(connections[name])) for name in connections]
        yield asked
        statements = (query["sql"] for capture in captures for query in capture.captured_queries)
        asked.extend(sql for sql in statements if sql.split()[0] in {"SELECT", "INSERT", "UPDATE", "DELETE"})


def write(sam: Member, places: range, at: datetime) -> None:
    """These entries, over all kinds."""
    kinds = list(EntryKind)
    for place in places:
        add_entry(
            person_id=sam.id, kind=kinds[place % len(kinds)], text=f"entry {place}", by=sam.viewer, at=at
        )


@pytest.mark.parametrize("reader", ["sam", "jo", "alex"])
def test_one_three_or_three_hundred(
    sam: Member, reader: str, request: pytest.FixtureRequest, at: datetime
) -> None:
    somebody: Member = request.getfixturevalue(reader)
    if somebody is not sam:
        let_in(sam, somebody, Section.STAYING_WELL)
    browser = somebody.client()
    address = "/plan/" if somebody is sam else f"/people/{sam.id}/plan/"
    costs, written = [], 0

    for many in (1, 3, 300):
        write(sam, range(written, many), at)
        written = many
        with counting() as asked:
            page = browser.get(address)
        assert f"entry {many - 1}" in page.content.decode()
        costs.append(len(asked))

    assert costs[0] == costs[1] == costs[2]
    assert costs[0] <= MOST


def test_the_plan_itself_is_two_statements(sam: Member, at: datetime) -> None:
    write(sam, range(5), at)

    with counting() as asked:
        found = plan_of(sam.viewer, person_id=sam.id, at=at)

    assert sum(len(part.entries) for filled in found.sheets for part in filled.parts) == 5
    assert len(asked) == 2
