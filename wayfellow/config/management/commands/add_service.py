"""Open a service on this installation, and let its first lead in."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from wayfellow.people.actions import HasALead, invite_first_lead, open_service
from wayfellow.people.queries import service_called
from wayfellow.web.crisis_help import UnreadableCrisisHelp
from wayfellow.web.filters import day
from wayfellow.web.form_fields import check_signs

LONGEST_NAME = 120


class Command(BaseCommand):
    """`python manage.py add_service "Riverside Peers"`"""

    help = (
        "Open a service by this name and show the code for its first lead. Asked again before anybody "
        "came in, it shows a new code, and the one before stops working."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Its name, and whom its people ring."""
        parser.add_argument("name")
        parser.add_argument(
            "--crisis-help",
            default="",
            help='Its own numbers to ring: "who | number | when", several with ";" between. Without: those '
            "of the whole place. Its leads can change them.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """The code is shown this once: only its fingerprint is kept."""
        if settings.IS_DEMO:
            raise CommandError("This is a demo with made-up people. Real services belong somewhere else.")
        name, at = _checked(options["name"]), timezone.now()
        try:
            code = _open(name, crisis_help=options["crisis_help"])
        except HasALead:
            raise CommandError(
                f"{name} is here already, and somebody leads it. They invite others on the page Team."
            ) from None
        except UnreadableCrisisHelp as unreadable:
            raise CommandError(str(unreadable)) from None
        self.stdout.write(f"{name} is here. Nobody of another service sees anything of it.")
        self.stdout.write(f"The code for its first lead: {code}")
        self.stdout.write(
            f"They come in with it at {settings.OUR_ADDRESS}{reverse('joining:join')}. It works once, within "
            f"14 days from {day(at)}, and cannot be shown again."
        )


@transaction.atomic
def _open(name: str, *, crisis_help: str) -> str:
    known = service_called(name)
    service = known or open_service(name=name, crisis_help=crisis_help)
    return invite_first_lead(service_id=service.pk, at=timezone.now())


def _checked(typed: str) -> str:
    name = " ".join(typed.split())
    try:
        check_signs(name)
    except ValidationError as odd:
        raise CommandError(odd.messages[0]) from None
    if not name or len(name) > LONGEST_NAME:
        raise CommandError(f"A service needs a name of at most {LONGEST_NAME} letters.")
    return name
