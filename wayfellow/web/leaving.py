"""Where "Leave quickly" goes."""

from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse


def where_leaving_goes() -> str:
    """The address a service has chosen, or our own plain page that says nothing of us."""
    return str(settings.LEAVE_TO) or reverse("web:away")


def host_of_leaving() -> str:
    """Scheme and host of a chosen address elsewhere; empty when leaving stays with us."""
    chosen = urlsplit(str(settings.LEAVE_TO))
    return f"{chosen.scheme}://{chosen.netloc}" if chosen.netloc else ""
