"""Whom to ring in a crisis: on every page, signed in or out, and when all else has stopped."""

from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest

WRITTEN_LIKE = (
    'Write numbers to ring like this, with ";" between several: "Lifeline | 13 11 14 | day and night".'
)


@dataclass(frozen=True, slots=True)
class HelpLine:
    """One number to ring: whose it is, and when somebody answers."""

    label: str
    number: str
    when: str

    @property
    def tel(self) -> str:
        """The number as a telephone takes it."""
        return "tel:" + "".join(sign for sign in self.number if sign.isdigit() or sign == "+")


class UnreadableCrisisHelp(ValueError):
    """The numbers to ring are not written in the way that can be read."""


def crisis_help(request: HttpRequest | None = None) -> tuple[HelpLine, ...]:
    """The numbers of this person's service where they are known, else those of the whole installation."""
    return _with_the_first_of_all(getattr(request, "crisis_help", None) or ())


def crisis_help_in_memory(request: HttpRequest) -> tuple[HelpLine, ...]:
    """The same without asking anything of anybody: the database may be the very thing that is broken."""
    lines = vars(request).get("crisis_help")
    return _with_the_first_of_all(lines if type(lines) is tuple else ())


def _with_the_first_of_all(own: tuple[HelpLine, ...]) -> tuple[HelpLine, ...]:
    """A service's own lines may sleep at night: the installation's first number stands after them, always."""
    always = crisis_help_from_settings()
    missing = always[:1] if always and always[0].tel not in {line.tel for line in own} else ()
    return (*own, *missing) if own else always


def crisis_help_from_settings() -> tuple[HelpLine, ...]:
    """The installation's own numbers, from the setting CRISIS_HELP."""
    return help_lines(settings.CRISIS_HELP)


@lru_cache(maxsize=64)
def help_lines(text: str) -> tuple[HelpLine, ...]:
    """Read "who | number | when", several with ";" between."""
    return tuple(_line(part) for part in text.split(";") if part.strip())


def _line(text: str) -> HelpLine:
    parts = [part.strip() for part in text.split("|")]
    if len(parts) != len(HelpLine.__slots__) or not all(parts):
        raise UnreadableCrisisHelp(WRITTEN_LIKE)
    return HelpLine(*parts)
