"""One press says that today is done, or its tiny version was; pressed again it is taken back."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.cast import Member, let_in, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.routines.actions import MarkKind, add_routine, mark_day
from wayfellow.routines.models import DayMark, Routine
from wayfellow.routines.tests.pages import buttons, sheets
from wayfellow.sharing.section import Section


@pytest.fixture
def tea(sam: Member, at: datetime) -> Routine:
    """A routine of Sam's with a tiny version."""
    return add_routine(person_id=sam.id, what="Tea", tiny="Smell the tea", by=sam.viewer, at=at)


def marks_of(routine: Routine) -> list[tuple[date, str]]:
    """All days that are marked."""
    marks = DayMark.objects.filter(person_id=routine.person_id, routine=routine).order_by("on")
    return [(mark.on, mark.kind) for mark in marks]


@pytest.mark.parametrize(
    ("sent", "kept", "pressed", "other"),
    [
        ("done", MarkKind.DONE, "Done", "Did the tiny version"),
        ("tiny", MarkKind.TINY, "Did the tiny version", "Done"),
    ],
)
def test_one_press_marks_today_and_the_button_shows_it(
    sam: Member, tea: Routine, sent: str, kept: MarkKind, pressed: str, other: str
) -> None:
    browser = sam.client()

    answer = posting(browser, f"/my-days/{tea.pk}/mark/", kind=sent, back="days")

    found = buttons(sheets(browser.get("/my-days/"))["Tea"])
    assert (answer.status_code, answer.headers["Location"]) == (303, "/my-days/")
    assert marks_of(tea) == [(timezone.localdate(), kept)]
    assert found[pressed] == ("button", "none", "true")
    assert found[other][0] == "button plain"
    assert found[other][2] == "false"


def test_before_a_press_both_buttons_wait(sam: Member, tea: Routine) -> None:
    inside = sheets(sam.client().get("/my-days/"))["Tea"]

    assert buttons(inside) == {
        "Done": ("button plain", "done", "false"),
        "Did the tiny version": ("button plain", "tiny", "false"),
        "Skip today": ("button plain", "skip", "false"),
    }
    assert "Pressed by mistake?" not in inside


def test_pressed_again_the_mark_is_gone(sam: Member, tea: Routine) -> None:
    browser = sam.client()
    posting(browser, f"/my-days/{tea.pk}/mark/", kind="done", back="days")
    told = sheets(browser.get("/my-days/"))["Tea"]

    posting(browser, f"/my-days/{tea.pk}/mark/", kind="none", back="days")

    assert "Pressed by mistake? Press it again to take it back." in told
    assert marks_of(tea) == []


def test_the_other_button_takes_the_place_of_the_first(sam: Member, tea: Routine) -> None:
    browser = sam.client()

    posting(browser, f"/my-days/{tea.pk}/mark/", kind="done", back="days")
    posting(browser, f"/my-days/{tea.pk}/mark/", kind="tiny", back="days")

    assert marks_of(tea) == [(timezone.localdate(), MarkKind.TINY)]


@pytest.mark.parametrize("kind", [MarkKind.DONE, MarkKind.TINY, None])
def test_doing_it_twice_changes_nothing(
    sam: Member, tea: Routine, kind: MarkKind | None, at: datetime
) -> None:
    for _ in range(2):
        mark_day(routine_id=tea.pk, on=at.date(), kind=kind, by=sam.viewer, at=at)

    assert marks_of(tea) == ([(at.date(), kind)] if kind else [])


def test_taking_back_touches_that_day_and_routine_alone(sam: Member, tea: Routine, at: datetime) -> None:
    walk = add_routine(person_id=sam.id, what="Walk", by=sam.viewer, at=at)
    today, yesterday = at.date(), at.date() - timedelta(days=1)
    for routine, on in ((tea, today), (tea, yesterday), (walk, today)):
        mark_day(routine_id=routine.pk, on=on, kind=MarkKind.DONE, by=sam.viewer, at=at)

    mark_day(routine_id=tea.pk, on=today, kind=None, by=sam.viewer, at=at)

    assert marks_of(tea) == [(yesterday, MarkKind.DONE)]
    assert marks_of(walk) == [(today, MarkKind.DONE)]


def test_without_a_tiny_version_there_is_one_button(sam: Member, at: datetime) -> None:
    add_routine(person_id=sam.id, what="Walk", by=sam.viewer, at=at)

    assert list(buttons(sheets(sam.client().get("/my-days/"))["Walk"])) == ["Done", "Skip today"]


def test_a_tiny_mark_can_be_taken_back_after_the_tiny_version_was_taken_out(
    sam: Member, at: datetime
) -> None:
    walk = add_routine(person_id=sam.id, what="Walk", by=sam.viewer, at=at)
    mark_day(routine_id=walk.pk, on=timezone.localdate(), kind=MarkKind.TINY, by=sam.viewer, at=at)

    found = buttons(sheets(sam.client().get("/my-days/"))["Walk"])

    assert found["Did the tiny version"] == ("button", "none", "true")


def test_a_mark_pressed_at_home_leads_home(sam: Member, tea: Routine) -> None:
    answer = posting(sam.client(), f"/my-days/{tea.pk}/mark/", kind="done", back="home")

    assert (answer.status_code, answer.headers["Location"]) == (303, "/home/")
    assert marks_of(tea) == [(timezone.localdate(), MarkKind.DONE)]


@pytest.mark.parametrize(
    "sent",
    [
        {"kind": "done", "back": "/sharing/"},
        {"kind": "done", "back": "//elsewhere.example/"},
        {"kind": "done"},
        {"kind": "never", "back": "days"},
        {"kind": "", "back": "days"},
        {"back": "days"},
    ],
)
def test_a_press_that_no_page_of_ours_sends_does_nothing(
    sam: Member, tea: Routine, sent: dict[str, str]
) -> None:
    answer = posting(sam.client(), f"/my-days/{tea.pk}/mark/", **sent)

    assert answer.status_code == 400
    assert marks_of(tea) == []


def test_only_a_press_marks_a_day(sam: Member, tea: Routine) -> None:
    answer = sam.client().get(f"/my-days/{tea.pk}/mark/")

    assert answer.status_code == 405
    assert marks_of(tea) == []


@pytest.mark.parametrize(("zone", "day"), [("UTC", 15), ("Australia/Sydney", 16)])
def test_today_is_the_local_day_of_the_press(sam: Member, tea: Routine, zone: str, day: int) -> None:
    afternoon = datetime(2026, 1, 15, 14, 0, tzinfo=UTC)

    with time_machine.travel(afternoon, tick=False), override_settings(TIME_ZONE=zone):
        posting(sam.client(), f"/my-days/{tea.pk}/mark/", kind="done", back="days")

    assert marks_of(tea) == [(date(2026, 1, day), MarkKind.DONE)]


def test_the_database_holds_one_mark_a_day(sam: Member, tea: Routine, at: datetime) -> None:
    mark_day(routine_id=tea.pk, on=at.date(), kind=MarkKind.DONE, by=sam.viewer, at=at)

    with pytest.raises(IntegrityError), transaction.atomic():
        DayMark.objects.create(person_id=sam.id, routine=tea, on=at.date(), kind=MarkKind.TINY, created_at=at)


@pytest.mark.parametrize("other", ["jo", "kit", "alex", "lead", "robin"])
def test_nobody_else_marks_a_day_even_where_it_is_shared(
    sam: Member, tea: Routine, other: str, request: pytest.FixtureRequest, at: datetime
) -> None:
    somebody: Member = request.getfixturevalue(other)
    if other == "jo":
        let_in(sam, somebody, Section.ROUTINES)

    answer = posting(somebody.client(), f"/my-days/{tea.pk}/mark/", kind="done", back="days")

    assert answer.status_code == 404
    with pytest.raises(NotThere):
        mark_day(routine_id=tea.pk, on=at.date(), kind=MarkKind.DONE, by=somebody.viewer, at=at)
    assert marks_of(tea) == []


def test_a_routine_that_does_not_exist_looks_the_same(sam: Member) -> None:
    assert posting(sam.client(), f"/my-days/{uuid4()}/mark/", kind="done", back="days").status_code == 404


@pytest.mark.parametrize("kind", [MarkKind.DONE, MarkKind.TINY, None])
def test_every_statement_of_a_mark_names_the_person(
    sam: Member, tea: Routine, kind: MarkKind | None, at: datetime
) -> None:
    mark_day(routine_id=tea.pk, on=at.date(), kind=MarkKind.DONE, by=sam.viewer, at=at)

    with CaptureQueriesContext(connection) as asked:
        for on in (at.date(), at.date() + timedelta(days=1)):
            mark_day(routine_id=tea.pk, on=on, kind=kind, by=sam.viewer, at=at)

    statements = [query["sql"] for query in asked.captured_queries if '"routines_' in query["sql"]]
    assert len(statements) >= 4
    assert all('"person_id"' in sql.split(" WHERE ")[-1] for sql in statements)
