"""Ended work ends at once: role, devices, codes and walks, and for the people nothing is lost."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import Member, let_in, posting
from wayfellow.goals.actions import add_goal
from wayfellow.people.models import Person
from wayfellow.people.tests.pages import text_of
from wayfellow.sharing.models import Connection, ConnectionState, Share
from wayfellow.sharing.section import Section


def address(member: Member) -> str:
    return reverse("service:end_work", args=[member.id])


def test_i_am_asked_first(lead: Member, jo: Member) -> None:
    page = lead.client().get(address(jo))

    assert "Jo stops being a peer worker here, at once and on every device." in text_of(page)
    assert "Leave it as it is" in text_of(page)
    assert Person.objects.get(pk=jo.id).is_peer_worker


def test_it_ends_and_says_so(lead: Member, jo: Member) -> None:
    client = lead.client()

    answer = posting(client, address(jo))
    page = text_of(client.get(answer["Location"]))

    assert (answer.status_code, answer["Location"]) == (303, reverse("service:team"))
    assert "They are signed out everywhere" in page
    assert "Jo" not in page
    assert Person.objects.get(pk=jo.id).left_at is not None


def test_on_every_device_the_very_next_press_shows_nothing(lead: Member, jo: Member, sam: Member) -> None:
    let_in(sam, jo, Section.GOALS)
    devices, shared = [jo.client() for _ in range(3)], reverse("goals:shared", args=[sam.id])
    before = {device.get(shared).status_code for device in devices}

    posting(lead.client(), address(jo))

    assert before == {200}
    assert {device.get(shared)["Location"] for device in devices} == {f"/sign-in/?next={shared}"}


def test_the_people_see_that_they_walk_alone_and_keep_everything(
    lead: Member, jo: Member, kit: Member, sam: Member, robin: Member
) -> None:
    let_in(sam, jo, Section.GOALS)
    let_in(sam, kit, Section.GOALS)
    goal = add_goal(person_id=sam.id, what="Swim", by=sam.viewer, at=sam.person.created_at)

    posting(lead.client(), address(jo))

    overview = text_of(sam.client().get(reverse("sharing:overview")))
    assert "Kit" in overview
    assert "Jo" not in overview
    assert sam.client().get(reverse("goals:goal", args=[goal.pk])).status_code == 200
    ended = Connection.objects.filter(companion_id=jo.id)
    assert {(walk.state, walk.ended_at is not None) for walk in ended} == {(ConnectionState.ENDED, True)}
    assert [share.connection.companion_id for share in Share.objects.select_related("connection")] == [kit.id]


def test_walks_that_had_ended_before_keep_their_day(lead: Member, jo: Member, sam: Member) -> None:
    walk = Connection.objects.filter(pk=let_in(sam, jo))
    before = sam.person.created_at
    walk.update(state=ConnectionState.ENDED, ended_at=before)

    posting(lead.client(), address(jo))

    assert walk.get().ended_at == before


def test_pressed_twice_it_is_done_once(lead: Member, jo: Member) -> None:
    client = lead.client()

    answers = [client.post(address(jo), {"form_token": "the same"}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [303, 303]


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("who", ["sam", "kit", "jo", "alex"])
def test_for_everybody_else_there_is_no_such_page(
    who: str, method: str, jo: Member, sam: Member, request: pytest.FixtureRequest
) -> None:
    client: Client = request.getfixturevalue(who).client()

    assert getattr(client, method)(address(jo), {"form_token": "one"}).status_code == 404
    assert Person.objects.get(pk=jo.id).is_peer_worker


@pytest.mark.parametrize("method", ["get", "post"])
def test_there_is_no_such_work_of_a_person(lead: Member, sam: Member, method: str) -> None:
    assert getattr(lead.client(), method)(address(sam), {"form_token": "one"}).status_code == 404
