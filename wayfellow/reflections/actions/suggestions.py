"""Passing on to the team, without a name, that words do not fit; and taking that back."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.keyring import make_service_key
from wayfellow.foundation.viewer import Viewer
from wayfellow.reflections.models import SuggestionWords, WordingSuggestion


@transaction.atomic
def pass_on(*, deck: str, card: str, wording: str, why: str, better: str, by: Viewer, at: datetime) -> UUID:
    """Tell the team. The row has no person, no time and no talk; who said it keeps its id, sealed."""
    make_service_key(service_id=by.service_id, at=_beginning_of_the_year(at))
    suggestion = WordingSuggestion(service_id=by.service_id, deck=deck)
    suggestion.words = SuggestionWords(card=card, wording=wording, why=why, better=better)
    suggestion.save(force_insert=True)
    return suggestion.pk


def _beginning_of_the_year(at: datetime) -> datetime:
    # The day on which the first key is made would tell when the first suggestion was.
    return at.replace(month=1, day=1, hour=0, minute=0, second=0, microsecond=0)


def take_back_suggestion(*, suggestion_id: str, by: Viewer) -> None:
    """The row goes for good. Call it with the id out of the person's own sealed row."""
    WordingSuggestion.objects.filter(service_id=by.service_id, pk=suggestion_id).delete()
