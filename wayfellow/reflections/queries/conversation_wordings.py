"""Words of a measure for a talk: those it begins with, and those it was opened with."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import msgspec
from django.db.models import Exists, OuterRef, Q

from wayfellow.measures.wording import ConversationWording, OriginalWording
from wayfellow.reflections.models import ServiceWording, StatedLicence, WordingKind, WordingState
from wayfellow.reflections.queries.wordings import original_wording
from wayfellow.reflections.rules import may_be_shown


@dataclass(frozen=True, slots=True)
class WordsForTalking:
    """The words that a talk about a measure begins with, by their ids."""

    original: UUID
    conversation: UUID | None


def words_for_talking(measure: str, *, service_id: UUID, on: date) -> WordsForTalking:
    """The owner's words, and the service's for talking in the same language; NotThere without the right."""
    original_id, original = original_wording(measure, service_id=service_id, on=on)
    spoken = ServiceWording.objects.filter(service_id=service_id, measure=measure, language=original.language)
    made = spoken.filter(kind=WordingKind.CONVERSATION, state=WordingState.IN_USE)
    return WordsForTalking(original_id, made.values_list("pk", flat=True).first())


@dataclass(frozen=True, slots=True)
class ShownWording:
    """A wording as it was shown once; `is_closed` when it may not be shown any more."""

    id: UUID
    wording: OriginalWording | ConversationWording
    is_closed: bool


def wordings_shown(ids: Iterable[UUID], *, service_id: UUID, on: date) -> dict[UUID, ShownWording]:
    """The very words that were shown, also when others have replaced them. One statement, for any number.

    Words for talking are the service's own; only the owner's close when the right to them ends.
    """
    rows = ServiceWording.objects.filter(service_id=service_id, pk__in=set(ids))
    shown = rows.exclude(state=WordingState.DRAFT).annotate(is_licensed=a_right_holds(on))
    return {row.pk: _as_shown(row) for row in shown}


def a_right_holds(on: date) -> Exists:
    """Whether the service of a wording has a licence for its measure that holds that day."""
    stated = StatedLicence.objects.filter(service_id=OuterRef("service_id"), measure=OuterRef("measure"))
    return Exists(stated.filter(Q(until=None) | Q(until__gte=on)))


def is_closed(row: Any) -> bool:
    """Whether a wording that was read with `is_licensed` may not be shown."""
    return row.kind == WordingKind.ORIGINAL and not may_be_shown(row.measure, licensed=row.is_licensed)


def _as_shown(row: Any) -> ShownWording:
    kind: Any = OriginalWording if row.kind == WordingKind.ORIGINAL else ConversationWording
    return ShownWording(row.pk, msgspec.json.decode(row.texts, type=kind), is_closed(row))
