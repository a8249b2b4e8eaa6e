"""A talk is planned with a worker who walks with me, or alone; nonsense is told, nothing typed is lost."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.answers import words_on
from tests.cast import AT, Member, posting
from tests.talks.conftest import GoingOn
from wayfellow.conversations import actions
from wayfellow.conversations.models import AgendaItem, Conversation
from wayfellow.foundation.refusals import NotThere

PLAN = reverse("conversations:plan")


def test_alone(sam: Member) -> None:
    posting(sam.client(), PLAN, with_whom="alone", where="the balcony")

    planned = Conversation.objects.get(person_id=sam.id)
    assert (planned.companion_id, planned.starts_at, planned.words.where) == (None, None, "the balcony")


def test_what_waited_to_be_talked_about_comes_along(sam: Member, jo: Member) -> None:
    actions.add_to_agenda(text="the bus", by=sam.viewer, at=AT)

    posting(sam.client(), PLAN, with_whom=str(jo.id))

    planned = Conversation.objects.get(person_id=sam.id)
    assert AgendaItem.objects.get(person_id=sam.id).talk_id == planned.pk


def test_a_worker_puts_nothing_into_the_diary_of_somebody_who_can_sign_in(sam: Member, jo: Member) -> None:
    answer = posting(
        jo.client(), reverse("conversations:plan_with", args=[sam.id]), on="2026-11-24", where="a walk"
    )

    assert answer.status_code == 404
    assert not Conversation.objects.filter(person_id=sam.id).exists()


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"on": "someday"}, "We could not read that day."),
        ({"on": "0026-11-24"}, "That day is too far away."),
        ({"on": "2026-11-24", "clock": "late"}, "We could not read that time."),
        ({"clock": "10:00"}, "Please say which day, too."),
        ({"with_whom": "nobody"}, "Please choose one of these."),
        ({"where": "x" * 201}, "This is 1 letter too long."),
    ],
)
def test_a_plan_that_cannot_be_read_keeps_what_was_typed(
    fields: dict[str, str], told: str, sam: Member, jo: Member
) -> None:
    answer = posting(sam.client(), PLAN, **{"with_whom": str(jo.id), "where": "the café", **fields})

    assert answer.status_code == 422
    assert told in words_on(answer)
    assert fields.get("where", "the café") in answer.content.decode()
    assert not Conversation.objects.exists()


def test_nobody_plans_with_a_worker_who_does_not_walk_with_them(sam: Member, kit: Member) -> None:
    with pytest.raises(NotThere):
        actions.plan_talk(person_id=sam.id, companion_id=kit.id, by=sam.viewer, at=AT)


def test_no_worker_plans_for_somebody_they_do_not_walk_with(sam: Member, jo: Member, kit: Member) -> None:
    for companion in (kit.id, jo.id, None):
        with pytest.raises(NotThere):
            actions.plan_talk(person_id=sam.id, companion_id=companion, by=kit.viewer, at=AT)


def test_the_day_and_place_can_be_changed_by_the_person(sam: Member, talk: GoingOn) -> None:
    page = sam.client().get(talk.at("change")).content.decode()
    seen = re.search(r'name="seen"[^>]*value="(\d+)"', page)
    assert seen
    posting(
        sam.client(),
        talk.at("change"),
        on="2026-12-01",
        clock="14:30",
        where="the river",
        seen=seen.group(1),
    )

    kept = Conversation.objects.get(pk=talk.id)
    assert kept.words.where == "the river"
    assert kept.starts_at is not None


def test_whoever_changes_it_second_is_told_and_keeps_what_they_typed(sam: Member, talk: GoingOn) -> None:
    answer = posting(sam.client(), talk.at("change"), where="the river", seen="1")

    assert answer.status_code == 422
    assert "The talk was changed while you were writing." in words_on(answer)
    assert "the river" in answer.content.decode()


def test_a_stranger_finds_no_talk_to_change(robin: Member, talk: GoingOn) -> None:
    real, made_up = (
        posting(robin.client(), reverse("conversations:change", args=[talk_id]), where="x", seen="1")
        for talk_id in (talk.id, uuid4())
    )

    assert (real.status_code, made_up.status_code) == (404, 404)


def test_a_talk_can_be_removed_with_all_that_was_said(sam: Member, jo: Member, talk: GoingOn) -> None:
    assert posting(jo.client(), talk.at("remove")).status_code == 404
    assert "Remove this talk?" in words_on(sam.client().get(talk.at("remove")))

    posting(sam.client(), talk.at("remove"))

    assert not Conversation.objects.filter(person_id=sam.id).exists()
    assert sam.client().get(talk.at("talk")).status_code == 404
