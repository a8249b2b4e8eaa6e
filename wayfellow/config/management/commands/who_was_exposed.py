"""After a theft: whom does it concern?"""

import time
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from wayfellow.foundation.exposure import Exposed, Window, by_copy, by_sign_in


class Command(BaseCommand):
    """`python manage.py who_was_exposed --sign-in ID --since 2026-11-01 --until 2026-11-09T12:00`"""

    help = "Count, and list by id, whose words a stolen sign-in or a stolen copy could reach."

    def add_arguments(self, parser: CommandParser) -> None:
        """One of two kinds of theft."""
        kind = parser.add_mutually_exclusive_group(required=True)
        kind.add_argument("--sign-in", type=UUID, help="the id of the person whose sign-in was stolen")
        kind.add_argument(
            "--copy", action="store_true", help="a copy of a database or of a backup was stolen"
        )
        parser.add_argument("--since", type=datetime.fromisoformat, help="first moment; only with --sign-in")
        parser.add_argument("--until", type=datetime.fromisoformat, help="last moment; now when left out")
        parser.add_argument("--list", type=Path, help="write the ids to this new file, one a line")

    def handle(self, *args: Any, **options: Any) -> None:
        """Numbers on the screen, ids in a file, names nowhere."""
        began = time.monotonic()
        found = _asked(options)
        self.stdout.write(f"Could be reached: {len(found.reachable)} people.")
        if options["sign_in"]:
            self.stdout.write(
                f"Really looked at, by the log: {len(found.looked_at)} people, {found.looks} looks."
            )
        if options["list"]:
            _write(options["list"], found)
        self.stdout.write(f"Answered in {time.monotonic() - began:.1f} s.")


def _asked(options: dict[str, Any]) -> Exposed:
    until = _with_zone(options["until"]) or timezone.now()
    if options["copy"]:
        return by_copy(until=until)
    since = _with_zone(options["since"])
    if since is None:
        raise CommandError("Say --since when.")
    return by_sign_in(options["sign_in"], window=Window(since, until))


def _with_zone(moment: datetime | None) -> datetime | None:
    return timezone.make_aware(moment) if moment is not None and timezone.is_naive(moment) else moment


def _write(path: Path, found: Exposed) -> None:
    path.touch(mode=0o600, exist_ok=False)
    path.write_text("".join(f"{person_id}\n" for person_id in sorted(found.reachable)), encoding="ascii")
