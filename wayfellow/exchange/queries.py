"""Everything that is kept of the viewer, whole."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import attrgetter

from django.db.models import QuerySet
from django.utils.functional import Promise

from wayfellow.exchange.archive import Row, Space
from wayfellow.exchange.kinds import Kind, told, travelling
from wayfellow.exchange.rows import row_of
from wayfellow.exchange.rules import check_keeps_something
from wayfellow.foundation.own_words import OwnWords
from wayfellow.foundation.owned import OwnedRecord
from wayfellow.foundation.viewer import Viewer
from wayfellow.journey.queries import all_words_of_own
from wayfellow.lived_experience import queries as lived_experience
from wayfellow.peer_work import queries as peer_work
from wayfellow.sharing.queries import LookLine, who_looked


@dataclass(frozen=True, slots=True)
class Chapter:
    """One place of the space, and all that stands there, for reading."""

    title: Promise
    texts: tuple[str, ...]


def everything(viewer: Viewer, *, at: datetime) -> Space:
    """Every row that is the viewer's own. One statement for each kind."""
    check_keeps_something(viewer)
    rows = tuple(row for kind in told() for row in _rows(kind, viewer))
    return Space(made_at=at, owner=viewer.person_id, rows=rows)


def chapters(viewer: Viewer) -> list[Chapter]:
    """All of the viewer's own words, place by place."""
    found = sorted(_own_words(viewer), key=attrgetter("kind"))
    return [
        Chapter(title=own[0].label, texts=tuple(one.text for one in own))
        for own in (list(group) for _, group in groupby(found, key=attrgetter("kind")))
    ]


def _own_words(viewer: Viewer) -> Iterator[OwnWords]:
    if viewer.has_space:
        yield from all_words_of_own(viewer)
        yield from peer_work.words_of_goodbye(viewer)
    if viewer.is_peer_worker:
        yield from peer_work.words_of_own(viewer)
        yield from lived_experience.words_of_own(viewer)


def all_looks(viewer: Viewer) -> Iterator[LookLine]:
    """Who looked at the viewer's space, newest first, page after page."""
    page, has_older = 0, viewer.has_space
    while has_older:
        page += 1
        looks = who_looked(viewer, page=page)
        yield from looks.lines
        has_older = looks.has_older


def is_empty(viewer: Viewer) -> bool:
    """Whether nothing of the viewer's is here that could come in from elsewhere."""
    check_keeps_something(viewer)
    return not any(_of(kind, viewer).exists() for kind in travelling())


def _rows(kind: Kind, viewer: Viewer) -> Iterable[Row]:
    return (row_of(record) for record in _of(kind, viewer).order_by("created_at", "id"))


def _of(kind: Kind, viewer: Viewer) -> "QuerySet[OwnedRecord]":
    rows: QuerySet[OwnedRecord] = QuerySet(kind)
    return rows.filter(person_id=viewer.person_id)
