"""Slowing down whoever tries too often, by the address they come from."""

import hashlib
import hmac

from allauth.core.ratelimit import consume_or_429
from django.conf import settings
from django.http import HttpRequest, HttpResponse


def slow_down(request: HttpRequest, action: str, *, counts_reads: bool = False) -> HttpResponse | None:
    """The page that asks to wait a little, once `action` was tried more often than settings allow.

    Looking at a page is free, unless looking is the try itself.
    """
    return consume_or_429(request, action=action, limit_get=counts_reads)


def without_addresses(key: str, prefix: str, version: int) -> str:
    """Counters lie in the database, where nobody should read who came from which address."""
    return hmac.digest(
        settings.SECRET_KEY.encode(), f"{prefix}:{version}:{key}".encode(), hashlib.sha256
    ).hex()
