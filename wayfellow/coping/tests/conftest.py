"""Something that helps, and a try of it, that most of these tests begin with."""

from datetime import datetime

import pytest

from tests.cast import Member
from wayfellow.coping import actions
from wayfellow.coping.models import CopingStrategy, Try
from wayfellow.coping.result import TryResult


@pytest.fixture
def strategy(sam: Member, at: datetime) -> CopingStrategy:
    """What helps Sam."""
    return actions.add_strategy(
        person_id=sam.id,
        what="Sit by the river",
        how="Take the blue blanket.",
        when_it_helps="when the flat is too loud",
        by=sam.viewer,
        at=at,
    )


@pytest.fixture
def tried(sam: Member, strategy: CopingStrategy, at: datetime) -> Try:
    """Sam tried it, and it helped."""
    return actions.try_strategy(
        strategy_id=strategy.pk, result=TryResult.HELPED, note="The ducks came.", by=sam.viewer, at=at
    )


@pytest.fixture
def robins_strategy(robin: Member, at: datetime) -> CopingStrategy:
    """What helps Robin; Sam is never to see it."""
    return actions.add_strategy(person_id=robin.id, what="Brush the dog", by=robin.viewer, at=at)


@pytest.fixture
def robins_try(robin: Member, robins_strategy: CopingStrategy, at: datetime) -> Try:
    """Robin tried it."""
    return actions.try_strategy(
        strategy_id=robins_strategy.pk, result=TryResult.A_BIT, note="Dog was asleep.", by=robin.viewer, at=at
    )
