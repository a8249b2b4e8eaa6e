"""A peer worker takes away what is theirs: notes and their own story; and nothing of the people they know."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.answers import words_on
from tests.cast import Member, arrive, posting
from tests.world import World, share_all
from wayfellow.exchange.archive import READ_ME, SPACE
from wayfellow.exchange.kinds import OF_A_WORKER, travelling
from wayfellow.exchange.tests.archives import files_in, taken_away, told_in
from wayfellow.foundation.viewer import Role
from wayfellow.people import actions as people

pytestmark = [pytest.mark.django_db, pytest.mark.shows("M33")]
THEIRS = (
    "I talked too much",
    "Count to five",
    "Tea at four in the morning",
    "About a bad night",
    "Long nights",
)
OF_SAM = ("Take the 9:40 bus", "The garden", "I choose the music", "Music is loud", "Sam")


@pytest.fixture
def archive(world: World) -> bytes:
    """What Jo takes away while Sam shares all that can be shared."""
    share_all(world)
    return taken_away(world.jo)


def brought_in(member: Member, content: bytes) -> str:
    browser = member.client()
    sent = SimpleUploadedFile("archive.zip", content, content_type="application/zip")
    answer = posting(browser, reverse("exchange:bring_in"), archive=sent)
    return words_on(browser.get(answer["Location"]) if answer.has_header("Location") else answer)


def elsewhere(*roles: Role) -> Member:
    """Somebody who is new in another service."""
    lakeside = people.open_service(name="Lakeside", crisis_help="Emergency | 000 | day and night")
    return arrive(lakeside, "Nell", *roles)


def test_all_their_own_words_are_in_it(archive: bytes) -> None:
    files = files_in(archive)

    for name in (SPACE, READ_ME):
        told = files[name].decode()
        assert [text for text in THEIRS if text not in told] == []
    assert "Who looked" not in files[READ_ME].decode()


def test_nothing_of_the_people_they_walk_with_is(archive: bytes) -> None:
    every_file = b"".join(files_in(archive).values()).decode(errors="replace")

    assert [text for text in OF_SAM if text in every_file] == []


def test_the_pages_are_there_for_them_and_say_what_it_is(world: World) -> None:
    browser = world.jo.client()

    page = words_on(browser.get(reverse("exchange:take_away")))

    assert "Take everything away" in words_on(browser.get("/me/"))
    assert "your notes, what you gather for supervision, and your own story" in page
    assert "who looked at it" not in page
    assert "in your notes and your own story from there" in words_on(
        elsewhere(Role.PEER_WORKER).client().get(reverse("exchange:bring_in"))
    )


@pytest.mark.parametrize("who", ["alex", "lead"])
def test_whoever_keeps_no_words_here_has_no_such_page(world: World, who: str) -> None:
    browser = getattr(world, who).client()

    assert "Take everything away" not in words_on(browser.get("/me/"))
    for page in ("take_away", "bring_in"):
        assert browser.get(reverse(f"exchange:{page}")).status_code == 404


def test_it_comes_in_where_they_work_next(world: World, archive: bytes) -> None:
    before = told_in(archive)
    world.jo.person.delete()
    jo = elsewhere(Role.PEER_WORKER)

    said = brought_in(jo, archive)

    assert f"{len(before)} things came in." in said
    assert {row["kind"] for row in before} == OF_A_WORKER
    assert told_in(taken_away(jo)) == before
    assert "I talked too much" in words_on(jo.client().get(reverse("peer_work:notes")))


def test_where_they_have_a_space_and_do_not_work_it_stays_in_the_file(world: World, archive: bytes) -> None:
    world.jo.person.delete()
    jo = elsewhere(Role.PERSON)

    assert "0 things came in." in brought_in(jo, archive)
    assert told_in(taken_away(jo)) == []


def test_a_space_does_not_come_in_where_somebody_has_none(world: World) -> None:
    archive = taken_away(world.sam)
    world.sam.person.delete()
    worker = elsewhere(Role.PEER_WORKER)

    assert "0 things came in." in brought_in(worker, archive)
    assert json.loads(files_in(taken_away(worker))[SPACE])["rows"] == []


def test_what_is_a_workers_own_is_something_that_travels() -> None:
    assert {kind._meta.label for kind in travelling()} >= OF_A_WORKER
