"""When in the day something belongs, and how a day went: plain words that are asked for by the database."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PartOfDay(models.TextChoices):
    """When it belongs, in the order of the day."""

    MORNING = "morning", _("In the morning")
    DAY = "day", _("During the day")
    EVENING = "evening", _("In the evening")
    ANY = "any", _("Any time")


class MarkKind(models.TextChoices):
    """Done, or its tiny version was. A day without either has no mark at all."""

    DONE = "done", _("Done")
    TINY = "tiny", _("Did the tiny version")
