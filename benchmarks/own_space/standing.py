"""Both databases in a place that goes at the end, Sam in them, and Sam's browser."""

import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import django

if TYPE_CHECKING:
    from django.test import Client

    from wayfellow.foundation.viewer import Viewer

ROUNDS = 10
AIM = 0.3
AT = datetime(2026, 11, 10, 9, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Space:
    """Whose it is, and a browser in which they are signed in."""

    viewer: "Viewer"
    browser: "Client"


@contextmanager
def own_space() -> Iterator[Space]:
    """Inside this there is a space to fill."""
    place = tempfile.mkdtemp(prefix="benchmark-")
    os.environ |= {
        "STATE_DIR": place,
        "WAYFELLOW_MODE": "test",
        "DJANGO_SETTINGS_MODULE": "wayfellow.config.settings",
    }
    try:
        _stand_up(Path(place))
        yield _sams()
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _stand_up(place: Path) -> None:
    from django.core.management import call_command  # noqa: PLC0415  # only once Django stands

    from wayfellow.vault.keys import MasterKey  # noqa: PLC0415

    MasterKey.make_file(place / "master.key")
    django.setup()
    for database in ("default", "keys"):
        call_command("migrate", database=database, verbosity=0)


def _sams() -> Space:
    from django.test import Client  # noqa: PLC0415

    from wayfellow.foundation.keyring import key_scope  # noqa: PLC0415
    from wayfellow.foundation.viewer import Role  # noqa: PLC0415
    from wayfellow.people import actions as people  # noqa: PLC0415

    service = people.open_service(name="Riverside", crisis_help="Emergency | 000 | day and night")
    with key_scope():
        sam = people.welcome(service_id=service.pk, name="Sam", roles=frozenset({Role.PERSON}), at=AT)
        account = people.give_account(
            person=sam, sign_in_with="sam@example.org", password=os.urandom(9).hex()
        )
        browser = Client()
        browser.force_login(account)
        return Space(sam.as_viewer(), browser)


def seconds(deed: Callable[[], object]) -> list[float]:
    """Processor time of each round, the quickest first: waiting is also for other people's work here."""
    worked = []
    for _ in range(ROUNDS):
        began = time.process_time()
        deed()
        worked.append(time.process_time() - began)
    return sorted(worked)


def heading() -> None:
    """The first line of the table."""
    print(f"{f'processor time, {ROUNDS} times each':<46}{'best ms':>9}{'median':>9}")


def row(label: str, worked: list[float], *, judged: bool) -> None:
    """One line of the table. Databases are files here, so that nearly all of it is our own work."""
    best, middle = worked[0], statistics.median(worked)
    under = "" if not judged else "under 300 ms" if best < AIM else "NOT under 300 ms"
    print(f"{label:<46}{1000 * best:>9.1f}{1000 * middle:>9.1f}  {under}")
