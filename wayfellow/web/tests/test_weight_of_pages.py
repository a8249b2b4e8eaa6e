"""Pages are light: what a cheap phone loads, compressed, stays under what we promise."""

import gzip
from pathlib import Path

import pytest
from django.contrib.staticfiles.finders import find
from django.test import Client

pytestmark = pytest.mark.shows("M38")

SCRIPTS = ["django_htmx/htmx-2.min.js", "web/wayfellow.js"]
# What one page more loads, and what the browser itself fetches beside pages.
KEEPING_A_PLAN = ["web/kept_plan.js"]
WORKER = ["web/worker.js"]
STYLES = ["web/look.css"]


def weight(*names: str) -> int:
    """Bytes on the wire of these static files."""
    return sum(len(gzip.compress(Path(str(find(name))).read_bytes(), compresslevel=9)) for name in names)


def test_scripts_weigh_at_most_thirty_kilobytes() -> None:
    assert weight(*SCRIPTS, *KEEPING_A_PLAN) <= 30_000


def test_what_works_without_a_network_weighs_next_to_nothing() -> None:
    assert weight(*KEEPING_A_PLAN, *WORKER) <= 6_000


def test_styles_weigh_at_most_twelve_kilobytes() -> None:
    assert weight(*STYLES) <= 12_000


@pytest.mark.parametrize("path", ["/", "/help/", "/look/", "/about/", "/write/", "/nowhere/"])
def test_a_first_page_weighs_at_most_sixty_kilobytes_and_a_later_one_fifteen(path: str) -> None:
    page = Client(headers={"cookie": "roles=person peer_worker"}).get(path, follow=True)
    later = len(gzip.compress(page.content))

    assert later <= 15_000
    assert later + weight(*SCRIPTS, *STYLES, "web/favicon.svg") <= 60_000


def test_the_icon_is_the_bare_waymark() -> None:
    icon = Path(str(find("web/favicon.svg"))).read_text(encoding="utf-8")

    assert icon.count("<path") == 1
    assert "<text" not in icon
    assert "<title" not in icon
