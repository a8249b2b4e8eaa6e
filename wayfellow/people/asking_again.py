"""Was it really them, a moment ago? Asked before what matters most, and after a lock."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import get_authentication_records
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse

from wayfellow.people.kept_words import keep_words
from wayfellow.web.pages import Request, go_to

RECENTLY = 15 * 60  # seconds
LOCKED_AT = "locked_at"
View = Callable[..., HttpResponseBase]


def ask_again(view: View) -> View:
    """Before changing how one signs in, sharing, taking everything away, leaving for good.

    What was pressed or written is kept, sealed, and waits behind the question.
    """

    @wraps(view)
    def asking(request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if was_here_recently(request):
            return view(request, *args, **kwargs)
        if request.method != "POST":
            return to_the_question(request, back=request.get_full_path())
        keep_words(request, person_id=request.viewer.person_id)
        return to_the_question(request, back=reverse("people:kept"))

    return asking


def was_here_recently(request: HttpRequest) -> bool:
    """Whether they signed in, or said who they are once more, within the last quarter of an hour."""
    row = getattr(request.session, "row", None)
    signed_in = row.started_at.timestamp() if row and row.started_at else 0.0
    return time.time() - max(signed_in, said_again_at(request)) < RECENTLY


def said_again_at(request: HttpRequest) -> float:
    """When they last answered the question, or nothing."""
    records = get_authentication_records(request, request.user)  # type: ignore[arg-type]  # somebody signed in
    return max((record["at"] for record in records if record.get("reauthenticated")), default=0.0)


def to_the_question(request: HttpRequest, *, back: str) -> HttpResponse:
    """The page that asks, in the way this person can answer, and then leads back."""
    ways = get_adapter().get_reauthentication_methods(request.user)
    asks = ways[0]["url"] if ways else reverse("account_set_password")
    return go_to(request, f"{asks}?{urlencode({'next': back})}")


def lock(request: HttpRequest) -> None:
    """Nothing opens from here on until the question is answered. Words on their way stay where they are."""
    request.session[LOCKED_AT] = time.time()


def is_locked(request: HttpRequest) -> bool:
    """Locked, and not opened again since."""
    locked_at = request.session.get(LOCKED_AT)
    return locked_at is not None and said_again_at(request) <= locked_at
