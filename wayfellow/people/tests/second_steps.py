"""What the tests of second steps share: an app that shows codes, and the letters out of a page."""

import json
import re
import time
from html import unescape
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from tests.cast import PASSWORD, Member, posting
from tests.passkeys import Passkey
from wayfellow.people.secrets_kept import opened_secret
from wayfellow.people.tests.pages import Shown

SECOND, WAYS_IN = "/sign-in/second/", "/me/ways-in/"
_SECRET = re.compile(r"The letters:\s*<strong[^>]*>([A-Z2-7]+)<")
_OPTIONS = re.compile(r'data-options="([^"]*)"')


def shown_by_app(secret: str, *, later: int = 0) -> str:
    """The code that an app with this secret shows now, or some half minutes later."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + later))


def secret_of(member: Member) -> str:
    """What the member's app was given."""
    app = Authenticator.objects.get(user=member.account, type=Authenticator.Type.TOTP)
    return opened_secret(app.data["secret"])


def secret_on(page: Shown) -> str:
    """The letters that stand beside the square."""
    found = _SECRET.search(page.content.decode())
    assert found
    return found[1]


def options_on(page: Shown) -> dict[str, Any]:
    """What the page asks the browser for."""
    found = _OPTIONS.search(page.content.decode())
    assert found
    options: dict[str, Any] = json.loads(unescape(found[1]))
    return options


def half_in(client: Client, member: Member) -> Any:
    """The password was right."""
    return client.post("/sign-in/", {"login": member.account.sign_in_name, "password": PASSWORD})


def add_passkey(member: Member) -> Passkey:
    """On their own telephone."""
    client, passkey = member.client(), Passkey()
    options = options_on(client.get(f"{WAYS_IN}passkey/"))
    answer = posting(client, f"{WAYS_IN}passkey/", credential=json.dumps(passkey.made(options)))
    assert answer.status_code == 302, answer.content
    return passkey
