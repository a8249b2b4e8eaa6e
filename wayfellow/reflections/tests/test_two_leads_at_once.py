"""Two leads press at one moment: one wording is in use, the other's is kept, and nothing breaks."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier

import pytest
from django.db import connections

from tests import made_up
from tests.cast import AT, Member
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.reflections import actions
from wayfellow.reflections.models import MeasureOnOffer, ServiceWording, StatedLicence, WordingState

pytestmark = pytest.mark.django_db(transaction=True)
TIMES = 6


def at_once(*deeds: Callable[[], object]) -> list[type[Exception] | None]:
    """All of them begun at one moment, each with a connection of its own; what refused each of them."""
    start = Barrier(len(deeds))

    def run(deed: Callable[[], object]) -> type[Exception] | None:
        try:
            start.wait()
            deed()
        except (NotNow, NotThere) as refused:
            return type(refused)
        finally:
            connections.close_all()
        return None

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(run, deeds))


def states() -> dict[str, int]:
    """How many wordings there are in each state."""
    found = list(ServiceWording.objects.values_list("state", flat=True))
    return {state: found.count(state) for state in set(found)}


def test_of_two_files_one_is_in_use_and_one_was_replaced(lead: Member) -> None:
    for _ in range(TIMES):
        ServiceWording.objects.all().delete()
        use = partial(actions.put_in_use, language="en", by=lead.viewer, at=AT)
        drafts = [made_up.load(lead), made_up.load(lead), made_up.load(lead)]

        refused = at_once(*(partial(use, wording_id=draft) for draft in drafts))

        assert refused == [None, None, None]
        assert states() == {WordingState.IN_USE: 1, WordingState.RETIRED: 2}
        assert sorted(ServiceWording.objects.values_list("number", flat=True)) == [1, 2, 3]
        assert ServiceWording.objects.get(state=WordingState.IN_USE).number == 3


def test_one_file_is_put_in_use_once(lead: Member) -> None:
    for _ in range(TIMES):
        ServiceWording.objects.all().delete()
        use = partial(actions.put_in_use, language="en", by=lead.viewer, at=AT, wording_id=made_up.load(lead))

        refused = at_once(use, use)

        assert len([one for one in refused if one is not None]) == 1
        assert states() == {WordingState.IN_USE: 1}


def test_thrown_away_and_put_in_use_it_is_one_of_the_two(lead: Member) -> None:
    for _ in range(TIMES):
        ServiceWording.objects.all().delete()
        draft = made_up.load(lead)

        refused = at_once(
            partial(actions.put_in_use, language="en", by=lead.viewer, at=AT, wording_id=draft),
            partial(actions.throw_away, wording_id=draft, by=lead.viewer),
        )

        assert len([one for one in refused if one is not None]) == 1
        assert states() in ({WordingState.IN_USE: 1}, {})


def test_stated_and_offered_twice_there_is_one_of_each(lead: Member) -> None:
    made_up.put_in_use(lead)
    state = partial(made_up.state_licence, lead)

    at_once(state, state)
    refused = at_once(*[partial(actions.offer, measure=made_up.MEASURE, by=lead.viewer, at=AT)] * 2)

    assert refused == [None, None]
    assert (StatedLicence.objects.count(), MeasureOnOffer.objects.count()) == (1, 1)
