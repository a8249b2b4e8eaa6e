"""A worker’s people: by name, with what each shares, and with nothing to compare them by."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.cast import Member, arrive, let_in
from wayfellow.conversations.actions import open_talk, plan_talk
from wayfellow.conversations.queries import ComingTalk
from wayfellow.foundation.models import Look
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.measures.purpose import Purpose
from wayfellow.peer_work.queries import (
    PersonIWalkWith,
    PersonOnMyList,
    SharedPart,
    people_i_walk_with,
    person_i_walk_with,
)
from wayfellow.people.actions import open_service
from wayfellow.people.models import Service
from wayfellow.people.tests.pages import text_of
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.section import FOR_A_WORKER, Section

pytestmark = pytest.mark.shows("M37")

PEOPLE = reverse("peer_work:people")


def page_of(member: Member) -> str:
    return reverse("peer_work:person", args=[member.id])


def test_everybody_i_walk_with_by_name(jo: Member, sam: Member, robin: Member, at: datetime) -> None:
    let_in(sam, jo, Section.GOALS, Section.STAYING_WELL)

    assert people_i_walk_with(jo.viewer, at=at) == [
        PersonOnMyList(robin.id, "Robin", next_talk=None, has_wishes=False),
        PersonOnMyList(sam.id, "Sam", next_talk=None, has_wishes=False),
    ]


def test_one_of_them_on_a_page_of_their_own(jo: Member, sam: Member, at: datetime) -> None:
    let_in(sam, jo, Section.GOALS, Section.STAYING_WELL)

    assert person_i_walk_with(jo.viewer, person_id=sam.id, at=at) == PersonIWalkWith(
        sam.id,
        "Sam",
        (SharedPart("Plan for staying well", "staying_well:shared"), SharedPart("Goals", "goals:shared")),
        signs_in=True,
        next_talk=None,
    )


def test_the_next_talk_with_each_is_shown_and_leads_there(jo: Member, sam: Member, at: datetime) -> None:
    later, sooner, undated = (
        plan_talk(person_id=sam.id, companion_id=jo.id, starts_at=starts_at, by=sam.viewer, at=at)
        for starts_at in (at + timedelta(days=9), at + timedelta(days=2), None)
    )

    found = {person.name: person.next_talk for person in people_i_walk_with(jo.viewer, at=at)}
    with time_machine.travel(at, tick=False):
        page = jo.client().get(PEOPLE).content.decode()

    assert found == {"Sam": ComingTalk(sooner.pk, at + timedelta(days=2))}
    assert f'href="{reverse("conversations:talk", args=[sooner.pk])}"' in page
    assert "Next talk: Thursday 12 November" in page
    assert str(later.pk) not in page
    assert str(undated.pk) not in page


def test_a_talk_without_a_day_says_so(jo: Member, sam: Member, at: datetime) -> None:
    plan_talk(person_id=sam.id, companion_id=jo.id, by=sam.viewer, at=at)

    assert "Next talk: no day yet" in jo.client().get(page_of(sam)).content.decode()


@pytest.mark.parametrize(
    ("days", "said"), [(-9, "The talk of Sunday 1 November is open"), (None, "A talk is open")]
)
def test_a_talk_that_is_open_is_not_called_the_next_one(
    days: int | None, said: str, jo: Member, sam: Member, at: datetime
) -> None:
    let_in(sam, jo)
    starts_at = None if days is None else at + timedelta(days=days)
    talk = plan_talk(person_id=sam.id, companion_id=jo.id, starts_at=starts_at, by=sam.viewer, at=at)
    open_talk(talk_id=talk.pk, purpose=Purpose.JUST_TALK, stage=None, by=sam.viewer, at=at)

    page = text_of(jo.client().get(page_of(sam)))

    assert said in page
    assert "Next talk" not in page


def test_a_worker_who_walks_with_nobody_sees_nobody(kit: Member, sam: Member, at: datetime) -> None:
    page = kit.client().get(PEOPLE)

    assert people_i_walk_with(kit.viewer, at=at) == []
    assert "Nobody yet." in text_of(page)
    assert "Sam" not in text_of(page)


def test_the_list_says_nothing_of_what_is_shared_and_their_own_page_does(jo: Member, sam: Member) -> None:
    let_in(sam, jo, Section.GOALS)
    client = jo.client()

    page, own = (client.get(address).content.decode() for address in (PEOPLE, page_of(sam)))

    assert f'href="{page_of(sam)}"' in page
    assert f'href="{reverse("goals:shared", args=[sam.id])}"' in own
    for section in FOR_A_WORKER:
        assert reverse(f"{section}:shared", args=[sam.id]) not in page
    for section in set(FOR_A_WORKER) - {Section.GOALS}:
        assert reverse(f"{section}:shared", args=[sam.id]) not in own


def test_every_part_that_can_be_shared_has_its_page(jo: Member, sam: Member, at: datetime) -> None:
    let_in(sam, jo, *FOR_A_WORKER)

    found = person_i_walk_with(jo.viewer, person_id=sam.id, at=at)

    assert [part.to for part in found.shared] == [f"{section}:shared" for section in FOR_A_WORKER]
    assert all(jo.client().get(reverse(part.to, args=[sam.id])).status_code == 200 for part in found.shared)


def test_what_is_taken_back_is_gone_on_the_next_press(jo: Member, sam: Member, at: datetime) -> None:
    connection = let_in(sam, jo, Section.GOALS)
    client = jo.client()
    before = text_of(client.get(page_of(sam)))
    sharing.take_back(connection_id=connection, section=Section.GOALS, by=sam.viewer, at=at)

    after = text_of(client.get(page_of(sam)))

    assert "Goals" in before
    assert "Goals" not in after
    assert "Nothing now. They decide that" in after


def test_what_was_shared_until_a_day_is_gone_after_it(jo: Member, sam: Member, at: datetime) -> None:
    connection = let_in(sam, jo)
    sharing.share(
        connection_id=connection, section=Section.GOALS, by=sam.viewer, at=at, until=at + timedelta(days=1)
    )

    now, later = (
        person_i_walk_with(jo.viewer, person_id=sam.id, at=at + timedelta(days=days)) for days in (0, 1)
    )

    assert [part.label for part in now.shared] == ["Goals"]
    assert later.shared == ()


def test_whoever_stops_walking_with_me_is_gone(jo: Member, sam: Member, at: datetime) -> None:
    sharing.stop_walking_with(connection_id=let_in(sam, jo), by=sam.viewer, at=at)

    assert people_i_walk_with(jo.viewer, at=at) == []
    assert jo.client().get(page_of(sam)).status_code == 404


def test_a_person_i_support_at_home_is_not_on_my_list(service: Service, sam: Member, at: datetime) -> None:
    both = arrive(service, "Noor", Role.PEER_WORKER, Role.SUPPORTER)
    sharing.connect_invited(person_id=sam.id, companion_id=both.id, kind="supporter", at=at)  # type: ignore[arg-type]

    assert people_i_walk_with(both.viewer, at=at) == []


def test_one_person_has_a_page(jo: Member, sam: Member) -> None:
    let_in(sam, jo, Section.GOALS)

    page = jo.client().get(page_of(sam))

    assert page.status_code == 200
    assert "Sam" in text_of(page)
    assert f'href="{reverse("goals:shared", args=[sam.id])}"' in page.content.decode()
    assert f'href="{reverse("peer_work:propose", args=[sam.id])}"' in page.content.decode()
    assert reverse("conversations:plan_with", args=[sam.id]) not in page.content.decode()
    assert "They can see each time you look" in text_of(page)
    assert "Not claimed yet" not in text_of(page)


def test_looking_at_a_list_of_links_is_no_look(jo: Member, sam: Member) -> None:
    let_in(sam, jo, Section.GOALS)
    client = jo.client()

    client.get(PEOPLE)
    client.get(page_of(sam))

    assert not Look.objects.exists()


def test_a_person_who_shares_nothing_is_told_about_so(jo: Member, sam: Member) -> None:
    assert "Nothing now. They decide that" in text_of(jo.client().get(page_of(sam)))


@pytest.mark.parametrize("who", ["sam", "lead", "alex", "kit"])
def test_for_everybody_else_there_is_no_such_page(
    who: str, jo: Member, sam: Member, request: pytest.FixtureRequest
) -> None:
    client: Client = request.getfixturevalue(who).client()

    assert client.get(page_of(sam)).status_code == 404
    assert client.get(PEOPLE).status_code == (200 if who == "kit" else 404)


def test_somebody_of_another_service_looks_like_nobody(jo: Member, kit: Member) -> None:
    elsewhere = open_service(name="Hillside")
    wren = arrive(elsewhere, "Wren", Role.PERSON)
    client = jo.client()

    real = client.get(page_of(wren))
    invented = client.get(page_of(kit))

    assert (real.status_code, text_of(real)) == (invented.status_code, text_of(invented))
    assert real.status_code == 404


def test_a_stranger_is_asked_to_sign_in(client: Client, sam: Member) -> None:
    assert client.get(PEOPLE)["Location"] == f"/sign-in/?next={PEOPLE}"


def test_only_one_of_mine_can_be_asked_for(jo: Member, sam: Member, kit: Member, at: datetime) -> None:
    assert person_i_walk_with(jo.viewer, person_id=sam.id, at=at).name == "Sam"
    with pytest.raises(NotThere):
        person_i_walk_with(jo.viewer, person_id=kit.id, at=at)


@pytest.mark.parametrize("many", [1, 3, 60])
def test_a_longer_list_costs_no_more(
    many: int, jo: Member, service: Service, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(many):
        let_in(arrive(service, f"Person{number}", Role.PERSON), jo, Section.GOALS)
    client = jo.client()

    with django_assert_num_queries(6):
        page = client.get(PEOPLE)

    assert page.content.decode().count("data-person") == many
