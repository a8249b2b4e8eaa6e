"""Bringing in a space that was taken away elsewhere: all of it, or nothing."""

from collections import defaultdict
from uuid import UUID

import msgspec
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from wayfellow.exchange.archive import ArchiveRefused, Space
from wayfellow.exchange.kinds import TOLD_ONLY, Kind, name_of, travelling
from wayfellow.exchange.queries import is_empty
from wayfellow.exchange.rows import NewHome, record_of, words_of
from wayfellow.exchange.rules import may_keep
from wayfellow.foundation.sealed import SealedRecord, keep_new
from wayfellow.foundation.viewer import Viewer


class SpaceNotEmpty(ValueError):
    """Two spaces are never mixed: nobody could tell afterwards what came from where."""


def bring_in(space: Space, *, by: Viewer) -> int:
    """Every row that travels, sealed anew under the viewer's own key. Answers with how many.

    A peer worker's own notes come in where they are a peer worker; a space where somebody has one.
    """
    if not is_empty(by):
        raise SpaceNotEmpty
    try:
        with transaction.atomic():
            return _bring_in(space, NewHome(person_id=by.person_id, owner_before=space.owner), by)
    except (IntegrityError, ValidationError, msgspec.ValidationError, ValueError) as odd:
        raise ArchiveRefused("something in it does not fit together, or is here already") from odd


def _bring_in(space: Space, home: NewHome, by: Viewer) -> int:
    kinds = {name_of(kind): kind for kind in travelling()}
    there: dict[Kind, set[UUID]] = defaultdict(set)
    brought = 0
    for row in space.rows:
        if row.kind in TOLD_ONLY:
            continue
        if row.kind not in kinds:
            raise ArchiveRefused("it holds something that is not known here")
        if not may_keep(by, row.kind):
            continue
        kind = kinds[row.kind]
        record = record_of(row, kind, home=home, there=there)
        if isinstance(record, SealedRecord):
            keep_new(record, words_of(row, kind))
        else:
            record.save(force_insert=True)
        there[kind].add(row.id)
        brought += 1
    return brought
