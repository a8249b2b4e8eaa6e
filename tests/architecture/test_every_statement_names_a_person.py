"""Every statement on an owned table names the person: that is the wall, and what lets tables be sharded."""

import re
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import connection, reset_queries
from django.test.utils import CaptureQueriesContext

from tests.access.expected import DECIDED
from tests.access.routes import all_routes
from tests.access.test_the_matrix import ask
from tests.told import RecordProperty
from tests.world import World, share_all
from wayfellow.foundation.owned import OwnedRecord

# Reads from the companion's side: they name the companion instead, and are indexed by it (docs/adr/0004).
BY_COMPANION = re.compile(r'"(sharing_connection|conversations_conversation)"\."companion_id" = ')


def _owned_tables() -> set[str]:
    return {model._meta.db_table for model in apps.get_models() if issubclass(model, OwnedRecord)}


def _touches(sql: str, tables: set[str]) -> bool:
    return bool(set(re.findall(r'(?:FROM|INTO|UPDATE|JOIN) "([a-z_]+)"', sql)) & tables)


def _names_a_person(sql: str) -> bool:
    if sql.startswith("INSERT"):
        return '"person_id"' in sql
    where = sql.split(" WHERE ", 1)[-1] if " WHERE " in sql else ""
    return bool(re.search(r'"person_id" (=|IN)', where) or BY_COMPANION.search(where))


def _statements(world: World) -> Iterator[tuple[str, str]]:
    for member in (world.sam, world.jo, world.alex):
        browser = member.client()
        for route in all_routes():
            if route.name not in DECIDED:
                continue
            for method in ("GET", "POST"):
                reset_queries()  # what is remembered of them is limited, and there are many pages
                with CaptureQueriesContext(connection) as asked:
                    ask(browser, method, route.address(world))
                yield from ((f"{method} {route.name}", query["sql"]) for query in asked.captured_queries)


@pytest.mark.shows("M3")
@pytest.mark.django_db
def test_every_statement_on_an_owned_table_names_a_person(
    world: World, record_property: RecordProperty
) -> None:
    share_all(world)
    tables, counted, nameless = _owned_tables(), 0, set()

    for where, sql in _statements(world):
        if sql.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")) or not _touches(sql, tables):
            continue
        counted += 1
        if not _names_a_person(sql):
            nameless.add(f"{where}: {sql[:400]}")

    record_property("counted", f"{counted} statements on {len(tables)} owned tables")
    assert counted > 500
    assert not nameless, "\n".join(sorted(nameless))


def test_a_statement_that_names_nobody_is_seen() -> None:
    assert not _names_a_person(
        'SELECT "goals_goal"."person_id" FROM "goals_goal" WHERE "goals_goal"."id" = 1'
    )
    assert _names_a_person('SELECT 1 FROM "goals_goal" WHERE "goals_goal"."person_id" = 1')
