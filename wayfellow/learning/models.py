"""Things somebody wants to learn about."""

from typing import ClassVar

from django.db import models

from wayfellow.foundation.owned import CameFromTalk
from wayfellow.foundation.sealed import Sealed, SealedRecord, Words


class TopicWords(Words, frozen=True):
    """What to learn about, and a note: why, where to look, or what came out."""

    what: str
    note: str = ""


class TopicToLearn(SealedRecord, CameFromTalk):
    """Something a person wants to know more about. Open until they say that they found out."""

    words: Sealed[TopicWords] = Sealed(TopicWords)
    found_out_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "-created_at"])]
