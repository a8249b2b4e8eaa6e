"""Saying yes to being counted: at one moment, per purpose, and only to the very rows that were shown."""

from collections.abc import Collection
from datetime import datetime, time
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.models import CountingReceipt, ReceiptWords
from wayfellow.evaluation.queries.asking import (
    Asking,
    Offer,
    SaidOfQuestionnaire,
    SaidOfTalk,
    SaidOfUse,
    ask_about_goal,
    ask_about_questionnaire,
    ask_about_talk,
    ask_about_use,
    offered,
)
from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.foundation.sealed import keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.queries import hold_person

Yes = Collection[Counting]


@transaction.atomic
def count_talk(*, talk_id: UUID, said: SaidOfTalk, yes: Yes, seen: str, by: Viewer, at: datetime) -> None:
    """Count a talk, for each purpose that was said yes to."""
    # Found once to know whose it is, and once more when nobody else can count for the same person.
    hold_person(ask_about_talk(by, talk_id=talk_id, said=said, at=at).asking.person_id)
    _write(ask_about_talk(by, talk_id=talk_id, said=said, at=at).asking, yes, seen)


@transaction.atomic
def count_questionnaire(
    *, questionnaire_id: UUID, said: SaidOfQuestionnaire, yes: Yes, seen: str, by: Viewer, at: datetime
) -> None:
    """Count what a questionnaire tells, for each purpose that was said yes to."""
    hold_person(by.person_id)
    asking = ask_about_questionnaire(by, questionnaire_id=questionnaire_id, said=said, at=at).asking
    _write(asking, yes, seen)


@transaction.atomic
def count_goal(*, goal_id: UUID, yes: Yes, seen: str, by: Viewer, at: datetime) -> None:
    """Count a goal as it is today."""
    hold_person(by.person_id)
    _write(ask_about_goal(by, goal_id=goal_id, at=at).asking, yes, seen)


@transaction.atomic
def count_use(*, said: SaidOfUse, yes: Yes, seen: str, by: Viewer, at: datetime) -> None:
    """Count nights in hospital and crisis contacts, as the person tells them."""
    hold_person(by.person_id)
    _write(ask_about_use(by, said=said, at=at), yes, seen)


def _write(asking: Asking, yes: Yes, seen: str) -> None:
    """A yes holds for what was shown, and for nothing else."""
    if seen != asking.sign:
        raise ChangedMeanwhile
    for offer in offered(asking, yes):
        for row in offer.rows:
            row.save(force_insert=True)
        keep_new(_receipt(asking), _words(asking, offer))


def _receipt(asking: Asking) -> CountingReceipt:
    """Its id is random all through, and its day the first of the quarter: neither tells when it was made."""
    first = datetime.combine(Quarter.written(asking.quarter).first_day, time.min)
    return CountingReceipt(id=uuid4(), person_id=asking.person_id, created_at=timezone.make_aware(first))


def _words(asking: Asking, offer: Offer) -> ReceiptWords:
    return ReceiptWords(
        counting=offer.counting,
        quarter=asking.quarter,
        contributor=offer.rows[0].contributor,
        rows=tuple(row.pk for row in offer.rows),
        about=asking.about,
    )
