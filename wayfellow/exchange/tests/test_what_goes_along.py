"""What stands in the file: all words, all looks, and nothing of anybody else."""

import csv
import io
import json
from datetime import datetime

import pytest
from django.apps import apps
from django.db import transaction
from django.db.models import UUIDField
from django.urls import reverse

from tests.answers import words_on
from tests.cast import Member, let_in, posting
from tests.world import World, share_all
from wayfellow.evaluation.models import CountingReceipt
from wayfellow.exchange.archive import NAME, READ_ME, SPACE
from wayfellow.exchange.kinds import NOT_TOLD, OF_A_ROW, OF_SOMEBODY, TOLD_ONLY, name_of, plain_columns, told
from wayfellow.exchange.tests.archives import files_in, space_of, taken_away
from wayfellow.foundation.looks import record_look
from wayfellow.foundation.models import LookWords
from wayfellow.foundation.owned import OwnedRecord
from wayfellow.peer_work.models import Goodbye
from wayfellow.sharing.section import Section


@pytest.mark.shows("M33")
def test_every_kind_of_record_is_decided_about() -> None:
    ours = {model._meta.label for model in apps.get_models() if issubclass(model, OwnedRecord)}

    assert {name_of(kind) for kind in told()} | NOT_TOLD.keys() == ours
    assert TOLD_ONLY.keys() | NOT_TOLD.keys() <= ours


def test_every_id_in_the_open_is_somebody_or_a_row() -> None:
    ids = {
        column.attname
        for kind in told()
        if name_of(kind) not in TOLD_ONLY
        for column in plain_columns(kind)
        if isinstance(column, UUIDField)
    }

    assert ids == OF_SOMEBODY | OF_A_ROW


def test_pressing_the_button_gives_one_file_with_a_plain_name(sam: Member) -> None:
    answer = posting(sam.client(), reverse("exchange:take_away"))

    assert answer.headers["Content-Type"] == "application/zip"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{NAME}"'
    assert "no-store" in answer.headers["Cache-Control"]
    assert {SPACE, READ_ME} <= files_in(answer.content).keys()


def test_the_page_to_read_holds_the_words_and_who_looked(world: World) -> None:
    share_all(world)
    world.jo.client().get(reverse("goals:shared", args=[world.sam.id]))

    page = files_in(taken_away(world.sam))[READ_ME].decode()

    assert "Take the 9:40 bus" in page
    assert "Jo" in page.split("Who looked")[1]


def test_all_looks_are_told_however_many(sam: Member, jo: Member, at: datetime) -> None:
    let_in(sam, jo, Section.GOALS)
    with transaction.atomic():
        for _ in range(60):
            words = LookWords(who="Jo", at_what="my goals", why="peer_worker")
            record_look(person_id=sam.id, looker_id=jo.id, section=Section.GOALS, words=words, at=at)

    page = files_in(taken_away(sam))[READ_ME].decode()

    assert page.count("Jo, my goals") == 60


def test_a_new_space_says_that_nobody_looked(sam: Member) -> None:
    page = files_in(taken_away(sam))[READ_ME].decode()

    assert "Nobody so far." in page


def test_nothing_of_anybody_else_is_in_it(world: World) -> None:
    share_all(world)

    rows = json.loads(files_in(taken_away(world.robin))[SPACE])["rows"]
    told_of = files_in(taken_away(world.sam))[SPACE].decode()

    assert all(row["id"] not in told_of for row in rows)


def test_whoever_finds_the_file_cannot_tell_which_counted_rows_are_of_its_person(world: World) -> None:
    """The receipts lead to rows that else lead to nobody: they stay here, sealed."""
    receipts = CountingReceipt.objects.filter(person_id=world.sam.id)
    ids = {str(one) for receipt in receipts for one in (*receipt.words.rows, receipt.words.contributor)}

    every_file = b"".join(files_in(taken_away(world.sam)).values()).decode(errors="replace")

    assert ids
    assert {one for one in ids if one in every_file} == set()


def test_words_of_goodbye_can_be_read_in_it(world: World) -> None:
    goodbye = Goodbye.objects.filter(person_id=world.sam.id).first()

    assert goodbye is not None
    assert goodbye.words.text in files_in(taken_away(world.sam))[SPACE].decode()


def test_a_table_opens_in_a_spreadsheet_and_runs_nothing(world: World) -> None:
    posting(world.sam.client(), reverse("goals:add"), what="=1+1", decided_by="me")

    table = files_in(taken_away(world.sam))["tables/goals-goal.csv"].decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(table)))

    assert "'=1+1" in {line["what"] for line in lines}
    assert not any(cell.startswith("=") for line in lines for cell in line.values())


def test_the_page_says_what_is_in_it(sam: Member) -> None:
    page = words_on(sam.client().get(reverse("exchange:take_away")))

    assert "A page to read, which opens on any device." in page
    assert "Your answers are." in page


def test_words_do_not_reach_a_log_by_the_name_of_a_row(world: World) -> None:
    space = space_of(taken_away(world.sam))

    assert repr(space) == f"<Space of {len(space.rows)} rows>"
    assert repr(space.rows[0]) == f"<Row {space.rows[0].kind}>"
