"""Ending well: a last day with the person's yes, a closing talk, and access ends on the day by itself."""

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.answers import body, looks_at, words_on
from tests.cast import AT, Member, let_in, posting
from wayfellow.conversations.models import Conversation
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.goals import actions as goals
from wayfellow.peer_work import actions
from wayfellow.peer_work.days import end_of
from wayfellow.peer_work.models import Answer, Ending
from wayfellow.peer_work.queries import ending_with, my_ending
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.queries import companions_of
from wayfellow.sharing.rules import walks_with
from wayfellow.sharing.section import Section

LAST = date(2026, 12, 18)
CLOSING = datetime(2026, 12, 16, 23, 0, tzinfo=AT.tzinfo)  # Thursday 17 December, ten where the service is
FORM = {
    "last_day": "2026-12-18",
    "on": "2026-12-17",
    "clock": "10:00",
    "where": "the pier",
    "word": "It was good.",
}


def worker_page(person_id: UUID) -> str:
    """Where the worker asks, and says goodbye."""
    return reverse("peer_work:ending_with", args=[person_id])


def my_page(ending: Ending) -> str:
    """Where the person answers, and keeps what stays."""
    return reverse("peer_work:ending", args=[ending.pk])


@pytest.fixture
def asked(sam: Member, jo: Member) -> Ending:
    """Jo asks Sam about a last day."""
    return actions.ask_to_end_well(
        person_id=sam.id,
        last_day=LAST,
        closing=CLOSING,
        where="the pier",
        word="It was good.",
        by=jo.viewer,
        at=AT,
    )


@pytest.fixture
def agreed(sam: Member, asked: Ending) -> Ending:
    """Sam has said yes."""
    return actions.agree_to_end(ending_id=asked.pk, by=sam.viewer, at=AT)


def kept(ending: Ending) -> Ending:
    """As it is now."""
    return Ending.objects.get(pk=ending.pk, person_id=ending.person_id)


def test_jo_asks_and_nothing_ends_by_asking(jo: Member, sam: Member) -> None:
    answer = posting(jo.client(), worker_page(sam.id), **FORM)

    ending = Ending.objects.get(person_id=sam.id)
    assert answer["Location"] == worker_page(sam.id)
    assert (ending.last_day, ending.answer, ending.words.closing) == (LAST, Answer.WAITING, CLOSING)
    assert walks_with(jo.viewer, person_id=sam.id, at=end_of(LAST) + timedelta(days=99))
    assert not Conversation.objects.exists()


def test_the_page_of_the_question_shows_what_stays_and_what_ends(sam: Member, asked: Ending) -> None:
    page = words_on(sam.client().get(my_page(asked)))

    assert "Jo asks about a last day" in page
    assert "It was good." in page
    assert "The last day would be Friday 18 December." in page
    assert "You would have a talk to look back: Thursday 17 December, 10:00. Where: the pier" in page
    assert "What stays with you Your plan, your goals, what helps you, your days. All of it is yours." in page
    assert "From the day after, Jo can see nothing of yours." in page
    assert "You need not say why. Without your yes nothing ends." in page


def test_a_yes_plans_the_closing_talk_and_says_the_day(sam: Member, jo: Member, asked: Ending) -> None:
    answer = posting(sam.client(), my_page(asked), then="agree")

    closing = Conversation.objects.get(person_id=sam.id)
    assert answer["Location"] == my_page(asked)
    assert (closing.starts_at, closing.companion_id, closing.words.where) == (CLOSING, jo.id, "the pier")
    assert (kept(asked).answer, kept(asked).talk_id) == (Answer.YES, closing.pk)
    page = words_on(sam.client().get(my_page(asked)))
    assert "Your last day together is Friday 18 December." in page
    assert "Our closing talk" in page


def test_without_a_closing_talk_one_can_be_planned_later(sam: Member, jo: Member) -> None:
    ending = actions.ask_to_end_well(person_id=sam.id, last_day=LAST, by=jo.viewer, at=AT)
    actions.agree_to_end(ending_id=ending.pk, by=sam.viewer, at=AT)

    assert "Plan a closing talk" in words_on(sam.client().get(my_page(ending)))
    assert "Propose a time for a closing talk" in words_on(jo.client().get(worker_page(sam.id)))
    assert not Conversation.objects.exists()


def test_a_closing_talk_whose_time_went_by_is_not_planned(sam: Member, asked: Ending) -> None:
    actions.agree_to_end(ending_id=asked.pk, by=sam.viewer, at=CLOSING + timedelta(hours=1))

    assert not Conversation.objects.exists()
    assert kept(asked).answer == Answer.YES


@pytest.mark.parametrize(
    ("pressed", "answer", "told"),
    [
        ("another", Answer.ANOTHER, "Sam would like another day. After the holidays."),
        ("not_now", Answer.NOT_NOW, "Sam says: not now. You go on walking together."),
    ],
)
def test_another_day_or_not_now_ends_nothing(
    pressed: str, answer: Answer, told: str, sam: Member, jo: Member, asked: Ending
) -> None:
    sent = posting(sam.client(), my_page(asked), then=pressed, wish="After the holidays.")

    assert sent["Location"] == reverse("peer_work:with_me")
    assert kept(asked).answer == answer
    assert told in words_on(jo.client().get(worker_page(sam.id)))
    assert walks_with(jo.viewer, person_id=sam.id, at=end_of(LAST))
    assert "There is no last day." in words_on(sam.client().get(my_page(asked)))


def test_only_the_three_buttons_answer(sam: Member, asked: Ending) -> None:
    answer = posting(sam.client(), my_page(asked), then="perhaps", wish="Hm")

    assert answer.status_code == 422
    assert "Please press one of the buttons." in words_on(answer)
    assert "Hm</textarea>" in body(answer)
    assert kept(asked).answer == Answer.WAITING


def test_an_answer_is_given_once(sam: Member, agreed: Ending) -> None:
    for deed in (
        lambda: actions.agree_to_end(ending_id=agreed.pk, by=sam.viewer, at=AT),
        lambda: actions.do_not_end_now(ending_id=agreed.pk, by=sam.viewer, at=AT),
        lambda: actions.ask_for_another_day(ending_id=agreed.pk, wish="", by=sam.viewer, at=AT),
    ):
        with pytest.raises(NotNow):
            deed()


def test_a_day_that_went_by_is_not_agreed_to(sam: Member, asked: Ending) -> None:
    with pytest.raises(NotNow):
        actions.agree_to_end(ending_id=asked.pk, by=sam.viewer, at=end_of(LAST))


def test_until_the_end_of_the_last_day_all_stays_and_then_it_ends_by_itself(
    sam: Member, jo: Member, agreed: Ending
) -> None:
    goals.add_goal(person_id=sam.id, what="Swim", by=sam.viewer, at=AT)
    talk = kept(agreed).talk_id
    _share_goals(sam, jo)
    pages = [
        reverse("goals:shared", args=[sam.id]),
        reverse("conversations:talk", args=[talk]),
        reverse("peer_work:person", args=[sam.id]),
        worker_page(sam.id),
    ]

    with time_machine.travel(end_of(LAST) - timedelta(seconds=1), tick=False):
        before = _met(jo.client(), pages)
    with time_machine.travel(end_of(LAST), tick=False):
        after = _met(jo.client(), pages)
        listed = words_on(jo.client().get(reverse("peer_work:people")))
        own = words_on(sam.client().get(reverse("goals:list")))

    assert before == [200, 200, 200, 200]
    assert after == [404, 404, 404, 404]
    assert "Sam" not in listed
    assert "Swim" in own


def _share_goals(sam: Member, jo: Member) -> None:
    [companion] = [one for one in companions_of(sam.viewer, at=AT) if one.companion_id == jo.id]
    sharing.share(connection_id=companion.connection_id, section=Section.GOALS, by=sam.viewer, at=AT)


def _met(client: Client, pages: list[str]) -> list[int]:
    return [client.get(page).status_code for page in pages]


def test_nobody_has_to_be_there_when_it_ends(sam: Member, jo: Member, agreed: Ending) -> None:
    """No clockwork runs: the rule itself asks for the day, at every read."""
    years_later = end_of(LAST) + timedelta(days=3650)

    assert walks_with(jo.viewer, person_id=sam.id, at=end_of(LAST) - timedelta(microseconds=1))
    assert not walks_with(jo.viewer, person_id=sam.id, at=end_of(LAST))
    assert not walks_with(jo.viewer, person_id=sam.id, at=years_later)
    assert ending_with(jo.viewer, person_id=sam.id, at=years_later) is None


def test_the_person_still_finds_the_page_when_it_is_over(sam: Member, agreed: Ending) -> None:
    with time_machine.travel(end_of(LAST), tick=False):
        client = sam.client()
        page = words_on(client.get(my_page(agreed)))
        late = posting(client, reverse("peer_work:go_on", args=[agreed.pk]))

    assert "You walked together until Friday 18 December. Jo can see nothing of yours now." in page
    assert "We go on after all" not in page
    assert "Only you can see this page." in page
    assert late.status_code == 409


def test_going_on_after_all(sam: Member, jo: Member, agreed: Ending) -> None:
    answer = posting(sam.client(), reverse("peer_work:go_on", args=[agreed.pk]))

    assert answer["Location"] == reverse("peer_work:with_me")
    assert kept(agreed).answer == Answer.TAKEN_BACK
    assert walks_with(jo.viewer, person_id=sam.id, at=end_of(LAST))
    assert ending_with(jo.viewer, person_id=sam.id, at=AT) is None
    assert "There is no last day." in words_on(sam.client().get(my_page(agreed)))


def test_what_was_not_agreed_cannot_be_taken_back_by_going_on(sam: Member, asked: Ending) -> None:
    with pytest.raises(NotNow):
        actions.go_on_after_all(ending_id=asked.pk, by=sam.viewer, at=AT)


def test_choosing_the_worker_again_is_going_on(sam: Member, jo: Member, agreed: Ending) -> None:
    sharing.walk_with(companion_id=jo.id, by=sam.viewer, at=AT)

    assert walks_with(jo.viewer, person_id=sam.id, at=end_of(LAST))
    assert not my_ending(sam.viewer, ending_id=agreed.pk, at=AT).is_agreed
    assert ending_with(jo.viewer, person_id=sam.id, at=AT) is None
    assert "Your last day" not in words_on(sam.client().get(reverse("peer_work:with_me")))


def test_stopping_at_once_is_still_possible(sam: Member, jo: Member, agreed: Ending) -> None:
    [walk] = [one for one in companions_of(sam.viewer, at=AT) if one.companion_id == jo.id]
    sharing.stop_walking_with(connection_id=walk.connection_id, by=sam.viewer, at=AT)

    assert not walks_with(jo.viewer, person_id=sam.id, at=AT)
    page = words_on(sam.client().get(my_page(agreed)))
    assert "You no longer walk together. Jo can see nothing of yours now." in page
    with pytest.raises(NotNow):
        actions.go_on_after_all(ending_id=agreed.pk, by=sam.viewer, at=AT)


def test_walking_again_later_is_a_new_beginning(sam: Member, jo: Member, agreed: Ending) -> None:
    later = end_of(LAST) + timedelta(days=30)
    sharing.walk_with(companion_id=jo.id, by=sam.viewer, at=later)

    assert walks_with(jo.viewer, person_id=sam.id, at=later + timedelta(days=1))
    assert ending_with(jo.viewer, person_id=sam.id, at=later) is None
    with time_machine.travel(later, tick=False):
        page = words_on(sam.client().get(my_page(agreed)))
        again = posting(jo.client(), worker_page(sam.id), last_day="2027-06-01")
    assert "Now you walk together again." in page
    assert again.status_code == 303
    assert Ending.objects.filter(person_id=sam.id).count() == 2


def test_the_person_may_say_the_day_themselves(sam: Member, jo: Member) -> None:
    [walk] = [one for one in companions_of(sam.viewer, at=AT) if one.companion_id == jo.id]
    address = reverse("peer_work:begin_to_end", args=[walk.connection_id])
    client = sam.client()
    page = words_on(client.get(address))

    answer = posting(client, address, **FORM)

    ending = Ending.objects.get(person_id=sam.id)
    assert "You choose the last day." in page
    assert "Stop walking together now" in page
    assert answer["Location"] == my_page(ending)
    assert (ending.answer, ending.words.word) == (Answer.YES, "")
    assert Conversation.objects.get(person_id=sam.id).starts_at == CLOSING
    assert not walks_with(jo.viewer, person_id=sam.id, at=end_of(LAST))
    assert "Your last day together is Friday 18 December." in words_on(jo.client().get(worker_page(sam.id)))


def test_a_supporter_is_no_peer_worker_to_end_with(sam: Member, alex: Member) -> None:
    address = reverse("peer_work:begin_to_end", args=[let_in(sam, alex)])

    assert sam.client().get(address).status_code == 404


def test_what_is_agreed_is_not_asked_for_again(sam: Member, jo: Member, agreed: Ending) -> None:
    with pytest.raises(NotNow):
        actions.ask_to_end_well(person_id=sam.id, last_day=LAST, by=jo.viewer, at=AT)


def test_asking_anew_forgets_the_answer_before(sam: Member, jo: Member, asked: Ending) -> None:
    actions.ask_for_another_day(ending_id=asked.pk, wish="Later", by=sam.viewer, at=AT)

    posting(jo.client(), worker_page(sam.id), last_day="2027-01-15")

    ending = Ending.objects.get(person_id=sam.id)
    assert (ending.last_day, ending.answer, ending.words.wish) == (date(2027, 1, 15), Answer.WAITING, "")


def test_the_worker_takes_a_question_back_and_not_an_agreement(
    sam: Member, jo: Member, asked: Ending
) -> None:
    address = reverse("peer_work:take_back_ending", args=[sam.id])
    assert "You asked Sam about Friday 18 December." in words_on(jo.client().get(worker_page(sam.id)))

    posting(jo.client(), address)
    gone = not Ending.objects.filter(person_id=sam.id).exists()
    ending = actions.ask_to_end_well(person_id=sam.id, last_day=LAST, by=jo.viewer, at=AT)
    actions.agree_to_end(ending_id=ending.pk, by=sam.viewer, at=AT)
    posting(jo.client(), address)

    assert gone
    assert kept(ending).answer == Answer.YES


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"last_day": ""}, "Please choose a day."),
        ({"last_day": "2026-11-09"}, "That day has gone by."),
        ({"last_day": "2100-01-01"}, "That day is too far away."),
        ({"on": "2026-12-19"}, "Please choose a day from today up to the last day."),
        ({"on": "2026-11-09"}, "Please choose a day from today up to the last day."),
        ({"on": ""}, "Please say which day, too."),
        ({"on": "someday"}, "We could not read that day."),
    ],
)
def test_days_that_cannot_be_are_told(fields: dict[str, str], told: str, jo: Member, sam: Member) -> None:
    answer = posting(jo.client(), worker_page(sam.id), **{**FORM, **fields})

    assert answer.status_code == 422
    assert told in words_on(answer)
    assert "It was good.</textarea>" in body(answer)
    assert not Ending.objects.exists()


def test_a_day_that_is_over_is_refused_by_the_deed_too(jo: Member, sam: Member) -> None:
    with pytest.raises(NotNow):
        actions.ask_to_end_well(person_id=sam.id, last_day=date(2026, 11, 9), by=jo.viewer, at=AT)


@pytest.mark.parametrize("who", ["kit", "robin", "alex", "lead"])
def test_nobody_else_has_a_part_in_it(
    who: str, sam: Member, asked: Ending, request: pytest.FixtureRequest
) -> None:
    member: Member = request.getfixturevalue(who)

    assert member.client().get(my_page(asked)).status_code == 404
    assert member.client().get(worker_page(sam.id)).status_code == 404
    for deed in (
        lambda: actions.agree_to_end(ending_id=asked.pk, by=member.viewer, at=AT),
        lambda: actions.ask_to_end_well(person_id=sam.id, last_day=LAST, by=member.viewer, at=AT),
        lambda: actions.take_back_ending(person_id=sam.id, by=member.viewer, at=AT),
    ):
        with pytest.raises(NotThere):
            deed()


def test_jo_cannot_say_yes_for_sam(sam: Member, jo: Member, asked: Ending) -> None:
    assert posting(jo.client(), my_page(asked), then="agree").status_code == 404
    assert kept(asked).answer == Answer.WAITING


def test_in_the_room_the_yes_is_said_at_once(jo: Member, noor: UUID) -> None:
    client = jo.client()
    page = words_on(client.get(worker_page(noor)))

    posting(client, worker_page(noor), **FORM)

    ending = Ending.objects.get(person_id=noor)
    assert "Ask them now, beside you. Press only if they say yes." in page
    assert ending.answer == Answer.YES
    assert Conversation.objects.get(person_id=noor).starts_at == CLOSING
    assert "Saying goodbye to Noor" in words_on(client.get(worker_page(noor)))
    assert not walks_with(jo.viewer, person_id=noor, at=end_of(LAST))


def test_reading_the_answer_is_a_look(sam: Member, jo: Member, agreed: Ending) -> None:
    jo.client().get(worker_page(sam.id))

    assert looks_at(sam) == [("Jo", "Conversations")]


def test_the_words_are_sealed(sam: Member, asked: Ending) -> None:
    assert asked.owner_id == sam.id
    assert b"good" not in bytes(asked.envelope)
    assert b"pier" not in bytes(asked.envelope)
