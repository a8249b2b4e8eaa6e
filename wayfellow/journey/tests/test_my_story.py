"""My journey: talks and waymarks in one line, newest first, fifty a page."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member
from wayfellow.conversations.models import Keep
from wayfellow.journey import actions
from wayfellow.journey.models import Waymark
from wayfellow.journey.queries import story_of
from wayfellow.journey.tests.conftest import KeepsTalk

ADDRESS = "/my-journey/"


def days(sam: Member, at: datetime, *, page: int = 1) -> list[date]:
    """The days on a page of Sam's story."""
    return [mark.on for mark in story_of(sam.viewer, person_id=sam.id, at=at, page=page).marks]


def test_with_nothing_in_it_it_says_what_comes_here(sam: Member) -> None:
    page = words_on(sam.client().get(ADDRESS))

    assert reverse("journey:story") == ADDRESS
    assert "Your story can begin anywhere. Talks come here by themselves, and so does what helped." in page
    for first_step in ("Name one day that you want to remember", "Write a note to yourself", "Plan a talk"):
        assert first_step in page
    assert "A waymark is a day or a moment that you want to remember." in page
    assert "Add a waymark" in page


def test_a_talk_shows_what_was_taken_away_and_the_way_back(
    sam: Member, jo: Member, keeps_talk: KeepsTalk, at: datetime
) -> None:
    talk_id = keeps_talk(sam, jo, "I can ring before I cancel.", "Tea at four.", at=at)

    answer = sam.client().get(ADDRESS)

    page = words_on(answer)
    assert "10 November A talk with Jo “I can ring before I cancel.” “Tea at four.”" in page
    assert f'href="{reverse("conversations:talk", args=[talk_id])}"' in body(answer)


def test_a_talk_of_which_no_note_was_kept_says_so(
    sam: Member, jo: Member, keeps_talk: KeepsTalk, at: datetime
) -> None:
    keeps_talk(sam, jo, "Not for the books.", at=at, stays=Keep.NOTHING)

    page = words_on(sam.client().get(ADDRESS))

    assert "A talk with Jo You chose to keep no note of it." in page
    assert "Not for the books." not in page


def test_a_talk_with_nobody_else_and_nothing_taken_away(
    sam: Member, keeps_talk: KeepsTalk, at: datetime
) -> None:
    keeps_talk(sam, None, at=at)

    page = words_on(sam.client().get(ADDRESS))

    assert "A talk on my own" in page
    assert "no note" not in page


def test_a_talk_to_come_is_no_part_of_the_story_yet(sam: Member, planned: object) -> None:
    assert "A talk with Jo" not in words_on(sam.client().get(ADDRESS))


def test_talks_and_waymarks_stand_in_one_line_newest_first(
    sam: Member, jo: Member, keeps_talk: KeepsTalk, at: datetime
) -> None:
    actions.add_waymark(on=date(2026, 10, 20), title="October", by=sam.viewer, at=at)
    actions.add_waymark(on=date(2026, 11, 2), title="Second of November", by=sam.viewer, at=at)
    keeps_talk(sam, jo, "Tenth of November", at=at)
    keeps_talk(sam, jo, "A week before", at=at - timedelta(days=7))
    actions.write_down(text="A day later", by=sam.viewer, at=at + timedelta(days=1))

    page = words_on(sam.client().get(ADDRESS))

    order = ["A day later", "Tenth of November", "A week before", "Second of November", "October"]
    places = [page.index(words) for words in order]
    assert places == sorted(places)


def test_on_the_same_day_the_one_written_last_comes_first(sam: Member, at: datetime) -> None:
    for hour, title in enumerate(("Morning", "Noon", "Evening")):
        actions.add_waymark(on=at.date(), title=title, by=sam.viewer, at=at + timedelta(hours=hour))

    marks = story_of(sam.viewer, person_id=sam.id, at=at).marks

    titles = [mark.told.words.title for mark in marks if isinstance(mark.told, Waymark)]
    assert titles == ["Evening", "Noon", "Morning"]


def test_a_talk_late_at_night_belongs_to_the_day_where_the_service_is(
    sam: Member, jo: Member, keeps_talk: KeepsTalk, at: datetime
) -> None:
    keeps_talk(sam, jo, at=datetime(2026, 11, 9, 20, 0, tzinfo=UTC))

    assert days(sam, at) == [date(2026, 11, 10)]


def test_another_year_is_named(sam: Member, at: datetime) -> None:
    actions.add_waymark(on=date(1998, 5, 1), title="Began to paint", by=sam.viewer, at=at)

    with time_machine.travel(at, tick=False):
        assert "1 May 1998 Began to paint" in words_on(sam.client().get(ADDRESS))


def test_each_waymark_can_be_changed_and_removed(sam: Member, bus: Waymark, note: Waymark) -> None:
    page = body(sam.client().get(ADDRESS))

    for waymark in (bus, note):
        assert f'href="{reverse("journey:waymark_change", args=[waymark.pk])}"' in page
        assert f'href="{reverse("journey:waymark_remove", args=[waymark.pk])}"' in page


@pytest.fixture
def long_story(sam: Member, jo: Member, keeps_talk: KeepsTalk, at: datetime) -> int:
    """A hundred and twenty days, every tenth of them with a talk."""
    for day in range(120):
        moment = at - timedelta(days=day)
        if day % 10:
            actions.add_waymark(on=moment.date(), title=f"Day {day}", by=sam.viewer, at=at)
        else:
            keeps_talk(sam, jo, at=moment)
    return 120


def test_no_day_is_left_out_and_none_comes_twice(sam: Member, long_story: int, at: datetime) -> None:
    pages = [days(sam, at, page=number) for number in (1, 2, 3, 4)]

    assert [len(page) for page in pages] == [50, 50, 20, 0]
    told = [day for page in pages for day in page]
    assert len(set(told)) == long_story
    assert told == sorted(told, reverse=True)


def test_the_pages_lead_to_each_other(sam: Member, long_story: int) -> None:
    client = sam.client()

    pages = [words_on(client.get(f"{ADDRESS}?page={number}")) for number in (1, 2, 3, 4)]

    assert [("Newer" in page, "Older" in page) for page in pages] == [
        (False, True),
        (True, True),
        (True, False),
        (True, False),
    ]
    assert "There is nothing older." in pages[3]


def test_robins_story_is_not_sams(sam: Member, robins_waymark: Waymark, bus: Waymark) -> None:
    page = words_on(sam.client().get(ADDRESS))

    assert "Took the 9:40 bus" in page
    assert "Rang my brother" not in page


@pytest.mark.parametrize("name", ["jo", "alex", "lead"])
def test_there_is_no_story_without_a_space(
    name: str, sam: Member, alex: Member, request: pytest.FixtureRequest
) -> None:
    assert request.getfixturevalue(name).client().get(ADDRESS).status_code == 404
