"""Do the words open? A sample by night, all after something broke. What they say is shown to nobody."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from wayfellow.config.keeping.copying import faults_in
from wayfellow.config.keeping.counting import open_words


class Command(BaseCommand):
    """`python manage.py check_words --all`"""

    help = "Let both databases check themselves, and open envelopes of every kind."

    def add_arguments(self, parser: CommandParser) -> None:
        """A sample is enough for every night."""
        parser.add_argument(
            "--all", action="store_true", help="every envelope, not only the first and last of a kind"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Numbers; and kinds of rows, where some do not open."""
        wrong = [f"{alias}: {line}" for alias in ("default", "keys") for line in faults_in(alias)]
        opened = open_words(all_of_them=options["all"])
        self.stdout.write(f"Envelopes tried: {opened.tried}. Not opened: {sum(opened.refused.values())}.")
        wrong += [f"{kind}: {count} do not open" for kind, count in sorted(opened.refused.items())]
        if wrong:
            raise CommandError("\n".join(wrong))
