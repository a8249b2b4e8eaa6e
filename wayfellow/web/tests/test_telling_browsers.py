"""What browsers are told with every answer: one origin, no inline code, no frames, no powers."""

import pytest
from django.test import Client
from pytest_django import Settings

from wayfellow.web.middleware import content_security_policy

pytestmark = pytest.mark.shows("M18")

EVERYWHERE = [
    "/",
    "/help/",
    "/write/",
    "/nowhere/",
    "/broken/",
    "/suspicious/",
    "/robots.txt",
    "/kept-by-itself/",
]


@pytest.mark.parametrize("path", EVERYWHERE)
def test_every_answer_carries_every_header(person: Client, path: str) -> None:
    headers = person.get(path).headers

    assert headers["Content-Security-Policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_every_power_that_is_named_is_denied(person: Client) -> None:
    powers = person.get("/help/").headers["Permissions-Policy"].split(", ")

    assert [power for power in powers if not power.endswith("=()")] == []
    assert {"camera=()", "microphone=()", "geolocation=()", "payment=()", "display-capture=()"} <= set(powers)
    assert len(powers) == len(set(powers))


def test_forms_may_lead_to_the_address_that_a_service_chose_for_leaving(settings: Settings) -> None:
    settings.LEAVE_TO = "https://weather.example/today?place=here"

    assert "form-action 'self' https://weather.example;" in content_security_policy()


def test_an_address_of_our_own_opens_nothing(settings: Settings) -> None:
    settings.LEAVE_TO = "/away/"

    assert "form-action 'self';" in content_security_policy()
