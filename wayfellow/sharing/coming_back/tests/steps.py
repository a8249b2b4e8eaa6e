"""What the three of them do, one after the other."""

import re
from datetime import timedelta
from typing import Any

import time_machine
from django.test import Client
from django.utils import timezone

from tests.cast import Member, posting
from wayfellow.people.tests.pages import text_of

ASK, HERE, HELP, WAITING = "/sign-in/back/", "/sign-in/back/here/", "/me/help-somebody-back/", "/me/way-back/"
AGREE = "/me/agree-to-a-way-back/"
NEW = "under the apple tree"
CODE = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")


def later(by: timedelta) -> Any:
    """The same place, some time on."""
    return time_machine.travel(timezone.now() + by)


def code_on(client: Client) -> str:
    """The code that the device shows after asking."""
    found = CODE.search(text_of(client.post(ASK, follow=True)))
    assert found
    return found[0]


def type_it(worker: Member, person: Member, code: str) -> Any:
    """The worker says whose device it is."""
    return posting(worker.client(), HELP, person_id=str(person.id), code=code)


def agree(second: Member, code: str, **more: str) -> Any:
    """Somebody else of the team has spoken with the person."""
    return posting(second.client(), AGREE, code=code, spoken="on", asked="yes", **more)


def choose(client: Client, password: str = NEW, again: str = NEW) -> Any:
    """On the device, once the wait is over: a new password, twice."""
    return client.post(HERE, {"password": password, "password_again": again})
