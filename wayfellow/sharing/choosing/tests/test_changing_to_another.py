"""Changing needs no reason: one press, and the one before sees nothing any more."""

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.answers import words_on
from tests.cast import Member, arrive, let_in, posting
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import open_service
from wayfellow.sharing.choosing.tests.conftest import CHOOSE, choose, says
from wayfellow.sharing.models import Connection
from wayfellow.sharing.queries import workers_walking_with
from wayfellow.sharing.rules import walks_with
from wayfellow.sharing.section import Section


def change_to(worker: Member) -> str:
    """The page that says what changing does."""
    return reverse("choosing:change", args=[worker.id])


def connection(person: Member, worker: Member) -> str:
    """The id of what holds them together."""
    return str(Connection.objects.get(person_id=person.id, companion_id=worker.id).pk)


def names(person: Member) -> list[str]:
    """Who walks with them now."""
    return [name for _id, name in workers_walking_with(person.viewer, at=timezone.now())]


def test_the_page_says_what_it_does_and_asks_no_reason(sam: Member, kit: Member) -> None:
    says(kit, about="I bake.")

    answer = sam.client().get(change_to(kit))

    page = words_on(answer)
    assert "Change to Kit?" in page
    assert "I bake." in page
    assert "You do not have to say why, and nobody is told a reason." in page
    assert "You stop walking with Jo and walk with Kit." in page
    assert "<textarea" not in answer.content.decode()


def test_one_press_ends_the_one_and_begins_the_other(sam: Member, jo: Member, kit: Member) -> None:
    let_in(sam, jo, Section.GOALS)
    goals = reverse("goals:shared", args=[sam.id])
    phone = jo.client()
    assert phone.get(goals).status_code == 200

    answer = choose(sam, kit, instead_of=connection(sam, jo))

    assert answer["Location"] == reverse("sharing:companion", args=[connection(sam, kit)])
    assert names(sam) == ["Kit"]
    assert phone.get(goals).status_code == 404
    assert kit.client().get(goals).status_code == 404  # nothing is shared by choosing


def test_the_worker_before_is_told_no_reason(sam: Member, jo: Member, kit: Member) -> None:
    choose(sam, kit, instead_of=connection(sam, jo))

    page = words_on(jo.client().get(reverse("peer_work:people")))

    assert "Sam" not in page
    assert "Kit" not in page


def test_with_two_the_person_says_with_whom_they_stop(sam: Member, jo: Member, kit: Member) -> None:
    let_in(sam, kit)
    mo = arrive(sam.person.service, "Mo", Role.PEER_WORKER)

    page = words_on(sam.client().get(change_to(mo)))
    choose(sam, mo, instead_of=connection(sam, kit))

    assert "With whom do you stop? Jo Kit" in page
    assert names(sam) == ["Jo", "Mo"]


def test_both_may_stay(sam: Member, kit: Member) -> None:
    choose(sam, kit)

    assert names(sam) == ["Jo", "Kit"]


@pytest.mark.parametrize("case", ["no room", "walks along", "nobody yet"])
def test_where_there_is_nothing_to_change_it_leads_back(
    case: str, sam: Member, jo: Member, kit: Member
) -> None:
    theo = arrive(sam.person.service, "Theo", Role.PERSON)
    says(kit, has_room=case != "no room")
    person, worker = {"no room": (sam, kit), "walks along": (sam, jo), "nobody yet": (theo, kit)}[case]

    answer = person.client().get(change_to(worker))

    assert (answer.status_code, answer["Location"]) == (303, CHOOSE)


def test_a_change_to_somebody_without_room_changes_nothing(sam: Member, jo: Member, kit: Member) -> None:
    says(kit, has_room=False)
    client = sam.client()

    answer = posting(client, CHOOSE, companion_id=str(kit.id), instead_of=connection(sam, jo))

    assert answer["Location"] == CHOOSE
    assert "They have no room for more people at the moment." in words_on(client.get(CHOOSE))
    assert names(sam) == ["Jo"]


def test_a_connection_of_somebody_else_ends_nothing(
    sam: Member, robin: Member, jo: Member, kit: Member
) -> None:
    answer = choose(sam, kit, instead_of=connection(robin, jo))

    assert answer.status_code == 404
    assert names(robin) == ["Jo"]
    assert names(sam) == ["Jo"]


def test_workers_of_another_service_are_not_there(sam: Member) -> None:
    far = arrive(open_service(name="Hillside"), "Far", Role.PEER_WORKER)

    assert sam.client().get(change_to(far)).status_code == 404
    assert choose(sam, far).status_code == 404


def test_who_walks_along_is_chosen_again_even_without_room(sam: Member, jo: Member) -> None:
    says(jo, has_room=False)

    choose(sam, jo)

    assert names(sam) == ["Jo"]
    assert walks_with(jo.viewer, person_id=sam.id, at=timezone.now())
