"""A sign-in that ends in the middle of writing, and a network that goes: the words are still there."""

import pytest

from tests.cast import PASSWORD, Member
from tests.other_browsers.network import Network
from tests.other_browsers.window import Window
from wayfellow.goals.models import Goal
from wayfellow.people.models import SignIn

pytestmark = pytest.mark.django_db(transaction=True)
WORDS = "Take the 9:40 bus, all the way to Mum"


@pytest.fixture
def writing(sam: Member, window: Window) -> Window:
    """Sam writes a goal."""
    window.sign_in_as(sam, own=True)
    window.open("/goals/add/")
    window.write("What do you want?", WORDS)
    return window


def test_signed_out_in_the_middle_of_writing_nothing_is_lost(writing: Window) -> None:
    SignIn.objects.all().delete()

    writing.press("Keep this goal")
    writing.wait_to_be_at("/sign-in/")
    writing.write("Email address or sign-in name", "sam@example.org")
    writing.write("Password", PASSWORD)
    writing.press("Sign in")
    writing.wait_for("Your words are still here")
    writing.press("Go on from there")
    writing.wait_to_be_at("/goals/")

    assert Goal.objects.get().words.what == WORDS


def test_words_that_are_sent_without_a_network_stay_in_their_box(writing: Window, network: Network) -> None:
    network.cut()
    writing.has_no_network()

    writing.press("Keep this goal")

    writing.wait_for("That did not reach us. Your words are still here.")
    assert writing.written("What do you want?") == WORDS
