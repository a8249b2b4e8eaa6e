"""Which measures a service offers, and in which words."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

import msgspec

from wayfellow.foundation.refusals import NotThere
from wayfellow.measures.instrument import Terms
from wayfellow.measures.instruments import UnknownInstrument, instrument
from wayfellow.measures.wording import ConversationWording, OriginalWording
from wayfellow.reflections.models import (
    MeasureOnOffer,
    ServiceWording,
    StatedLicence,
    WordingKind,
    WordingState,
)

LicensedTables = Mapping[str, tuple[tuple[float, float], ...]]
"""The licensee's own tables from what was counted to what is reported, by score."""


def measures_on_offer(*, service_id: UUID, on: date) -> frozenset[str]:
    """The measures that can be opened that day: offered, in words that may be shown."""
    offered = set(MeasureOnOffer.objects.filter(service_id=service_id).values_list("measure", flat=True))
    licensed = {held.measure for held in _licences(service_id) if held.until is None or held.until >= on}
    worded = set(_in_use(service_id, WordingKind.ORIGINAL).values_list("measure", flat=True))
    return frozenset(key for key in offered & worded if key in licensed or _needs_no_licence(key))


def original_wording(measure: str, *, service_id: UUID, on: date) -> tuple[UUID, OriginalWording]:
    """The owner's words as the service holds them, with their id; NotThere without the right to them."""
    if measure not in measures_on_offer(service_id=service_id, on=on):
        raise NotThere
    row = _in_use(service_id, WordingKind.ORIGINAL).filter(measure=measure).first()
    if row is None:
        raise NotThere
    return row.pk, msgspec.json.decode(row.texts, type=OriginalWording)


def conversation_wording(measure: str, *, service_id: UUID) -> tuple[UUID, ConversationWording] | None:
    """The service's words for talking, with their id, once they were reviewed."""
    row = _in_use(service_id, WordingKind.CONVERSATION).filter(measure=measure).first()
    return None if row is None else (row.pk, msgspec.json.decode(row.texts, type=ConversationWording))


def wording_shown(wording_id: UUID, *, service_id: UUID) -> OriginalWording | ConversationWording:
    """The very words that were shown once, also when others have replaced them."""
    row = ServiceWording.objects.filter(pk=wording_id, service_id=service_id).first()
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


def _needs_no_licence(key: str) -> bool:
    try:
        return instrument(key).licence.terms == Terms.OPEN
    except UnknownInstrument:  # taken out of the library since
        return False


def _licences(service_id: UUID) -> Any:
    return StatedLicence.objects.filter(service_id=service_id)


def _in_use(service_id: UUID, kind: WordingKind) -> Any:
    return ServiceWording.objects.filter(service_id=service_id, kind=kind, state=WordingState.IN_USE)
