"""Every column that may lead to a person is decided about, and leaving for good does what was decided."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db.models import CASCADE, SET_NULL

from tests.cast import AT
from tests.world import World, share_all
from wayfellow.leaving.actions import leave_for_good
from wayfellow.leaving.tests.decided import GOES, LINKS, OF_NO_PERSON, STAYS
from wayfellow.leaving.tests.everything import (
    kept_of,
    links,
    loose_ids,
    name_of,
    named_by_id,
    on_delete,
)

pytestmark = pytest.mark.shows("M11")
SOMEBODY = ("sam", "jo", "kit", "alex", "lead")


def test_every_link_to_somebody_else_is_decided_about() -> None:
    """A new one fails here until somebody has written down what becomes of it."""
    others = {name_of(column) for column in links() if column[1].name != "person"}

    assert others == LINKS.keys()


def test_what_belongs_to_somebody_goes_with_them() -> None:
    own = [column for column in links() if column[1].name == "person"]

    assert len(own) > 40
    assert {on_delete(column) for column in own} == {CASCADE}


def test_each_link_does_what_was_decided() -> None:
    for column in links():
        told = LINKS.get(name_of(column), "goes")
        assert on_delete(column) is (SET_NULL if told.startswith("emptied") else CASCADE), told


def test_every_id_without_a_link_is_decided_about() -> None:
    ids = Counter(name_of(column) for column in loose_ids())

    assert ids == Counter([*STAYS, *GOES, *OF_NO_PERSON])


@pytest.mark.django_db
def test_whoever_leaves_is_named_only_where_it_was_decided(
    world: World, settings: Any, tmp_path: Path, counted: Callable[[str], None]
) -> None:
    settings.LEDGER_FILE = tmp_path / "left.log"
    share_all(world)
    world.jo.client().get(f"/people/{world.sam.id}/goals/")
    members = [getattr(world, name) for name in SOMEBODY]
    before = {name for member in members for name in named_by_id(member.id)}

    for member in members:
        leave_for_good(by=member.viewer, at=AT)

    after = {name for member in members for name in named_by_id(member.id)}
    counted(f"{len(before)} columns said the id of somebody without a link; {len(after)} are meant to")
    assert [kept_of(member.id) for member in members] == [{}] * len(members)
    assert before >= GOES.keys()
    assert after <= STAYS.keys()
    # Sam's own talk is gone with Sam, so what others said there is too.
    assert after >= {"coping.ServiceIdea.written_by_id", "evaluation.ResearchExport.approved_by_id"}
