"""What a worker asks stands on one page of the person's, and one quiet line elsewhere leads there."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from tests.answers import body, statements, words_on
from tests.cast import AT, Member, arrive, let_in
from wayfellow.foundation.viewer import Role
from wayfellow.peer_work import actions
from wayfellow.peer_work.models import DaysAway, TimeProposal
from wayfellow.peer_work.queries import is_waiting, with_me
from wayfellow.people.models import Service
from wayfellow.sharing import actions as sharing
from wayfellow.web.waiting import ask_here, where_something_waits

WITH_ME = reverse("peer_work:with_me")
SOMETHING = "Something is asked of you. There is no hurry, and you need not say yes."


def test_a_quiet_line_at_home_and_among_the_talks_leads_there(sam: Member, proposal: TimeProposal) -> None:
    for place in ("journey:home", "conversations:list"):
        page = sam.client().get(reverse(place))
        assert SOMETHING in words_on(page)
        assert f'href="{WITH_ME}"' in body(page)


def test_where_nothing_waits_there_is_no_line(sam: Member, robin: Member, proposal: TimeProposal) -> None:
    actions.not_now(proposal_id=proposal.pk, by=sam.viewer, at=AT)

    for member in (sam, robin):
        assert SOMETHING not in words_on(member.client().get(reverse("journey:home")))


def test_what_is_asked_by_somebody_who_no_longer_walks_along_waits_for_nobody(
    sam: Member, jo: Member, proposal: TimeProposal
) -> None:
    assert is_waiting(sam.viewer, AT)
    sharing.stop_walking_with(connection_id=let_in(sam, jo), by=sam.viewer, at=AT)

    assert not is_waiting(sam.viewer, AT)
    assert "proposes a time" not in words_on(sam.client().get(WITH_ME))


def test_each_kind_of_question_waits(sam: Member, jo: Member, kit: Member, away: DaysAway) -> None:
    assert not is_waiting(sam.viewer, AT)
    actions.ask_for_cover(person_id=sam.id, away_id=away.pk, colleague_id=kit.id, by=jo.viewer, at=AT)
    assert is_waiting(sam.viewer, AT)
    actions.take_back_cover(person_id=sam.id, away_id=away.pk, by=jo.viewer, at=AT)
    assert not is_waiting(sam.viewer, AT)
    actions.ask_to_end_well(person_id=sam.id, last_day=AT.date() + timedelta(days=9), by=jo.viewer, at=AT)
    assert is_waiting(sam.viewer, AT)


def test_a_worker_is_not_asked_and_it_costs_nothing(jo: Member, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert not is_waiting(jo.viewer, AT)


def test_the_page_tells_all_that_is_between_the_two(
    sam: Member, jo: Member, kit: Member, proposal: TimeProposal, away: DaysAway
) -> None:
    actions.ask_for_cover(person_id=sam.id, away_id=away.pk, colleague_id=kit.id, by=jo.viewer, at=AT)
    actions.ask_to_end_well(person_id=sam.id, last_day=AT.date() + timedelta(days=60), by=jo.viewer, at=AT)

    page = words_on(sam.client().get(WITH_ME))

    assert "Jo proposes a time to talk" in page
    assert "Jo asks who may walk with you meanwhile" in page
    assert "Jo asks about a last day" in page
    assert "Jo is away: Saturday 5 December to Friday 11 December. By the sea." in page
    assert "What Jo can see" in page
    assert "Only you can see this page." in page


def test_days_away_that_are_over_are_told_no_more(sam: Member, away: DaysAway) -> None:
    with time_machine.travel(AT + timedelta(days=31), tick=False):
        on_the_last = words_on(sam.client().get(WITH_ME))
    with time_machine.travel(AT + timedelta(days=32), tick=False):
        after = words_on(sam.client().get(WITH_ME))

    assert "Jo is away" in on_the_last
    assert "Jo is away" not in after


def test_somebody_with_whom_nobody_walks_is_led_to_choosing(service: Service) -> None:
    lee = arrive(service, "Lee", Role.PERSON)

    page = lee.client().get(WITH_ME)

    assert "No peer worker walks with you at the moment." in words_on(page)
    assert reverse("sharing:choose") in body(page)


def test_a_supporter_is_no_worker_of_mine(sam: Member, alex: Member) -> None:
    assert [one.companion.name for one in with_me(sam.viewer, at=AT).workers] == ["Jo"]


@pytest.mark.parametrize("who", ["jo", "kit", "alex", "lead"])
def test_it_is_a_page_of_ones_own_space(who: str, sam: Member, request: pytest.FixtureRequest) -> None:
    member: Member = request.getfixturevalue(who)

    assert member.client().get(WITH_ME).status_code == 404


def test_many_workers_cost_no_more(service: Service, sam: Member, jo: Member) -> None:
    costs = []
    for many in (1, 3, 12):
        for number in range(len(with_me(sam.viewer, at=AT).workers), many):
            worker = arrive(service, f"Worker{number}", Role.PEER_WORKER)
            let_in(sam, worker)
            times = [AT + timedelta(days=3)]
            actions.propose_times(person_id=sam.id, times=times, by=worker.viewer, at=AT)
        costs.append(statements(sam.client(), WITH_ME))

    assert len(set(costs)) == 1
    assert costs[0] <= 12


def test_the_registry_tells_the_first_page_where_something_waits(sam: Member) -> None:
    assert where_something_waits(sam.viewer, at=AT) == ""
    ask_here(lambda viewer, at: viewer == sam.viewer and at == AT, page="web:help")
    try:
        assert where_something_waits(sam.viewer, at=AT) == "web:help"
        assert where_something_waits(sam.viewer, at=AT + timedelta(days=1)) == ""
    finally:
        ask_here(lambda viewer, at: False, page="web:help")


def test_the_sharing_page_leads_there_too(sam: Member) -> None:
    assert f'href="{WITH_ME}"' in body(sam.client().get(reverse("sharing:overview")))
