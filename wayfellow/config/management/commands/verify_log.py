"""Is the log of who looked still what was written?"""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from wayfellow.foundation.erasing import marks_of_those_who_left
from wayfellow.foundation.look_log import anchors_in, check_looks
from wayfellow.foundation.outside import LineNotRead, lines_of_all


class Command(BaseCommand):
    """`python manage.py verify_log --anchor /mnt/elsewhere/looks.log`"""

    help = "Check the log of who looked against itself and against the file outside."

    def add_arguments(self, parser: CommandParser) -> None:
        """The copy that was carried elsewhere is the one to trust."""
        parser.add_argument(
            "--anchor", type=Path, action="append", help="file of anchors; several machines, several"
        )
        parser.add_argument("--ledger", type=Path, action="append", help="ledger of those who left")

    def handle(self, *args: Any, **options: Any) -> None:
        """Numbers; and every fault, with an error at the end."""
        try:
            anchors = anchors_in(lines_of_all(options["anchor"] or [settings.ANCHOR_FILE]))
            left = marks_of_those_who_left(options["ledger"] or [settings.LEDGER_FILE])
        except LineNotRead as unread:
            raise CommandError(str(unread)) from None
        checked = check_looks(anchors, left=left)
        self.stdout.write(
            f"People: {checked.people}. Looks: {checked.looks}. Anchored logs: {checked.anchors}."
        )
        for fault in checked.faults:
            self.stdout.write(f"{fault.whose[:16]}: look {fault.number} {fault.what}.")
        if checked.faults:
            raise CommandError(f"{len(checked.faults)} logs are not what was written.")
        self.stdout.write("Every look is as it was written.")
