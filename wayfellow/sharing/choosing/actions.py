"""Deeds around choosing: a few words about oneself, waiting, a suggestion, and yes to a worker or no."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.queries import person_known_to
from wayfellow.people.rules import check_runs_the_team
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.choosing.queries import about_by_worker, own_about, walks_along
from wayfellow.sharing.models import AboutMe, AboutMeWords, Connection, WaitingForWorker
from wayfellow.sharing.rules import check_has_space


class NoRoom(Exception):
    """This worker has no room for more people at the moment."""


@transaction.atomic
def say_about_me(
    *,
    about: str,
    likes: str,
    when: str,
    languages: tuple[str, ...],
    has_room: bool,
    seen: int,
    by: Viewer,
    at: datetime,
) -> AboutMe:
    """A worker writes a few words about themselves, over the version that was seen."""
    words = AboutMeWords(about=about, likes=likes, when=when, languages=languages)
    before = own_about(by)
    if before is not None:
        return keep_change(before, words, seen=seen, has_room=has_room, changed_at=at)
    try:
        with transaction.atomic():
            return keep_new(AboutMe(person_id=by.person_id, has_room=has_room, created_at=at), words)
    except IntegrityError as second:  # two screens at the same moment
        raise ChangedMeanwhile from second


def wait_for_worker(*, by: Viewer, at: datetime) -> None:
    """The person would like a peer worker: the service may know their name, and since when."""
    check_has_space(by)
    WaitingForWorker.objects.get_or_create(
        person_id=by.person_id, defaults={"service_id": by.service_id, "since": at}
    )


def stop_waiting(*, by: Viewer) -> None:
    """Not any more. The service sees nothing of it from now on."""
    check_has_space(by)
    WaitingForWorker.objects.filter(person_id=by.person_id).delete()


@transaction.atomic
def suggest_worker(*, person_id: UUID, worker_id: UUID | None, by: Viewer) -> None:
    """A lead thinks of a worker for somebody who waits, or takes that back. The person says yes or no."""
    check_runs_the_team(by)
    if worker_id is not None:
        _check_is_free(worker_id, by)
    waits = WaitingForWorker.objects.filter(person_id=person_id, service_id=by.service_id)
    if not waits.update(suggested_id=worker_id):
        raise NotThere


def suggest_no_more(*, worker_id: UUID, by: Viewer) -> None:
    """This worker does not work here any more: nobody is offered them."""
    check_runs_the_team(by)
    WaitingForWorker.objects.filter(service_id=by.service_id, suggested_id=worker_id).update(suggested=None)


def not_this_one(*, by: Viewer) -> None:
    """The person does not want the one who was suggested. They still wait, and nobody asks why."""
    check_has_space(by)
    WaitingForWorker.objects.filter(person_id=by.person_id).update(suggested_id=None)


@transaction.atomic
def choose_worker(
    *, companion_id: UUID, by: Viewer, at: datetime, instead_of: UUID | None = None
) -> Connection:
    """Walk with this worker; `instead_of` is the connection that ends at the same moment."""
    check_has_space(by)
    if not walks_along(by, companion_id=companion_id, at=at):
        _check_is_free(companion_id, by)
    if instead_of is not None:
        sharing.stop_walking_with(connection_id=instead_of, by=by, at=at)
    WaitingForWorker.objects.filter(person_id=by.person_id).delete()
    return sharing.walk_with(companion_id=companion_id, by=by, at=at)


def _check_is_free(worker_id: UUID, by: Viewer) -> None:
    if not person_known_to(by, person_id=worker_id).is_peer_worker:
        raise NotThere
    told = about_by_worker([worker_id]).get(worker_id)
    if told is not None and not told.has_room:
        raise NoRoom
