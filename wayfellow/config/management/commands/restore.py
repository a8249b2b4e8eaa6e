"""Bring both databases back from copies, take out again whoever left since, and see that words open."""

import time
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from django.utils import timezone

from wayfellow.config.keeping.backups import Page, bring_back
from wayfellow.config.keeping.counting import open_words, rows
from wayfellow.config.keeping.refusals import CopyRefused
from wayfellow.foundation.look_log import BEGAN_ANEW
from wayfellow.foundation.outside import LineNotRead, add_line
from wayfellow.leaving.actions import finish_leavings


class Command(BaseCommand):
    """`python manage.py restore --words COPY --keys COPY --ledger /mnt/elsewhere/left.log`"""

    help = "Put copies in the place of both databases. What is there now is gone. Stop the server first."

    def add_arguments(self, parser: CommandParser) -> None:
        """Which copies, and the newest ledger that there is."""
        parser.add_argument("--words", type=Path, required=True)
        parser.add_argument("--keys", type=Path, required=True)
        parser.add_argument("--ledger", type=Path, action="append", help="several machines, several")
        parser.add_argument("--over", action="store_true", help="there are people here, and they may go")
        parser.add_argument("--all", action="store_true", help="open every envelope and not a sample")

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how long it took, how much came back, and how old it is."""
        began, now = time.monotonic(), timezone.now()
        if _somebody_is_here() and not options["over"]:
            raise CommandError("There are people in these databases. Say --over if they may go.")
        try:
            promised = bring_back(words=options["words"], keys=options["keys"])
        except CopyRefused as refused:
            raise CommandError(str(refused)) from None
        found = {alias: rows(alias) for alias in promised}
        # From here on the log of looks goes on from the copy; this line says what is lost.
        copied_at = Page.read(options["words"]).at
        add_line(settings.ANCHOR_FILE, at_once=True, at=now.isoformat(), **{BEGAN_ANEW: copied_at})
        call_command("migrate_all", stdout=self.stdout)
        left = self._take_out_again(options["ledger"] or [settings.LEDGER_FILE], now)
        self._tell(promised == found, found, copied_at, now)
        self._open(all_of_them=options["all"])
        self.stdout.write(f"Left for good and taken out again: {left}.")
        self.stdout.write(f"It took {time.monotonic() - began:.1f} s.")

    def _take_out_again(self, ledgers: list[Path], now: datetime) -> int:
        try:
            return finish_leavings(ledgers=ledgers, at=now)[1]
        except LineNotRead as unread:
            raise CommandError(
                f"{unread} Serve nobody before it is read: somebody who left may be here."
            ) from None

    def _tell(self, is_equal: bool, found: dict[str, dict[str, int]], copied_at: str, now: datetime) -> None:
        hours = (now - datetime.fromisoformat(copied_at)).total_seconds() / 3600
        count = sum(sum(kinds.values()) for kinds in found.values())
        self.stdout.write(
            f"Rows: {count}, {'as many as the pages say' if is_equal else 'NOT as the pages say'}."
        )
        self.stdout.write(f"The copy is {hours:.1f} hours old. What was written since is not in it.")
        if not is_equal:
            raise CommandError("The copies hold other numbers of rows than the pages beside them say.")

    def _open(self, *, all_of_them: bool) -> None:
        opened = open_words(all_of_them=all_of_them)
        self.stdout.write(f"Envelopes tried: {opened.tried}. Not opened: {sum(opened.refused.values())}.")
        if opened.refused:
            raise CommandError(f"Some words do not open: {', '.join(sorted(opened.refused))}.")


def _somebody_is_here() -> bool:
    try:
        return any(sum(rows(alias).values()) for alias in ("default", "keys"))
    except DatabaseError:
        return False  # clean databases: not even the tables are there
