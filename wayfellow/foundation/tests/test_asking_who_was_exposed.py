"""After a theft the question "whom does it concern?" is answered within minutes, in ids and not in names."""

import time
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.core.management import CommandError, call_command
from django.db import models

from tests.cast import AT, Member, let_in
from wayfellow.foundation.exposure import Window, by_copy, by_sign_in
from wayfellow.foundation.keyring import make_service_key
from wayfellow.foundation.keys.models import PersonKey
from wayfellow.foundation.rotation import keep_fingerprints
from wayfellow.people.models import Person
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.models import Connection
from wayfellow.sharing.section import Section

pytestmark = [pytest.mark.django_db, pytest.mark.shows("S16")]
THAT_DAY = Window(AT - timedelta(hours=1), AT + timedelta(hours=1))
MANY = 10_000


def said(**options: Any) -> str:
    out = StringIO()
    call_command("who_was_exposed", stdout=out, **options)
    return out.getvalue()


def test_a_workers_sign_in_reaches_those_they_walk_with(
    sam: Member, robin: Member, jo: Member, kit: Member
) -> None:
    assert by_sign_in(jo.id, window=THAT_DAY).reachable == {sam.id, robin.id, jo.id}
    assert by_sign_in(kit.id, window=THAT_DAY).reachable == {kit.id}


def test_a_walk_that_had_ended_before_is_out_of_reach(sam: Member, robin: Member, jo: Member) -> None:
    walk = Connection.objects.get(person_id=sam.id, companion_id=jo.id)
    sharing.stop_walking_with(connection_id=walk.pk, by=sam.viewer, at=AT + timedelta(days=1))

    later = Window(AT + timedelta(days=2), AT + timedelta(days=3))
    assert by_sign_in(jo.id, window=later).reachable == {robin.id, jo.id}
    assert sam.id in by_sign_in(jo.id, window=THAT_DAY).reachable


def test_a_walk_that_began_later_was_out_of_reach(sam: Member, jo: Member) -> None:
    before = Window(AT - timedelta(days=3), AT - timedelta(days=2))

    assert by_sign_in(jo.id, window=before).reachable == {jo.id}


def test_whose_words_were_really_opened_is_told_by_the_log(sam: Member, robin: Member, jo: Member) -> None:
    let_in(sam, jo, Section.GOALS)
    for _ in range(2):
        assert jo.client().get(f"/people/{sam.id}/goals/").status_code == 200

    now = Window(AT, AT + timedelta(days=3650))
    found = by_sign_in(jo.id, window=now)
    assert (found.looked_at, found.looks) == (frozenset({sam.id}), 2)


def test_a_copy_concerns_everybody_who_was_here_by_then(sam: Member, jo: Member) -> None:
    keep_fingerprints(at=AT)
    make_service_key(service_id=sam.person.service_id, at=AT)

    assert by_copy(until=AT).reachable == {sam.id, jo.id}
    assert by_copy(until=AT - timedelta(days=1)).reachable == frozenset()


def test_the_command_counts_and_writes_ids_and_no_names(sam: Member, jo: Member, tmp_path: Path) -> None:
    told = said(
        sign_in=jo.id, since=AT - timedelta(hours=1), until=AT + timedelta(hours=1), list=tmp_path / "ids"
    )

    assert told.startswith("Could be reached: 2 people.\nReally looked at, by the log: 0 people, 0 looks.\n")
    kept = (tmp_path / "ids").read_text(encoding="ascii").split()
    assert {UUID(line) for line in kept} == {sam.id, jo.id}
    assert (tmp_path / "ids").stat().st_mode & 0o077 == 0


def test_a_day_without_a_zone_is_a_day_here(sam: Member, jo: Member) -> None:
    plain = {
        "since": AT.replace(tzinfo=None) - timedelta(days=2),
        "until": AT.replace(tzinfo=None) + timedelta(days=2),
    }

    assert said(sign_in=jo.id, **plain).startswith("Could be reached: 2 people.")


def test_a_sign_in_needs_a_beginning(jo: Member) -> None:
    with pytest.raises(CommandError, match="Say --since when"):
        said(sign_in=jo.id)


def test_ten_thousand_people_are_answered_for_in_seconds(
    service: Any, jo: Member, counted: Callable[[str], None], tmp_path: Path
) -> None:
    ids = [uuid4() for _ in range(MANY)]
    row = {"service_id": service.pk, "created_at": AT}
    bulk(Person, [Person(id=one, has_space=True, envelope=b"", **row) for one in ids])
    bulk(PersonKey, [PersonKey(person_id=one, wrapped=b"", master_key_id="a", **row) for one in ids])
    walk = {"companion_id": jo.id, "kind": "peer_worker", "state": "active", "created_at": AT}
    bulk(Connection, [Connection(person_id=one, **walk) for one in ids])

    began = time.monotonic()
    of_copy = said(copy=True, list=tmp_path / "ids")
    of_jo = said(sign_in=jo.id, since=AT)
    took = time.monotonic() - began

    counted(f"who was exposed: {MANY} people, both questions answered in {took:.1f} s")
    assert of_copy.startswith(f"Could be reached: {MANY + 1} people.")
    assert of_jo.startswith(f"Could be reached: {MANY + 1} people.")
    assert len((tmp_path / "ids").read_text(encoding="ascii").split()) == MANY + 1
    assert took < 60


def bulk(kind: type[models.Model], rows: list[Any]) -> None:
    """Rows that are only counted: nobody reads their words."""
    models.QuerySet(kind).bulk_create(rows, batch_size=500)
