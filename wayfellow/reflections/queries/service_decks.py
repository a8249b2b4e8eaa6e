"""The decks that a service has written: for its talks, and for the team that looks after them."""

from collections.abc import Iterable
from uuid import UUID

from wayfellow.foundation.reviewed import TextState
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.reviewed import InHand, all_in_hand, one_in_hand
from wayfellow.reflections.models import ServiceDeck
from wayfellow.reflections.service_deck import OwnDeck, WrittenDeck, as_deck, read_deck, version_of_deck


def decks_in_use(*, service_id: UUID) -> tuple[OwnDeck, ...]:
    """The decks that a service offers, by title. One statement."""
    rows = ServiceDeck.objects.filter(service_id=service_id, state=TextState.IN_USE)
    return tuple(sorted(map(_as_deck, rows), key=lambda deck: (deck.title.casefold(), deck.key)))


def own_decks(keys: Iterable[str], *, service_id: UUID) -> dict[str, OwnDeck]:
    """The versions with these keys that this service ever used. One statement; none where none is own."""
    versions = {version for key in keys if (version := version_of_deck(key))}
    if not versions:
        return {}
    rows = ServiceDeck.objects.filter(service_id=service_id, pk__in=versions)
    found = map(_as_deck, rows.exclude(state=TextState.DRAFT))
    return {deck.key: deck for deck in found}


def decks_in_hand(viewer: Viewer) -> tuple[InHand[WrittenDeck], ...]:
    """All decks of the service with their versions, by title. Three statements."""
    return all_in_hand(ServiceDeck.objects.filter(service_id=viewer.service_id), viewer, read=_read)


def deck_in_hand(viewer: Viewer, *, key: UUID) -> InHand[WrittenDeck]:
    """One of them."""
    rows = ServiceDeck.objects.filter(service_id=viewer.service_id, key=key)
    return one_in_hand(rows, viewer, read=_read)


def _read(row: ServiceDeck) -> WrittenDeck:
    return read_deck(row.text)


def _as_deck(row: ServiceDeck) -> OwnDeck:
    in_use = row.state == TextState.IN_USE
    return as_deck(_read(row), version=row.pk, of=row.key, number=row.number, is_in_use=in_use)
