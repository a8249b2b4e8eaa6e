"""What decides about privacy is never read from a copy of the database that may lag behind."""

import pytest
from django.apps import apps
from django.db import router

from wayfellow.foundation.keys.router import KeysApart

pytestmark = pytest.mark.shows("M27")


def test_every_record_is_read_where_it_is_written() -> None:
    for kind in apps.get_models():
        assert router.db_for_read(kind) == router.db_for_write(kind) in {"default", "keys"}


def test_a_copy_that_somebody_adds_is_asked_for_nothing(settings: object) -> None:
    """The router knows two names; a third is never chosen, whatever the settings say."""
    asked = {KeysApart().db_for_read(kind, instance=None) for kind in apps.get_models()}

    assert asked == {"default", "keys"}


@pytest.mark.parametrize("label", ["sharing.Share", "sharing.Connection", "people.Person", "foundation.Look"])
def test_rules_and_roles_are_asked_of_the_one_that_writes(label: str) -> None:
    assert router.db_for_read(apps.get_model(label)) == "default"


def test_tables_never_mix() -> None:
    apart = KeysApart()

    assert apart.allow_migrate("keys", "keys")
    assert not apart.allow_migrate("keys", "goals")
    assert not apart.allow_migrate("default", "keys")
