"""Serve Wayfellow. Refuses when something is unsafe."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

from wayfellow.config.checks import refuse_unsafe_start
from wayfellow.config.serving import serve


class Command(BaseCommand):
    """`python manage.py serve --port 8000`"""

    help = "Serve Wayfellow on this machine. Put a proxy that ends TLS before it."

    def add_arguments(self, parser: CommandParser) -> None:
        """Where to listen, and with how many."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--processes", type=int, default=2)
        parser.add_argument("--threads", type=int, default=4)

    def handle(self, *args: Any, **options: Any) -> None:
        """Check, gather the static files, serve."""
        refuse_unsafe_start()
        call_command("collectstatic", interactive=False, verbosity=0)
        serve(
            host=options["host"],
            port=options["port"],
            processes=options["processes"],
            threads=options["threads"],
        )
