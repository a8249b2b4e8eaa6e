"""What the pages of sharing cost: the same for few and many, never more than twelve statements."""

from datetime import datetime

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.answers import statements
from tests.cast import Member, arrive, let_in
from wayfellow.foundation.keyring import key_scope
from wayfellow.foundation.viewer import Role
from wayfellow.people.models import Service
from wayfellow.sharing.queries import looking
from wayfellow.sharing.section import FOR_A_SUPPORTER, FOR_A_WORKER, Section
from wayfellow.sharing.tests.conftest import addresses

MOST = 12


@pytest.mark.parametrize("page", ["overview", "choose", "companion"])
def test_a_page_costs_the_same_for_one_three_and_thirty_companions(
    service: Service, sam: Member, jo: Member, page: str
) -> None:
    address = addresses(let_in(sam, jo))["companion"] if page == "companion" else reverse(f"sharing:{page}")
    client, costs, known = sam.client(), [], 0

    for many in (1, 3, 30):
        for number in range(known, many):
            let_in(sam, arrive(service, f"Worker{number}", Role.PEER_WORKER), *FOR_A_WORKER)
            let_in(sam, arrive(service, f"Friend{number}", Role.SUPPORTER), *FOR_A_SUPPORTER)
        known = many
        costs.append(statements(client, address))

    assert len(set(costs)) == 1
    assert costs[0] <= MOST


def test_the_door_costs_four_statements(sam: Member, jo: Member, at: datetime) -> None:
    """The rule, both names, both keys, and the line in who looked."""
    let_in(sam, jo, Section.GOALS)

    with (
        key_scope(),
        CaptureQueriesContext(connections["default"]) as plain,
        CaptureQueriesContext(connections["keys"]) as keys,
        looking(jo.viewer, person_id=sam.id, section=Section.GOALS, at=at),
    ):
        pass

    tables = [
        next(table for table in ("sharing_share", "people_person", "foundation_look") if f'"{table}"' in sql)
        for sql in (query["sql"] for query in plain.captured_queries)
        if sql.startswith(("SELECT", "INSERT"))
    ]
    assert tables == ["sharing_share", "people_person", "foundation_look"]
    assert len(keys.captured_queries) == 1


def test_ones_own_door_costs_nothing(sam: Member, at: datetime) -> None:
    """No transaction either: on SQLite it would make every reader of their own words wait for a writer."""
    with (
        CaptureQueriesContext(connections["default"]) as plain,
        looking(sam.viewer, person_id=sam.id, section=Section.GOALS, at=at),
    ):
        pass

    assert plain.captured_queries == []


def test_the_shared_goals_cost_eight(sam: Member, jo: Member, goals_of_sam: str) -> None:
    let_in(sam, jo, Section.GOALS)

    cost = statements(jo.client(), goals_of_sam)

    assert cost <= MOST
    assert cost == 8, "session, account, rule, names, keys, look, goals, steps"
