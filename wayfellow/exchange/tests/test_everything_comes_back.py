"""What was taken away comes back whole in another place, and nowhere half."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.access.expected import DECIDED, Door
from tests.access.routes import all_routes
from tests.answers import words_on
from tests.cast import Member, arrive, posting
from tests.world import World, share_all
from wayfellow.exchange.tests.archives import taken_away, told_in
from wayfellow.foundation.viewer import Role
from wayfellow.people import actions as people


@pytest.fixture
def elsewhere(world: World) -> tuple[Member, bytes]:
    """A new space in another service, after Sam took all away and is gone here."""
    share_all(world)
    archive = taken_away(world.sam)
    world.sam.person.delete()
    service = people.open_service(name="Lakeside", crisis_help="Emergency | 000 | day and night")
    return arrive(service, "Sam", Role.PERSON), archive


def bring_in(member: Member, archive: bytes) -> str:
    """Sam brings the file in, and reads what the page says then."""
    browser = member.client()
    sent = SimpleUploadedFile("archive.zip", archive, content_type="application/zip")
    answer = posting(browser, reverse("exchange:bring_in"), archive=sent)
    return words_on(browser.get(answer.headers["Location"]) if answer.has_header("Location") else answer)


@pytest.mark.shows("M33")
def test_taken_away_and_brought_in_it_is_the_same(elsewhere: tuple[Member, bytes]) -> None:
    sam, archive = elsewhere

    said = bring_in(sam, archive)

    before, after = told_in(archive), told_in(taken_away(sam))
    assert f"{len(before)} things came in. Only you can see them." in said
    assert len({str(row["kind"]) for row in before}) >= 20
    assert after == before
    assert {"peer_work.Ending", "peer_work.Goodbye", "lived_experience.OfferedSnippet"} <= {
        str(row["kind"]) for row in after
    }


def test_pages_of_the_new_place_show_it(elsewhere: tuple[Member, bytes], world: World) -> None:
    sam, archive = elsewhere
    bring_in(sam, archive)

    browser = sam.client()
    pages = {
        name: words_on(browser.get(reverse(name)))
        for name in ("goals:list", "staying_well:plan", "coping:list", "routines:list", "journey:story")
    }

    ending = sam.client().get(reverse("peer_work:ending", args=[world.ids["ending_id"]]))
    assert "Jo says Go well" in words_on(ending)
    assert "Take the 9:40 bus" in pages["goals:list"]
    assert "Tea" in pages["coping:list"]
    assert "The bus" in pages["journey:story"]


def test_no_page_breaks_on_what_came_in(elsewhere: tuple[Member, bytes], world: World) -> None:
    sam, archive = elsewhere
    bring_in(sam, archive)
    browser = sam.client()

    answers = {
        route.name: browser.get(route.address(world)).status_code
        for route in all_routes()
        if DECIDED.get(route.name) in (Door.SPACE, Door.SAMS, Door.TALK)
    }

    assert {name: code for name, code in answers.items() if code >= 500} == {}
    assert answers["goals:goal"] == 200


def test_nobody_is_let_in_by_it(elsewhere: tuple[Member, bytes]) -> None:
    sam, archive = elsewhere

    bring_in(sam, archive)

    sharing = words_on(sam.client().get(reverse("sharing:overview")))
    assert "Jo" not in sharing
    assert "Alex" not in sharing


def test_a_second_time_nothing_comes_in(elsewhere: tuple[Member, bytes]) -> None:
    sam, archive = elsewhere
    bring_in(sam, archive)
    before = told_in(taken_away(sam))

    said = bring_in(sam, archive)

    assert "You keep something here already." in said
    assert told_in(taken_away(sam)) == before
