"""Letters that remind: whose wish it is, and which of them are due."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from hmac import compare_digest
from itertools import islice
from uuid import UUID

from django.db.models import Q

from wayfellow.foundation.masters import fingerprint_of
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.queries import addresses_of
from wayfellow.routines.letter_times import due_time, earliest, is_quiet
from wayfellow.routines.models import ReminderLetters
from wayfellow.routines.queries.days import is_something_open

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class DueLetter:
    """A letter that may go out now."""

    letters_id: UUID
    person_id: UUID
    to: str
    clock: time
    most: int

    def __repr__(self) -> str:
        """Without the address."""
        return f"<DueLetter {self.letters_id}>"


def own_letters(viewer: Viewer) -> ReminderLetters | None:
    """The viewer's own wish for letters, if there is one."""
    return ReminderLetters.objects.filter(person_id=viewer.person_id).first()


def letters_address(viewer: Viewer) -> str:
    """Where letters to the viewer go; empty when they sign in with a name and have no address here."""
    return addresses_of([viewer.person_id]).get(viewer.person_id, "")


def link_code(letters_id: UUID) -> str:
    """The secret in the link that stops letters. Nothing of it is kept: it is worked out anew each time."""
    return fingerprint_of(str(letters_id), purpose="link that stops letters")


def is_link_of(letters_id: UUID, *, code: str) -> bool:
    """Whether a link is one of ours. It goes on being one after the letters were stopped."""
    return compare_digest(link_code(letters_id).encode(), code.encode(errors="surrogatepass"))


def due_letters(now: datetime) -> Iterator[DueLetter]:
    """Letters whose time has come, to people with something open. `now` is on the place's clock."""
    window = {"gte": earliest(now), "lte": now.time()}
    came = Q()
    for name in ("first", "second", "third"):
        came |= Q(**{f"{name}__{edge}": clock for edge, clock in window.items()})
    wishes = ReminderLetters.objects.filter(came, person__has_space=True).order_by("pk").iterator()
    while some := list(islice(wishes, AT_ONCE)):
        yield from _due_among(some, now)


def _due_among(wishes: list[ReminderLetters], now: datetime) -> Iterator[DueLetter]:
    addresses = addresses_of(wish.person_id for wish in wishes)
    for wish in wishes:
        clock = due_time(wish.times, now=now)
        to = addresses.get(wish.person_id)
        if not to or clock is None or is_quiet(now.time(), since=wish.quiet_from, until=wish.quiet_until):
            continue
        if is_something_open(wish.person_id, by=clock, on=now.date()):
            yield DueLetter(wish.pk, wish.person_id, to, clock, len(wish.times))
