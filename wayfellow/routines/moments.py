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
    """Done, or its tiny version was, or left out on purpose. A day without any of them has no mark at all."""

    DONE = "done", _("Done")
    TINY = "tiny", _("Did the tiny version")
    SKIPPED = "skip", _("Skipped")


DONE_OR_TINY = frozenset({MarkKind.DONE, MarkKind.TINY})


class CalendarTitle(models.TextChoices):
    """What stands in a calendar that others' servers read. None of these tells anything."""

    REMINDER = "reminder", _("Reminder")
    TO_DO = "to_do", _("To do")
    NOTE = "note", _("Note")
    BUSY = "busy", _("Busy")
