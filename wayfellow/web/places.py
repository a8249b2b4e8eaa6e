"""The places somebody can go from anywhere: explicit links, by what they are here."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress
from operator import attrgetter

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from wayfellow.foundation.viewer import Viewer
from wayfellow.web.addresses import address, site

# Which groups of the table somebody has, in its order.
Parts = tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A link of the table. Pages of the same URL namespace are this place too, unless it stands alone.

    So are those of the namespace `also`, which has no link of its own.
    """

    label: Promise
    to: str
    stands_alone: bool = False
    also: str = ""

    @property
    def namespace(self) -> str:
        """The part of the URLs that this place belongs to."""
        return self.to.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Group:
    """The places of one part that somebody may have here; the heading shows only when there are several."""

    heading: Promise
    belongs_to: Callable[[Viewer], bool]
    places: tuple[Place, ...]


GROUPS = (
    Group(
        _("My space"),
        attrgetter("has_space"),
        (
            Place(_("Home"), "journey:home", stands_alone=True),
            Place(_("My plan"), "staying_well:plan"),
            Place(_("My goals"), "goals:list"),
            Place(_("What helps"), "coping:list"),
            Place(_("My days"), "routines:list"),
            Place(_("Learning"), "learning:list"),
            Place(_("Conversations"), "conversations:list"),
            Place(_("My journey"), "journey:story", also="reflections"),
            Place(_("Sharing"), "sharing:overview", also="peer_work"),
        ),
    ),
    Group(
        _("My work"),
        attrgetter("is_peer_worker"),
        (
            Place(_("People I walk with"), "peer_work:people"),
            Place(_("Conversations"), "conversations:list"),
            Place(_("My notes"), "peer_work:notes", stands_alone=True),
            Place(_("My own story"), "lived_experience:list"),
            Place(_("Words that fit"), "service:words_that_fit", stands_alone=True),
        ),
    ),
    Group(
        _("My service"),
        attrgetter("is_service_lead"),
        (
            Place(_("Team"), "service:team"),
            Place(_("Measures"), "service:measures", stands_alone=True),
            Place(_("Words that fit"), "service:words_that_fit", stands_alone=True),
            Place(_("Counts"), "evaluation:reports"),
        ),
    ),
    Group(
        _("Shared with me"),
        attrgetter("is_supporter"),
        (Place(_("People who share with me"), "sharing:shared_with_me"),),
    ),
)


@dataclass(frozen=True, slots=True)
class Link:
    """A place as the page draws it."""

    label: str
    address: str
    to: str


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Places under one heading; no heading when there is only one group."""

    heading: str
    links: tuple[Link, ...]


def places(request: HttpRequest) -> tuple[LinkGroup, ...]:
    """Where this viewer can go, in the order of the table; nothing for somebody not signed in."""
    return _links(_parts_of(request), get_language(), *site())


def place_of(request: HttpRequest) -> str:
    """The place where this page is, by its name in the table; empty when it is in none."""
    match = request.resolver_match
    if match is None:
        return ""
    names, around = _names(_parts_of(request))
    return match.view_name if match.view_name in names else around.get(match.namespace, "")


def first_place(viewer: Viewer) -> str | None:
    """The URL name where somebody begins after signing in."""
    return next((group.places[0].to for group in GROUPS if group.belongs_to(viewer)), None)


def _parts_of(request: HttpRequest) -> Parts:
    viewer: Viewer | None = getattr(request, "viewer", None)
    return tuple(viewer is not None and group.belongs_to(viewer) for group in GROUPS)


# The same few tables stand on every page of everybody; making them anew was a fifth of drawing it.
@lru_cache(maxsize=256)
def _links(parts: Parts, _language: str | None, _urlconf: str, _prefix: str) -> tuple[LinkGroup, ...]:
    return tuple(
        LinkGroup(
            heading=str(heading) if sum(parts) > 1 else "",
            links=tuple(Link(str(place.label), address(place.to), place.to) for place in own),
        )
        for heading, own in _groups(parts)
    )


@lru_cache(maxsize=16)
def _names(parts: Parts) -> tuple[frozenset[str], dict[str, str]]:
    """Every name that is a place, and for each URL namespace the place that its other pages belong to."""
    known = [place for _, own in _groups(parts) for place in own]
    around = {place.namespace: place.to for place in known if not place.stands_alone}
    around |= {place.also: place.to for place in known if place.also}
    return frozenset(place.to for place in known), around


def _groups(parts: Parts) -> list[tuple[Promise, list[Place]]]:
    """Headings with their places. What two groups have stands in the first of them only."""
    seen: set[str] = set()
    groups = []
    for group in compress(GROUPS, parts):
        groups.append((group.heading, [place for place in group.places if place.to not in seen]))
        seen.update(place.to for place in group.places)
    return groups
