"""How pages look on this device: kept in a cookie that belongs to no account."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse

SHADES = ("device", "light", "night")
SIZES = ("ordinary", "larger", "largest")
COOKIE = "look"
ONE_YEAR = 60 * 60 * 24 * 365


@dataclass(frozen=True, slots=True)
class Look:
    """Light or night, how large, and whether extras are left out."""

    shade: str = "device"
    size: str = "ordinary"
    fewer: bool = False


def look_of(request: HttpRequest | None) -> Look:
    """The look chosen on this device. Anything we did not write ourselves is taken as nothing chosen."""
    kept = request.COOKIES.get(COOKIE, "") if request else ""
    match kept.split("."):
        case [shade, size, ("all" | "fewer") as extras] if shade in SHADES and size in SIZES:
            return Look(shade, size, extras == "fewer")
        case _:
            return Look()


def keep_look(response: HttpResponse, look: Look) -> HttpResponse:
    """Send the look along, so that this device has it also when nobody is signed in."""
    value = f"{look.shade}.{look.size}.{'fewer' if look.fewer else 'all'}"
    response.set_cookie(
        COOKIE, value, max_age=ONE_YEAR, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
    )
    return response
