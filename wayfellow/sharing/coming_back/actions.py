"""Helping somebody back in: who walks with them says whose device it is, and somebody else agrees."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from wayfellow.foundation.looks import record_look
from wayfellow.foundation.models import LookWords
from wayfellow.foundation.viewer import Viewer
from wayfellow.people import actions as people
from wayfellow.people.queries import name_of
from wayfellow.sharing.coming_back.queries import somebody_else_could_agree, what_to_agree_to
from wayfellow.sharing.models import WayBackDeed
from wayfellow.sharing.rules import check_walks_with

# The place of the log. Nobody has looked; yet it is written there, because nobody can take it out of there or
# change it unseen.
WAY_BACK = "way_back"


@transaction.atomic
def say_whose_device(*, code: str, person_id: UUID, by: Viewer, at: datetime) -> bool:
    """In the room: this device is that person's. True when somebody else of the team has to agree now."""
    check_walks_with(by, person_id=person_id, at=at)
    needs_second = somebody_else_could_agree(person_id, helped_by=by)
    people.say_whose_device(code=code, person_id=person_id, needs_second=needs_second, by=by, at=at)
    _write_down(person_id, why=WayBackDeed.HELPED, by=by, at=at)
    return needs_second


@transaction.atomic
def agree_whose_device(*, code: str, by: Viewer, at: datetime) -> None:
    """Somebody else of the team has seen or spoken with the person, who wants this."""
    found = what_to_agree_to(by, code=code, at=at)
    people.agree_whose_device(way_back_id=found.way_back_id, by=by, at=at)
    _write_down(found.person_id, why=WayBackDeed.AGREED, by=by, at=at)


def _write_down(person_id: UUID, *, why: WayBackDeed, by: Viewer, at: datetime) -> None:
    words = LookWords(who=name_of(by.person_id), at_what=_("A way back into my account"), why=why)
    record_look(person_id=person_id, looker_id=by.person_id, section=WAY_BACK, words=words, at=at)
