"""Every field says what it gives away and how long it stays, and docs/data.md says the same."""

from copy import deepcopy
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from pytest_django import Settings

from tests.told import RecordProperty
from wayfellow.config.data_kept import declared, kinds_of_records, page, undeclared


@pytest.mark.shows("M8", "S15")
def test_every_field_is_declared(record_property: RecordProperty) -> None:
    record_property("counted", f"{len(kinds_of_records())} kinds of records")

    assert undeclared(declared()) == []


@pytest.mark.shows("M8", "S15")
def test_the_page_for_people_is_made_from_the_declarations() -> None:
    assert (settings.PROJECT / "docs" / "data.md").read_text(encoding="utf-8") == page(declared())


def test_a_field_that_is_not_declared_is_seen() -> None:
    found = deepcopy(declared())
    del found["goals.Goal"]["sealed"]["why"]
    found["goals.Goal"]["open"]["colour"] = "made up"
    found["goals.Goal"]["kept"] = ""
    found["goals.Wish"] = {"about": "made up", "kept": "never"}

    assert undeclared(found) == [
        "goals.Goal.colour (open) is declared and not there",
        "goals.Goal.why (sealed) is not declared",
        "goals.Goal does not say kept",
        "goals.Wish is declared and not there",
    ]


def test_the_command_writes_the_page(settings: Settings, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "data.toml").write_text((settings.PROJECT / "docs" / "data.toml").read_text())
    settings.PROJECT = tmp_path

    call_command("describe_data", verbosity=0)

    assert (docs / "data.md").read_text() == page(declared())


def test_the_command_refuses_while_something_is_not_declared(settings: Settings, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "data.toml").write_text('[common]\nid = "an id"\n')
    settings.PROJECT = tmp_path

    with pytest.raises(CommandError, match=r"goals\.Goal does not say about"):
        call_command("describe_data", verbosity=0)

    assert not (docs / "data.md").exists()
