"""Pages of what helps cost the same number of statements for 1, 3 and 300."""

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse

from tests.answers import statements
from tests.cast import Member, let_in
from wayfellow.coping import actions
from wayfellow.coping.models import CopingStrategy
from wayfellow.coping.result import TryResult
from wayfellow.sharing.section import Section

MOST = 12
PAGES = ("list", "now", "moments", "ideas")


def growing(sam: Member, at: datetime) -> Iterator[int]:
    """One thing that helps, then three, then three hundred, each tried once."""
    kept = 0
    for many in (1, 3, 300):
        for number in range(kept, many):
            thing = actions.add_strategy(person_id=sam.id, what=f"Thing {number}", by=sam.viewer, at=at)
            actions.try_strategy(strategy_id=thing.pk, result=TryResult.HELPED, by=sam.viewer, at=at)
        kept = many
        yield many


def test_ones_own_list_and_what_is_made_of_it(sam: Member, at: datetime) -> None:
    client = sam.client()

    costs = {
        (name, many): statements(client, reverse(f"coping:{name}"))
        for many in growing(sam, at)
        for name in PAGES
    }

    for name in PAGES:
        assert len({cost for (page, _many), cost in costs.items() if page == name}) == 1, costs
    assert max(costs.values()) <= MOST


def test_a_shared_list(sam: Member, jo: Member, at: datetime) -> None:
    let_in(sam, jo, Section.COPING)
    client, address = jo.client(), reverse("coping:shared", args=[sam.id])

    costs = {many: statements(client, address) for many in growing(sam, at)}

    assert len(set(costs.values())) == 1, costs
    assert max(costs.values()) <= MOST


def test_one_thing_with_many_tries(sam: Member, strategy: CopingStrategy, at: datetime) -> None:
    client, address = sam.client(), reverse("coping:try_it", args=[strategy.pk])
    costs: dict[int, int] = {}
    kept = 0

    for many in (1, 3, 300):
        for _number in range(kept, many):
            actions.try_strategy(strategy_id=strategy.pk, result=TryResult.A_BIT, by=sam.viewer, at=at)
        kept = many
        costs[many] = statements(client, address)

    assert len(set(costs.values())) == 1, costs
    assert max(costs.values()) <= MOST
