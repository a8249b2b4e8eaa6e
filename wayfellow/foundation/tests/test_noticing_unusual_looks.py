"""Days unlike somebody's usual are noticed, and a year of ordinary work is not."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from io import StringIO
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests.cast import AT, Member, arrive, let_in
from wayfellow.config.management.commands import notice_looks
from wayfellow.foundation.unusual import Seen, same_family_name, unusual_days
from wayfellow.foundation.viewer import Role
from wayfellow.leaving.actions import leave_for_good
from wayfellow.people import actions as people
from wayfellow.people.models import Account
from wayfellow.sharing.section import Section

pytestmark = pytest.mark.shows("S5")
ZONE = ZoneInfo("Australia/Sydney")
FIRST = datetime(2026, 1, 5, tzinfo=ZONE)
WORKERS, DAYS = 20, 365


def a_year(dice: random.Random) -> list[Seen]:
    """Twenty workers, five days a week, two to seven of fifteen people a day; two of them work nights."""
    looks = []
    for number in range(WORKERS):
        worker, caseload = uuid4(), [uuid4() for _ in range(15)]
        for day in range(DAYS):
            if (FIRST + timedelta(days=day)).weekday() < 5:
                looks += a_day(dice, worker, caseload, day, hour=22 if number < 2 else 9)
    return looks


def a_day(dice: random.Random, worker: UUID, caseload: list[UUID], day: int, *, hour: int) -> list[Seen]:
    people = dice.sample(caseload, dice.randint(2, 7))
    begin = FIRST + timedelta(days=day, hours=hour)
    return [
        Seen(worker, person, begin + timedelta(minutes=dice.randint(0, 420)))
        for person in people
        for _ in range(dice.randint(1, 6))
    ]


def test_a_year_of_ordinary_work_raises_almost_nothing(counted: Callable[[str], None]) -> None:
    looks = a_year(random.Random(7))  # noqa: S311  (a made-up year)
    days = len({(look.by, look.at.date()) for look in looks})

    found = unusual_days(looks, zone=ZONE)

    counted(f"a made-up year: {len(looks)} looks on {days} days, {len(found)} told without need")
    assert days > 5000
    assert len(found) / days < 0.01


def test_cases_that_were_put_into_that_year_are_found() -> None:
    dice = random.Random(7)  # noqa: S311
    looks = a_year(dice)
    day_worker = looks[-1].by
    night = FIRST + timedelta(days=200, hours=25)
    many = [Seen(day_worker, uuid4(), FIRST + timedelta(days=100, hours=10)) for _ in range(40)]
    at_night = [Seen(day_worker, uuid4(), night + timedelta(minutes=minute)) for minute in range(5)]

    found = {(odd.by, odd.why, odd.count) for odd in unusual_days([*looks, *many, *at_night], zone=ZONE)}

    assert any(by == day_worker and why == "many people" and count >= 40 for by, why, count in found)
    assert (day_worker, "at night", 5) in found


def test_who_works_nights_is_no_surprise_at_night() -> None:
    worker = uuid4()
    nights = [
        Seen(worker, uuid4(), FIRST + timedelta(days=day, hours=24, minutes=minute))
        for day in range(10)
        for minute in range(4)
    ]

    assert [(odd.why, odd.on.day) for odd in unusual_days(nights, zone=ZONE)] == [
        ("at night", 6),
        ("at night", 7),
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jo Heron", "Sam HERON", True),
        ("Jo Heron", "Sam Weir", False),
        ("Jo", "Sam Jo", False),
        ("Heron", "Heron", False),
        ("", "Sam", False),
    ],
)
def test_the_same_family_name(one: str, other: str, same: bool) -> None:
    assert same_family_name(one, other) is same


def told(**options: Any) -> str:
    out = StringIO()
    call_command("notice_looks", stdout=out, **options)
    return out.getvalue()


@pytest.mark.django_db
def test_the_command_tells_ids_and_no_names(service: Any) -> None:
    worker = arrive_as(service, "Jo Heron", "jo", Role.PEER_WORKER)
    cousin = arrive_as(service, "Ash Heron", "ash", Role.PERSON)
    other = arrive_as(service, "Sam Weir", "sam", Role.PERSON)
    for owner in (cousin, other):
        let_in(owner, worker, Section.GOALS)
        assert worker.client().get(f"/people/{owner.id}/goals/").status_code == 200

    found = told()

    assert f"{worker.id} looked at {cousin.id}: the same family name" in found
    assert str(other.id) not in found
    assert "Heron" not in found
    assert found.endswith("2 looks read.\n")


@pytest.mark.django_db
def test_the_command_tells_unusual_days_of_late(
    sam: Member, jo: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    noon = timezone.localtime().replace(hour=12)  # by day, whenever this runs
    old, new = (noon - timedelta(days=50), noon - timedelta(days=2))
    looks = [Seen(jo.id, uuid4(), at) for at in (old, new) for _ in range(10 if at == old else 40)]
    monkeypatch.setattr(notice_looks, "seen_since", lambda since: looks)

    found = told(days=31).splitlines()

    assert found == [f"{timezone.localdate(new)} {jo.id}: many people, 40", "50 looks read."]


@pytest.mark.django_db
def test_who_has_left_is_left_out(sam: Member, jo: Member, settings: Any, tmp_path: Any) -> None:
    settings.LEDGER_FILE = tmp_path / "left.log"
    let_in(sam, jo, Section.GOALS)
    assert jo.client().get(f"/people/{sam.id}/goals/").status_code == 200

    leave_for_good(by=jo.viewer, at=AT)

    assert told() == "1 looks read.\n"


def arrive_as(service: Any, name: str, sign_in: str, role: Role) -> Member:
    """Somebody with a family name."""
    member = arrive(service, sign_in, role)
    people.change_name(name=name, seen=1, by=member.viewer)
    return Member(name, member.person, Account.objects.get(person_id=member.id))
