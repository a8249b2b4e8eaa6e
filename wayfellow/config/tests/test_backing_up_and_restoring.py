"""Copies are taken while people write, brought back, and opened. Alone they open nothing."""

import hashlib
import json
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.conf import settings as live
from django.core.management import CommandError, call_command
from django.db import connections, models

from tests.cast import AT, Member
from tests.world import World, fill_space
from wayfellow.config.keeping.backups import Page, drop_older, take
from wayfellow.config.keeping.copying import copy_in, faults_in
from wayfellow.config.keeping.counting import open_words, rows
from wayfellow.config.keeping.on_postgresql import program_named
from wayfellow.config.keeping.refusals import CopyRefused
from wayfellow.config.management.commands.restore import _somebody_is_here
from wayfellow.evaluation.models import ROWS, rows_of
from wayfellow.evaluation.queries.receipts import receipts_of
from wayfellow.foundation.keyring import key_scope
from wayfellow.foundation.keys.models import PersonKey
from wayfellow.foundation.outside import lines_of
from wayfellow.foundation.refusals import DoesNotOpen
from wayfellow.foundation.sealed import SealedRecord, SealedRow
from wayfellow.foundation.tests.masters import master_keys
from wayfellow.goals import actions as goals
from wayfellow.goals.models import Goal
from wayfellow.leaving.actions import leave_for_good
from wayfellow.leaving.tests.everything import kept_of
from wayfellow.people.models import Person

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.shows("M26")]
CANARY = "zq-heron-7719"


@pytest.fixture(autouse=True)
def place(tmp_path: Path, settings: Any) -> Path:
    """Ledger and anchors of this test alone."""
    settings.LEDGER_FILE = tmp_path / "ledger" / "left.log"
    settings.ANCHOR_FILE = tmp_path / "anchor" / "looks.log"
    return tmp_path


@pytest.fixture
def copies(world: World, place: Path) -> list[Path]:
    """A copy of a whole world, with a canary in every text."""
    fill_space(world.sam, world.jo, word=CANARY)
    return take(words_to=place / "a", keys_to=place / "b", at=datetime.now(UTC))  # noqa: TID251  (a real copy, now)


def said(command: str, **options: Any) -> str:
    out = StringIO()
    call_command(command, stdout=out, **options)
    return out.getvalue()


def restored(copies: list[Path], **options: Any) -> str:
    return said("restore", words=copies[0], keys=copies[1], over=True, **options)


def test_what_was_copied_comes_back_and_opens(world: World, copies: list[Path]) -> None:
    before = {alias: rows(alias) for alias in ("default", "keys")}
    goals.add_goal(person_id=world.sam.id, what="After the copy", by=world.sam.viewer, at=AT)
    Goal.objects.filter(person_id=world.robin.id).delete()

    told = restored(copies, all=True)

    after = {alias: rows(alias) for alias in ("default", "keys")}
    after["keys"]["keys.PersonKey"] -= 1  # the key of fingerprints, which `migrate_all` keeps
    assert after == before
    assert "as many as the pages say" in told
    found = re.search(r"Envelopes tried: (\d+)\. Not opened: 0\.", told)
    assert found
    assert int(found[1]) > 40
    assert re.search(r"The copy is 0\.\d hours old", told)
    assert re.search(r"It took \d+\.\d s\.", told)


@pytest.mark.shows("M8", "M10")
def test_the_copies_alone_open_nothing_and_show_nothing(
    copies: list[Path], settings: Any, place: Path, counted: Any
) -> None:
    for copy in copies:
        content = copy.read_bytes() + copy.with_name(f"{copy.name}.page.json").read_bytes()
        for spelling in (CANARY.encode(), CANARY.encode("utf-16-le"), CANARY.encode().hex().encode()):
            assert spelling not in content
    restored(copies)

    opened = tried = 0
    with master_keys(settings, first=place / "another.key"):
        for kind in (kind for kind in apps.get_models() if issubclass(kind, SealedRow)):
            found: models.QuerySet[Any] = models.QuerySet(kind)
            for row in found:
                tried += 1
                with key_scope():
                    opened += _opens(row)
    counted(f"a set of copies without its master key: {tried} rows tried, {opened} opened")
    assert tried > 40
    assert opened == 0


def _opens(row: SealedRow) -> bool:
    try:
        return row.words is not None
    except DoesNotOpen:
        return False


def sealed_rows_of(person_id: UUID) -> list[Any]:
    """Everything sealed that is somebody's, as it stands in the database."""
    found: list[Any] = []
    for kind in (kind for kind in apps.get_models() if issubclass(kind, SealedRecord)):
        rows: models.QuerySet[Any] = models.QuerySet(kind)
        found += rows.filter(person_id=person_id)
    return found


def counted_of(person_id: UUID) -> set[UUID]:
    """The counted rows that their receipts lead to."""
    return {row for receipt in receipts_of(person_id) for row in receipt.words.rows}


def all_counted() -> set[UUID]:
    return {row for kind in ROWS for row in rows_of(kind).values_list("pk", flat=True)}


OF_EVERY_FOLDER = {
    "goals.Goal",
    "staying_well.PlanEntry",
    "reflections.Questionnaire",
    "conversations.Conversation",
    "peer_work.TimeProposal",
    "peer_work.Ending",
    "peer_work.Goodbye",
    "peer_work.Cover",
    "lived_experience.OfferedSnippet",
    "evaluation.CountingReceipt",
}


@pytest.mark.shows("M11")
def test_who_left_after_the_copy_is_absent_and_unreadable_after_it_comes_back(
    world: World, copies: list[Path], counted: Any
) -> None:
    rows_before = sealed_rows_of(world.sam.id)
    counted_before = counted_of(world.sam.id)
    leave_for_good(by=world.sam.viewer, at=AT)

    told = restored(copies)

    assert "Left for good and taken out again: 1." in told
    assert kept_of(world.sam.id) == {}
    kinds = {type(row)._meta.label for row in rows_before}
    counted(f"{len(rows_before)} sealed rows of {len(kinds)} kinds: absent after a restore, and 0 open")
    assert kinds >= OF_EVERY_FOLDER
    for row in rows_before:
        row.__dict__.pop("_opened", None)
        with key_scope(), pytest.raises(DoesNotOpen):
            _ = row.words
    assert counted_before
    assert not counted_before & all_counted()
    assert Person.objects.get(pk=world.robin.id).words.name == "Robin"


@pytest.mark.shows("M11")
@pytest.mark.parametrize("which", ["default", "keys"])
def test_one_older_database_alone_brings_nobody_back(
    world: World, copies: list[Path], which: str, settings: Any
) -> None:
    """Only one of the two was lost: the other database knows who left."""
    leave_for_good(by=world.sam.viewer, at=AT)
    ledger = settings.LEDGER_FILE.read_bytes()
    copy_in(which, copies[("default", "keys").index(which)])
    if which == "default":
        settings.LEDGER_FILE.unlink()

    assert said("replay_leaving") == "Left for good, ever: 1. Were here again and are gone now: 1.\n"
    assert kept_of(world.sam.id) == {}
    settings.LEDGER_FILE.write_bytes(ledger)
    assert said("replay_leaving") == "Left for good, ever: 1. Were here again and are gone now: 0.\n"


def test_a_ledger_that_cannot_be_read_stops_the_restore(copies: list[Path], place: Path) -> None:
    torn = place / "torn.log"
    torn.write_text('{"at": "20', encoding="utf-8")

    with pytest.raises(CommandError, match="Serve nobody before it is read"):
        restored(copies, ledger=[torn])
    with pytest.raises(CommandError, match=r"^Line 1 of"):
        said("replay_leaving", ledger=[torn])


def test_the_log_of_looks_begins_anew_after_a_restore(copies: list[Path], settings: Any) -> None:
    restored(copies)

    assert [line["began_anew"] for line in lines_of(settings.ANCHOR_FILE) if "began_anew" in line] == [
        Page.read(copies[0]).at
    ]
    assert "Every look is as it was written." in said("verify_log")


def test_a_restore_does_not_go_over_people_by_mistake(copies: list[Path]) -> None:
    with pytest.raises(CommandError, match=r"^There are people in these databases"):
        said("restore", words=copies[0], keys=copies[1])


def test_a_damaged_copy_is_refused_before_anything_is_touched(sam: Member, copies: list[Path]) -> None:
    content = bytearray(copies[0].read_bytes())
    content[len(content) // 2] ^= 1
    copies[0].write_bytes(bytes(content))

    with pytest.raises(CommandError, match="It may be damaged"):
        restored(copies)
    assert Person.objects.filter(pk=sam.id).exists()


def test_a_copy_without_its_page_is_refused(copies: list[Path]) -> None:
    copies[1].with_name(f"{copies[1].name}.page.json").unlink()

    with pytest.raises(CommandError, match="There is no page beside keys-"):
        restored(copies)


def test_copies_that_were_mixed_up_are_refused(copies: list[Path]) -> None:
    with pytest.raises(CommandError, match="is a copy of keys, not of words"):
        restored(copies[::-1])


def test_numbers_that_do_not_agree_are_said(copies: list[Path]) -> None:
    page = copies[0].with_name(f"{copies[0].name}.page.json")
    told = json.loads(page.read_text(encoding="utf-8"))
    told["rows"]["goals.Goal"] += 1
    page.write_text(json.dumps(told), encoding="utf-8")

    with pytest.raises(CommandError, match="other numbers of rows than the pages"):
        restored(copies)


def test_words_that_do_not_open_are_said(copies: list[Path], sam: Member) -> None:
    PersonKey.objects.filter(pk=sam.id).delete()
    again = take(words_to=copies[0].parent / "again", keys_to=copies[1].parent / "again", at=AT)

    with pytest.raises(CommandError, match=r"^Some words do not open: .*goals\.Goal"):
        restored(again)


def test_the_command_puts_both_where_it_is_told_and_drops_old_keys(world: World, place: Path) -> None:
    long_ago = datetime.now(UTC) - timedelta(days=live.KEYS_BACKUPS_KEPT_DAYS + 1)  # noqa: TID251
    take(words_to=place / "w", keys_to=place / "k", at=long_ago)

    told = said("backup", words=place / "w", keys=place / "k")

    assert told.endswith("Older copies of the keys that are gone: 1.\n")
    assert len(list((place / "k").iterdir())) == 2
    assert len(list((place / "w").iterdir())) == 4
    assert all(copy.stat().st_mode & 0o077 == 0 for copy in (place / "k").iterdir() if copy.suffix != ".json")


def test_words_and_keys_never_go_to_one_folder(world: World, place: Path) -> None:
    with pytest.raises(CommandError, match="go to two folders"):
        said("backup", words=place / "w", keys=place / "x" / ".." / "w")


def test_a_copy_is_never_written_over(world: World, place: Path) -> None:
    take(words_to=place / "w", keys_to=place / "k", at=AT)

    with pytest.raises(CopyRefused, match="is there already"):
        take(words_to=place / "w", keys_to=place / "k", at=AT)


@pytest.mark.shows("M10")
def test_the_master_key_is_never_in_a_folder_for_copies(world: World, place: Path, settings: Any) -> None:
    (place / "w").mkdir()
    with (
        master_keys(settings, first=place / "w" / "safe.key"),
        pytest.raises(CommandError, match=r"^The master key lies in a folder for backups"),
    ):
        said("backup", words=place / "w", keys=place / "k")


def test_a_folder_without_old_copies_loses_nothing(place: Path) -> None:
    assert drop_older(place / "nowhere", than=AT) == 0


def test_what_a_night_checks(world: World) -> None:
    told = said("check_words")

    assert re.fullmatch(r"Envelopes tried: \d+\. Not opened: 0\.\n", told)
    Goal.objects.filter(person_id=world.sam.id).update(version=9)
    with pytest.raises(CommandError, match=r"^goals\.Goal: \d+ do not open$"):
        said("check_words", all=True)


def test_a_sample_takes_the_first_and_the_last_of_a_kind(sam: Member) -> None:
    for number in range(60):
        goals.add_goal(person_id=sam.id, what=f"Goal {number}", by=sam.viewer, at=AT)
    newest = Goal.objects.order_by("-pk")[0]
    Goal.objects.filter(pk=newest.pk).update(version=9)

    assert open_words().refused == {"goals.Goal": 1}


def test_programs_of_postgresql_are_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CopyRefused, match="pg_nothing is not here"):
        program_named("pg_nothing")


def test_a_damaged_database_finds_itself(copies: list[Path], place: Path) -> None:
    if connections["default"].vendor != "sqlite":
        assert faults_in("default") == []
        return
    with closing(sqlite3.connect(copies[0])) as found:
        found.execute("PRAGMA foreign_keys=OFF")
        found.execute("UPDATE goals_goal SET person_id = 'nobody'")
        found.commit()
    _sign_anew(copies[0])

    with pytest.raises(
        CommandError, match=r"^words: goals_goal points to a row of people_person that is not there"
    ):
        restored(copies)


def _sign_anew(copy: Path) -> None:
    page = copy.with_name(f"{copy.name}.page.json")
    told = json.loads(page.read_text(encoding="utf-8"))
    told["sha256"] = hashlib.sha256(copy.read_bytes()).hexdigest()
    page.write_text(json.dumps(told), encoding="utf-8")


@pytest.mark.django_db(transaction=False)
def test_databases_without_tables_are_clean(db: None) -> None:
    # Taken back with everything else at the end of the test.
    with connections["keys"].cursor() as cursor:
        cursor.execute(f"ALTER TABLE {PersonKey._meta.db_table} RENAME TO elsewhere")

    assert not _somebody_is_here()


@pytest.mark.postgres
def test_a_dump_that_is_none_is_said_in_one_line(place: Path) -> None:
    (place / "words.pgdump").write_text("not a dump", encoding="ascii")

    with pytest.raises(CopyRefused, match=r"^pg_restore ended with 1: "):
        copy_in("default", place / "words.pgdump")
