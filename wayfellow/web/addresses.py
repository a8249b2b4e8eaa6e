"""Addresses by name. The same dozen stand on every page, so they are looked up once."""

from functools import lru_cache

from django.conf import settings
from django.urls import get_script_prefix, get_urlconf, reverse


def address(name: str, *args: object) -> str:
    """The address of a page; a name that does not exist is a mistake, never an empty link."""
    return reverse(name, args=args) if args else _known(name, *site())


def site() -> tuple[str, str]:
    """Which addresses hold now, and under which prefix: what a remembered address depends on."""
    return get_urlconf() or settings.ROOT_URLCONF, get_script_prefix()


@lru_cache(maxsize=512)
def _known(name: str, urlconf: str, _prefix: str) -> str:
    return reverse(name, urlconf=urlconf)
