"""A person who notices: signs in the plan, and taps of many days."""

import re
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from tests.cast import AT, Member
from wayfellow.staying_well.actions import add_entry
from wayfellow.staying_well.actions import noticing as actions
from wayfellow.staying_well.noticing.answers import HowMuch, Rhythm
from wayfellow.staying_well.parts import EntryKind
from wayfellow.staying_well.tests.noticing_days import usual
from wayfellow.staying_well.tests.pages import Page, text_of

TAGS = re.compile(r"<[^>]*>")


def sign_of(owner: Member, text: str, *, kind: EntryKind = EntryKind.EARLY_WARNING_SIGN) -> UUID:
    """A sign in the plan."""
    return add_entry(person_id=owner.id, kind=kind, text=text, by=owner.viewer, at=AT).pk


def notices_signs(owner: Member, *texts: str) -> list[UUID]:
    """These signs are in the plan, and are noticed."""
    signs = [sign_of(owner, text) for text in texts]
    actions.turn_on(signs=signs, rhythm=Rhythm.OWN_TIMES, by=owner.viewer, at=AT)
    return signs


def tapped(owner: Member, sign: UUID, values: Sequence[float], *, last_day: int = 0) -> None:
    """One tap a day; the last of them so many days before the day of the tests."""
    for before, value in enumerate(reversed(values), start=last_day):
        moment = AT - timedelta(days=before)
        actions.tap(sign=sign, how_much=HowMuch(int(value)), by=owner.viewer, at=moment)


def more_than_usual(owner: Member, sign: UUID) -> None:
    """Forty ordinary days, and then six with a lot."""
    tapped(owner, sign, [*usual(40), *[4] * 6])


def words_of(page: Page) -> str:
    """What is read on a page, on one line."""
    return " ".join(TAGS.sub(" ", text_of(page)).split())
