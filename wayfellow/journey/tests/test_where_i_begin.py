"""Home: four doors, the next talk, today, and what was last taken away."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
import time_machine
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, arrive, posting
from wayfellow.conversations import actions as conversations
from wayfellow.coping import actions as coping
from wayfellow.coping.result import TryResult
from wayfellow.foundation.viewer import Role
from wayfellow.journey.tests.conftest import KeepsTalk
from wayfellow.measures.purpose import Purpose
from wayfellow.people.models import Service
from wayfellow.routines import actions as routines
from wayfellow.routines.moments import MarkKind, PartOfDay

HOME = "/home/"
# A Sunday noon where the service is.
SUNDAY = datetime(2026, 11, 22, 1, 0, tzinfo=UTC)


def add_routine(sam: Member, at: datetime, what: str, tiny: str = "") -> UUID:
    """Something for Sam's days."""
    return routines.add_routine(
        person_id=sam.id, what=what, tiny=tiny, part_of_day=PartOfDay.MORNING, by=sam.viewer, at=at
    ).pk


def helped(sam: Member, at: datetime, what: str, result: TryResult) -> None:
    """Sam tried something."""
    kept = coping.add_strategy(person_id=sam.id, what=what, by=sam.viewer, at=at)
    coping.try_strategy(strategy_id=kept.pk, result=result, by=sam.viewer, at=at)


def test_it_greets_by_name_and_opens_four_doors(sam: Member) -> None:
    answer = sam.client().get(HOME)

    assert reverse("journey:home") == HOME
    assert "Hello Sam" in words_on(answer)
    for door in ("coping:now", "staying_well:plan", "journey:write", "journey:hard_day"):
        assert f'<a href="{reverse(door)}"><strong>' in body(answer)


def test_the_first_time_it_is_good_with_nothing_in_it(sam: Member) -> None:
    page = words_on(sam.client().get(HOME))

    assert "This is your space Nothing here has to be filled in." in page
    assert "Write down one thing that helps you" in page
    assert "Only you can see what you write, until you share it." in page
    assert "Choose a peer worker" in page
    assert "Something that helps me now For a hard moment" in page
    for absent in ("No talk is planned.", "Today", "Last time you took away", "0 things"):
        assert absent not in page


@pytest.mark.parametrize(
    ("times", "said"), [(1, "1 thing that helped before"), (4, "4 things that helped before")]
)
def test_the_first_door_says_how_many_things_helped(sam: Member, at: datetime, times: int, said: str) -> None:
    for number in range(times):
        helped(sam, at, f"Tea {number}", TryResult.HELPED)
    helped(sam, at, "Running", TryResult.NOT_THIS_TIME)

    page = words_on(sam.client().get(HOME))

    assert f"Something that helps me now {said}" in page


def test_the_next_talk_says_with_whom_when_and_where(sam: Member, planned: UUID) -> None:
    with time_machine.travel(SUNDAY, tick=False):
        answer = sam.client().get(HOME)

    page = words_on(answer)
    assert "Talking with Jo Tuesday 24 November, 10:00, at the garden café." in page
    assert "You want to talk about" not in page
    assert "You can see this, and Jo while you walk together." in page
    assert f'href="{reverse("conversations:change", args=[planned])}"' in body(answer)
    assert f'href="{reverse("journey:write")}?for=talk"' in body(answer)


def test_the_agenda_puts_the_persons_own_wishes_first(
    sam: Member, jo: Member, planned: UUID, at: datetime
) -> None:
    for text, by in (("the garden", jo), ("sleeping in the day", sam), ("the bus", sam)):
        conversations.add_to_agenda(talk_id=planned, text=text, by=by.viewer, at=at)

    page = words_on(sam.client().get(HOME))

    assert (
        "You want to talk about: sleeping in the day , the bus . Jo would like to talk about: the garden ."
        in page
    )


def test_a_talk_without_a_day_or_a_companion(sam: Member, at: datetime) -> None:
    conversations.plan_talk(person_id=sam.id, companion_id=None, by=sam.viewer, at=at)

    page = words_on(sam.client().get(HOME))

    assert "A talk on my own No day chosen yet." in page
    assert "Only you can see this." in page


def test_a_talk_that_is_going_on_is_one_press_away(sam: Member, planned: UUID, at: datetime) -> None:
    conversations.open_talk(talk_id=planned, purpose=Purpose.JUST_TALK, stage=None, by=sam.viewer, at=at)

    answer = sam.client().get(HOME)

    assert "Talking with Jo It is going on now. Go on with this talk" in words_on(answer)
    assert f'href="{reverse("conversations:talk", args=[planned])}"' in body(answer)
    assert "Change the day" not in words_on(answer)


def test_without_a_talk_one_can_be_planned(sam: Member, at: datetime) -> None:
    add_routine(sam, at, "Open the curtains by 10")

    answer = sam.client().get(HOME)

    assert "Talking with somebody No talk is planned." in words_on(answer)
    assert f'href="{reverse("conversations:plan")}"' in body(answer)


def test_today_shows_the_week_of_each_part_of_the_day(sam: Member, at: datetime) -> None:
    routine_id = add_routine(sam, at, "Open the curtains by 10", tiny="One side")
    for before, kind in ((1, MarkKind.DONE), (2, MarkKind.DONE), (4, MarkKind.TINY)):
        on = SUNDAY.date() - timedelta(days=before)
        routines.mark_day(routine_id=routine_id, on=on, kind=kind, by=sam.viewer, at=SUNDAY)

    with time_machine.travel(SUNDAY, tick=False):
        page = words_on(sam.client().get(HOME))

    assert "Today Open the curtains by 10 Done" in page
    assert "Did the tiny version" in page
    assert "3 of the last 7 days." in page
    assert "Only you and those you share your days with can see this." in page


def test_a_press_on_home_is_kept_and_leads_back_home(sam: Member, at: datetime) -> None:
    routine_id = add_routine(sam, at, "Open the curtains by 10")
    client = sam.client()

    with time_machine.travel(SUNDAY, tick=False):
        mark = reverse("routines:mark", args=[routine_id])
        assert f'action="{mark}"' in body(client.get(HOME))
        answer = posting(client, mark, kind="done", back="home")
        page = words_on(client.get(answer["Location"]))

    assert answer["Location"] == HOME
    assert "1 of the last 7 days." in page


def test_five_parts_of_the_day_are_enough_for_home(sam: Member, at: datetime) -> None:
    for number in range(7):
        add_routine(sam, at, f"Part {number}")

    page = words_on(sam.client().get(HOME))

    assert [f"Part {number} Done" in page for number in range(7)] == [True] * 5 + [False] * 2
    assert "All of my days" in page


def test_with_five_there_are_no_others_to_see(sam: Member, at: datetime) -> None:
    for number in range(5):
        add_routine(sam, at, f"Part {number}")

    assert "All of my days" not in words_on(sam.client().get(HOME))


def test_what_was_last_taken_away_has_its_way_back(
    sam: Member, jo: Member, keeps_talk: KeepsTalk, at: datetime
) -> None:
    keeps_talk(sam, jo, "An older thought.", at=at - timedelta(days=30))
    talk_id = keeps_talk(sam, jo, "I can ring before I cancel.", at=at)

    with time_machine.travel(SUNDAY, tick=False):
        answer = sam.client().get(HOME)

    page = words_on(answer)
    assert "Last time you took away “I can ring before I cancel.” Back to that talk, 10 November" in page
    assert "An older thought." not in page
    assert f'href="{reverse("conversations:talk", args=[talk_id])}"' in body(answer)
    assert "One small thing can hold a day. Add to my days" in page


def test_words_are_shown_as_words_and_never_as_html(sam: Member, planned: UUID, at: datetime) -> None:
    conversations.add_to_agenda(talk_id=planned, text="<b>loud</b>", by=sam.viewer, at=at)
    add_routine(sam, at, "<script>alert(1)</script>")

    page = body(sam.client().get(HOME))

    assert "&lt;b&gt;loud&lt;/b&gt;" in page
    assert "<script>alert" not in page


def test_nothing_of_robins_stands_on_sams_home(
    sam: Member, robin: Member, jo: Member, keeps_talk: KeepsTalk, at: datetime
) -> None:
    keeps_talk(robin, jo, "Robin’s thought.", at=at)
    conversations.plan_talk(person_id=robin.id, companion_id=jo.id, by=robin.viewer, at=at)
    add_routine(robin, at, "Robin’s morning")
    helped(robin, at, "Robin’s tea", TryResult.HELPED)

    page = words_on(sam.client().get(HOME))

    assert "Robin" not in page
    assert "This is your space" in page


def test_a_worker_with_a_space_of_their_own_begins_at_home_too(service: Service) -> None:
    lee = arrive(service, "Lee", Role.PERSON, Role.PEER_WORKER)

    answer = lee.client().get("/")

    assert answer["Location"] == HOME
    assert "Hello Lee" in words_on(lee.client().get(HOME))


@pytest.mark.parametrize("name", ["jo", "alex", "lead"])
def test_there_is_no_home_without_a_space(
    name: str, sam: Member, alex: Member, request: pytest.FixtureRequest
) -> None:
    assert request.getfixturevalue(name).client().get(HOME).status_code == 404
