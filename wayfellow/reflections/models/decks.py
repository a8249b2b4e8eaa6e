"""Cards that a service has written itself."""

from django.db import models

from wayfellow.foundation.reviewed import ReviewedText


class ServiceDeck(ReviewedText):
    """One version of a deck of a service. A talk is tied to the version it began with, by its id."""

    text = models.TextField()

    @property
    def says(self) -> str:
        """The whole deck, as it is kept."""
        return self.text
