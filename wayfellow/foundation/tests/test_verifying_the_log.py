"""The log of looks: edited, deleted, inserted, reordered or cut short, `verify_log` says so."""

import json
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from tests.cast import AT, Member
from wayfellow.foundation.erasing import destroy_and_remove, write_down_leaving
from wayfellow.foundation.keyring import key_scope
from wayfellow.foundation.looks import link_of, record_look
from wayfellow.foundation.models import Look, LookWords
from wayfellow.foundation.outside import add_line, lines_of, mark_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.shows("S4")]
MANY = 5


@pytest.fixture
def outside(settings: Any, tmp_path: Path) -> Path:
    """Where the file outside and the ledger lie."""
    settings.ANCHOR_FILE = tmp_path / "elsewhere" / "looks.log"
    settings.LEDGER_FILE = tmp_path / "elsewhere" / "left.log"
    return tmp_path / "elsewhere" / "looks.log"


@pytest.fixture
def logged(sam: Member, jo: Member, robin: Member, outside: Path) -> Member:
    """Jo looked five times at Sam's goals, and once at Robin's."""
    for minute in range(MANY):
        look(sam, jo, minute)
    look(robin, jo, 0)
    return sam


def look(owner: Member, looker: Member, minute: int, at_what: str = "My goals") -> None:
    words = LookWords(who="Jo", at_what=at_what, why="peer_worker")
    at = AT + timedelta(minutes=minute)
    with key_scope(), transaction.atomic():
        record_look(person_id=owner.id, looker_id=looker.id, section="goals", words=words, at=at)


def verified(**options: Any) -> str:
    out = StringIO()
    call_command("verify_log", stdout=out, **options)
    return out.getvalue()


def faults() -> list[str]:
    """What it finds wrong, without whose it is."""
    out = StringIO()
    with pytest.raises(CommandError, match="not what was written"):
        call_command("verify_log", stdout=out)
    return [line.partition(": ")[2] for line in out.getvalue().splitlines()[1:]]


def of(owner: Member, number: int) -> Any:
    return Look.objects.filter(person_id=owner.id, number=number)


def test_a_log_that_nobody_touched_is_as_it_was_written(logged: Member, outside: Path) -> None:
    assert verified() == "People: 2. Looks: 6. Anchored logs: 2.\nEvery look is as it was written.\n"


def test_the_file_outside_names_nobody(logged: Member, jo: Member, outside: Path) -> None:
    lines = list(lines_of(outside))

    assert [line["number"] for line in lines] == [1, 2, 3, 4, 5, 1]
    assert {line["whose"] for line in lines if line["number"] > 1} == {mark_of(logged.id)}
    kept = outside.read_text(encoding="utf-8")
    for name in ("Jo", "Sam", "goals", str(logged.id), str(jo.id), logged.id.hex):
        assert name not in kept
    assert outside.stat().st_mode & 0o777 == 0o600


def _edit(owner: Member) -> None:
    of(owner, 3).update(looker_id=owner.id)


def _edit_the_hour(owner: Member) -> None:
    of(owner, 3).update(created_at=AT + timedelta(days=1))


def _edit_the_words(owner: Member) -> None:
    of(owner, 3).update(envelope=bytes(of(owner, 2).get().envelope))


def _delete(owner: Member) -> None:
    of(owner, 3).delete()


def _delete_and_close_the_gap(owner: Member) -> None:
    of(owner, 3).delete()
    of(owner, 4).update(number=3)
    of(owner, 5).update(number=4)


def _insert(owner: Member) -> None:
    row = of(owner, MANY).get()
    row.pk, row.number = None, MANY + 1
    row.pk = Look._meta.pk.get_default()
    row.save(force_insert=True)


def _reorder(owner: Member) -> None:
    of(owner, 2).update(number=99)
    of(owner, 3).update(number=2)
    of(owner, 99).update(number=3)


def _truncate(owner: Member) -> None:
    of(owner, 5).delete()
    of(owner, 4).delete()


TOUCHED: dict[Callable[[Member], None], str] = {
    _edit: "look 3 was changed, moved or put in.",
    _edit_the_hour: "look 3 was changed, moved or put in.",
    _edit_the_words: "look 3 was changed, moved or put in.",
    _delete: "look 3 is missing, or its number was changed.",
    _delete_and_close_the_gap: "look 3 was changed, moved or put in.",
    _insert: "look 6 was changed, moved or put in.",
    _reorder: "look 2 was changed, moved or put in.",
    _truncate: "look 4 is missing at the end.",
}


@pytest.mark.parametrize("touch", TOUCHED)
def test_a_log_that_was_touched_is_found(touch: Callable[[Member], None], logged: Member) -> None:
    touch(logged)

    assert faults() == [TOUCHED[touch]]


def written_anew(owner: Member) -> None:
    """What somebody does who knows how links are made, and who has the database but not the file."""
    before = ""
    for row in Look.objects.filter(person_id=owner.id).order_by("number"):
        before = link_of(row, before=before)
        of(owner, row.number).update(link=before)


def test_a_log_cut_short_with_care_is_found_by_the_file_outside(logged: Member) -> None:
    _truncate(logged)
    written_anew(logged)

    assert faults() == ["look 4 is missing at the end."]


def test_a_log_written_anew_from_an_edit_on_is_found_by_the_file_outside(logged: Member) -> None:
    _edit(logged)
    written_anew(logged)

    assert faults() == ["look 5 is not what the file outside knows: it was written anew."]


def test_a_whole_log_that_is_gone_is_found(logged: Member) -> None:
    Look.objects.filter(person_id=logged.id).delete()

    assert faults() == ["look 1 the whole log is gone."]


def test_only_the_first_fault_of_a_log_is_told(logged: Member) -> None:
    of(logged, 2).update(section="journey")
    of(logged, 4).update(section="journey")

    assert faults() == ["look 2 was changed, moved or put in."]


@pytest.mark.shows("M11")
def test_who_left_for_good_took_their_log_along(logged: Member) -> None:
    write_down_leaving(logged.id, at=AT)
    destroy_and_remove(logged.id)

    assert verified().startswith("People: 1. Looks: 1. Anchored logs: 2.")


def test_after_a_restored_backup_the_log_goes_on_from_there(
    logged: Member, jo: Member, outside: Path
) -> None:
    of(logged, 5).delete()
    add_line(outside, at_once=True, at=AT.isoformat(), began_anew=AT.isoformat())
    look(logged, jo, 9)

    assert verified().startswith("People: 2. Looks: 6. Anchored logs: 1.")


def test_a_copy_of_the_file_that_was_carried_elsewhere_can_be_named(
    logged: Member, outside: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.log"
    copy.write_bytes(outside.read_bytes())
    outside.unlink()
    _truncate(logged)
    written_anew(logged)

    with pytest.raises(CommandError, match=r"^1 logs are not what was written"):
        verified(anchor=[copy])


def test_lines_of_several_machines_are_read_together(logged: Member, outside: Path, tmp_path: Path) -> None:
    """Each machine has some of them; the newest of all counts."""
    lines = outside.read_text(encoding="utf-8").splitlines(keepends=True)
    one, other = tmp_path / "one.log", tmp_path / "other.log"
    one.write_text("".join(lines[1::2]), encoding="utf-8")
    other.write_text("".join(lines[0::2]), encoding="utf-8")

    assert "Anchored logs: 2." in verified(anchor=[other, one])


@pytest.mark.parametrize("line", ["not ours", "[1]"])
def test_a_file_that_cannot_be_read_is_said(logged: Member, outside: Path, line: str) -> None:
    outside.write_text(f"{json.dumps({'whose': 'a', 'number': 1, 'link': 'b'})}\n{line}\n", encoding="utf-8")

    with pytest.raises(CommandError, match=r"^Line 2 of .*looks\.log cannot be read\.$"):
        verified()


@pytest.mark.shows("M5")
def test_a_look_that_cannot_be_anchored_fails_its_read(
    sam: Member, jo: Member, settings: Any, tmp_path: Path
) -> None:
    (tmp_path / "in the way").touch()
    settings.ANCHOR_FILE = tmp_path / "in the way" / "looks.log"

    with pytest.raises(OSError, match="in the way"):
        look(sam, jo, 0)


def test_a_look_that_was_taken_back_is_not_anchored(sam: Member, jo: Member, outside: Path) -> None:
    with key_scope(), transaction.atomic():
        words = LookWords(who="Jo", at_what="My goals", why="peer_worker")
        record_look(person_id=sam.id, looker_id=jo.id, section="goals", words=words, at=AT)
        transaction.set_rollback(True)

    assert not outside.exists()
    assert verified() == "People: 0. Looks: 0. Anchored logs: 0.\nEvery look is as it was written.\n"


@pytest.mark.postgres
def test_the_role_of_the_program_cannot_change_a_look(logged: Member) -> None:
    """As docs/security/keys.md sets it up: the program needs no right to change looks, so it has none."""
    with connection.cursor() as cursor:
        cursor.execute("DROP ROLE IF EXISTS wayfellow_program")
        cursor.execute("CREATE ROLE wayfellow_program")
        cursor.execute("GRANT SELECT, INSERT, DELETE ON foundation_look TO wayfellow_program")
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL ROLE wayfellow_program")
            cursor.execute("SELECT count(*) FROM foundation_look")
            assert cursor.fetchone()[0] == MANY + 1
        with pytest.raises(DatabaseError, match="permission denied"):
            _change_as_the_program()
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DROP OWNED BY wayfellow_program")
            cursor.execute("DROP ROLE wayfellow_program")


def _change_as_the_program() -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE wayfellow_program")
        cursor.execute("UPDATE foundation_look SET section = 'journey'")
