"""How pages look: kept in a cookie that names nobody, and with a person who is signed in."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse

SHADES = ("device", "light", "night")
SIZES = ("ordinary", "larger", "largest")
SPACES = ("ordinary", "roomy")
CONTRASTS = ("ordinary", "strong")
MOTIONS = ("device", "still")
CALM = ("ordinary", "ordinary", "device")
COOKIE = "look"
ONE_YEAR = 60 * 60 * 24 * 365


@dataclass(frozen=True, slots=True)
class Look:
    """Light or night, how large, whether extras are left out; and more room, contrast and stillness."""

    shade: str = "device"
    size: str = "ordinary"
    fewer: bool = False
    space: str = "ordinary"
    contrast: str = "ordinary"
    motion: str = "device"


def look_of(request: HttpRequest | None) -> Look:
    """The look that somebody signed in has chosen, or the one chosen on this device."""
    if request is None:
        return Look()
    own: Look | None = getattr(request, "own_look", None)
    return own or look_written(request.COOKIES.get(COOKIE, "")) or Look()


def look_written(kept: str) -> Look | None:
    """The look out of its few words. Anything we did not write ourselves is taken as nothing chosen."""
    shade, size, extras, *calm = [*kept.split("."), "", ""][: max(3, len(kept.split(".")))]
    space, contrast, motion = calm if len(calm) == len(CALM) else CALM
    look = Look(shade, size, extras == "fewer", space, contrast, motion)
    return look if kept and written(look) == kept and _is_known(look) else None


def _is_known(look: Look) -> bool:
    kinds = (SHADES, SIZES, SPACES, CONTRASTS, MOTIONS)
    chosen = (look.shade, look.size, look.space, look.contrast, look.motion)
    return all(one in kind for one, kind in zip(chosen, kinds, strict=True))


def written(look: Look) -> str:
    """The look in a few words of our own; the calm ones only where one of them was chosen."""
    first = [look.shade, look.size, "fewer" if look.fewer else "all"]
    calm = (look.space, look.contrast, look.motion)
    return ".".join([*first, *(calm if calm != CALM else ())])


def keep_look(response: HttpResponse, look: Look) -> HttpResponse:
    """Send the look along, so that this device has it also when nobody is signed in."""
    response.set_cookie(
        COOKIE,
        written(look),
        max_age=ONE_YEAR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response
