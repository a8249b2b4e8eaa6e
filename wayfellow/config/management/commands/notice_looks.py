"""Looks that are worth a question. For whoever answers for privacy in a service, once a month."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from wayfellow.foundation.keyring import key_scope
from wayfellow.foundation.look_log import seen_since
from wayfellow.foundation.unusual import USUAL, Seen, same_family_name, unusual_days
from wayfellow.people.queries import names_of_those_here


class Command(BaseCommand):
    """`python manage.py notice_looks --days 31`"""

    help = "Days on which somebody looked unlike their usual, and looks at people of their family name."

    def add_arguments(self, parser: CommandParser) -> None:
        """How far back to tell; the usual is read from before."""
        parser.add_argument("--days", type=int, default=31)

    def handle(self, *args: Any, **options: Any) -> None:
        """One line each. A look is a question and no proof."""
        since = timezone.now() - timedelta(days=options["days"])
        looks = seen_since(since - USUAL)
        zone = ZoneInfo(settings.TIME_ZONE)
        for odd in unusual_days(looks, zone=zone):
            if odd.on >= since.astimezone(zone).date():
                self.stdout.write(f"{odd.on} {odd.by}: {odd.why}, {odd.count}")
        for by, at_whom in _of_one_family([look for look in looks if look.at >= since]):
            self.stdout.write(f"{by} looked at {at_whom}: the same family name")
        self.stdout.write(f"{len(looks)} looks read.")


def _of_one_family(looks: list[Seen]) -> list[tuple[Any, Any]]:
    pairs = sorted({(look.by, look.at_whom) for look in looks})
    with key_scope():
        names = names_of_those_here({person for pair in pairs for person in pair})
    return [(by, whom) for by, whom in pairs if same_family_name(names.get(by, ""), names.get(whom, ""))]
