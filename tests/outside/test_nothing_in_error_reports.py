"""Every view is broken once with somebody's words in its hands: no log, letter or page holds them."""

import inspect
import logging
import sys
from collections.abc import Callable, Iterator
from types import CodeType, FrameType
from typing import Any, ClassVar
from uuid import uuid4

import pytest
from django.core import mail
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.test import Client
from django.urls import resolve
from django.utils.log import AdminEmailHandler

from tests.cast import PASSWORD
from tests.outside.crawl import everybody, routes
from tests.told import RecordProperty
from tests.world import World, fill_space, share_all

pytestmark = [pytest.mark.shows("M12"), pytest.mark.django_db]
CANARY = "zq-heron-7719"
TYPED = ("text", "what", "title", "more", "why", "note", "name", "login", "password", "email", "code", "q")
View = Callable[..., HttpResponseBase]


class Broken(Exception):
    """What a view breaks with; its own text holds the words too."""


class BreakAtTheEnd:
    """Middleware: the view does all its work, and breaks just before it answers."""

    broken: ClassVar[set[CodeType]] = set()
    is_on: ClassVar[bool] = True

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        before = sys.gettrace()
        try:
            return self.get_response(request)
        finally:
            sys.settrace(before)

    def process_view(self, request: HttpRequest, view: View, *_: object) -> None:
        if self.is_on:
            sys.settrace(_breaking(_code_of(view)))


def _code_of(view: View) -> CodeType:
    inner: Any = inspect.unwrap(view)
    code: CodeType = inner.__code__
    return code


def _breaking(code: CodeType) -> Callable[..., Any]:
    def at_the_end(frame: FrameType, event: str, _: object) -> Any:
        if event == "return":
            BreakAtTheEnd.broken.add(code)
            raise Broken(f"{CANARY} in the error itself")
        return at_the_end

    def entering(frame: FrameType, event: str, _: object) -> Any:
        return at_the_end if frame.f_code is code else None

    return entering


class EveryLine(logging.Handler):
    """What our own log would have written, with everything the record knows beside it."""

    def __init__(self) -> None:
        super().__init__(level=logging.DEBUG)
        self.lines: list[str] = []
        self.setFormatter(logging.getLogger("django").handlers[0].formatter)

    def emit(self, record: logging.LogRecord) -> None:
        """As it would have stood in the log."""
        self.lines.append(self.format(record))


@pytest.fixture
def log(settings: Any) -> Iterator[EveryLine]:
    """Logs as in production, and a letter to the admins for every error, as Django offers it."""
    settings.ADMINS = [("Admin", "admin@example.org")]
    settings.MIDDLEWARE = _breaking_before_the_last(settings.MIDDLEWARE)
    kept, letters = EveryLine(), AdminEmailHandler(include_html=True)
    loggers = [logging.getLogger("django"), logging.getLogger()]
    for logger in loggers:
        logger.addHandler(kept)
    loggers[0].addHandler(letters)
    yield kept
    loggers[0].removeHandler(letters)
    for logger in loggers:
        logger.removeHandler(kept)


def _breaking_before_the_last(middleware: list[str]) -> list[str]:
    # The last one runs the view itself.
    return [*middleware[:-1], f"{__name__}.BreakAtTheEnd", middleware[-1]]


def _ask(client: Client, method: str, address: str) -> HttpResponse:
    cookies = client.cookies.output()
    told = {"User-Agent": CANARY, "Referer": f"/{CANARY}/"}
    with transaction.atomic():
        send = client.get if method == "GET" else client.post
        fields = {"form_token": uuid4().hex, **dict.fromkeys(TYPED, CANARY)} if method == "POST" else {}
        answer = send(address, fields, headers=told)
        transaction.set_rollback(True)
    client.cookies.load(cookies.replace("Set-Cookie: ", ""))
    return answer  # type: ignore[return-value]


def _half_signed_in(world: World) -> dict[str, Client]:
    """Who has asked for a code by letter, and who has typed a password and is asked for something more."""
    with_code, with_password = Client(), Client()
    with_code.post("/sign-in/code/", {"email": world.sam.account.email})
    with_password.post("/sign-in/", {"login": world.jo.account.sign_in_name, "password": PASSWORD})
    return {"with a code": with_code, "with a password": with_password}


def test_every_view_that_breaks_tells_no_words(
    world: World, log: EveryLine, record_property: RecordProperty
) -> None:
    walked = World(
        *(world.sam, world.jo, world.kit, world.alex, world.lead, world.robin),
        {**world.ids, **fill_space(world.sam, world.jo, word=CANARY)},
    )
    share_all(walked)
    BreakAtTheEnd.broken.clear()
    views: dict[str, CodeType] = {}
    told, answers = [], 0

    BreakAtTheEnd.is_on = False
    walkers = {**everybody(walked), **_half_signed_in(walked)}
    BreakAtTheEnd.is_on = True

    for client in walkers.values():
        client.raise_request_exception = False
        client.cookies["look"] = CANARY
        for route in routes():
            address = route.address(walked)
            views[route.name] = _code_of(resolve(address).func)
            for method in ("GET", "POST"):
                answer = _ask(client, method, address)
                answers += answer.status_code == 500
                if CANARY in answer.content.decode(errors="replace"):
                    told.append(f"the page of {method} {route.name}")

    letters = [letter.message().as_string() for letter in mail.outbox]
    seen = f"{answers} errors, {len(log.lines)} log lines, {len(letters)} letters: 0 hits"
    record_property("counted", f"{len(views)} views broken, {seen}")
    assert sorted(name for name, code in views.items() if code not in BreakAtTheEnd.broken) == []
    assert answers > 300
    assert len(letters) >= answers
    assert any('"error": "Broken"' in line for line in log.lines)
    assert [line for line in log.lines if CANARY in line] == []
    assert [letter for letter in letters if CANARY in letter] == []
    assert told == []
