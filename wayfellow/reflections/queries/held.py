"""What a service holds for its measures, for its leads: offers, words in every state, and the right."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import msgspec
from django.db.models import QuerySet

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.importers import ImportedQuestionnaire
from wayfellow.measures.instrument import Instrument
from wayfellow.measures.matched_answers import Way
from wayfellow.measures.matching import Match, match
from wayfellow.measures.wording import OriginalWording
from wayfellow.reflections.models import (
    MeasureOnOffer,
    ServiceWording,
    StatedLicence,
    WordingKind,
    WordingState,
)
from wayfellow.reflections.rules import (
    check_may_be_loaded,
    may_be_loaded,
    may_be_shown,
    needs_a_licence,
    right_holds,
)

# What a list shows. The texts may be long, and stay where they are.
_SHOWN = ("id", "measure", "language", "number", "state", "came_from", "made_at", "reviewed_at")


@dataclass(frozen=True, slots=True)
class HeldWording:
    """One version of the owner's words, without the words."""

    id: UUID
    measure: str
    language: str
    number: int
    state: WordingState
    came_from: str
    made_at: datetime
    in_use_since: datetime
    """For a draft: since it was made."""

    @property
    def is_in_use(self) -> bool:
        return self.state == WordingState.IN_USE


@dataclass(frozen=True, slots=True)
class StatedRight:
    """The licence as the service states it."""

    held_by: str
    until: date | None
    stated_at: datetime
    tables: frozenset[str]
    """The scores that have a table of the licensee's."""


@dataclass(frozen=True, slots=True)
class MeasureHere:
    """How it stands with one measure in one service, on a day."""

    measure: Instrument
    offered_since: datetime | None
    wordings: tuple[HeldWording, ...]
    right: StatedRight | None
    on: date

    def _in_state(self, state: WordingState) -> tuple[HeldWording, ...]:
        return tuple(wording for wording in self.wordings if wording.state == state)

    @property
    def in_use(self) -> tuple[HeldWording, ...]:
        """At most one for each language."""
        return self._in_state(WordingState.IN_USE)

    @property
    def being_made(self) -> tuple[HeldWording, ...]:
        return self._in_state(WordingState.DRAFT)

    @property
    def replaced(self) -> tuple[HeldWording, ...]:
        return self._in_state(WordingState.RETIRED)

    @property
    def is_untouched(self) -> bool:
        """Nobody here has begun anything with it."""
        return not self.wordings and self.right is None and self.offered_since is None

    @property
    def may_be_loaded(self) -> bool:
        return may_be_loaded(self.measure)

    @property
    def needs_a_licence(self) -> bool:
        return needs_a_licence(self.measure)

    @property
    def right_ended(self) -> bool:
        """The licence had a last day, and that is over."""
        return self.right is not None and not right_holds(self.right.until, on=self.on)

    @property
    def is_ready(self) -> bool:
        """Nothing is missing but the offer."""
        licensed = self.right is not None and not self.right_ended
        return bool(self.in_use) and may_be_shown(self.measure.key, licensed=licensed)

    @property
    def is_open(self) -> bool:
        """People can choose it, this day."""
        return self.is_ready and self.offered_since is not None


@dataclass(frozen=True, slots=True)
class Draft:
    """A file beside its measure, before anybody can be shown its words."""

    wording: HeldWording
    match: Match
    chosen: Mapping[int, str]
    highest_first: bool

    @property
    def asks_about_the_rest(self) -> bool:
        """Each item has a question, the file has more, and nobody has said that these are the ones."""
        pairs = self.match.pairs
        is_said = len(self.chosen) == len(pairs)
        return bool(self.match.left_over) and not is_said and all(pair.item for pair in pairs)

    @property
    def is_told_by_place(self) -> bool:
        """Some answers are told apart only by where they stand: which end counts most is a guess."""
        return any(pair.way is Way.POSITION for pair in self.match.pairs)


@dataclass(frozen=True, slots=True)
class DraftTexts:
    """What is kept of a draft: what the file said, and what was chosen since."""

    imported: ImportedQuestionnaire
    chosen: dict[int, str]
    highest_first: bool = False


def measures_here(viewer: Viewer, *, measures: Iterable[Instrument], on: date) -> list[MeasureHere]:
    """How it stands with each of these measures in the viewer's service. Three statements, for any number."""
    ours = {"service_id": viewer.service_id}
    offers = dict(MeasureOnOffer.objects.filter(**ours).values_list("measure", "since"))
    rights = {row.measure: _right(row) for row in StatedLicence.objects.filter(**ours)}
    wordings: dict[str, list[HeldWording]] = {}
    for row in _originals(viewer).only(*_SHOWN, "service_id").order_by("-number", "language"):
        wordings.setdefault(row.measure, []).append(_held(row))
    return [
        MeasureHere(
            measure=measure,
            offered_since=offers.get(measure.key),
            wordings=tuple(wordings.get(measure.key, ())),
            right=rights.get(measure.key),
            on=on,
        )
        for measure in measures
    ]


def draft(viewer: Viewer, *, wording_id: UUID) -> Draft:
    """One draft of the viewer's service, held against its measure."""
    row = draft_row(viewer, wording_id=wording_id)
    texts = read_draft(row.texts)
    measure = check_may_be_loaded(row.measure)
    matched = match(texts.imported, measure, chosen=texts.chosen, highest_first=texts.highest_first)
    return Draft(
        wording=_held(row),
        match=matched,
        chosen=texts.chosen,
        highest_first=texts.highest_first,
    )


def words_held(viewer: Viewer, *, wording_id: UUID) -> tuple[HeldWording, OriginalWording]:
    """Words that are or were in use in the viewer's service, to be read."""
    row = _originals(viewer).filter(pk=wording_id).exclude(state=WordingState.DRAFT).first()
    if row is None:
        raise NotThere
    return _held(row), msgspec.json.decode(row.texts, type=OriginalWording)


def draft_row(viewer: Viewer, *, wording_id: UUID, to_change: bool = False) -> ServiceWording:
    """The row of a draft; nobody else changes it meanwhile, if it is `to_change`."""
    rows = _originals(viewer).filter(pk=wording_id, state=WordingState.DRAFT)
    row = (rows.select_for_update() if to_change else rows).first()
    if row is None:
        raise NotThere
    return row


def read_draft(texts: str) -> DraftTexts:
    return msgspec.json.decode(texts, type=DraftTexts)


def _originals(viewer: Viewer) -> QuerySet[ServiceWording]:
    return ServiceWording.objects.filter(service_id=viewer.service_id, kind=WordingKind.ORIGINAL)


def _held(row: ServiceWording) -> HeldWording:
    return HeldWording(
        id=row.pk,
        measure=row.measure,
        language=row.language,
        number=row.number,
        state=WordingState(row.state),
        came_from=row.came_from,
        made_at=row.made_at,
        in_use_since=row.reviewed_at or row.made_at,
    )


def _right(row: StatedLicence) -> StatedRight:
    tables = frozenset(msgspec.json.decode(row.tables, type=dict[str, object]))
    return StatedRight(row.held_by, row.until, row.stated_at, tables)
