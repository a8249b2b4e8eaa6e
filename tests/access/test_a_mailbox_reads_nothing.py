"""Somebody holds Sam's mailbox and SIM card, knows the name Sam signs in with, and tries every way in."""

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.access.expected import DECIDED
from tests.access.routes import all_routes
from tests.cast import PASSWORD
from tests.told import RecordProperty
from tests.world import World, share_all
from wayfellow.people.models import Account
from wayfellow.people.rules import as_kept
from wayfellow.people.tests.pages import signed_in_as

pytestmark = [pytest.mark.django_db, pytest.mark.shows("M19")]
# Of a goal, a talk, a sign, something that helps and a routine of Sam's.
CONTENT = ("9:40", "The garden café", "No sleep", "Tea", "Curtains")
CODE = re.compile(r"^\d{4}-\d{4}$", re.MULTILINE)
SIGNS_IN_WITH = "sam@example.org"


def letters_read() -> list[str]:
    """All codes that lie in the mailbox, newest last."""
    return [code for letter in mail.outbox for code in CODE.findall(str(letter.body))]


def by_letter(thief: Client) -> None:
    """A code by email, typed in time, and then everything that stands on the page after it."""
    thief.post(reverse("account_request_login_code"), {"email": SIGNS_IN_WITH})
    code = letters_read()[-1]
    thief.post(reverse("account_confirm_login_code"), {"code": code, "phone": "own"})
    for guess in ("000000", "0000000000", code, ""):
        thief.post(reverse("mfa_authenticate"), {"code": guess})


def by_a_new_password(thief: Client) -> None:
    """Choosing one without knowing the old one."""
    for name in ("account_set_password", "account_change_password", "coming_back:here"):
        sent = {"password1": "mine now 123", "password2": "mine now 123", "oldpassword": ""}
        thief.post(reverse(name), {**sent, "password": "mine now 123", "password_again": "mine now 123"})


def by_coming_back(thief: Client) -> None:
    """The device asks; nobody in the room says whose it is."""
    thief.post(reverse("coming_back:ask"))
    thief.get(reverse("coming_back:here"))
    by_a_new_password(thief)


def by_joining_anew(thief: Client) -> None:
    """The same name once more, and codes that are in no letter."""
    for name in ("account_signup", "joining:join", "joining:come_in"):
        sent = {"code": "0000-0000-0000", "sign_in_with": SIGNS_IN_WITH, "password": "mine now 123"}
        thief.post(reverse(name), {**sent, "password_again": "mine now 123", "login": SIGNS_IN_WITH})


WAYS = [by_letter, by_a_new_password, by_coming_back, by_joining_anew]


def decided(world: World) -> list[str]:
    """Every address there is, of Sam's things where it is about something."""
    return [route.address(world) for route in all_routes() if route.name in DECIDED]


def owns(world: World) -> str:
    """What Sam reads on some of Sam's own pages."""
    names = ("goals:list", "staying_well:plan", "coping:list", "routines:list")
    own = [reverse(name) for name in names] + [reverse("conversations:talk", args=[world.ids["talk_id"]])]
    return "".join(world.sam.client().get(address).content.decode() for address in own)


def test_with_a_mailbox_and_a_sim_card_nothing_is_read(world: World, record_property: RecordProperty) -> None:
    share_all(world)
    thief, pages = Client(), 0
    for way in WAYS:
        way(thief)
        assert signed_in_as(thief) is None, way.__name__
        for address in decided(world):
            page = thief.get(address).content.decode(errors="replace")
            assert not [text for text in CONTENT if text in page], (way.__name__, address)
            pages += 1

    record_property("counted", f"{len(WAYS)} ways in, {pages} pages asked for, {len(letters_read())} letters")
    sam = Account.objects.get(pk=world.sam.account.pk)
    assert sam.check_password(PASSWORD)
    assert sam.sign_in_name == as_kept(SIGNS_IN_WITH)
    assert letters_read(), "the thief did read the letters"
    # The owner does read them all: else finding none would show nothing.
    assert all(text in owns(world) for text in CONTENT)


def test_nothing_here_is_sent_to_a_telephone() -> None:
    """There is no message to a SIM card that could be read: letters go by email alone."""
    by_name = re.compile(r"sms|phone|mobile")

    assert not [route.name for route in all_routes() if re.search(r"sms|mobile", route.name)]
    assert not [field.name for field in Account._meta.get_fields() if by_name.search(field.name)]
