"""Rows that are counted: a service, a quarter, and a few plain choices. No person, no worker, no day."""

from typing import Any, ClassVar, Final

from django.db import models

from wayfellow.evaluation.counts.kinds import Beyond, CameOf, Counting, GoalNow
from wayfellow.evaluation.counts.several import as_chosen
from wayfellow.evaluation.models.counted_row import CountedRow
from wayfellow.measures.captures import Captures


class CountedPerson(CountedRow):
    """Somebody was here in this quarter."""

    class Meta(CountedRow.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["service", "quarter", "contributor"], name="a_person_is_counted_once"
            )
        ]


class CountedTalk(CountedRow):
    """One talk: where, what it was about, and what came of it."""

    in_the_room = models.BooleanField()
    after_crisis_stay = models.BooleanField()
    topics = models.CharField(max_length=400, blank=True)  # counts.several of Captures
    came_of = models.CharField(max_length=80)  # counts.several of CameOf; NOTHING stands alone

    @property
    def topics_chosen(self) -> tuple[Captures, ...]:
        """What the two chose at the end; empty where they chose nothing."""
        return as_chosen(self.topics, Captures)

    @property
    def what_came(self) -> tuple[CameOf, ...]:
        """What came of it."""
        return as_chosen(self.came_of, CameOf)


class CountedItem(CountedRow):
    """One item of a measure that was talked over, left out, or whose words did not fit.

    `item` is its number in the definition.
    """

    measure = models.CharField(max_length=64)
    item = models.PositiveSmallIntegerField()
    skipped = models.BooleanField()
    words_do_not_fit = models.BooleanField()


class CountedChange(CountedRow):
    """How far apart two numbers of one questionnaire were. Once a quarter for each number of a measure.

    `purpose` and `stage` are keys of measures.purpose, or empty where nothing was said.
    """

    measure = models.CharField(max_length=64)
    score = models.CharField(max_length=64)
    purpose = models.CharField(max_length=16, blank=True)
    stage = models.CharField(max_length=16, blank=True)
    difference = models.FloatField()
    beyond = models.CharField(max_length=12, choices=[(kind.value, kind.value) for kind in Beyond])

    class Meta(CountedRow.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["service", "quarter", "contributor", "measure", "score"],
                name="a_change_is_counted_once",
            )
        ]


class CountedGoal(CountedRow):
    """One goal: where it is now, and how sure somebody was at first and at last, if they said so twice."""

    now = models.CharField(max_length=8, choices=[(kind.value, kind.value) for kind in GoalNow])
    sure_first = models.PositiveSmallIntegerField(null=True)
    sure_last = models.PositiveSmallIntegerField(null=True)


class CountedUse(CountedRow):
    """Nights in hospital and crisis contacts, as told: three months before coming here, the last three."""

    nights_before = models.PositiveSmallIntegerField()
    nights_after = models.PositiveSmallIntegerField()
    crisis_before = models.PositiveSmallIntegerField()
    crisis_after = models.PositiveSmallIntegerField()

    class Meta(CountedRow.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["service", "quarter", "contributor"], name="service_use_is_counted_once"
            )
        ]


ROWS: Final[dict[Counting, type[CountedRow]]] = {
    Counting.REACH: CountedPerson,
    Counting.TALK: CountedTalk,
    Counting.ITEM: CountedItem,
    Counting.CHANGE: CountedChange,
    Counting.GOAL: CountedGoal,
    Counting.USE: CountedUse,
}


def rows_of(counting: Counting) -> models.QuerySet[Any]:
    """All rows of one kind, of every service. Whoever asks names the service, or the rows by their ids."""
    return models.QuerySet(ROWS[counting])
