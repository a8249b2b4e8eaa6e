"""Other words for a routine, or another part of the day."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.cast import Member, let_in, posting
from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.routines.actions import MarkKind, PartOfDay, Rhythm, add_routine, change_routine, mark_day
from wayfellow.routines.models import DayMark, Routine, RoutineWords
from wayfellow.routines.tests.pages import text_of
from wayfellow.sharing.section import Section


@pytest.fixture
def tea(sam: Member, at: datetime) -> Routine:
    """A routine of Sam's in the morning."""
    return add_routine(
        person_id=sam.id,
        what="Tea",
        tiny="Smell the tea",
        part_of_day=PartOfDay.MORNING,
        by=sam.viewer,
        at=at,
        from_talk=uuid4(),
    )


def send(browser: Client, routine: Routine, **fields: str) -> HttpResponse:
    """Press "Keep this" on the page for changing it, with every day chosen."""
    return posting(browser, f"/my-days/{routine.pk}/change/", **{"repeats": "daily", **fields})


def fresh(routine: Routine) -> Routine:
    """The routine as it stands in the database."""
    return Routine.objects.get(pk=routine.pk, person_id=routine.person_id)


def test_the_form_begins_with_what_stands_there(sam: Member, tea: Routine) -> None:
    page = text_of(sam.client().get(f"/my-days/{tea.pk}/change/"))

    assert "Change a part of my days" in page
    assert 'value="Tea"' in page
    assert 'value="Smell the tea"' in page
    assert 'value="morning" checked' in page
    assert f'href="/my-days/{tea.pk}/remove/"' in page


def test_new_words_take_the_place_of_the_old(sam: Member, tea: Routine) -> None:
    answer = send(
        sam.client(),
        tea,
        what="Tea at the window",
        tiny="",
        part_of_day="evening",
        seen="1",
    )

    kept = fresh(tea)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/my-days/{tea.pk}/")
    assert kept.words == RoutineWords(what="Tea at the window")
    assert (kept.part_of_day, kept.version, kept.from_talk) == (PartOfDay.EVENING, 2, tea.from_talk)


def test_marked_days_stay_when_the_words_change(sam: Member, tea: Routine, at: datetime) -> None:
    mark_day(routine_id=tea.pk, on=at.date(), kind=MarkKind.DONE, by=sam.viewer, at=at)

    send(
        sam.client(),
        tea,
        what="Coffee",
        part_of_day="any",
        seen="1",
    )

    assert DayMark.objects.get(person_id=sam.id, routine=tea).on == at.date()


def test_two_who_save_at_once_lose_nothing(sam: Member, tea: Routine) -> None:
    browser = sam.client()
    send(browser, tea, what="the first", part_of_day="day", seen="1")

    page = send(browser, tea, what="the second", part_of_day="any", seen="1")

    assert page.status_code == 422
    assert "the first" in text_of(page)
    assert 'value="the second"' in text_of(page)
    assert (fresh(tea).words.what, fresh(tea).part_of_day) == ("the first", PartOfDay.DAY)


def test_the_next_press_saves_knowingly(sam: Member, tea: Routine) -> None:
    browser = sam.client()
    send(browser, tea, what="the first", part_of_day="day", seen="1")

    send(browser, tea, what="both", part_of_day="any", seen="2")

    assert (fresh(tea).words.what, fresh(tea).version) == ("both", 3)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ({"what": "", "part_of_day": "any", "seen": "1"}, "Please write something here."),
        ({"what": "Coffee", "part_of_day": "noon", "seen": "1"}, "Please choose one of these."),
        (
            {"what": "Coffee", "part_of_day": "any", "repeats": "daily"},
            "Other words were saved here while you were writing.",
        ),
    ],
)
def test_what_cannot_be_kept_changes_nothing(
    sam: Member, tea: Routine, written: dict[str, str], told: str
) -> None:
    page = send(sam.client(), tea, **written)

    assert page.status_code == 422
    assert told in text_of(page)
    assert fresh(tea).words.what == "Tea"


def test_the_deed_refuses_a_version_that_was_not_seen(sam: Member, tea: Routine, at: datetime) -> None:
    with pytest.raises(ChangedMeanwhile):
        change_routine(
            routine_id=tea.pk,
            what="x",
            tiny="",
            part_of_day=PartOfDay.ANY,
            clock=None,
            rhythm=Rhythm(),
            seen=4,
            by=sam.viewer,
            at=at + timedelta(hours=1),
        )

    assert (fresh(tea).version, fresh(tea).changed_at) == (1, at)


@pytest.mark.parametrize("other", ["jo", "kit", "alex", "lead", "robin"])
def test_nobody_else_can_open_or_change_it_even_where_it_is_shared(
    sam: Member, tea: Routine, other: str, request: pytest.FixtureRequest
) -> None:
    somebody: Member = request.getfixturevalue(other)
    if other == "jo":
        let_in(sam, somebody, Section.ROUTINES)
    browser, address = somebody.client(), f"/my-days/{tea.pk}/change/"

    assert browser.get(address).status_code == 404
    assert send(browser, tea, what="theirs", part_of_day="any", seen="1").status_code == 404
    assert fresh(tea).words.what == "Tea"


def test_a_routine_that_does_not_exist_looks_the_same(sam: Member, at: datetime) -> None:
    assert sam.client().get(f"/my-days/{uuid4()}/change/").status_code == 404
    with pytest.raises(NotThere):
        change_routine(
            routine_id=uuid4(),
            what="x",
            tiny="",
            part_of_day=PartOfDay.ANY,
            clock=None,
            rhythm=Rhythm(),
            seen=1,
            by=sam.viewer,
            at=at,
        )
