"""Deeds on what a service holds for a measure: loading words, using them, the right to them, offering it.

Who may do them is asked by the caller: `service` for its leads.
"""

from dataclasses import replace
from datetime import date, datetime
from secrets import randbelow
from typing import Final
from uuid import UUID

import msgspec
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.importers import ImportedQuestionnaire
from wayfellow.measures.matching import Match, NotMatching, match
from wayfellow.measures.scoring import check_table
from wayfellow.reflections.models import (
    MeasureOnOffer,
    ServiceWording,
    StatedLicence,
    WordingKind,
    WordingState,
)
from wayfellow.reflections.queries.held import DraftTexts, draft_row, measures_here, read_draft
from wayfellow.reflections.rules import check_may_be_loaded, check_takes_a_table

Rows = tuple[tuple[float, float], ...]

# A draft has no place among the versions yet. Its number stands far above theirs, and only keeps it apart.
_BEFORE_USE: Final = 2**30
# A file does not tell its language; this is the code for that.
_NOT_SAID: Final = "und"


@transaction.atomic
def load_draft(
    *, measure: str, imported: ImportedQuestionnaire, came_from: str, by: Viewer, at: datetime
) -> UUID:
    """Keep what a file says, to be looked at. Nobody is shown it until it is put in use."""
    check_may_be_loaded(measure)
    row = ServiceWording.objects.create(
        service_id=by.service_id,
        measure=measure,
        kind=WordingKind.ORIGINAL,
        language=_NOT_SAID,
        number=_BEFORE_USE + randbelow(_BEFORE_USE),
        texts=_written(DraftTexts(imported, chosen={})),
        came_from=came_from,
        made_by_id=by.person_id,
        made_at=at,
    )
    return row.pk


@transaction.atomic
def pair(*, wording_id: UUID, number: int, item_id: str, by: Viewer) -> None:
    """This question of the file stands for that item. What stood there before changes places with it."""
    row = _held_draft(wording_id, by=by)
    texts = read_draft(row.texts)
    matched = _matched(row, texts)
    paired = {one.number: one.item.id for one in matched.pairs if one.item is not None}
    asked = {*paired.values(), *(item.id for item in matched.left_over)}
    if item_id not in asked or number not in {one.number for one in matched.pairs}:
        raise NotThere
    before = paired.get(number)
    moved = {place: before if held == item_id else held for place, held in paired.items()}
    kept = {place: held for place, held in (moved | {number: item_id}).items() if held is not None}
    _rewrite(row, replace(texts, chosen=kept))


@transaction.atomic
def leave_others_out(*, wording_id: UUID, by: Viewer) -> None:
    """The questions that are paired are the right ones, and the rest of the file is not needed."""
    row = _held_draft(wording_id, by=by)
    texts = read_draft(row.texts)
    paired = {one.number: one.item.id for one in _matched(row, texts).pairs if one.item is not None}
    _rewrite(row, replace(texts, chosen=paired))


@transaction.atomic
def turn_answers(*, wording_id: UUID, highest_first: bool, by: Viewer) -> None:
    """Where nothing but their place tells answers apart: which end counts most."""
    row = _held_draft(wording_id, by=by)
    _rewrite(row, replace(read_draft(row.texts), highest_first=highest_first))


@transaction.atomic
def put_in_use(*, wording_id: UUID, language: str, by: Viewer, at: datetime) -> str:
    """From now on these words are shown; answers with their measure.

    Those in use until now are kept, to be read beside old answers.
    """
    found = _originals(by).filter(pk=wording_id).first()
    if found is None:
        raise NotThere
    measure = check_may_be_loaded(found.measure).key
    originals = _originals(by).filter(measure=measure)
    # All versions, always in the same order: of two leads who press at once one waits, and then goes second.
    versions = list(originals.select_for_update().order_by("pk"))
    row = next((one for one in versions if one.pk == wording_id and one.state == WordingState.DRAFT), None)
    if row is None:
        raise NotNow
    before = [one for one in versions if one.state != WordingState.DRAFT and one.language == language]
    number = 1 + len(before)
    try:
        words = _matched(row, read_draft(row.texts)).wording(language=language, version=str(number))
    except NotMatching as mismatch:
        raise NotNow from mismatch
    originals.filter(language=language, state=WordingState.IN_USE).update(state=WordingState.RETIRED)
    row.language, row.number, row.texts, row.state = language, number, _written(words), WordingState.IN_USE
    row.reviewed_by_id, row.reviewed_at = by.person_id, at
    row.save()
    return measure


@transaction.atomic
def throw_away(*, wording_id: UUID, by: Viewer) -> str:
    """A draft goes, as if its file had never been loaded; answers with its measure."""
    row = _held_draft(wording_id, by=by)
    row.delete()
    return row.measure


@transaction.atomic
def retire(*, wording_id: UUID, by: Viewer) -> str:
    """These words are shown to nobody new; answers with their measure. They are kept beside old answers."""
    in_use = _originals(by).filter(pk=wording_id, state=WordingState.IN_USE)
    row = in_use.select_for_update().first()
    if row is None:
        raise NotThere
    row.state = WordingState.RETIRED
    row.save(update_fields=["state"])
    return row.measure


@transaction.atomic
def state_licence(*, measure: str, held_by: str, until: date | None, by: Viewer, at: datetime) -> None:
    """Say by which right its words may be shown. Tables that came with an earlier one stay."""
    check_may_be_loaded(measure)
    StatedLicence.objects.update_or_create(
        service_id=by.service_id,
        measure=measure,
        defaults={"held_by": held_by, "until": until, "stated_by_id": by.person_id, "stated_at": at},
    )


@transaction.atomic
def load_table(*, measure: str, score: str, rows: Rows, by: Viewer) -> None:
    """Keep the licensee's table for a score, or TableRefused. It needs a licence to have come with."""
    found = check_takes_a_table(measure, score)
    check_table(found.score(score), rows, instrument=found)
    held = StatedLicence.objects.select_for_update().filter(service_id=by.service_id, measure=measure).first()
    if held is None:
        raise NotNow
    tables = msgspec.json.decode(held.tables, type=dict[str, Rows])
    held.tables = _written({**tables, score: rows})
    held.save(update_fields=["tables"])


@transaction.atomic
def offer(*, measure: str, by: Viewer, at: datetime) -> None:
    """From now on people can choose it."""
    [here] = measures_here(by, measures=[check_may_be_loaded(measure)], on=timezone.localdate(at))
    if not here.is_ready:
        raise NotNow
    offered = {"since": at, "offered_by_id": by.person_id}
    MeasureOnOffer.objects.get_or_create(service_id=by.service_id, measure=measure, defaults=offered)


@transaction.atomic
def stop_offering(*, measure: str, by: Viewer) -> None:
    """Nobody begins it any more. What people have answered stays theirs."""
    MeasureOnOffer.objects.filter(service_id=by.service_id, measure=measure).delete()


def _originals(by: Viewer) -> QuerySet[ServiceWording]:
    return ServiceWording.objects.filter(service_id=by.service_id, kind=WordingKind.ORIGINAL)


def _held_draft(wording_id: UUID, *, by: Viewer) -> ServiceWording:
    return draft_row(by, wording_id=wording_id, to_change=True)


def _matched(row: ServiceWording, texts: DraftTexts) -> Match:
    measure = check_may_be_loaded(row.measure)
    return match(texts.imported, measure, chosen=texts.chosen, highest_first=texts.highest_first)


def _written(texts: object) -> str:
    return msgspec.json.encode(texts).decode()


def _rewrite(row: ServiceWording, texts: DraftTexts) -> None:
    row.texts = _written(texts)
    row.save(update_fields=["texts"])
