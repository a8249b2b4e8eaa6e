"""What can be tapped, and when somebody wants to."""

from django.db import models
from django.utils.translation import gettext_lazy as _

MOST_SIGNS = 5


class HowMuch(models.IntegerChoices):
    """How much of a sign there is today."""

    NONE = 0, _("Not at all")
    LITTLE = 1, _("A little")
    SOME = 2, _("Some")
    QUITE = 3, _("Quite a bit")
    LOT = 4, _("A lot")


class Rhythm(models.TextChoices):
    """Which days are for tapping. Any other day is as welcome."""

    EVERY_DAY = "every-day", _("Every day")
    SOME_DAYS = "some-days", _("Some days of the week")
    OWN_TIMES = "own-times", _("Whenever I like")
