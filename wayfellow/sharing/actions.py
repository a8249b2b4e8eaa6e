"""Deeds of sharing. All but walking along from the worker's side are the person's alone."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.people.actions import invite, stop_what_they_helped
from wayfellow.people.queries import has_account, person_known_to
from wayfellow.sharing.models import CompanionKind, Connection, ConnectionState, KeptAway, Share
from wayfellow.sharing.queries import own_connection, somebody_to_keep_away
from wayfellow.sharing.rules import MAY_BE_SHARED, check_has_space, living
from wayfellow.sharing.section import Section


class CannotBeShared(NotThere):
    """This part of a space is not for this kind of companion."""


@transaction.atomic
def walk_with(*, companion_id: UUID, by: Viewer, at: datetime) -> Connection:
    """The person chooses a peer worker of their service. Only their talks are shared so far."""
    check_has_space(by)
    companion = person_known_to(by, person_id=companion_id)
    if not companion.is_peer_worker or companion.pk == by.person_id:
        raise NotThere
    return _connect(person_id=by.person_id, companion_id=companion.pk, kind=CompanionKind.PEER_WORKER, at=at)


@transaction.atomic
def connect_in_the_room(*, person_id: UUID, by: Viewer, at: datetime) -> Connection:
    """The worker and the person opened the space together: they walk together from now on.

    Only while the person has no way to sign in. Whoever can sign in chooses for themselves.
    """
    person = person_known_to(by, person_id=person_id)
    if not by.is_peer_worker or not person.has_space or has_account(person_id):
        raise NotThere
    return _connect(person_id=person_id, companion_id=by.person_id, kind=CompanionKind.PEER_WORKER, at=at)


@transaction.atomic
def connect_invited(*, person_id: UUID, companion_id: UUID, kind: CompanionKind, at: datetime) -> Connection:
    """Somebody came in with a code that one of the two gave the other: the code was the yes of both."""
    return _connect(person_id=person_id, companion_id=companion_id, kind=kind, at=at)


def _connect(*, person_id: UUID, companion_id: UUID, kind: CompanionKind, at: datetime) -> Connection:
    _check_not_kept_away(person_id, companion_id)
    # Whoever walks along until a last day goes on without one.
    _between(person_id, companion_id, kind).filter(ended_at__gt=at).update(
        state=ConnectionState.ACTIVE, ended_at=None
    )
    # Of two at once the second gets what the first made: the constraint on the table decides.
    kept, _ = Connection.objects.get_or_create(
        person_id=person_id,
        companion_id=companion_id,
        kind=kind,
        state=ConnectionState.ACTIVE,
        defaults={"created_at": at},
    )
    return kept


def _check_not_kept_away(person_id: UUID, companion_id: UUID) -> None:
    if KeptAway.objects.filter(person_id=person_id, companion_id=companion_id).exists():
        raise NotThere


def _between(person_id: UUID, companion_id: UUID, kind: CompanionKind) -> QuerySet[Connection]:
    return Connection.objects.filter(person_id=person_id, companion_id=companion_id, kind=kind)


@transaction.atomic
def walk_for_a_while(
    *, companion_id: UUID, until: datetime, sections: Iterable[Section], by: Viewer, at: datetime
) -> Connection:
    """The person lets a peer worker walk along until a day. On that day it ends by itself, shares and all.

    Somebody who walks along already, and for longer, goes on as they do; only what they see is added to.
    """
    check_has_space(by)
    companion = person_known_to(by, person_id=companion_id)
    if not companion.is_peer_worker or companion.pk == by.person_id or until <= at:
        raise NotThere
    _check_not_kept_away(by.person_id, companion.pk)
    known = _between(by.person_id, companion.pk, CompanionKind.PEER_WORKER).filter(living(at)).first()
    walk = known or Connection(
        person_id=by.person_id,
        companion_id=companion.pk,
        kind=CompanionKind.PEER_WORKER,
        state=ConnectionState.ENDED,
        ended_at=until,
        created_at=at,
    )
    if known is None:
        walk.save(force_insert=True)
    elif walk.ended_at is not None and walk.ended_at < until:
        Connection.objects.filter(pk=walk.pk, person_id=by.person_id).update(ended_at=until)
    for section in sections:
        given = Share.objects.filter(person_id=by.person_id, connection=walk, section=section)
        if not given.filter(Q(until=None) | Q(until__gt=at)).exists():
            share(connection_id=walk.pk, section=section, by=by, at=at, until=until)
    return walk


@transaction.atomic
def walk_until(*, companion_id: UUID, until: datetime, by: Viewer, at: datetime) -> None:
    """The person says a last day for walking with a peer worker. Until then nothing changes."""
    check_has_space(by)
    walk = _between(by.person_id, companion_id, CompanionKind.PEER_WORKER).filter(living(at))
    if until <= at or not walk.update(state=ConnectionState.ENDED, ended_at=until):
        raise NotThere


@transaction.atomic
def go_on_walking(*, companion_id: UUID, by: Viewer, at: datetime) -> None:
    """The last day that was said is taken back, before it is over. Where none was said, nothing changes."""
    check_has_space(by)
    walk = _between(by.person_id, companion_id, CompanionKind.PEER_WORKER).filter(ended_at__gt=at)
    walk.update(state=ConnectionState.ACTIVE, ended_at=None)


def invite_supporter(*, by: Viewer, at: datetime) -> str:
    """A code for somebody whom the person would like to have beside them. Nothing is shared by it."""
    check_has_space(by)
    return invite(role=Role.SUPPORTER, by=by, at=at, about_id=by.person_id)


@transaction.atomic
def share(
    *, connection_id: UUID, section: Section, by: Viewer, at: datetime, until: datetime | None = None
) -> Share:
    """Let one companion see one section from now on. Doing it twice changes only the last day."""
    connection = own_connection(by, connection_id=connection_id, at=at)
    if section not in MAY_BE_SHARED[CompanionKind(connection.kind)]:
        raise CannotBeShared
    shares = Share.objects.filter(person_id=by.person_id, connection=connection, section=section)
    if not shares.update(until=until):
        Share.objects.get_or_create(
            person_id=by.person_id,
            connection=connection,
            section=section,
            defaults={"until": until, "created_at": at},
        )
    return shares.get()


@transaction.atomic
def take_back(*, connection_id: UUID, section: Section, by: Viewer, at: datetime) -> None:
    """The companion sees this section no longer, from their very next request on."""
    connection = own_connection(by, connection_id=connection_id, at=at)
    Share.objects.filter(person_id=by.person_id, connection=connection, section=section).delete()


@transaction.atomic
def stop_walking_with(*, connection_id: UUID, by: Viewer, at: datetime) -> None:
    """The person ends it: shares and talks are out of the companion's sight at once."""
    connection = own_connection(by, connection_id=connection_id, at=at)
    Share.objects.filter(person_id=by.person_id, connection=connection).delete()
    Connection.objects.filter(pk=connection.pk, person_id=by.person_id).update(
        state=ConnectionState.ENDED, ended_at=at
    )


@transaction.atomic
def keep_away(*, companion_id: UUID, by: Viewer, at: datetime) -> None:
    """The person wants this one nowhere near. Whatever they shared ends, and nobody says a word about it."""
    somebody = somebody_to_keep_away(by, companion_id=companion_id)
    KeptAway.objects.get_or_create(
        person_id=by.person_id, companion_id=somebody.person_id, defaults={"created_at": at}
    )
    walks = Connection.objects.filter(person_id=by.person_id, companion_id=somebody.person_id)
    # Also one that was to end on a later day.
    together = walks.filter(living(at))
    Share.objects.filter(person_id=by.person_id, connection__in=together).delete()
    together.update(state=ConnectionState.ENDED, ended_at=at)
    stop_what_they_helped(helped_by_id=somebody.person_id, person_id=by.person_id, at=at)


def let_come_near(*, companion_id: UUID, by: Viewer) -> None:
    """They may be chosen again. Nothing is shared with them by this."""
    check_has_space(by)
    KeptAway.objects.filter(person_id=by.person_id, companion_id=companion_id).delete()


@transaction.atomic
def end_all_walks(*, companion_id: UUID, at: datetime) -> None:
    """A peer worker's work here has ended: they walk with nobody, and nothing is shared with them any more.

    Who may say so, `service` has asked. It goes across people, by companion, and then person by person.
    """
    walks = Connection.objects.filter(companion_id=companion_id, kind=CompanionKind.PEER_WORKER)
    for walk in walks.filter(living(at)):
        Share.objects.filter(person_id=walk.person_id, connection=walk).delete()
        Connection.objects.filter(pk=walk.pk, person_id=walk.person_id).update(
            state=ConnectionState.ENDED, ended_at=at
        )
