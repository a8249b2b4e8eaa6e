"""What others share with me: links to exactly that, and nothing while nothing is shared."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.answers import body, looks_at, statements, words_on
from tests.cast import AT, Member, arrive, let_in
from wayfellow.foundation.viewer import Role
from wayfellow.people.models import Service
from wayfellow.sharing import actions
from wayfellow.sharing.models import CompanionKind
from wayfellow.sharing.section import FOR_A_WORKER, Section

ADDRESS = "/shared-with-me/"


def test_a_supporter_finds_the_plan_that_is_shared(sam: Member, alex: Member) -> None:
    let_in(sam, alex, Section.STAYING_WELL)
    client = alex.client()

    answer = client.get(ADDRESS)

    assert reverse("sharing:shared_with_me") == ADDRESS
    page = words_on(answer)
    assert "Sam You support Sam. Plan for staying well : Sam Sam can see when you looked." in page
    link = reverse("staying_well:shared", args=[sam.id])
    assert f'href="{link}"' in body(answer)
    assert client.get(link).status_code == 200


def test_looking_at_the_list_is_no_look(sam: Member, alex: Member) -> None:
    let_in(sam, alex, Section.STAYING_WELL)

    alex.client().get(ADDRESS)

    assert looks_at(sam) == []


def test_a_supporter_with_whom_nothing_is_shared_is_told_so_kindly(sam: Member, alex: Member) -> None:
    page = words_on(alex.client().get(ADDRESS))

    assert "Sam shares nothing with you at the moment. That is their choice." in page
    assert "can see when you looked" not in page


def test_somebody_whom_nobody_has_let_in(service: Service) -> None:
    new = arrive(service, "Max", Role.SUPPORTER)

    assert "Nobody shares anything with you at the moment." in words_on(new.client().get(ADDRESS))


def test_each_link_leads_to_a_page_that_opens(sam: Member, jo: Member) -> None:
    let_in(sam, jo, *FOR_A_WORKER)
    client = jo.client()
    page = body(client.get(ADDRESS))

    links = [reverse(f"{section}:shared", args=[sam.id]) for section in FOR_A_WORKER]

    assert all(f'href="{link}"' in page for link in links)
    assert {client.get(link).status_code for link in links} == {200}
    assert len(looks_at(sam)) == len(links)


def test_what_is_taken_back_is_gone_from_the_list(sam: Member, jo: Member) -> None:
    connection = let_in(sam, jo, Section.GOALS, Section.ROUTINES)
    client = jo.client()
    assert "Goals : Sam Days : Sam" in words_on(client.get(ADDRESS))

    actions.take_back(connection_id=connection, section=Section.GOALS, by=sam.viewer, at=AT)

    page = words_on(client.get(ADDRESS))
    assert "Days : Sam" in page
    assert "Goals" not in page


def test_who_stopped_walking_with_jo_is_gone_from_the_list(
    sam: Member, robin: Member, jo: Member, at: datetime
) -> None:
    connection = let_in(sam, jo, Section.GOALS)

    actions.stop_walking_with(connection_id=connection, by=sam.viewer, at=at)

    page = words_on(jo.client().get(ADDRESS))
    assert "You walk with Robin." in page
    assert "Sam" not in page


def test_what_was_shared_until_yesterday_is_gone_from_the_list(
    sam: Member, alex: Member, at: datetime
) -> None:
    connection, section = let_in(sam, alex), Section.STAYING_WELL
    actions.share(connection_id=connection, section=section, by=sam.viewer, at=at, until=at)

    assert "Sam shares nothing with you at the moment." in words_on(alex.client().get(ADDRESS))


def test_a_worker_who_is_also_somebodys_brother_sees_each_by_its_own_right(
    service: Service, sam: Member, robin: Member
) -> None:
    lee = arrive(service, "Lee", Role.PEER_WORKER, Role.SUPPORTER)
    let_in(sam, lee, Section.STAYING_WELL, kind=CompanionKind.SUPPORTER)
    let_in(robin, lee, Section.GOALS, kind=CompanionKind.PEER_WORKER)

    page = words_on(lee.client().get(ADDRESS))

    assert "Robin You walk with Robin. Goals : Robin" in page
    assert "Sam You support Sam. Plan for staying well : Sam" in page


def test_it_costs_the_same_for_one_three_and_thirty(service: Service, alex: Member, at: datetime) -> None:
    client, costs, known = alex.client(), [], 0

    for many in (1, 3, 30):
        for number in range(known, many):
            let_in(arrive(service, f"Person{number}", Role.PERSON), alex, Section.STAYING_WELL)
        known = many
        costs.append(statements(client, ADDRESS))

    assert len(set(costs)) == 1
    assert costs[0] <= 12


@pytest.mark.parametrize("name", ["sam", "lead"])
def test_there_is_no_such_page_for_those_who_walk_with_nobody(
    name: str, service: Service, request: pytest.FixtureRequest
) -> None:
    assert request.getfixturevalue(name).client().get(ADDRESS).status_code == 404
