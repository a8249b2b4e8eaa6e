"""Checks which piece of one's own story is offered."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from wayfellow.web.form_fields import OneOf, PlainForm


class OfferForm(PlainForm):
    """One of my own pieces."""

    snippet = OneOf(label=_("Which piece would you like to offer?"))

    def __init__(self, *args: Any, snippets: Sequence[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        snippet: Any = self.fields["snippet"]
        snippet.choices = [(str(snippet_id), text) for snippet_id, text in snippets]

    def chosen(self) -> UUID:
        """Which one it is."""
        return UUID(self.cleaned_data["snippet"])
