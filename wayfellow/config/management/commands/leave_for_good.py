"""For somebody who asks to leave and cannot sign in, once it is certain who they are."""

from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from wayfellow.leaving.actions import take_out


class Command(BaseCommand):
    """`python manage.py leave_for_good ID --again ID`"""

    help = "Destroy one person's key and remove all that is theirs. Nobody can bring it back."

    def add_arguments(self, parser: CommandParser) -> None:
        """The id twice, so that one slip takes nobody away."""
        parser.add_argument("person", type=UUID)
        parser.add_argument("--again", type=UUID, required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse when the two differ."""
        if options["person"] != options["again"]:
            raise CommandError("The two ids are not the same. Nothing was done.")
        take_out(options["person"], at=timezone.now())
        self.stdout.write("Gone for good: the key, and every row.")
