"""Signs somebody in by a cookie that says what they are: these tests are about pages, not about sign-in."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from wayfellow.foundation.viewer import Role, Viewer

COOKIE = "roles"
PERSON = UUID("018f4f6e-0000-7000-8000-000000000001")
SERVICE = UUID("018f4f6e-0000-7000-8000-000000000002")


class Somebody:
    """Middleware in the place of the one that reads the account."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """No cookie, nobody; an empty one, somebody without any role."""
        roles = request.COOKIES.get(COOKIE)
        request.viewer = None if roles is None else somebody(*roles.split())  # type: ignore[attr-defined]
        return self.get_response(request)


def somebody(*roles: str) -> Viewer:
    """A viewer with these roles."""
    return Viewer(PERSON, SERVICE, frozenset(Role(role) for role in roles))
