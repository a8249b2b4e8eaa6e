"""A lead sees who works here and how many people have a space, and never who those are."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.cast import AT, Member, arrive, let_in
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.goals.actions import add_goal
from wayfellow.people.models import Service
from wayfellow.people.tests.pages import text_of
from wayfellow.service.queries import peer_worker, team
from wayfellow.sharing.section import FOR_A_WORKER

pytestmark = pytest.mark.shows("M4")

TEAM = reverse("service:team")


def test_who_works_here_and_as_what(lead: Member, jo: Member, service: Service) -> None:
    arrive(service, "Noor", Role.PEER_WORKER, Role.SERVICE_LEAD)

    page = text_of(lead.client().get(TEAM))

    assert "Jo , peer worker End this work : Jo" in page
    assert "Lin , service lead" in page
    assert "Noor , peer worker and service lead" in page
    assert page.index("Jo") < page.index("Lin") < page.index("Noor")


@pytest.mark.parametrize(
    ("many", "said"), [(1, "1 person has a space here."), (3, "3 people have a space here.")]
)
def test_people_are_a_number(lead: Member, service: Service, many: int, said: str) -> None:
    for number in range(many):
        arrive(service, f"Marigold{number}", Role.PERSON)

    page = lead.client().get(TEAM)

    assert said in text_of(page)
    assert "Marigold" not in page.content.decode()


def test_nothing_of_people_is_on_the_page(lead: Member, jo: Member, sam: Member, alex: Member) -> None:
    let_in(sam, jo, *FOR_A_WORKER)
    goal = add_goal(person_id=sam.id, what="Canary goal", by=sam.viewer, at=sam.person.created_at)

    page = lead.client().get(TEAM).content.decode()

    for secret in ("Sam", "Alex", "Canary", str(sam.id), str(alex.id), str(goal.pk), "example.org"):
        assert secret not in page


def test_only_the_work_of_peer_workers_can_be_ended(lead: Member, jo: Member, sam: Member) -> None:
    page = lead.client().get(TEAM).content.decode()

    assert reverse("service:end_work", args=[jo.id]) in page
    assert reverse("service:end_work", args=[lead.id]) not in page
    assert peer_worker(lead.viewer, person_id=jo.id).name == "Jo"
    for member in (lead, sam):
        with pytest.raises(NotThere):
            peer_worker(lead.viewer, person_id=member.id)


def test_the_figures(lead: Member, jo: Member, sam: Member, robin: Member) -> None:
    found = team(lead.viewer, at=AT)

    assert ([member.name for member in found.members], found.spaces) == (["Jo", "Lin"], 2)


@pytest.mark.parametrize("who", ["sam", "jo", "alex"])
def test_for_everybody_else_there_is_no_such_page(
    who: str, sam: Member, jo: Member, request: pytest.FixtureRequest
) -> None:
    client: Client = request.getfixturevalue(who).client()

    assert client.get(TEAM).status_code == 404


def test_a_stranger_is_asked_to_sign_in(client: Client, db: None) -> None:
    assert client.get(TEAM)["Location"] == f"/sign-in/?next={TEAM}"


@pytest.mark.parametrize("many", [1, 3, 40])
def test_a_larger_team_costs_no_more(
    many: int, lead: Member, service: Service, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(many):
        arrive(service, f"Worker{number}", Role.PEER_WORKER)
    client = lead.client()

    with django_assert_num_queries(5):
        page = client.get(TEAM)

    assert page.content.decode().count("Worker") >= many
