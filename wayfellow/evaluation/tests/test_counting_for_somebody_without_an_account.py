"""A person who cannot sign in yet: the worker beside them presses what they say, also to take it back."""

from uuid import UUID

import pytest

from tests.answers import words_on
from tests.cast import AT, Member, posting
from wayfellow.conversations import actions as conversations
from wayfellow.conversations.actions import Keep
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.models import CountingReceipt
from wayfellow.evaluation.tests.asked import how_many_written, say_yes, show, to
from wayfellow.measures.purpose import Purpose
from wayfellow.people import actions as people
from wayfellow.sharing import actions as sharing

pytestmark = pytest.mark.django_db


@pytest.fixture
def noor(jo: Member) -> UUID:
    """Noor, whose space Jo and Noor opened in one room."""
    person, _ = people.open_space_together(name="Noor", consent="Yes", by=jo.viewer, by_name="Jo", at=AT)
    sharing.connect_in_the_room(person_id=person.pk, by=jo.viewer, at=AT)
    return person.pk


@pytest.fixture
def talk(noor: UUID, jo: Member) -> UUID:
    """A talk of the two that is over."""
    by = jo.viewer
    found = conversations.plan_talk(person_id=noor, companion_id=jo.id, by=by, at=AT)
    conversations.open_talk(talk_id=found.pk, purpose=Purpose.JUST_TALK, stage=None, by=by, at=AT)
    conversations.keep_talk(talk_id=found.pk, keep=Keep.EVERYTHING, by=by, at=AT)
    return found.pk


def test_the_page_says_who_decides(talk: UUID, jo: Member) -> None:
    page = words_on(jo.client().get(to("talk", talk)))

    assert "Noor decides. Press what Noor says." in page
    assert "What is counted of me" not in page


def test_what_they_say_is_counted_as_theirs(talk: UUID, noor: UUID, jo: Member) -> None:
    shown = words_on(show(jo.client(), to("talk", talk), topics=["hope"]))
    say_yes(jo.client(), to("talk", talk), Counting.TALK, topics=["hope"])

    assert "What it was about Hope" in shown
    assert how_many_written() == {Counting.TALK: 1}
    [receipt] = CountingReceipt.objects.filter(person_id=noor)
    assert receipt.words.about == f"talk {talk}"
    assert not CountingReceipt.objects.filter(person_id=jo.id).exists()


def test_one_press_takes_it_back(talk: UUID, noor: UUID, jo: Member) -> None:
    say_yes(jo.client(), to("talk", talk), Counting.TALK)
    [receipt] = CountingReceipt.objects.filter(person_id=noor)

    posting(jo.client(), to("talk_take_back", talk, receipt.pk))

    assert how_many_written() == {}
    assert not CountingReceipt.objects.filter(person_id=noor).exists()


def test_once_they_can_sign_in_nobody_presses_for_them(talk: UUID, noor: UUID, jo: Member) -> None:
    say_yes(jo.client(), to("talk", talk), Counting.TALK)
    [receipt] = CountingReceipt.objects.filter(person_id=noor)
    people.give_account(
        person=receipt.person, sign_in_with="noor@example.org", password="a long walk by the river"
    )

    assert jo.client().get(to("talk", talk)).status_code == 404
    assert posting(jo.client(), to("talk_take_back", talk, receipt.pk)).status_code == 404
    assert how_many_written() == {Counting.TALK: 1}


def test_another_worker_presses_for_nobody(talk: UUID, kit: Member) -> None:
    assert kit.client().get(to("talk", talk)).status_code == 404
    assert how_many_written() == {}
