"""What a page answered, told so that two answers can be compared; and what it cost."""

import html
import re
from typing import Protocol
from uuid import uuid4

from django.db import connections
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.cast import Member
from wayfellow.sharing.queries import who_looked

_FRESH = re.compile(r'(name="(?:csrfmiddlewaretoken|form_token)" value=")[^"]*')
_TAG = re.compile(r"<[^>]*>")
# Each test runs in a transaction of its own, so that ours become savepoints: no question to the database.
_BRACKETS = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK")


class Answer(Protocol):
    """What a page or a test's browser answers with."""

    @property
    def content(self) -> bytes:
        """The page."""


def body(response: Answer) -> str:
    """The page without what is new each time: the tokens of its forms."""
    return _FRESH.sub(r"\1", response.content.decode())


def words_on(response: Answer) -> str:
    """What somebody reads on the page, on one line."""
    return " ".join(html.unescape(_TAG.sub(" ", body(response))).split())


def statements(client: Client, url: str) -> int:
    """How many statements a page costs, in both databases."""
    with (
        CaptureQueriesContext(connections["default"]) as plain,
        CaptureQueriesContext(connections["keys"]) as keys,
    ):
        response = client.get(url)
    assert response.status_code == 200
    asked = [query["sql"] for query in (*plain.captured_queries, *keys.captured_queries)]
    return len([sql for sql in asked if not sql.startswith(_BRACKETS)])


def looks_at(member: Member) -> list[tuple[str, str]]:
    """Who looked at what of this member's, newest first, as they are told themselves."""
    return [(line.who, line.at_what) for line in who_looked(member.viewer).lines]


def posting_twice(client: Client, url: str, **fields: str) -> tuple[HttpResponse, HttpResponse]:
    """The same form sent twice: an impatient press, or a line that dropped."""
    sent = {"form_token": uuid4().hex, **fields}
    return client.post(url, sent), client.post(url, sent)  # type: ignore[return-value]
