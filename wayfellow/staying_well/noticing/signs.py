"""The signs of a plan, and what the plan says to do when one of them is there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise

from wayfellow.staying_well.models import PlanEntry
from wayfellow.staying_well.parts import OF_A_SIGN, SIGNS, EntryKind, sheet_of


@dataclass(frozen=True, slots=True)
class Said:
    """What the plan says under one heading."""

    heading: Promise
    texts: tuple[str, ...]


def signs_among(entries: Iterable[PlanEntry]) -> dict[UUID, PlanEntry]:
    """The signs of a plan by their id, early ones first."""
    order = list(EntryKind)
    signs = sorted(
        (entry for entry in entries if entry.kind in SIGNS),
        key=lambda sign: order.index(EntryKind(sign.kind)),
    )
    return {sign.pk: sign for sign in signs}


def what_to_do(sign: PlanEntry, entries: Sequence[PlanEntry]) -> tuple[Said, ...]:
    """What is said of this sign by itself, and then what its part of the plan says for all of them."""
    beside = sheet_of(EntryKind(sign.kind)).parts[1:]
    found = []
    for (name, heading), part in zip(OF_A_SIGN.items(), beside, strict=True):
        own = getattr(sign.words, name)
        texts = (own, *(entry.words.text for entry in entries if entry.kind == part.kind))
        found.append(Said(heading, tuple(text for text in texts if text)))
    return tuple(said for said in found if said.texts)
