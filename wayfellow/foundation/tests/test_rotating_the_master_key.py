"""A new master key for everybody: words and codes go on working, and the old key ends."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as live
from django.core.management import CommandError, call_command

from tests.cast import AT, Member
from wayfellow.foundation import rotation
from wayfellow.foundation.keyring import destroy_key, key_scope
from wayfellow.foundation.keys.models import PersonKey
from wayfellow.foundation.masters import fingerprints_are_kept, master_key
from wayfellow.foundation.refusals import KeyDoesNotOpen
from wayfellow.foundation.rotation import keep_fingerprints
from wayfellow.foundation.tests.masters import master_keys
from wayfellow.foundation.viewer import Role
from wayfellow.goals import actions as goals
from wayfellow.goals.models import Goal
from wayfellow.people import actions as people
from wayfellow.people.codes import fingerprint
from wayfellow.people.models import Person
from wayfellow.people.queries import open_invitation
from wayfellow.vault.keys import MasterKey

pytestmark = [pytest.mark.django_db, pytest.mark.shows("S9")]
OLD = Path(str(live.MASTER_KEY_FILE))


def said(command: str, **options: Any) -> str:
    out = StringIO()
    call_command(command, stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return tmp_path / "new.key"


@pytest.fixture
def goal(sam: Member) -> Goal:
    return goals.add_goal(person_id=sam.id, what="Bread", by=sam.viewer, at=AT)


def test_all_words_open_under_the_new_key_alone(goal: Goal, robin: Member, settings: Any, new: Path) -> None:
    keep_fingerprints(at=AT)
    with master_keys(settings, first=new, second=OLD):
        told = said("rotate_keys")

    with master_keys(settings, first=new), key_scope():
        assert Goal.objects.get(pk=goal.pk).words.what == "Bread"
        assert Person.objects.get(pk=robin.id).words.name == "Robin"
        assert "Keys that do not: 0." in said("check_keys")
    count = PersonKey.objects.count()
    assert told.startswith(f"Wrapped anew: {count}. All under {MasterKey.from_file(new).key_id} now.\n")
    assert f"None is left under {MasterKey.from_file(OLD).key_id}." in told


def test_the_old_key_opens_nothing_any_more(goal: Goal, settings: Any, new: Path) -> None:
    keep_fingerprints(at=AT)
    with master_keys(settings, first=new, second=OLD):
        said("rotate_keys")

    with key_scope(), pytest.raises(KeyDoesNotOpen):
        _ = Goal.objects.get(pk=goal.pk).words
    with pytest.raises(CommandError, match="Is this the right master key"):
        said("check_keys")


def test_codes_that_were_given_out_before_still_let_somebody_in(jo: Member, settings: Any, new: Path) -> None:
    code = people.invite(role=Role.PERSON, by=jo.viewer, at=AT)
    before = fingerprint(code)
    keep_fingerprints(at=AT)

    with master_keys(settings, first=new, second=OLD):
        assert fingerprint(code) == before
        said("rotate_keys")
    with master_keys(settings, first=new):
        assert open_invitation(code, at=AT).invited_by_id == jo.id


def test_while_it_is_under_way_both_kinds_of_keys_open(
    goal: Goal, robin: Member, settings: Any, new: Path
) -> None:
    keep_fingerprints(at=AT)
    with master_keys(settings, first=new, second=OLD), key_scope():
        somebody = people.welcome(
            service_id=robin.person.service_id, name="Noor", roles=robin.viewer.roles, at=AT
        )
        assert Goal.objects.get(pk=goal.pk).words.what == "Bread"
        assert PersonKey.objects.get(pk=somebody.pk).master_key_id == master_key().key_id
        assert PersonKey.objects.get(pk=robin.id).master_key_id != master_key().key_id


def test_twice_changes_nothing_more(goal: Goal, settings: Any, new: Path) -> None:
    keep_fingerprints(at=AT)
    with master_keys(settings, first=new, second=OLD):
        said("rotate_keys")
        kept = {row.pk: bytes(row.wrapped) for row in PersonKey.objects.all()}

        assert said("rotate_keys").startswith("Wrapped anew: 0.")
        assert {row.pk: bytes(row.wrapped) for row in PersonKey.objects.all()} == kept


def test_a_key_that_is_destroyed_meanwhile_does_not_come_back(
    sam: Member, robin: Member, settings: Any, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_fingerprints(at=AT)
    real = rotation._wrap_anew

    def gone_in_between(row: PersonKey, master: MasterKey) -> bool:
        destroy_key(person_id=sam.id)
        return real(row, master)

    monkeypatch.setattr(rotation, "_wrap_anew", gone_in_between)
    with master_keys(settings, first=new, second=OLD):
        said("rotate_keys")

    assert not PersonKey.objects.filter(pk=sam.id).exists()


def test_a_key_that_neither_opens_is_said_and_stays(
    goal: Goal, sam: Member, settings: Any, new: Path
) -> None:
    keep_fingerprints(at=AT)
    damaged = bytes(PersonKey.objects.get(pk=sam.id).wrapped)[:-1] + b"\x00"
    PersonKey.objects.filter(pk=sam.id).update(wrapped=damaged)

    with (
        master_keys(settings, first=new, second=OLD),
        pytest.raises(CommandError, match=r"^1 keys open under neither"),
    ):
        said("rotate_keys")

    assert bytes(PersonKey.objects.get(pk=sam.id).wrapped) == damaged


def test_without_a_second_key_there_is_nothing_to_rotate(sam: Member) -> None:
    with pytest.raises(CommandError, match="There is one master key only"):
        said("rotate_keys")


def test_codes_must_be_safe_before_there_are_two_keys(sam: Member, settings: Any, new: Path) -> None:
    with master_keys(settings, first=new, second=OLD):
        with pytest.raises(CommandError, match=r"^Run migrate_all first"):
            said("rotate_keys")
        with pytest.raises(CommandError, match=r"^Run this with the old master key alone"):
            said("migrate_all")


def test_bringing_databases_up_to_date_keeps_the_key_of_fingerprints(sam: Member) -> None:
    before = fingerprint("7KQM-2XWD-94TZ")

    said("migrate_all")
    said("migrate_all")

    assert fingerprints_are_kept()
    assert fingerprint("7KQM-2XWD-94TZ") == before


def test_databases_can_be_brought_up_to_date_before_there_is_a_key(
    db: None, settings: Any, tmp_path: Path
) -> None:
    path = tmp_path / "none.key"
    with master_keys(settings, first=path):
        path.unlink()
        said("migrate_all")

    assert not fingerprints_are_kept()


def test_a_new_key_may_be_made_beside_the_old_one(sam: Member, settings: Any, new: Path) -> None:
    with master_keys(settings, first=new, second=OLD):
        new.unlink()

        assert said("make_keys").startswith("A new master key was made.")
        assert new.exists()
