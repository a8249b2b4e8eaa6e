"""Which measures a service offers, and in which words."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

import msgspec

from wayfellow.foundation.refusals import NotThere
from wayfellow.measures.wording import ConversationWording, OriginalWording
from wayfellow.reflections.models import (
    MeasureOnOffer,
    ServiceWording,
    StatedLicence,
    WordingKind,
    WordingState,
)
from wayfellow.reflections.rules import may_be_shown, right_holds

LicensedTables = Mapping[str, tuple[tuple[float, float], ...]]
"""The licensee's own tables from what was counted to what is reported, by score."""


def measures_on_offer(*, service_id: UUID, on: date) -> frozenset[str]:
    """The measures that can be opened that day: offered, in words that may be shown."""
    offered = set(MeasureOnOffer.objects.filter(service_id=service_id).values_list("measure", flat=True))
    rights = dict(_licences(service_id).values_list("measure", "until"))
    worded = set(_in_use(service_id, WordingKind.ORIGINAL).values_list("measure", flat=True))
    licensed = {key for key, until in rights.items() if right_holds(until, on=on)}
    return frozenset(key for key in offered & worded if may_be_shown(key, licensed=key in licensed))


def original_wording(
    measure: str, *, service_id: UUID, on: date, language: str = "en"
) -> tuple[UUID, OriginalWording]:
    """The owner's words as the service holds them, with their id; NotThere without the right to them.

    In this language where the service has them in it; else in one that it has.
    """
    rows = list(_in_use(service_id, WordingKind.ORIGINAL).filter(measure=measure).order_by("language"))
    if not rows or measure not in measures_on_offer(service_id=service_id, on=on):
        raise NotThere
    row = next((row for row in rows if _is_in(row.language, language)), rows[0])
    return row.pk, msgspec.json.decode(row.texts, type=OriginalWording)


def _is_in(written: str, asked: str) -> bool:
    """British English will do for English."""
    return written.partition("-")[0] == asked.partition("-")[0]


def conversation_wording(measure: str, *, service_id: UUID) -> tuple[UUID, ConversationWording] | None:
    """The service's words for talking, with their id, once they were reviewed."""
    row = _in_use(service_id, WordingKind.CONVERSATION).filter(measure=measure).first()
    return None if row is None else (row.pk, msgspec.json.decode(row.texts, type=ConversationWording))


def wording_shown(wording_id: UUID, *, service_id: UUID) -> OriginalWording | ConversationWording:
    """The very words that were shown once, also when others have replaced them. A draft was never shown."""
    rows = ServiceWording.objects.filter(pk=wording_id, service_id=service_id)
    row = rows.exclude(kind=WordingKind.ORIGINAL, state=WordingState.DRAFT).first()
    if row is None:
        raise NotThere
    kind: Any = OriginalWording if row.kind == WordingKind.ORIGINAL else ConversationWording
    shown: OriginalWording | ConversationWording = msgspec.json.decode(row.texts, type=kind)
    return shown


def licensed_tables(measure: str, *, service_id: UUID) -> LicensedTables:
    """The tables that came with the licence; none, where none was loaded."""
    held = _licences(service_id).filter(measure=measure).first()
    kind = dict[str, tuple[tuple[float, float], ...]]
    return {} if held is None else msgspec.json.decode(held.tables, type=kind)


def _licences(service_id: UUID) -> Any:
    return StatedLicence.objects.filter(service_id=service_id)


def _in_use(service_id: UUID, kind: WordingKind) -> Any:
    return ServiceWording.objects.filter(service_id=service_id, kind=kind, state=WordingState.IN_USE)
