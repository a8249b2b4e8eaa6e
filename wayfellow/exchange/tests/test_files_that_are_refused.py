"""A file that is not one of ours, or was changed, brings nothing in, and is told so in one sentence."""

from collections.abc import Callable
from typing import Any
from unittest.mock import patch
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.answers import words_on
from tests.cast import Member, arrive, posting
from tests.world import World
from wayfellow.exchange import archive as archives
from wayfellow.exchange.actions import SpaceNotEmpty, bring_in
from wayfellow.exchange.archive import SPACE
from wayfellow.exchange.tests.archives import changed, files_in, space_of, taken_away, told_in, zipped
from wayfellow.foundation.viewer import Role
from wayfellow.people import actions as people
from wayfellow.people.models import Service

REFUSED = "This is not a file that was taken away from a place like this. Nothing was brought in."
Told = dict[str, Any]


@pytest.fixture
def new_here(service: Service) -> Member:
    """Somebody in another service, with nothing in their space."""
    lakeside = people.open_service(name="Lakeside", crisis_help="Emergency | 000 | day and night")
    return arrive(lakeside, "Noor", Role.PERSON)


def said_to(member: Member, content: bytes) -> str:
    sent = SimpleUploadedFile("archive.zip", content, content_type="application/zip")
    return words_on(posting(member.client(), reverse("exchange:bring_in"), archive=sent))


def first(space: Told, kind: str) -> Told:
    row: Told = next(row for row in space["rows"] if row["kind"] == kind)
    return row


def no_known_kind(space: Told) -> None:
    first(space, "goals.Goal")["kind"] = "goals.Wish"


def a_column_more(space: Told) -> None:
    first(space, "goals.Goal")["plain"]["shared"] = True


def a_state_that_is_none(space: Told) -> None:
    first(space, "goals.Goal")["plain"]["state"] = "won"


def a_step_of_somebody_elses_goal(space: Told) -> None:
    first(space, "goals.Step")["plain"]["goal_id"] = str(uuid4())


def a_step_of_no_goal(space: Told) -> None:
    first(space, "goals.Step")["plain"]["goal_id"] = None


def no_words(space: Told) -> None:
    del first(space, "goals.Goal")["words"]


def words_of_another_shape(space: Told) -> None:
    first(space, "goals.Goal")["words"] = {"what": 7}


def a_hidden_sign(space: Told) -> None:
    first(space, "goals.Goal")["words"]["what"] = "Bus\x00"


def the_same_row_twice(space: Told) -> None:
    space["rows"].append(first(space, "goals.Goal"))


def another_format(space: Told) -> None:
    space["format"] = "wayfellow space 99"


@pytest.mark.parametrize(
    "change",
    [
        no_known_kind,
        a_column_more,
        a_state_that_is_none,
        a_step_of_somebody_elses_goal,
        a_step_of_no_goal,
        no_words,
        words_of_another_shape,
        a_hidden_sign,
        the_same_row_twice,
        another_format,
    ],
)
def test_a_file_that_was_changed_brings_nothing_in(
    change: Callable[[Told], None], world: World, new_here: Member
) -> None:
    content = taken_away(world.sam)
    world.sam.person.delete()

    said = said_to(new_here, changed(content, change))

    assert REFUSED in said
    assert told_in(taken_away(new_here)) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"words", zipped({"other.txt": b"words"}), zipped({SPACE: b"{"}), zipped({SPACE: b"\xff"})],
    ids=["empty", "no zip", "no space", "half of it", "no text"],
)
def test_a_file_of_another_kind_is_refused(content: bytes, new_here: Member) -> None:
    said = said_to(new_here, content)

    assert REFUSED in said or "empty" in said


def test_a_file_that_unpacks_without_end_is_refused(new_here: Member) -> None:
    with patch.object(archives, "MOST_UNPACKED", 1_000):
        said = said_to(new_here, zipped({SPACE: b" " * 1_001}))

    assert REFUSED in said


def test_a_file_of_very_many_files_is_refused(new_here: Member) -> None:
    many = {f"{number}.txt": b"" for number in range(201)}

    assert REFUSED in said_to(new_here, zipped({**many, SPACE: b"{}"}))


def test_a_file_that_is_too_long_is_told_so(new_here: Member) -> None:
    assert "This file is larger than 1 MB." in said_to(new_here, b"w" * (1024 * 1024 + 1))


def test_what_is_here_already_does_not_come_in_twice(world: World, new_here: Member) -> None:
    said = said_to(new_here, taken_away(world.sam))

    assert REFUSED in said
    assert told_in(taken_away(new_here)) == []


def test_others_are_nobody_elsewhere(world: World, new_here: Member) -> None:
    content = taken_away(world.sam)
    world.sam.person.delete()

    said_to(new_here, content)

    told = files_in(taken_away(new_here))[SPACE].decode()
    assert str(world.jo.id) not in told
    assert str(world.sam.id) not in told


def test_what_is_only_told_does_not_come_in(world: World, new_here: Member) -> None:
    content = taken_away(world.sam)
    world.sam.person.delete()

    said_to(new_here, content)

    assert "sharing.Connection" in files_in(content)[SPACE].decode()
    assert "sharing.Connection" not in files_in(taken_away(new_here))[SPACE].decode()


def test_two_spaces_are_never_mixed(world: World) -> None:
    space = space_of(taken_away(world.sam))

    with pytest.raises(SpaceNotEmpty):
        bring_in(space, by=world.sam.viewer)
