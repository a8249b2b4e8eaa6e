"""A worker goes: what was theirs goes, what is the person's stays, and they see nothing any more."""

from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from tests.access.expected import DECIDED
from tests.access.routes import all_routes
from tests.answers import body, words_on
from tests.cast import AT, Member, posting
from tests.world import World, share_all
from wayfellow.conversations.models import Conversation
from wayfellow.foundation.models import Look
from wayfellow.leaving.actions import leave_for_good
from wayfellow.leaving.tests.everything import kept_of
from wayfellow.lived_experience.models import OfferedSnippet
from wayfellow.peer_work.models import Cover, Ending, Goodbye, TimeProposal
from wayfellow.people.models import Person
from wayfellow.reflections.models import Line, LineKind
from wayfellow.service import actions as service
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.models import Connection

pytestmark = [pytest.mark.django_db, pytest.mark.shows("M11")]
TOGETHER = ("The bus", "The garden", "I choose the music", "Mine was tea", "Take the 9:40 bus")


@pytest.fixture(autouse=True)
def _ledger(settings: Any, tmp_path: Path) -> None:
    settings.LEDGER_FILE = tmp_path / "left.log"


def seen_by(member: Member, world: World) -> str:
    """All that every page shows this member."""
    browser = member.client()
    pages = [browser.get(route.address(world)) for route in all_routes() if route.name in DECIDED]
    return "\n".join(body(page) for page in pages if page.status_code == 200 and not page.streaming)


def test_a_worker_sees_what_they_did_together_while_they_walk(world: World) -> None:
    share_all(world)

    shown = seen_by(world.jo, world)

    assert [word for word in TOGETHER if word not in shown] == []


def test_what_they_laid_beside_things_goes_and_so_does_what_they_asked(world: World) -> None:
    asked_before = Ending.objects.create(
        person_id=world.sam.id, companion_id=world.jo.id, last_day=AT.date(), created_at=AT, changed_at=AT
    )
    theirs = {"person_id": world.sam.id, "companion_id": world.jo.id}
    assert TimeProposal.objects.filter(**theirs).exists()
    assert Cover.objects.filter(**theirs).exists()
    assert "Tea at four in the morning" in seen_by(world.sam, world)

    leave_for_good(by=world.jo.viewer, at=AT)

    assert not OfferedSnippet.objects.exists()
    assert not TimeProposal.objects.exists()
    assert not Cover.objects.exists()
    assert not Ending.objects.filter(pk=asked_before.pk).exists()
    assert "Tea at four in the morning" not in seen_by(world.sam, world)


def test_a_goodbye_stays_with_whom_it_was_said_to(world: World) -> None:
    page = reverse("peer_work:ending", args=[world.ids["ending_id"]])

    leave_for_good(by=world.jo.viewer, at=AT)

    browser = world.sam.client()
    shown, of_all = words_on(browser.get(page)), words_on(browser.get("/walking-together/"))
    assert "Saying goodbye to Jo" in shown
    assert "Jo says Go well" in shown
    assert "What you said Thank you" in shown
    assert "You no longer walk together." in shown
    assert "can see nothing of yours now" not in shown
    assert "A goodbye, " in of_all
    assert posting(browser, reverse("peer_work:go_on", args=[world.ids["ending_id"]])).status_code != 303


def test_ones_own_goodbye_stays_also_where_the_other_said_nothing(world: World) -> None:
    Goodbye.objects.filter(person_id=world.sam.id, said_by_id=world.jo.id).delete()

    leave_for_good(by=world.jo.viewer, at=AT)

    shown = words_on(world.sam.client().get(reverse("peer_work:ending", args=[world.ids["ending_id"]])))
    assert "Saying goodbye · " in shown
    assert "What you said Thank you" in shown


def test_what_they_wanted_to_talk_about_stays_without_their_name(world: World) -> None:
    before = words_on(world.sam.client().get("/home/"))

    leave_for_good(by=world.jo.viewer, at=AT)

    after = words_on(world.sam.client().get("/home/"))
    assert "Jo would like to talk about: The garden" in before
    assert "Somebody who is not here any more wanted to talk about: The garden" in after


def test_cover_by_a_colleague_who_is_gone_is_asked_no_more(world: World) -> None:
    Cover.objects.filter(person_id=world.sam.id).update(colleague_id=world.kit.id)

    leave_for_good(by=world.kit.viewer, at=AT)

    assert not Cover.objects.exists()
    assert TimeProposal.objects.filter(person_id=world.sam.id).exists()


@pytest.mark.shows("M2")
def test_a_worker_whom_the_person_stops_walking_with_sees_nothing_of_it(world: World) -> None:
    share_all(world)
    walk = Connection.objects.get(person_id=world.sam.id, companion_id=world.jo.id)

    sharing.stop_walking_with(connection_id=walk.pk, by=world.sam.viewer, at=AT)

    shown = seen_by(world.jo, world)
    assert [word for word in TOGETHER if word in shown] == []


@pytest.mark.shows("M2")
def test_a_worker_whose_work_ends_sees_nothing_of_it(world: World) -> None:
    share_all(world)
    browser = world.jo.client()
    assert browser.get(f"/people/{world.sam.id}/goals/").status_code == 200

    service.end_peer_work(person_id=world.jo.id, by=world.lead.viewer, at=AT)

    assert browser.get(f"/people/{world.sam.id}/goals/").status_code in {302, 404}
    assert not Person.objects.get(pk=world.jo.id).is_peer_worker
    assert not Connection.objects.filter(companion_id=world.jo.id, state="active").exists()


def test_their_own_rows_and_their_key_are_gone(world: World) -> None:
    leave_for_good(by=world.jo.viewer, at=AT)

    assert kept_of(world.jo.id) == {}


def test_what_they_told_of_their_own_life_goes_and_what_was_written_together_stays(world: World) -> None:
    assert Line.objects.filter(author_id=world.jo.id, kind=LineKind.IF_IT_HELPS).exists()
    talk = Conversation.objects.get(person_id=world.sam.id)
    sam = world.sam.client()
    assert "Mine was tea" in seen_by(world.sam, world)

    leave_for_good(by=world.jo.viewer, at=AT)

    shown = seen_by(world.sam, world)
    assert "Mine was tea" not in shown
    assert "I choose the music" in shown
    assert "The garden" in shown
    assert sam.get(reverse("conversations:talk", args=[talk.pk])).status_code == 200
    assert Conversation.objects.get(pk=talk.pk).companion_id is None


@pytest.mark.shows("M5")
def test_the_person_still_sees_that_they_looked(world: World) -> None:
    share_all(world)
    assert world.jo.client().get(f"/people/{world.sam.id}/goals/").status_code == 200

    leave_for_good(by=world.jo.viewer, at=AT)

    assert Look.objects.filter(person_id=world.sam.id, looker_id=world.jo.id).exists()
    assert "Jo" in body(world.sam.client().get("/who-looked/"))


@pytest.mark.parametrize("gone", ["jo", "lead"])
def test_every_page_of_everybody_else_still_opens(world: World, gone: str) -> None:
    share_all(world)

    leave_for_good(by=getattr(world, gone).viewer, at=AT)

    everybody = {"sam", "jo", "lead", "kit", "alex", "robin"}
    for member in (getattr(world, name) for name in sorted(everybody - {gone})):
        browser = member.client()
        for route in all_routes():
            if route.name in DECIDED:
                assert browser.get(route.address(world)).status_code < 500, (member.name, route.name)


def test_a_worker_who_leaves_by_the_page_is_signed_out(jo: Member) -> None:
    browser = jo.client()

    posting(browser, "/me/leave-for-good/", sure="on")

    assert browser.get("/people/")["Location"].startswith("/sign-in/")
