"""Deeds on measures, for leads alone: `reflections` does them, here is asked who may."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.importers import ImportedQuestionnaire
from wayfellow.people.rules import check_runs_the_team
from wayfellow.reflections import actions as reflections


def load_wording(
    *, measure: str, imported: ImportedQuestionnaire, came_from: str, by: Viewer, at: datetime
) -> UUID:
    """Keep what a file says, to be looked at."""
    check_runs_the_team(by)
    return reflections.load_draft(measure=measure, imported=imported, came_from=came_from, by=by, at=at)


def pair(*, wording_id: UUID, number: int, item_id: str, by: Viewer) -> None:
    """This question of the file stands for that item."""
    check_runs_the_team(by)
    reflections.pair(wording_id=wording_id, number=number, item_id=item_id, by=by)


def leave_others_out(*, wording_id: UUID, by: Viewer) -> None:
    """The rest of the file is not needed."""
    check_runs_the_team(by)
    reflections.leave_others_out(wording_id=wording_id, by=by)


def turn_answers(*, wording_id: UUID, highest_first: bool, by: Viewer) -> None:
    """Which end of the answers counts most."""
    check_runs_the_team(by)
    reflections.turn_answers(wording_id=wording_id, highest_first=highest_first, by=by)


@transaction.atomic
def put_in_use(
    *, wording_id: UUID, language: str, held_by: str, until: date | None, by: Viewer, at: datetime
) -> str:
    """The words are in use and the right to them is stated, or neither; answers with their measure.

    Where no licence is needed, nobody has to be named as its holder.
    """
    check_runs_the_team(by)
    measure = reflections.put_in_use(wording_id=wording_id, language=language, by=by, at=at)
    if held_by:
        reflections.state_licence(measure=measure, held_by=held_by, until=until, by=by, at=at)
    return measure


def throw_away(*, wording_id: UUID, by: Viewer) -> str:
    """A draft goes; answers with its measure."""
    check_runs_the_team(by)
    return reflections.throw_away(wording_id=wording_id, by=by)


def stop_using(*, wording_id: UUID, by: Viewer) -> str:
    """These words are shown to nobody new; answers with their measure."""
    check_runs_the_team(by)
    return reflections.retire(wording_id=wording_id, by=by)


def state_licence(*, measure: str, held_by: str, until: date | None, by: Viewer, at: datetime) -> None:
    """By which right the words may be shown."""
    check_runs_the_team(by)
    reflections.state_licence(measure=measure, held_by=held_by, until=until, by=by, at=at)


def load_table(*, measure: str, score: str, rows: tuple[tuple[float, float], ...], by: Viewer) -> None:
    """The table that came with the licence."""
    check_runs_the_team(by)
    reflections.load_table(measure=measure, score=score, rows=rows, by=by)


def offer(*, measure: str, by: Viewer, at: datetime) -> None:
    """People can choose it from now on."""
    check_runs_the_team(by)
    reflections.offer(measure=measure, by=by, at=at)


def stop_offering(*, measure: str, by: Viewer) -> None:
    """Nobody begins it any more."""
    check_runs_the_team(by)
    reflections.stop_offering(measure=measure, by=by)
