"""What the tests of pages share: reading a page as somebody sees it."""

import re
from html import unescape
from typing import Any, Protocol

from django.test import Client

_TOKEN = re.compile(r'(name="(?:csrfmiddlewaretoken|form_token)" value=")[^"]*')
_TAG = re.compile(r"<[^>]+>")


class Shown(Protocol):
    """An answer with a body, by whatever name the test client calls its type."""

    @property
    def content(self) -> bytes:
        """The body."""


def text_of(response: Shown) -> str:
    """The words of the page, without its tags."""
    main = response.content.decode().split("<main", 1)[-1].split("</main>", 1)[0]
    return " ".join(unescape(_TAG.sub(" ", "<" + main)).split())


def same_but_for_tokens(response: Shown) -> str:
    """The whole page as it was sent, with what is random in every form taken out."""
    return _TOKEN.sub(r"\1", response.content.decode())


def input_of(response: Shown, name: str) -> str:
    """The tag of one field."""
    found = re.search(rf'<(?:input|textarea)[^>]*name="{name}"[^>]*>', response.content.decode())
    assert found, f"no field {name}"
    return found[0]


def key_of(client: Client) -> str:
    """The key of the session that this browser holds."""
    return client.session.session_key or ""


def signed_in_as(client: Client) -> Any:
    """The id of the account that this browser is signed in as, or None."""
    return client.session.get("_auth_user_id")
