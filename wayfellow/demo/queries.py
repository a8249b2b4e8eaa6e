"""Reads of the demo: who can be tried, and whether this is a place for made-up people at all."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wayfellow.demo.story import Story, stories
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people.queries import is_there_a_service, made_up_account

if TYPE_CHECKING:
    from wayfellow.people.models import Account

SIGN_IN_BY: str = settings.AUTHENTICATION_BACKENDS[0]


class NotADemo(Exception):
    """Somebody's own service is in this database: made-up people have no place beside them."""


@dataclass(frozen=True, slots=True)
class Group:
    """Some of the made-up people under one heading."""

    heading: Promise
    people: tuple[Story, ...]


def who_is_here() -> tuple[Group, ...]:
    """Everybody, under what they are here as."""
    having_a_space = tuple(story for story in stories() if story.roles == {Role.PERSON})
    others = tuple(story for story in stories() if story.roles != {Role.PERSON})
    return (
        Group(_("People with a space of their own"), having_a_space),
        Group(_("People who walk with them"), others),
    )


def account_of(who: str) -> "Account":
    """The account of one of the made-up people, by the name of their file."""
    for story in stories():
        if story.key == who and story.signs_in_with:
            return made_up_account(story.signs_in_with)
    raise NotThere


def is_filled() -> bool:
    """Whether the made-up people are here."""
    return is_there_a_service(is_demo=True)


def check_only_made_up() -> None:
    """Refuse where there is a service that is no demo."""
    if is_there_a_service(is_demo=False):
        raise NotADemo
