"""A small site for tests of pages: our middleware, a viewer by cookie, and no database."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.test import Client
from django.test.testcases import LiveServerThread
from playwright.sync_api import Browser, BrowserContext
from pytest_django import Settings

from wayfellow.web.tests import views_for_tests
from wayfellow.web.tests.somebody import COOKIE

WEB = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def small_site(settings: Settings) -> None:
    """Pages stand on nothing but these."""
    settings.ROOT_URLCONF = "wayfellow.web.tests.urls_for_tests"
    settings.MIDDLEWARE = [
        "wayfellow.web.middleware.SecurityHeaders",
        "wayfellow.web.middleware.NoStore",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "wayfellow.web.tests.somebody.Somebody",
        "django.contrib.messages.middleware.MessageMiddleware",
        "django_htmx.middleware.HtmxMiddleware",
        "wayfellow.web.middleware.FragmentSignIn",
    ]
    settings.TEMPLATES = [
        {
            "BACKEND": "django.template.backends.jinja2.Jinja2",
            "DIRS": [WEB / "templates", WEB / "tests" / "templates"],
            "OPTIONS": {"environment": "wayfellow.web.jinja.environment"},
        }
    ]
    settings.CRISIS_HELP = "Emergency | 000 | day and night; Lifeline | 13 11 14 | day and night"
    settings.LEAVE_TO = "/away/"
    views_for_tests.arrived.clear()


@pytest.fixture
def person() -> Client:
    """A browser in which somebody with a space of their own is signed in."""
    return signed_in("person")


def signed_in(*roles: str, careful: bool = False) -> Client:
    """A browser in which somebody with these roles is signed in; a careful one proves its forms."""
    client = Client(raise_request_exception=False, enforce_csrf_checks=careful)
    client.cookies[COOKIE] = " ".join(roles)
    return client


@pytest.fixture
def site(small_site: None) -> Iterator[str]:
    """The small site on a real port; its address."""
    server: Any = LiveServerThread("127.0.0.1", StaticFilesHandler)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    yield f"http://127.0.0.1:{server.port}"
    server.terminate()


@pytest.fixture
def device(browser: Browser, site: str) -> Iterator[BrowserContext]:
    """A phone that nobody has used before, where somebody with a space of their own is signed in."""
    with phone(browser, site) as context:
        yield context


@pytest.fixture
def without_scripts(browser: Browser, site: str) -> Iterator[BrowserContext]:
    """The same phone with scripts off."""
    with phone(browser, site, java_script_enabled=False) as context:
        yield context


@contextmanager
def phone(browser: Browser, site: str, **more: Any) -> Iterator[BrowserContext]:
    """A fresh browser of the size of a phone."""
    context = browser.new_context(**{"base_url": site, "viewport": {"width": 360, "height": 740}, **more})
    context.add_cookies([{"name": COOKIE, "value": "person", "url": site}])
    yield context
    context.close()
