"""A waymark: a day that the person names themselves, today or long ago."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.urls import reverse

from tests.answers import body, posting_twice, words_on
from tests.cast import Member, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.journey import actions
from wayfellow.journey.models import Waymark, WaymarkKind

ADDRESS = "/my-journey/add/"
# Still 9 November in Greenwich, and the 10th where the service is.
NOW = datetime(2026, 11, 9, 22, 0, tzinfo=UTC)


def test_it_is_kept_in_the_persons_words(sam: Member) -> None:
    client = sam.client()

    answer = posting(client, ADDRESS, title="Took the 9:40 bus", on="2026-11-02", more="All by myself.")

    assert (answer.status_code, answer["Location"]) == (303, reverse("journey:story"))
    [kept] = Waymark.objects.filter(person_id=sam.id)
    assert (kept.kind, kept.on) == (WaymarkKind.WAYMARK, date(2026, 11, 2))
    assert (kept.words.title, kept.words.more) == ("Took the 9:40 bus", "All by myself.")
    page = words_on(client.get(answer["Location"]))
    assert "2 November Took the 9:40 bus All by myself." in page


def test_more_can_stay_empty(sam: Member) -> None:
    posting(sam.client(), ADDRESS, title="Took the 9:40 bus", on="2026-11-02", more="")

    assert Waymark.objects.get(person_id=sam.id).words.more == ""


def test_the_page_begins_with_today_where_the_service_is(sam: Member) -> None:
    with time_machine.travel(NOW, tick=False):
        page = body(sam.client().get(ADDRESS))

    assert 'value="2026-11-10"' in page
    assert "Only you and those you share your journey with can see this." in page


def test_today_is_no_day_to_come(sam: Member) -> None:
    with time_machine.travel(NOW, tick=False):
        answer = posting(sam.client(), ADDRESS, title="Here", on="2026-11-10")

    assert answer.status_code == 303


def test_a_day_to_come_is_not_a_waymark_yet(sam: Member) -> None:
    with time_machine.travel(NOW, tick=False):
        answer = posting(sam.client(), ADDRESS, title="Took the bus", on="2026-11-11")

    assert answer.status_code == 422
    assert "That day is still to come. A waymark is for something that was." in words_on(answer)
    assert 'value="Took the bus"' in body(answer)
    assert not Waymark.objects.exists()


@pytest.mark.parametrize("on", ["1951-03-04", "4/3/1951", "4.3.1951"])
def test_it_can_be_long_ago_and_written_in_several_ways(sam: Member, on: str) -> None:
    posting(sam.client(), ADDRESS, title="Born", on=on)

    assert Waymark.objects.get(person_id=sam.id).on == date(1951, 3, 4)


@pytest.mark.parametrize(
    "sent",
    [
        {"title": "", "on": "2026-11-02"},
        {"title": "The bus", "on": ""},
        {"title": "The bus", "on": "last week"},
        {"title": "The bus", "on": "2026-02-30"},
        {"title": "The bus\0", "on": "2026-11-02"},
        {"title": "x" * 1001, "on": "2026-11-02"},
        {},
    ],
)
def test_what_cannot_be_kept_is_asked_for_again(sam: Member, sent: dict[str, str]) -> None:
    answer = posting(sam.client(), ADDRESS, **sent)

    assert answer.status_code == 422
    assert "Something needs another look" in words_on(answer)
    assert not Waymark.objects.exists()


def test_pressing_twice_keeps_it_once(sam: Member) -> None:
    posting_twice(sam.client(), ADDRESS, title="The bus", on="2026-11-02")

    assert Waymark.objects.count() == 1


def test_the_words_lie_sealed(sam: Member, bus: Waymark, note: Waymark) -> None:
    rows = [bytes(row.envelope) for row in Waymark.objects.all()]

    assert all(b"bus" not in row and b"river" not in row for row in rows)


@pytest.mark.parametrize("name", ["jo", "alex", "lead"])
def test_there_is_no_journey_without_a_space(
    name: str, sam: Member, alex: Member, request: pytest.FixtureRequest, at: datetime
) -> None:
    member = request.getfixturevalue(name)

    answers = [member.client().get(ADDRESS), posting(member.client(), ADDRESS, title="Mine", on="2026-11-02")]

    assert [answer.status_code for answer in answers] == [404, 404]
    with pytest.raises(NotThere):
        actions.add_waymark(on=at.date(), title="Mine", by=member.viewer, at=at)
    assert not Waymark.objects.exists()
