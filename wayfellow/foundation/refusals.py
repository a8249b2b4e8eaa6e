"""How the house says no. What is not yours looks exactly like what does not exist."""

from django.core.exceptions import BadRequest
from django.http import Http404


class NotThere(Http404):
    """There is no such thing, or it is not yours to see: nobody can tell which."""


class ChangedMeanwhile(BadRequest):
    """Somebody saved the same row between our reading and our writing it."""


class NotNow(BadRequest):
    """It was possible once, but not any more: another press was faster."""


class TokenMissing(BadRequest):
    """A form without its token: not one of ours, or a page from long ago."""
