"""Days away are shown to the people; a colleague covers only with the person's yes, and it ends by itself."""

from datetime import date, timedelta
from uuid import UUID

import pytest
import time_machine
from django.urls import reverse

from tests.answers import body, looks_at, statements, words_on
from tests.cast import AT, Member, arrive, let_in, posting
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.goals import actions as goals
from wayfellow.peer_work import actions
from wayfellow.peer_work.days import end_of, is_over
from wayfellow.peer_work.models import Answer, Cover, DaysAway
from wayfellow.people.models import Service
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.models import Connection, Share
from wayfellow.sharing.rules import shared_sections, walks_with
from wayfellow.sharing.section import Section

AWAY = reverse("peer_work:days_away")
FIRST, LAST = date(2026, 12, 5), date(2026, 12, 11)


@pytest.fixture
def asked(sam: Member, jo: Member, kit: Member, away: DaysAway) -> Cover:
    """Jo asks Sam if Kit may walk along meanwhile."""
    return actions.ask_for_cover(
        person_id=sam.id,
        away_id=away.pk,
        colleague_id=kit.id,
        word="Kit is kind.",
        by=jo.viewer,
        at=AT,
    )


def ask_page(person_id: UUID, away: DaysAway) -> str:
    """Where the worker asks."""
    return reverse("peer_work:ask_for_cover", args=[person_id, away.pk])


def answer_page(cover: Cover) -> str:
    """Where the person answers."""
    return reverse("peer_work:cover", args=[cover.pk])


def kept(cover: Cover) -> Cover:
    """As it is now."""
    return Cover.objects.get(pk=cover.pk, person_id=cover.person_id)


def test_days_away_are_written_down(jo: Member) -> None:
    client = jo.client()

    answer = posting(client, AWAY, first_day="2026-12-05", last_day="2026-12-11", word="By the sea.")

    row = DaysAway.objects.get(person_id=jo.id)
    assert answer["Location"] == reverse("peer_work:away", args=[row.pk])
    assert (row.first_day, row.last_day, row.words.word) == (FIRST, LAST, "By the sea.")
    assert "Saturday 5 December to Friday 11 December" in words_on(client.get(AWAY))
    assert "You need not say what they are for." in words_on(client.get(AWAY))


def test_a_single_day_reads_like_one(jo: Member) -> None:
    actions.say_away(first_day=FIRST, last_day=FIRST, by=jo.viewer, at=AT)

    page = words_on(jo.client().get(AWAY))

    assert "Saturday 5 December" in page
    assert "Saturday 5 December to" not in page


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2026-12-11", "2026-12-05", "The last day is before the first one."),
        ("2026-11-01", "2026-11-09", "Please choose a day that is to come."),
        ("2026-12-05", "2100-01-01", "Please choose a day that is to come."),
        ("2026-12-05", "", "Please choose a day."),
        ("", "2026-12-05", "Please choose a day."),
    ],
)
def test_days_that_cannot_be_are_told(first: str, last: str, told: str, jo: Member) -> None:
    answer = posting(jo.client(), AWAY, first_day=first, last_day=last, word="By the sea.")

    assert answer.status_code == 422
    assert told in words_on(answer)
    assert 'value="By the sea."' in body(answer)
    assert not DaysAway.objects.exists()


def test_being_here_after_all(jo: Member, away: DaysAway) -> None:
    answer = posting(jo.client(), reverse("peer_work:not_away", args=[away.pk]))

    assert answer["Location"] == AWAY
    assert not DaysAway.objects.exists()


@pytest.mark.parametrize("who", ["kit", "sam", "lead"])
def test_days_away_are_their_workers_own(who: str, away: DaysAway, request: pytest.FixtureRequest) -> None:
    client = request.getfixturevalue(who).client()

    assert client.get(reverse("peer_work:away", args=[away.pk])).status_code == 404
    assert posting(client, reverse("peer_work:not_away", args=[away.pk])).status_code == 404
    assert DaysAway.objects.exists()


def test_whoever_is_no_worker_is_not_away(sam: Member) -> None:
    assert sam.client().get(AWAY).status_code == 404
    with pytest.raises(NotThere):
        actions.say_away(first_day=FIRST, last_day=LAST, by=sam.viewer, at=AT)


def test_the_people_are_shown_the_days_and_others_are_not(
    sam: Member, robin: Member, service: Service, kit: Member, away: DaysAway
) -> None:
    lee = arrive(service, "Lee", Role.PERSON)
    let_in(lee, kit)
    with_me = reverse("peer_work:with_me")

    pages = [words_on(member.client().get(with_me)) for member in (sam, robin, lee)]

    assert ["Jo is away" in page for page in pages] == [True, True, False]
    assert "By the sea." in pages[0]


def test_asking_tells_the_colleague_nothing(kit: Member, sam: Member, asked: Cover) -> None:
    assert not walks_with(kit.viewer, person_id=sam.id, at=AT)
    assert "Sam" not in words_on(kit.client().get(reverse("peer_work:people")))
    assert not Connection.objects.filter(person_id=sam.id, companion_id=kit.id).exists()


def test_the_page_of_the_question(sam: Member, asked: Cover) -> None:
    page = words_on(sam.client().get(answer_page(asked)))

    assert "May Kit walk with you for a while?" in page
    assert "Jo is away: Saturday 5 December to Friday 11 December." in page
    assert "Kit is kind." in page
    assert "until the end of Friday 11 December. After that day it ends by itself." in page
    assert "You can see each time they look." in page
    assert "You need not say why." in page
    assert "checked" not in body(sam.client().get(answer_page(asked)))


def test_a_yes_lets_the_colleague_walk_along_and_see_what_was_ticked(
    sam: Member, kit: Member, asked: Cover
) -> None:
    answer = posting(sam.client(), answer_page(asked), then="yes", sees=["goals", "coping"])

    assert answer["Location"] == reverse("peer_work:with_me")
    assert kept(asked).answer == Answer.YES
    assert walks_with(kit.viewer, person_id=sam.id, at=AT)
    assert shared_sections(kit.viewer, person_id=sam.id, at=AT) == {Section.GOALS, Section.COPING}


def test_a_yes_that_ticks_nothing_shares_nothing(sam: Member, kit: Member, asked: Cover) -> None:
    posting(sam.client(), answer_page(asked), then="yes")

    assert walks_with(kit.viewer, person_id=sam.id, at=AT)
    assert shared_sections(kit.viewer, person_id=sam.id, at=AT) == frozenset()


def test_after_the_last_day_it_ends_by_itself_with_the_clock_moved(
    sam: Member, kit: Member, asked: Cover
) -> None:
    goals.add_goal(person_id=sam.id, what="Swim", by=sam.viewer, at=AT)
    posting(sam.client(), answer_page(asked), then="yes", sees=["goals"])
    pages = [reverse("goals:shared", args=[sam.id]), reverse("peer_work:person", args=[sam.id])]

    with time_machine.travel(end_of(LAST) - timedelta(seconds=1), tick=False):
        before = [kit.client().get(page).status_code for page in pages]
    with time_machine.travel(end_of(LAST), tick=False):
        after = [kit.client().get(page).status_code for page in pages]
        people = words_on(kit.client().get(reverse("peer_work:people")))

    assert (before, after) == ([200, 200], [404, 404])
    assert "Sam" not in people


def test_the_worker_who_was_away_walks_on(sam: Member, jo: Member, asked: Cover) -> None:
    posting(sam.client(), answer_page(asked), then="yes")

    assert walks_with(jo.viewer, person_id=sam.id, at=end_of(LAST) + timedelta(days=99))


def test_who_looked_meanwhile_is_written_down(sam: Member, kit: Member, asked: Cover) -> None:
    posting(sam.client(), answer_page(asked), then="yes", sees=["goals"])

    kit.client().get(reverse("goals:shared", args=[sam.id]))

    assert looks_at(sam) == [("Kit", "My goals")]


def test_the_person_sees_until_when_and_can_end_it_earlier(sam: Member, kit: Member, asked: Cover) -> None:
    posting(sam.client(), answer_page(asked), then="yes", sees=["goals"])
    client = sam.client()
    page = words_on(client.get(reverse("sharing:overview")))
    walk = Connection.objects.get(person_id=sam.id, companion_id=kit.id)

    posting(client, reverse("sharing:stop", args=[walk.pk]))

    assert "You walk together until the end of Friday 11 December. Then it ends by itself." in page
    assert not walks_with(kit.viewer, person_id=sam.id, at=AT)
    assert not Share.objects.filter(person_id=sam.id, connection=walk).exists()


def test_the_page_of_those_who_walk_along_says_so_too(sam: Member, kit: Member, asked: Cover) -> None:
    posting(sam.client(), answer_page(asked), then="yes")

    assert "Kit walks with you until the end of Friday 11 December." in words_on(
        sam.client().get(reverse("peer_work:with_me"))
    )


def test_no_thank_you_lets_nobody_in(
    sam: Member, jo: Member, kit: Member, asked: Cover, away: DaysAway
) -> None:
    answer = posting(sam.client(), answer_page(asked), then="no", sees=["goals"])

    assert answer["Location"] == reverse("peer_work:with_me")
    assert kept(asked).answer == Answer.NOT_NOW
    assert not walks_with(kit.viewer, person_id=sam.id, at=AT)
    assert "They would rather not. That is a good answer, too." in words_on(
        jo.client().get(reverse("peer_work:away", args=[away.pk]))
    )


def test_only_the_two_buttons_answer(sam: Member, asked: Cover) -> None:
    answer = posting(sam.client(), answer_page(asked), then="", sees=["goals"])

    assert answer.status_code == 422
    assert "Please press one of the buttons." in words_on(answer)
    assert kept(asked).answer == Answer.WAITING


def test_an_answer_is_given_once(sam: Member, asked: Cover) -> None:
    actions.no_cover(cover_id=asked.pk, by=sam.viewer, at=AT)

    assert "This has been answered." in words_on(sam.client().get(answer_page(asked)))
    with pytest.raises(NotNow):
        actions.let_cover(cover_id=asked.pk, sees=[], by=sam.viewer, at=AT)


def test_when_the_days_are_over_nothing_begins(sam: Member, asked: Cover) -> None:
    with pytest.raises(NotNow):
        actions.let_cover(cover_id=asked.pk, sees=[], by=sam.viewer, at=end_of(LAST))


def test_when_the_one_who_asked_is_gone_nothing_begins(sam: Member, jo: Member, asked: Cover) -> None:
    sharing.stop_walking_with(connection_id=let_in(sam, jo), by=sam.viewer, at=AT)

    with pytest.raises(NotNow):
        actions.let_cover(cover_id=asked.pk, sees=[], by=sam.viewer, at=AT)


@pytest.mark.parametrize("who", ["jo", "kit", "robin", "alex", "lead"])
def test_nobody_answers_for_sam(who: str, asked: Cover, request: pytest.FixtureRequest) -> None:
    member: Member = request.getfixturevalue(who)

    assert member.client().get(answer_page(asked)).status_code == 404
    assert posting(member.client(), answer_page(asked), then="yes").status_code == 404
    with pytest.raises(NotThere):
        actions.let_cover(cover_id=asked.pk, sees=[], by=member.viewer, at=AT)


def test_jo_asks_each_person_on_a_page_of_their_own(
    jo: Member, sam: Member, kit: Member, away: DaysAway
) -> None:
    client = jo.client()
    page = words_on(client.get(ask_page(sam.id, away)))

    answer = posting(client, ask_page(sam.id, away), colleague=str(kit.id), word="Kit is kind.")

    cover = Cover.objects.get(person_id=sam.id)
    overview = words_on(client.get(reverse("peer_work:away", args=[away.pk])))
    assert "Ask Sam about a colleague" in page
    assert "What may they see meanwhile?" not in page
    assert answer["Location"] == reverse("peer_work:away", args=[away.pk])
    assert (cover.colleague_id, cover.first_day, cover.last_day) == (kit.id, FIRST, LAST)
    assert "Asked about Kit. No answer so far." in overview


def test_the_overview_says_what_each_has_answered(
    jo: Member, sam: Member, robin: Member, asked: Cover, away: DaysAway
) -> None:
    actions.let_cover(cover_id=asked.pk, sees=[], by=sam.viewer, at=AT)

    page = words_on(jo.client().get(reverse("peer_work:away", args=[away.pk])))

    assert "Sam Kit walks along until the end of Friday 11 December." in page
    assert "Robin Ask about a colleague" in page


def test_a_question_can_be_taken_back_and_a_yes_cannot(
    jo: Member, sam: Member, kit: Member, asked: Cover, away: DaysAway
) -> None:
    address = reverse("peer_work:take_back_cover", args=[sam.id, away.pk])
    posting(jo.client(), address)
    gone = not Cover.objects.exists()
    again = actions.ask_for_cover(person_id=sam.id, away_id=away.pk, colleague_id=kit.id, by=jo.viewer, at=AT)
    actions.let_cover(cover_id=again.pk, sees=[], by=sam.viewer, at=AT)
    posting(jo.client(), address)

    assert gone
    assert kept(again).answer == Answer.YES


def test_only_a_colleague_of_the_same_service_is_asked_about(
    jo: Member, sam: Member, alex: Member, away: DaysAway
) -> None:
    for nobody in (alex.id, sam.id, jo.id):
        with pytest.raises(NotThere):
            actions.ask_for_cover(person_id=sam.id, away_id=away.pk, colleague_id=nobody, by=jo.viewer, at=AT)


def test_a_worker_without_colleagues_is_told_so(jo: Member, sam: Member, away: DaysAway) -> None:
    assert "There is no other peer worker here yet." in words_on(jo.client().get(ask_page(sam.id, away)))


def test_only_of_people_they_walk_with(kit: Member, sam: Member, jo: Member, away: DaysAway) -> None:
    assert kit.client().get(ask_page(sam.id, away)).status_code == 404
    with pytest.raises(NotThere):
        actions.ask_for_cover(person_id=sam.id, away_id=away.pk, colleague_id=jo.id, by=kit.viewer, at=AT)


def test_in_the_room_the_yes_is_said_at_once(jo: Member, kit: Member, noor: UUID, away: DaysAway) -> None:
    client = jo.client()
    page = words_on(client.get(ask_page(noor, away)))

    posting(client, ask_page(noor, away), colleague=str(kit.id), sees=["goals"])

    assert "Ask them now, beside you. Press only if they say yes." in page
    assert "What may they see meanwhile?" in page
    assert Cover.objects.get(person_id=noor).answer == Answer.YES
    assert shared_sections(kit.viewer, person_id=noor, at=AT) == {Section.GOALS}
    assert not walks_with(kit.viewer, person_id=noor, at=end_of(LAST))


def test_asking_anew_takes_the_place_of_the_question_before(
    jo: Member, sam: Member, service: Service, asked: Cover, away: DaysAway
) -> None:
    uma = arrive(service, "Uma", Role.PEER_WORKER)

    actions.ask_for_cover(person_id=sam.id, away_id=away.pk, colleague_id=uma.id, by=jo.viewer, at=AT)

    assert Cover.objects.get(person_id=sam.id).colleague_id == uma.id


def test_many_people_cost_no_more(service: Service, jo: Member, away: DaysAway, kit: Member) -> None:
    costs = []
    for many in (1, 3, 30):
        while Cover.objects.filter(companion_id=jo.id).count() < many:
            person = arrive(service, f"P{Cover.objects.count()}", Role.PERSON)
            let_in(person, jo)
            actions.ask_for_cover(
                person_id=person.id, away_id=away.pk, colleague_id=kit.id, by=jo.viewer, at=AT
            )
        costs.append(statements(jo.client(), reverse("peer_work:away", args=[away.pk])))

    assert len(set(costs)) == 1
    assert costs[0] <= 12


def test_the_words_are_sealed_under_whose_they_are(
    jo: Member, sam: Member, away: DaysAway, asked: Cover
) -> None:
    assert (away.owner_id, asked.owner_id) == (jo.id, sam.id)
    assert b"sea" not in bytes(away.envelope)
    assert b"kind" not in bytes(asked.envelope)


def test_a_day_is_over_at_its_midnight_and_a_moment_at_once() -> None:
    midnight = end_of(date(2026, 11, 11))

    assert not is_over(midnight, at=midnight + timedelta(hours=23))
    assert is_over(midnight, at=midnight + timedelta(days=1))
    assert is_over(AT, at=AT)
    assert not is_over(AT, at=AT - timedelta(seconds=1))
