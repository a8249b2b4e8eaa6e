"""What the tests of choosing have in common."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from tests.cast import AT, Member, posting
from wayfellow.sharing.choosing import actions
from wayfellow.sharing.models import AboutMe

CHOOSE, ABOUT_ME = reverse("sharing:choose"), reverse("choosing:about_me")
WAIT, STOP, NOT_THIS_ONE = (reverse(f"choosing:{name}") for name in ("wait", "stop_waiting", "not_this_one"))


def says(worker: Member, **changes: Any) -> AboutMe:
    """A worker writes a few words about themselves."""
    words: dict[str, Any] = {
        "about": "",
        "likes": "",
        "when": "",
        "languages": (),
        "has_room": True,
        "seen": 1,
    }
    return actions.say_about_me(by=worker.viewer, at=AT, **{**words, **changes})


def choose(person: Member, worker: Member, **more: str) -> HttpResponse:
    """The person presses that they walk with a worker."""
    return posting(person.client(), CHOOSE, companion_id=str(worker.id), **more)
