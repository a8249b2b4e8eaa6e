"""Reads of what was said. The door to a talk is in `conversations`, which opens it before calling these."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.reflections.models import CardInTalk, CardState, Line, LineKind, WordsThatDoNotFit
from wayfellow.sharing.rules import check_has_space


@dataclass(frozen=True, slots=True)
class Said:
    """A line as a page shows it."""

    id: UUID
    card: str
    author_id: UUID
    typed_by_id: UUID
    kind: LineKind
    beside: bool
    text: str
    version: int


def said_in(talk_id: UUID, *, person_id: UUID, card: str | None = None) -> list[Said]:
    """The lines of a talk in the order they were begun; of one card only, if one is named."""
    lines = Line.objects.filter(person_id=person_id, talk=talk_id).order_by("created_at", "pk")
    if card is not None:
        lines = lines.filter(card=card)
    return [_as_said(line) for line in lines]


def _as_said(line: Line) -> Said:
    return Said(
        id=line.pk,
        card=line.card,
        author_id=line.author_id,
        typed_by_id=line.typed_by_id,
        kind=LineKind(line.kind),
        beside=line.beside,
        text=line.words.text,
        version=line.version,
    )


def how_far_written(talk_id: UUID, *, person_id: UUID, card: str) -> str:
    """What `how_far` says of a card as it is now. Reads no words."""
    lines = Line.objects.filter(person_id=person_id, talk=talk_id, card=card)
    return how_far(lines.values_list("pk", "version"))


def how_far(lines: Iterable[tuple[UUID, int]]) -> str:
    """A short sign for these lines at these versions: another one as soon as any is saved or taken out."""
    told = ",".join(sorted(f"{line_id} {version}" for line_id, version in lines))
    return sha256(told.encode()).hexdigest()[:16]


def line_in(talk_id: UUID, *, person_id: UUID, line_id: UUID) -> Line:
    """One line of a talk."""
    line = Line.objects.filter(pk=line_id, person_id=person_id, talk=talk_id).first()
    if line is None:
        raise NotThere
    return line


@dataclass(frozen=True, slots=True)
class CardSoFar:
    """What became of a card."""

    state: CardState
    rating: str


def cards_so_far(talk_id: UUID, *, person_id: UUID, card: str | None = None) -> dict[str, CardSoFar]:
    """What became of each card of a talk that was opened; of one card only, if one is named."""
    rows = CardInTalk.objects.filter(person_id=person_id, talk=talk_id)
    if card is not None:
        rows = rows.filter(card=card)
    return {row.card: CardSoFar(CardState(row.state), row.words.rating) for row in rows}


def words_that_do_not_fit(viewer: Viewer, *, deck: str, card: str) -> list[WordsThatDoNotFit]:
    """What the viewer has said about the words of a card, oldest first."""
    said = WordsThatDoNotFit.objects.filter(person_id=viewer.person_id, deck=deck, card=card)
    return list(said.order_by("created_at", "pk"))


def all_words_that_do_not_fit(viewer: Viewer) -> list[WordsThatDoNotFit]:
    """All that the viewer has said about words of cards, newest first."""
    check_has_space(viewer)
    return list(WordsThatDoNotFit.objects.filter(person_id=viewer.person_id).order_by("-created_at", "-pk"))


def own_words_that_do_not_fit(viewer: Viewer, *, words_id: UUID) -> WordsThatDoNotFit:
    """One of them."""
    said = WordsThatDoNotFit.objects.filter(person_id=viewer.person_id, pk=words_id).first()
    if said is None:
        raise NotThere
    return said
