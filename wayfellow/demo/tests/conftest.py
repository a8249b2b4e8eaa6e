"""The made-up people, made once for a whole file of tests, on a Monday morning."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
import time_machine
from django.db import transaction
from django.test import Client

from tests.cast import posting
from wayfellow.demo.filling import fill
from wayfellow.demo.queries import account_of
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.models import Person
from wayfellow.people.queries import names_of

MONDAY_MORNING = datetime(2026, 11, 22, 22, 30, tzinfo=UTC)  # 9:30 on 23 November in Sydney


@pytest.fixture
def monday_morning() -> Iterator[datetime]:
    """The day on which the demo was filled, for pages too: they read the clock themselves."""
    with time_machine.travel(MONDAY_MORNING, tick=False):
        yield MONDAY_MORNING


@pytest.fixture(scope="module")
def _filled_once(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    # Filling takes seconds. Each test's own transaction lies inside these two and is rolled back alone.
    with django_db_blocker.unblock(), transaction.atomic(), transaction.atomic(using="keys"):
        fill(at=MONDAY_MORNING)
        yield
        for alias in ("default", "keys"):
            transaction.set_rollback(True, using=alias)


@pytest.fixture
def filled(_filled_once: None, db: None, monday_morning: datetime) -> datetime:
    """Everybody is here; answers with the moment."""
    return monday_morning


@pytest.fixture
def be(filled: datetime) -> Callable[[str], Client]:
    """A browser in which somebody was chosen on the demo's page."""

    def chosen(who: str) -> Client:
        client = Client()
        posting(client, f"/demo/{who}/")
        return client

    return chosen


@pytest.fixture
def viewer_of(filled: datetime) -> Callable[[str], Viewer]:
    """Somebody made up, looking."""
    return lambda who: account_of(who).person.as_viewer()


@pytest.fixture
def id_of(filled: datetime) -> Callable[[str], UUID]:
    """The id of somebody made up, by name: some have no way to sign in."""
    ids = {
        name: person_id for person_id, name in names_of(Person.objects.values_list("pk", flat=True)).items()
    }
    return lambda name: ids[name]
