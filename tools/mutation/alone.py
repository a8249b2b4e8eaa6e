"""What tests of plain Python take from the project's conftest.py, without Django."""

from collections.abc import Callable

import pytest


@pytest.fixture
def counted() -> Callable[[str], None]:
    """What a guard walked is of no interest while faults are looked for."""
    return lambda _: None
