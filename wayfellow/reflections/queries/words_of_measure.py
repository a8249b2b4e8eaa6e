"""All the words that a service holds for one measure, for the team that makes words for talking."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

import msgspec

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.wording import ConversationWording, ItemWords, OriginalWording
from wayfellow.reflections.models import ServiceWording, WordingKind, WordingState
from wayfellow.reflections.queries.conversation_wordings import a_right_holds, is_closed
from wayfellow.reflections.rules import check_on_the_team


@dataclass(frozen=True, slots=True)
class WordsForTalkingHeld:
    """One version of the words for talking. An item that is not among its texts has the owner's words."""

    id: UUID
    measure: str
    language: str
    number: int
    state: WordingState
    made_by_id: UUID
    made_at: datetime
    texts: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class KnownVersion:
    """Some version of the words: its number, and whether they are the owner's."""

    number: int
    is_the_owners: bool


@dataclass(frozen=True, slots=True)
class WordsOfMeasure:
    """What a service holds for a measure."""

    original: OriginalWording | None
    """The owner's words, where they are in use and may be shown."""
    in_use: WordsForTalkingHeld | None
    drafts: tuple[WordsForTalkingHeld, ...]
    known: Mapping[str, KnownVersion]
    """Every version there ever was, by its id."""

    @property
    def texts_in_use(self) -> Mapping[int, str]:
        """The words for talking that people are shown now."""
        return self.in_use.texts if self.in_use else {}

    def draft_of(self, person_id: UUID) -> WordsForTalkingHeld | None:
        """The draft that somebody of the team is writing."""
        return next((draft for draft in self.drafts if draft.made_by_id == person_id), None)

    def sign_of(self, draft: WordsForTalkingHeld) -> str:
        """What a reviewer has read: these words, in place of those. Another as soon as any are changed."""
        told = f"{draft.id} {sorted(draft.texts.items())} {self.in_use.id if self.in_use else ''}"
        return sha256(told.encode()).hexdigest()[:16]


def words_of_measure(viewer: Viewer, *, measure: str, on: date) -> WordsOfMeasure:
    """All words of a measure that the viewer's service has. One statement, for any number of versions."""
    check_on_the_team(viewer)
    held = ServiceWording.objects.filter(service_id=viewer.service_id, measure=measure)
    rows = list(held.annotate(is_licensed=a_right_holds(on)).order_by("language", "number", "pk"))
    original = _original(rows)
    for_talking = [_as_held(row) for row in rows if row.kind == WordingKind.CONVERSATION]
    spoken = [one for one in for_talking if original is None or one.language == original.language]
    return WordsOfMeasure(
        original=original,
        in_use=next((one for one in spoken if one.state == WordingState.IN_USE), None),
        drafts=tuple(one for one in spoken if one.state == WordingState.DRAFT),
        known={str(row.pk): KnownVersion(row.number, row.kind == WordingKind.ORIGINAL) for row in rows},
    )


def _original(rows: list[Any]) -> OriginalWording | None:
    """As a talk begins: in English where the service has it, else in the first language that it has."""
    in_use = [row for row in rows if row.kind == WordingKind.ORIGINAL and row.state == WordingState.IN_USE]
    shown = sorted(in_use, key=lambda row: row.language.partition("-")[0] != "en")
    if not shown or is_closed(shown[0]):
        return None
    return msgspec.json.decode(shown[0].texts, type=OriginalWording)


def words_for_review(
    viewer: Viewer, *, wording_id: UUID, on: date
) -> tuple[WordsForTalkingHeld, WordsOfMeasure]:
    """One draft, with all the words of its measure."""
    check_on_the_team(viewer)
    row = draft_for_talking(viewer, wording_id=wording_id)
    held = words_of_measure(viewer, measure=row.measure, on=on)
    return _as_held(row), held


def draft_for_talking(viewer: Viewer, *, wording_id: UUID, turn: bool = False) -> ServiceWording:
    """The row of a draft. With `turn` it is held until the deed's transaction ends."""
    rows = ServiceWording.objects.select_for_update() if turn else ServiceWording.objects.all()
    here = rows.filter(service_id=viewer.service_id, kind=WordingKind.CONVERSATION)
    row = here.filter(pk=wording_id, state=WordingState.DRAFT).first()
    if row is None:
        raise NotThere
    return row


def written(measure: str, *, language: str, number: int, texts: Mapping[int, str]) -> str:
    """These texts as a row keeps them."""
    items = tuple(ItemWords(number=item, text=text) for item, text in sorted(texts.items()))
    wording = ConversationWording(measure=measure, language=language, version=str(number), items=items)
    return msgspec.json.encode(wording).decode()


def _as_held(row: ServiceWording) -> WordsForTalkingHeld:
    wording = msgspec.json.decode(row.texts, type=ConversationWording)
    return WordsForTalkingHeld(
        id=row.pk,
        measure=row.measure,
        language=row.language,
        number=row.number,
        state=WordingState(row.state),
        made_by_id=row.made_by_id,
        made_at=row.made_at,
        texts={item.number: item.text for item in wording.items},
    )
