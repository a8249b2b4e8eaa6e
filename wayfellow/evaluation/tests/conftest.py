"""Pages read the clock themselves: for them it stands still, in the quarter of all other tests' days."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine

from tests.cast import AT

NOW = AT + timedelta(days=2)


@pytest.fixture(autouse=True)
def _the_clock_stands_still() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield
