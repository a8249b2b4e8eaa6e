"""How the house says no. What is not yours looks exactly like what does not exist."""

from django.core.exceptions import BadRequest
from django.http import Http404

from wayfellow.vault.keys import KeyRefused
from wayfellow.vault.sealing import EnvelopeRefused


class NotThere(Http404):
    """There is no such thing, or it is not yours to see: nobody can tell which."""


class ChangedMeanwhile(BadRequest):
    """Somebody saved the same row between our reading and our writing it."""


class NotNow(BadRequest):
    """It was possible once, but not any more: another press was faster."""


class TokenMissing(BadRequest):
    """A form without its token: not one of ours, or a page from long ago."""


class DoesNotOpen(BadRequest):
    """Words that are here and cannot be read: somebody finds a gentle page, and an alert is raised."""


class WordsDoNotOpen(DoesNotOpen, EnvelopeRefused):
    """One row does not open in its place: it is damaged, or somebody moved it."""


class KeyDoesNotOpen(DoesNotOpen, KeyRefused):
    """A person's key does not come out of its wrapping."""
