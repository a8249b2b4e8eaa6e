"""A device on which somebody of the team has signed in is never somebody else's way back in."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from wayfellow.foundation.viewer import Viewer
from wayfellow.people.rules import is_on_the_team

COOKIE = "team"
# As long as browsers keep anything.
LASTS = 400 * 24 * 60 * 60


def remember(request: HttpRequest, response: HttpResponse) -> None:
    """Whoever works here is signed in: this device is marked, and stays so when they have signed out.

    Not for made-up people: on one device one may be all of them.
    """
    viewer: Viewer | None = request.viewer  # type: ignore[attr-defined]  # set by ViewerMiddleware
    if viewer is None or not is_on_the_team(viewer) or is_of_the_team(request):
        return
    account: Any = request.user
    # Nobody is signed in any more who has just signed out, or left quickly and wants nothing to stay.
    if not account.is_authenticated or account.person.service.is_demo:
        return
    response.set_cookie(
        COOKIE, "1", max_age=LASTS, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
    )


def is_of_the_team(request: HttpRequest) -> bool:
    """Whether somebody of the team has signed in here, now or before."""
    return COOKIE in request.COOKIES
