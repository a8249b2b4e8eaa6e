"""The list says with whom, when, and at what point each talk is, and nothing that was said."""

from datetime import timedelta

import time_machine
from django.urls import reverse

from tests.answers import statements, words_on
from tests.cast import AT, Member
from tests.talks.conftest import GoingOn
from tests.world import fill_talk
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep

LIST = reverse("conversations:list")


def test_both_see_their_talk_and_no_words_of_it(sam: Member, jo: Member, talk: GoingOn) -> None:
    sams, jos = (words_on(member.client().get(LIST)) for member in (sam, jo))

    assert "A talk with Jo" in sams
    assert "A talk with Sam" in jos
    assert "I choose the music" not in sams + jos


def test_talks_at_every_point_stand_together(sam: Member, jo: Member, talk: GoingOn) -> None:
    for days in (-3, 3, None):
        starts_at = AT + timedelta(days=days) if days is not None else None
        actions.plan_talk(person_id=sam.id, companion_id=jo.id, starts_at=starts_at, by=sam.viewer, at=AT)
    actions.plan_talk(person_id=sam.id, companion_id=None, by=sam.viewer, at=AT)
    over = fill_talk(sam, jo)
    actions.keep_talk(talk_id=over["talk_id"], keep=Keep.NOTHING, by=sam.viewer, at=AT)  # type: ignore[arg-type]

    with time_machine.travel(AT, tick=False):
        page = words_on(sam.client().get(LIST))

    assert page.count("A talk with Jo") == 5
    assert "A talk on my own" in page


def test_the_list_costs_the_same_for_one_and_for_many(sam: Member, jo: Member, talk: GoingOn) -> None:
    one = [statements(member.client(), LIST) for member in (sam, jo)]
    for _ in range(5):
        fill_talk(sam, jo)

    assert [statements(member.client(), LIST) for member in (sam, jo)] == one
