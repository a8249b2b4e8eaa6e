"""Whose phone or computer it is, what it is called on pages, and how long it stays signed in."""

import re
from datetime import datetime, timedelta

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

OWN, SHARED = "own", "shared"
WHOSE = [(SHARED, _("Others use it too")), (OWN, _("It is mine alone"))]
# What the server keeps with a sign-in. Never the text that a browser says of itself.
IS_SHARED, DEVICE, WORKS_HERE = "shared", "device", "works_here"

# Why these lengths: docs/security/sign-in.md.
SHARED_RESTS = timedelta(minutes=20)
SHARED_LASTS = WORK_LASTS = timedelta(hours=12)
SEEN_EVERY = timedelta(minutes=1)
OWN_LASTS = timedelta(days=14)

# In this order: Edge also calls itself Chrome, and Chrome also calls itself Safari.
BROWSERS = {
    "Edge": "Edg",
    "Opera": "OPR/",
    "Firefox": "Firefox|FxiOS",
    "Chrome": "Chrome|CriOS",
    "Safari": "Safari",
}
SYSTEMS = {
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Windows": "Windows",
    "Mac": "Macintosh",
    "Linux": "Linux",
}


def device_of(request: HttpRequest) -> str:
    """Two plain words, such as "Firefox, Android". Nothing finer is kept."""
    said = request.headers.get("User-Agent", "")
    return ", ".join(filter(None, (_first(BROWSERS, said), _first(SYSTEMS, said))))


def _first(names: dict[str, str], said: str) -> str:
    return next((name for name, signs in names.items() if re.search(signs, said)), "")


def remember_whose(request: HttpRequest, whose: str) -> None:
    """Before signing in. Whoever says nothing is treated as on a shared one: nothing stays there."""
    request.session[IS_SHARED] = whose != OWN


def begin_here(request: HttpRequest, *, works_here: bool) -> None:
    """Just signed in: what this device is, and for how long."""
    session = request.session
    session[DEVICE] = device_of(request)
    session[WORKS_HERE] = works_here
    stay_as_decided(request)


def stay_as_decided(request: HttpRequest) -> None:
    """On a shared one the cookie goes with the browser window."""
    session = request.session
    lasts = WORK_LASTS if session.get(WORKS_HERE) else OWN_LASTS
    session.set_expiry(0 if session.get(IS_SHARED) else int(lasts.total_seconds()))


def last_moment(*, started_at: datetime, is_shared: bool, works_here: bool) -> datetime:
    """However busy somebody is, they sign in anew after this."""
    return started_at + (SHARED_LASTS if is_shared or works_here else OWN_LASTS)


def rested_too_long(*, is_shared: bool, seen_at: datetime | None, at: datetime) -> bool:
    """A shared phone that lay there for a while belongs to whoever picks it up next."""
    return is_shared and seen_at is not None and at - seen_at > SHARED_RESTS
