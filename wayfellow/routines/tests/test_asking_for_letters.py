"""The page of letters: asked for, changed, and stopped here, in the account or by a link."""

from datetime import datetime, time
from uuid import uuid4

import pytest
from django.conf import settings as project
from django.test import Client
from pytest_django.fixtures import Settings

from tests.cast import Member, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.people.models import Account
from wayfellow.routines.actions import ask_for_letters, stop_letters_by_link
from wayfellow.routines.models import ReminderLetters
from wayfellow.routines.queries import link_code
from wayfellow.routines.tests.pages import text_of

PAGE = "/my-days/letters/"
USUAL = {"first": "17:00", "quiet_from": "21:00", "quiet_until": "08:00"}


@pytest.fixture
def wish(sam: Member, at: datetime) -> ReminderLetters:
    """Sam has asked for letters at five."""
    return ask_for_letters(times=[time(17)], quiet_from=time(21), quiet_until=time(8), by=sam.viewer, at=at)


def link(wish: ReminderLetters) -> str:
    return f"/no-more-letters/{wish.pk}/{link_code(wish.pk)}/"


def test_nobody_is_written_to_who_has_not_asked(sam: Member) -> None:
    page = text_of(sam.client().get(PAGE))

    assert "No letters come" in page
    assert "sam@example.org" in page
    assert 'value="17:00"' in page
    assert 'value="21:00"' in page
    assert "Stop all letters" not in page
    assert not ReminderLetters.objects.exists()


def test_letters_are_asked_for_with_one_time_a_day(sam: Member) -> None:
    browser = sam.client()

    answer = posting(browser, PAGE, **USUAL)
    page = text_of(browser.get(answer["Location"]))

    kept = ReminderLetters.objects.get(person_id=sam.id)
    assert answer["Location"] == PAGE
    assert kept.times == [time(17)]
    assert (kept.quiet_from, kept.quiet_until) == (time(21), time(8))
    assert "Letters will come at these times, when something is still open." in page
    assert "Stop all letters" in page
    assert str(kept) == f"<ReminderLetters {kept.pk}>"


def test_three_times_are_the_most_and_stand_in_order(sam: Member) -> None:
    posting(sam.client(), PAGE, **{**USUAL, "second": "09:30", "third": "17:00"})

    assert ReminderLetters.objects.get(person_id=sam.id).times == [time(9, 30), time(17)]


def test_asking_again_changes_the_times(sam: Member, wish: ReminderLetters) -> None:
    browser = sam.client()

    posting(browser, PAGE, **{**USUAL, "first": "10:00"})

    kept = ReminderLetters.objects.get(person_id=sam.id)
    assert (kept.pk, kept.times, kept.created_at) == (wish.pk, [time(10)], wish.created_at)
    assert 'value="10:00"' in text_of(browser.get(PAGE))


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"first": "22:00"}, "This is in your quiet hours."),
        ({"second": "07:00"}, "This is in your quiet hours."),
        ({"first": ""}, "Please choose a time."),
        ({"first": "soon"}, "We could not read that time."),
        ({"quiet_from": ""}, "Please choose a time."),
    ],
)
def test_what_cannot_be_is_said_in_plain_words(sam: Member, sent: dict[str, str], told: str) -> None:
    page = posting(sam.client(), PAGE, **{**USUAL, **sent})

    assert page.status_code == 422
    assert told in text_of(page)
    assert not ReminderLetters.objects.exists()


def test_quiet_hours_can_be_given_up(sam: Member) -> None:
    posting(sam.client(), PAGE, first="23:00", quiet_from="08:00", quiet_until="08:00")

    assert ReminderLetters.objects.get(person_id=sam.id).times == [time(23)]


def test_somebody_with_a_name_and_no_address_is_told_so(sam: Member) -> None:
    Account.objects.filter(person_id=sam.id).update(email="")
    browser = sam.client()

    page, answer = text_of(browser.get(PAGE)), posting(browser, PAGE, **USUAL)

    assert "we have no email address of yours" in page
    assert 'href="/my-days/calendar/"' in page
    assert answer.status_code == 422
    assert not ReminderLetters.objects.exists()


@pytest.mark.parametrize("where", [PAGE, "/me/"])
def test_one_press_stops_them_here_and_in_the_account(sam: Member, wish: ReminderLetters, where: str) -> None:
    browser = sam.client()
    offered = text_of(browser.get(where))

    answer = posting(browser, "/my-days/letters/stop/")

    assert 'action="/my-days/letters/stop/"' in offered
    assert "No more letters will come." in text_of(browser.get(answer["Location"]))
    assert not ReminderLetters.objects.exists()


def test_the_account_of_somebody_without_days_offers_no_letters(jo: Member) -> None:
    assert "Reminders by email" not in text_of(jo.client().get("/me/"))


def test_opening_the_link_of_a_letter_stops_nothing_yet(sam: Member, wish: ReminderLetters) -> None:
    page = Client().get(link(wish))

    assert page.status_code == 200
    assert "Stop the letters?" in text_of(page)
    assert ReminderLetters.objects.filter(pk=wish.pk).exists()


def test_pressing_there_stops_them_without_signing_in(sam: Member, wish: ReminderLetters) -> None:
    browser = Client(enforce_csrf_checks=True)

    answers = [browser.post(link(wish)) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert "No more letters will come" in text_of(answers[1])
    assert not ReminderLetters.objects.exists()


def test_it_works_signed_in_as_well(sam: Member, wish: ReminderLetters) -> None:
    assert sam.client().post(link(wish)).status_code == 200
    assert not ReminderLetters.objects.exists()


def test_the_link_of_one_stops_nobody_else(
    sam: Member, robin: Member, wish: ReminderLetters, at: datetime
) -> None:
    other = ask_for_letters(times=[time(9)], quiet_from=time(21), quiet_until=time(8), by=robin.viewer, at=at)

    Client().post(link(other))

    assert list(ReminderLetters.objects.all()) == [wish]


def test_a_link_that_is_not_ours_is_nothing(sam: Member, wish: ReminderLetters) -> None:
    wrong = [f"/no-more-letters/{wish.pk}/{link_code(uuid4())}/", f"/no-more-letters/{wish.pk}/é/"]

    statuses = [Client().post(address).status_code for address in wrong]

    assert statuses == [404, 404]
    with pytest.raises(NotThere):
        stop_letters_by_link(letters_id=wish.pk, code="x")
    assert ReminderLetters.objects.filter(pk=wish.pk).exists()


def test_whoever_tries_many_links_waits(sam: Member, wish: ReminderLetters, settings: Settings) -> None:
    settings.ACCOUNT_RATE_LIMITS = project.SIGN_IN_LIMITS

    tried = [Client().get(f"/no-more-letters/{wish.pk}/{number}/").status_code for number in range(31)]

    assert tried == [404] * 30 + [429]
    assert Client().get(link(wish)).status_code == 200


@pytest.mark.parametrize("other", ["jo", "alex", "lead"])
def test_who_has_no_space_asks_for_no_letters(
    sam: Member, other: str, request: pytest.FixtureRequest
) -> None:
    browser = request.getfixturevalue(other).client()

    assert browser.get(PAGE).status_code == 404
    assert posting(browser, PAGE, **USUAL).status_code == 404
    assert posting(browser, "/my-days/letters/stop/").status_code == 404
