"""Whose phone this is, as far as it was said when signing in."""

from django.http import HttpRequest

# The key in the session under which signing in writes it down (people.devices).
SHARED = "shared"


def is_shared(request: HttpRequest | None) -> bool:
    """Whether several people use this phone: then nothing at all is kept on it."""
    session = getattr(request, "session", None)
    return bool(session is not None and session.get(SHARED))


def may_keep_shell(request: HttpRequest | None) -> bool:
    """Whether this phone may keep the page for times without a network. It says nothing of anybody."""
    return not is_shared(request)
