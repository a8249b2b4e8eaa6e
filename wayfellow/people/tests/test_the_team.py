"""A lead sees the team by name, and of people with a space a number alone."""

from datetime import datetime

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.cast import Member, arrive
from wayfellow.foundation.keyring import key_scope
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.people.actions import open_service, welcome
from wayfellow.people.models import Service
from wayfellow.people.queries import TeamMember, how_many_have_a_space, is_peer_worker, peer_workers, team_of


def test_the_team_is_there_by_name(lead: Member, kit: Member, jo: Member, sam: Member, alex: Member) -> None:
    assert team_of(lead.viewer) == [
        TeamMember(jo.id, "Jo", is_peer_worker=True, is_service_lead=False),
        TeamMember(kit.id, "Kit", is_peer_worker=True, is_service_lead=False),
        TeamMember(lead.id, "Lin", is_peer_worker=False, is_service_lead=True),
    ]


@pytest.mark.shows("M4")
def test_people_are_a_number(lead: Member, sam: Member, robin: Member, alex: Member) -> None:
    assert how_many_have_a_space(lead.viewer) == 2


def test_another_service_is_not_counted(lead: Member, sam: Member, at: datetime) -> None:
    elsewhere = open_service(name="Hillside")
    both = frozenset({Role.PERSON, Role.PEER_WORKER})
    welcome(service_id=elsewhere.pk, name="Wren", roles=both, at=at)

    assert how_many_have_a_space(lead.viewer) == 1
    assert "Wren" not in {member.name for member in team_of(lead.viewer)}
    assert peer_workers(lead.viewer) == [(worker, "Jo") for worker, _ in peer_workers(lead.viewer)]


@pytest.mark.shows("M4")
@pytest.mark.parametrize("who", ["sam", "jo", "alex"])
def test_only_leads_see_the_team(who: str, sam: Member, request: pytest.FixtureRequest) -> None:
    viewer: Viewer = request.getfixturevalue(who).viewer

    with pytest.raises(NotThere):
        team_of(viewer)
    with pytest.raises(NotThere):
        how_many_have_a_space(viewer)


def test_peer_workers_by_name_without_oneself(jo: Member, kit: Member, sam: Member) -> None:
    assert peer_workers(sam.viewer) == [(jo.id, "Jo"), (kit.id, "Kit")]
    assert peer_workers(jo.viewer) == [(kit.id, "Kit")]


def test_who_is_a_peer_worker(jo: Member, sam: Member) -> None:
    assert is_peer_worker(jo.id)
    assert not is_peer_worker(sam.id)


@pytest.mark.parametrize("many", [1, 3, 30])
def test_a_larger_team_costs_no_more(
    many: int, lead: Member, service: Service, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(many):
        arrive(service, f"Worker{number}", Role.PEER_WORKER)

    with key_scope(), django_assert_num_queries(1):
        assert len(team_of(lead.viewer)) == many + 1
