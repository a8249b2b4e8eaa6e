"""Waymarks: moments a person names themselves, and what they wrote down for themselves."""

from typing import ClassVar

from django.db import models

from wayfellow.foundation.sealed import Sealed, SealedRecord, Words


class WaymarkKind(models.TextChoices):
    """A moment with a name, or something written down in passing."""

    WAYMARK = "waymark"
    NOTE = "note"


class WaymarkWords(Words, frozen=True):
    """What it was, and more if the person wants to say more. A note has no title."""

    title: str = ""
    more: str = ""


class Waymark(SealedRecord):
    """A place on a person's way, on a day."""

    words: Sealed[WaymarkWords] = Sealed(WaymarkWords)
    kind = models.CharField(max_length=8, choices=WaymarkKind.choices)
    on = models.DateField()

    @property
    def is_note(self) -> bool:
        """Written down for oneself alone."""
        return self.kind == WaymarkKind.NOTE

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "-on", "-created_at"])]
