"""What people suggest about the words of cards and measures. Whose words they are, nobody can tell."""

from dataclasses import dataclass
from uuid import UUID

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.reflections.models import WordingSuggestion
from wayfellow.reflections.rules import check_on_the_team


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What somebody said about one card's words."""

    id: UUID
    deck: str
    card: str
    wording: str
    why: str
    better: str


def decks_with_suggestions(viewer: Viewer) -> list[str]:
    """The decks and measures about whose words something was suggested. Not how often."""
    check_on_the_team(viewer)
    rows = WordingSuggestion.objects.filter(service_id=viewer.service_id)
    return sorted(set(rows.values_list("deck", flat=True).distinct()))


def suggestions_about(viewer: Viewer, *, deck: str) -> list[Suggestion]:
    """All that was suggested about one of them. Sorted by their random ids, which is no order at all."""
    check_on_the_team(viewer)
    rows = WordingSuggestion.objects.filter(service_id=viewer.service_id, deck=deck).order_by("pk")
    return [_as_suggestion(row) for row in rows]


def suggestion(viewer: Viewer, *, suggestion_id: UUID) -> Suggestion:
    """One of them."""
    check_on_the_team(viewer)
    row = WordingSuggestion.objects.filter(service_id=viewer.service_id, pk=suggestion_id).first()
    if row is None:
        raise NotThere
    return _as_suggestion(row)


def _as_suggestion(row: WordingSuggestion) -> Suggestion:
    said = row.words
    return Suggestion(row.pk, row.deck, said.card, said.wording, said.why, said.better)
