"""Letters, and files that are taken away, say neither what this place is for nor anybody's words."""

import ast
import io
import re
import zipfile
from collections.abc import Callable
from datetime import timedelta
from email.message import EmailMessage
from typing import Any

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client
from django.utils.translation import override

from tests.access.two_services import HERON, Apart, open_apart
from tests.architecture.sources import PACKAGE, product_modules, short, templates, tree_of
from tests.cast import AT, posting
from tests.outside.crawl import answers
from tests.outside.words import revealing
from tests.told import RecordProperty
from tests.world import World
from wayfellow.exchange.views import archive_of
from wayfellow.people import actions as people
from wayfellow.routines import actions as routines

pytestmark = [pytest.mark.shows("M17"), pytest.mark.django_db]
LANGUAGES = [code for code, _name in settings.LANGUAGES]
FILE_NAME = re.compile(r"[\w-]+\.(?:pdf|csv|json|jsonl|ics|zip|html|txt|xlsx)")
# A code, no such address, somebody comes back in, a reminder.
LETTERS = 4
PLAIN_NAMES = {
    *("calendar.ics", "counts.csv", "lines.csv", "words.txt"),
    *("my-plan.pdf", "notes.pdf", "looking-back.pdf", "archive.zip"),
}
SENDING = {"send_mail", "send_mass_mail", "EmailMessage", "EmailMultiAlternatives", "mail_admins"}
SENDERS = {"wayfellow/people/actions/ways_back.py", "wayfellow/routines/actions/sending.py"}
PUSHING = re.compile(r"PushManager|pushManager|showNotification|Notification\.requestPermission|webpush")


@pytest.fixture
def apart() -> Apart:
    """A service in which everybody and everything holds the canary."""
    return open_apart(HERON)


def _names_of_files(apart: Apart) -> set[str]:
    """Of every file that an address hands out, to whoever may have it."""
    world = apart.world
    headers = {page.answer.headers.get("Content-Disposition", "") for page in answers(world)}
    browser = world.sam.client()
    on_paper = {"shape": "sheets", "paper": "a4", "sheets": ["well"]}
    season = {"until": "2026-11-23", "paper": "a4"}
    for address, fields in (
        ("/plan/paper/", on_paper),
        ("/plan/paper/", {**on_paper, "neutral": "on"}),
        ("/my-journey/looking-back/paper/", season),
        ("/me/take-away/", {}),
    ):
        sent = posting(browser, address, **fields)
        assert sent.status_code == 200, address
        headers.add(sent.headers["Content-Disposition"])
    return {header for header in headers if header}


def test_files_that_are_taken_away_have_plain_names(apart: Apart, record_property: RecordProperty) -> None:
    handed_out = _names_of_files(apart)
    unpacked = set(zipfile.ZipFile(io.BytesIO(archive_of(apart.world.sam.viewer))).namelist())
    names = handed_out | unpacked

    record_property(
        "counted", f"{len(handed_out)} files handed out, {len(unpacked)} in an archive, all plain"
    )
    bare = {re.sub(r'.*filename="([^"]*)".*', r"\1", name) for name in handed_out}
    assert bare == PLAIN_NAMES
    assert len(unpacked) > 20
    assert {name for name in names if HERON in name} == set()
    assert {(name, word) for name in names for word in revealing(name)} == set()


def test_no_name_of_a_file_in_the_code_tells_anything() -> None:
    named = {
        node.value
        for path in product_modules()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and FILE_NAME.fullmatch(node.value)
    }

    assert {"archive.zip", "my-plan.pdf", "lines.csv", "counts.csv"} <= named
    assert {(name, word) for name in named for word in revealing(name)} == set()


def _let_every_letter_go_out(world: World) -> None:
    """A code, a code for an address nobody has, a way back in, and a reminder."""
    sam, jo = world.sam, world.jo
    Client().post("/sign-in/code/", {"email": sam.account.email})
    Client().post("/sign-in/code/", {"email": "nobody@example.org"})
    _, code = people.ask_to_come_back(at=AT)
    people.say_whose_device(code=code, person_id=sam.id, needs_second=False, by=jo.viewer, at=AT)
    letters = len(mail.outbox)
    hours = 0
    while len(mail.outbox) == letters and hours < 48:
        routines.send_reminders(at=AT + timedelta(hours=hours))
        hours += 1


def _as_it_travels(letter: mail.EmailMessage) -> str:
    """Every header but whom it is for, and the words."""
    sent: EmailMessage = letter.message()
    headers = [f"{name}: {value}" for name, value in sent.items() if name not in {"To", "Message-ID", "Date"}]
    return "\n".join((*headers, str(letter.body)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_say_nothing_on_the_envelope_or_inside(
    language: str,
    apart: Apart,
    django_capture_on_commit_callbacks: Callable[..., Any],
    record_property: RecordProperty,
) -> None:
    with override(language), django_capture_on_commit_callbacks(execute=True):
        _let_every_letter_go_out(apart.world)

    seen = [_as_it_travels(letter) for letter in mail.outbox]

    record_property(
        "counted", f"{language}: {len(seen)} kinds of letters, 0 revealing words, 0 words of anybody"
    )
    assert len(seen) == LETTERS
    assert len({letter.subject for letter in mail.outbox}) == LETTERS
    assert [word for one in seen for word in revealing(one, language)] == []
    assert [one for one in seen if HERON in one.casefold()] == []
    assert [letter.attachments for letter in mail.outbox if letter.attachments] == []


def test_no_letter_is_sent_from_anywhere_else() -> None:
    found = {
        short(path)
        for path in product_modules()
        for node in ast.walk(tree_of(path))
        if (isinstance(node, ast.Attribute) and node.attr in SENDING)
        or (isinstance(node, ast.ImportFrom) and {name.name for name in node.names} & SENDING)
    }

    assert found == SENDERS, "a new kind of letter: let it go out in the test above, too"


def test_what_letters_are_drawn_from_says_nothing_either() -> None:
    letters = [path for path in templates() if path.suffix == ".txt"]

    assert {path.parent.name for path in letters} == {"email", "people"}
    assert len(letters) >= 6
    assert {
        (short(path), word) for path in letters for word in revealing(path.read_text(encoding="utf-8"))
    } == set()


def test_nothing_is_pushed_to_a_phone() -> None:
    scripts = [*PACKAGE.glob("*/static/**/*.js")]

    assert len(scripts) >= 3
    assert [short(path) for path in scripts if PUSHING.search(path.read_text(encoding="utf-8"))] == []
    assert PUSHING.search("registration.showNotification('Hello')")
