"""After signing out or leaving quickly, neither the screen nor Back nor a browser's memory shows anything."""

import pytest

from tests.cast import AT, Member
from tests.other_browsers.window import Window
from wayfellow.goals.actions import add_goal
from wayfellow.people.models import SignIn

pytestmark = pytest.mark.django_db(transaction=True)
WORDS = "Swim in the sea again"


@pytest.fixture
def at_my_goals(sam: Member, window: Window) -> Window:
    """Sam has looked at what nobody else should read, and at one page more."""
    add_goal(person_id=sam.id, what=WORDS, by=sam.viewer, at=AT)
    window.sign_in_as(sam)
    window.open("/goals/")
    window.wait_for(WORDS)
    window.open("/plan/")
    return window


def goes_back(window: Window, steps: int) -> None:
    """As somebody does who takes the phone next."""
    window.back(steps)
    window.wait_to_be_at("/sign-in/")
    assert WORDS not in window.reads()
    assert "My staying-well plan" not in window.reads()


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_back_after_signing_out_asks_to_sign_in(at_my_goals: Window, steps: int) -> None:
    at_my_goals.press("Sign out")
    at_my_goals.wait_for("You are signed out.")

    goes_back(at_my_goals, steps)


@pytest.mark.parametrize("steps", [1, 2])
def test_back_after_leaving_quickly_asks_to_sign_in(at_my_goals: Window, steps: int) -> None:
    at_my_goals.press("Leave quickly")
    at_my_goals.wait_to_be_at("/away/")
    assert "Wayfellow" not in at_my_goals.reads()

    goes_back(at_my_goals, steps)
    assert not SignIn.objects.exists()


def test_the_screen_is_empty_at_once(at_my_goals: Window) -> None:
    hidden, took = at_my_goals.run(
        """const began = performance.now();
        document.querySelector("form.leave button").click();
        return [document.documentElement.hidden, performance.now() - began];"""
    )

    assert hidden
    assert took < 200


def test_no_page_comes_out_of_the_browsers_memory(at_my_goals: Window) -> None:
    at_my_goals.run("window.wasHere = true")

    at_my_goals.back(1)

    at_my_goals.wait_for(WORDS)
    assert at_my_goals.run("return window.wasHere === undefined")


def test_no_box_for_words_is_remembered(sam: Member, window: Window) -> None:
    window.sign_in_as(sam)
    window.open("/goals/add/")
    window.write("What do you want?", WORDS)
    window.press("Keep this goal")
    window.wait_for(WORDS)

    window.open("/goals/add/")

    assert window.written("What do you want?") == ""
