"""Sharing until the end of a day: it ends by itself, and the page says which day is the last."""

from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.test import Client

from tests.answers import words_on
from tests.cast import Member, posting
from wayfellow.sharing.how_long import HowLong
from wayfellow.sharing.models import Share
from wayfellow.sharing.tests.conftest import addresses

pytestmark = pytest.mark.shows("M2")

SYDNEY = ZoneInfo("Australia/Sydney")
# Five in the afternoon of 10 November where the service is.
PRESSED = datetime(2026, 11, 10, 17, 0, tzinfo=SYDNEY)
PRESS = {"section": "goals", "back": "companion"}


def share_for(sam: Member, connection_id: UUID, how_long: str) -> None:
    """Sam presses, at five on 10 November."""
    with time_machine.travel(PRESSED, tick=False):
        posting(sam.client(), addresses(connection_id)["share"], how_long=how_long, **PRESS)


@pytest.mark.parametrize(
    ("how_long", "last_moment"),
    [
        ("a_week", datetime(2026, 11, 17, 23, 59, 59, tzinfo=SYDNEY)),
        ("a_month", datetime(2026, 12, 10, 23, 59, 59, tzinfo=SYDNEY)),
    ],
)
def test_it_ends_with_the_last_day_and_not_before(
    sam: Member, jo: Member, goals_of_sam: str, with_jo: UUID, how_long: str, last_moment: datetime
) -> None:
    share_for(sam, with_jo, how_long)

    with time_machine.travel(last_moment, tick=False):
        assert jo.client().get(goals_of_sam).status_code == 200
    with time_machine.travel(last_moment + timedelta(seconds=1), tick=False):
        assert jo.client().get(goals_of_sam).status_code == 404


def test_until_i_change_it_has_no_end(sam: Member, jo: Member, goals_of_sam: str, with_jo: UUID) -> None:
    share_for(sam, with_jo, "until_i_change_it")

    with time_machine.travel(PRESSED + timedelta(days=365 * 20), tick=False):
        assert Share.objects.get(person_id=sam.id).until is None
        assert jo.client().get(goals_of_sam).status_code == 200


def test_the_page_names_the_last_day(sam: Member, with_jo: UUID) -> None:
    share_for(sam, with_jo, "a_week")

    with time_machine.travel(PRESSED, tick=False):
        page = words_on(sam.client().get(addresses(with_jo)["companion"]))

    assert "Jo can see this until the end of 17 November." in page
    assert page.count("Take this back") == 1


def test_afterwards_the_page_says_that_jo_cannot_see_it(sam: Member, with_jo: UUID) -> None:
    share_for(sam, with_jo, "a_week")

    with time_machine.travel(PRESSED + timedelta(days=9), tick=False):
        page = words_on(sam.client().get(addresses(with_jo)["companion"]))

    assert page.count("Jo cannot see this.") == 7
    assert "Take this back" not in page


def test_a_shorter_time_can_be_chosen_later(sam: Member, with_jo: UUID) -> None:
    share_for(sam, with_jo, "until_i_change_it")
    share_for(sam, with_jo, "a_week")

    [kept] = Share.objects.filter(person_id=sam.id)
    assert kept.until == datetime(2026, 11, 18, 0, 0, tzinfo=SYDNEY)


def test_what_has_ended_can_be_shared_again(
    sam: Member, jo: Member, goals_of_sam: str, with_jo: UUID
) -> None:
    share_for(sam, with_jo, "a_week")
    after = PRESSED + timedelta(days=60)

    with time_machine.travel(after, tick=False):
        posting(sam.client(), addresses(with_jo)["share"], how_long="a_month", **PRESS)
        assert jo.client().get(goals_of_sam).status_code == 200

    assert Share.objects.filter(person_id=sam.id).count() == 1


def test_one_part_may_end_while_another_goes_on(
    sam: Member, devices: list[Client], goals_of_sam: str, with_jo: UUID
) -> None:
    share_for(sam, with_jo, "a_week")
    with time_machine.travel(PRESSED, tick=False):
        posting(
            sam.client(),
            addresses(with_jo)["share"],
            section="routines",
            how_long="a_month",
            back="overview",
        )

    with time_machine.travel(PRESSED + timedelta(days=10), tick=False):
        page = words_on(sam.client().get(addresses(with_jo)["companion"]))
        assert {device.get(goals_of_sam).status_code for device in devices} == {404}

    assert "My days Jo can see this until the end of 10 December." in page


def test_late_in_the_evening_counts_as_that_day() -> None:
    late = datetime(2026, 11, 10, 23, 59, tzinfo=SYDNEY)

    assert HowLong.A_WEEK.ends(late) == datetime(2026, 11, 18, 0, 0, tzinfo=SYDNEY)


def test_the_day_is_counted_where_the_service_is_and_not_in_greenwich() -> None:
    already_the_eleventh_in_sydney = datetime(2026, 11, 10, 20, 0, tzinfo=UTC)

    ends = HowLong.A_WEEK.ends(already_the_eleventh_in_sydney)

    assert ends == datetime(2026, 11, 19, 0, 0, tzinfo=SYDNEY)


def test_a_night_in_which_the_clocks_change_is_no_hour_short() -> None:
    before_the_change = datetime(2026, 4, 1, 12, 0, tzinfo=SYDNEY)

    assert HowLong.A_WEEK.ends(before_the_change) == datetime(2026, 4, 9, 0, 0, tzinfo=SYDNEY)
