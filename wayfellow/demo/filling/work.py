"""The worker's own side of made-up peer workers, and what they ask of the people they walk with."""

from django.utils import timezone

from wayfellow.coping.queries import strategies_of
from wayfellow.demo.filling.scene import Scene
from wayfellow.demo.work_story import AwayStory, PieceStory, WorkStory
from wayfellow.foundation.viewer import Viewer
from wayfellow.lived_experience import actions as lived
from wayfellow.peer_work import actions as peer_work


def fill_work(told: WorkStory, worker: Viewer, scene: Scene) -> None:
    """Notes, themes, pieces, days away, and times proposed."""
    for note in told.notes:
        peer_work.write_note(text=note.text, prompt=note.prompt, by=worker, at=scene.at(note.at))
    for theme in told.themes:
        peer_work.gather_theme(text=theme.text, by=worker, at=scene.at(theme.at))
    for piece in told.pieces:
        _piece(piece, worker, scene)
    for away in told.away:
        _away(away, worker, scene)
    for proposal in told.proposals:
        peer_work.propose_times(
            person_id=scene.id_of(proposal.to),
            times=[scene.at(time) for time in proposal.times],
            where=proposal.where,
            word=proposal.word,
            by=worker,
            at=scene.at(proposal.at),
        )


def _piece(told: PieceStory, worker: Viewer, scene: Scene) -> None:
    at = scene.at(told.at)
    kept = lived.write_snippet(text=told.text, when=told.when, beforehand=told.beforehand, by=worker, at=at)
    if not told.offered_to:
        return
    owner = scene.viewers[told.offered_to]
    things = strategies_of(owner, person_id=owner.person_id, at=scene.now)
    beside = next(thing.strategy.pk for thing in things if thing.strategy.words.what == told.beside)
    lived.offer_beside(snippet_id=kept.pk, beside=beside, person_id=owner.person_id, by=worker, at=at)


def _away(told: AwayStory, worker: Viewer, scene: Scene) -> None:
    first, last = (timezone.localdate(scene.at(day)) for day in (told.first, told.last))
    away = peer_work.say_away(first_day=first, last_day=last, word=told.word, by=worker, at=scene.now)
    if told.asks:
        peer_work.ask_for_cover(
            person_id=scene.id_of(told.asks),
            away_id=away.pk,
            colleague_id=scene.id_of(told.about),
            by=worker,
            at=scene.now,
        )
