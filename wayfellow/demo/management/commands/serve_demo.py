"""Make the demo, where there is none yet, and serve it."""

import sys
from io import StringIO
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from wayfellow.demo.filling import fill
from wayfellow.demo.queries import NotADemo
from wayfellow.demo.starting import HOST, CannotStart, check_port_is_free, prepare_place, ways_in

FIRST_TIME = "Making a service and its people up. The first time this takes about ten seconds."
NOT_A_DEMO = "This database holds a service that is no demo. Choose another place with STATE_DIR=..."


class Command(BaseCommand):
    """`WAYFELLOW_MODE=demo python manage.py serve_demo --port 8000`"""

    help = "Serve a made-up service to try everything on. What is typed there is there the next time."

    def add_arguments(self, parser: CommandParser) -> None:
        """Where to listen."""
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, **options: Any) -> None:
        """A place, keys, records, people; then the same server as in production."""
        port: int = options["port"]
        try:
            check_port_is_free(port)
            if prepare_place():
                self.stdout.write(FIRST_TIME)
                self.stdout.flush()
            call_command("migrate_all", stdout=StringIO())
            fill(at=timezone.now())
        except CannotStart as refused:
            self._refuse(str(refused))
        except NotADemo:
            self._refuse(NOT_A_DEMO)
        self.stdout.write(ways_in(port))
        call_command("serve", host=HOST, port=port, processes=2)

    def _refuse(self, sentence: str) -> None:
        self.stderr.write(sentence)
        sys.exit(2)
