"""Something to talk about, written down before there is a talk: nobody else sees it until there is one."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from tests.answers import words_on
from tests.cast import Member, posting
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep
from wayfellow.conversations.models import AgendaItem
from wayfellow.conversations.tests.talking import to
from wayfellow.foundation.refusals import NotThere
from wayfellow.peer_work.actions import propose_times, take_time


def wish(sam: Member, text: str, at: datetime) -> AgendaItem:
    """Sam writes down what to talk about, without saying in which talk."""
    return actions.add_to_agenda(text=text, by=sam.viewer, at=at)


def test_it_waits_for_the_next_talk_and_joins_it(sam: Member, jo: Member, at: datetime) -> None:
    waiting = wish(sam, "The bus", at)
    assert waiting.talk_id is None

    posting(sam.client(), to("plan"), with_whom=str(jo.id), on="2026-11-24")

    joined = AgendaItem.objects.get(person_id=sam.id)
    assert joined.pk == waiting.pk
    assert "The bus" in words_on(jo.client().get(to("talk", joined.talk_id)))


def test_until_then_the_worker_sees_nothing_of_it(sam: Member, jo: Member, at: datetime) -> None:
    earlier = actions.plan_talk(
        person_id=sam.id, companion_id=jo.id, starts_at=at - timedelta(days=2), by=sam.viewer, at=at
    )
    wish(sam, "The bus", at)
    client = jo.client()

    for address in (to("list"), to("talk", earlier.pk), to("opening", earlier.pk)):
        assert "The bus" not in words_on(client.get(address))


def test_it_joins_a_talk_that_the_worker_proposed(sam: Member, jo: Member, at: datetime) -> None:
    wish(sam, "The bus", at)
    time = at + timedelta(days=14)
    proposed = propose_times(person_id=sam.id, times=[time], by=jo.viewer, at=at)

    take_time(proposal_id=proposed.pk, time=time, by=sam.viewer, at=at)

    talk_id = AgendaItem.objects.get(person_id=sam.id).talk_id
    assert "The bus" in words_on(jo.client().get(to("talk", talk_id)))


def test_where_a_talk_is_planned_it_stands_there_at_once(sam: Member, planned: UUID, at: datetime) -> None:
    assert wish(sam, "The bus", at).talk_id == planned


def test_a_talk_that_is_over_takes_it_no_more(sam: Member, talk: UUID, at: datetime) -> None:
    actions.keep_talk(talk_id=talk, keep=Keep.EVERYTHING, by=sam.viewer, at=at)

    assert wish(sam, "The bus", at).talk_id is None


def test_a_talk_whose_day_went_by_takes_it_no_more(sam: Member, planned: UUID, at: datetime) -> None:
    assert wish(sam, "On the day itself", at + timedelta(days=14)).talk_id == planned
    assert wish(sam, "Too late", at + timedelta(days=15)).talk_id is None


def test_what_waits_for_sam_joins_no_talk_of_robins(
    sam: Member, robin: Member, jo: Member, at: datetime
) -> None:
    waiting = wish(sam, "The bus", at)

    actions.plan_talk(person_id=robin.id, companion_id=jo.id, by=robin.viewer, at=at)

    waiting.refresh_from_db()
    assert waiting.talk_id is None


def test_only_somebody_with_a_space_has_wishes_that_wait(jo: Member, at: datetime) -> None:
    with pytest.raises(NotThere):
        actions.add_to_agenda(text="Jo’s own", by=jo.viewer, at=at)

    assert not AgendaItem.objects.exists()
