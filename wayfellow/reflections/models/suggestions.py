"""What people suggest to the team about the words of cards and measures: nobody's name, no time, no talk."""

from typing import ClassVar
from uuid import UUID, uuid4

from django.db import models

from wayfellow.foundation.sealed import Sealed, SealedRow, Words


class SuggestionWords(Words, frozen=True):
    """Which words do not fit, why, and what would fit better."""

    card: str
    why: str
    better: str = ""
    wording: str = ""


class WordingSuggestion(SealedRow):
    """Words that did not fit somebody, passed on without a name; sealed under the service's own key.

    The id is random all through: the ids of other rows tell when they were made, and so would lead back to
    the person. Only the person's own sealed row knows it, so that they can take it back.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    service = models.ForeignKey("people.Service", on_delete=models.CASCADE, related_name="+")
    deck = models.CharField(max_length=64)
    words: Sealed[SuggestionWords] = Sealed(SuggestionWords)

    service_id: UUID

    class Meta:
        indexes: ClassVar = [models.Index(fields=["service", "deck"])]

    def __repr__(self) -> str:
        """The id only."""
        return f"<WordingSuggestion {self.pk}>"

    __str__ = __repr__

    @property
    def owner_id(self) -> UUID:
        """The service, which has a key of its own for this."""
        return self.service_id
