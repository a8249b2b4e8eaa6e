"""Taking a yes back: the rows go, and with them the receipt."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from uuid import UUID

from django.db import transaction

from wayfellow.conversations import queries as conversations
from wayfellow.evaluation.models import CountingReceipt, rows_of
from wayfellow.evaluation.queries.asking import about_talk
from wayfellow.evaluation.queries.receipts import own_receipt, receipt_in, receipts_of
from wayfellow.foundation.owned import remove
from wayfellow.foundation.refusals import DoesNotOpen, NotThere
from wayfellow.foundation.viewer import Viewer


@transaction.atomic
def take_back(*, receipt_id: UUID, by: Viewer) -> None:
    """What was counted with this yes goes for good."""
    _take_back([own_receipt(by, receipt_id=receipt_id)], person_id=by.person_id)


@transaction.atomic
def take_back_from_talk(*, talk_id: UUID, receipt_id: UUID, by: Viewer, at: datetime) -> None:
    """The same where it was said, also by a worker who presses for somebody that cannot sign in."""
    talk = conversations.talk_to_count(by, talk_id=talk_id, at=at).talk
    receipt = receipt_in(talk.person_id, receipt_id=receipt_id)
    if receipt.words.about != about_talk(talk_id):
        raise NotThere
    _take_back([receipt], person_id=talk.person_id)


@transaction.atomic
def take_back_all(*, by: Viewer) -> None:
    """Nothing is counted of the viewer any more."""
    _take_back(receipts_of(by.person_id), person_id=by.person_id)


@transaction.atomic
def take_back_of_leaver(*, person_id: UUID) -> None:
    """Somebody leaves for good: the same, before their key is destroyed.

    A receipt that does not open is passed over: nobody can say any more which rows it led to.
    """
    _take_back(filter(_opens, receipts_of(person_id)), person_id=person_id)


def _opens(receipt: CountingReceipt) -> bool:
    with suppress(DoesNotOpen):
        return bool(receipt.words)
    return False


def _take_back(receipts: Iterable[CountingReceipt], *, person_id: UUID) -> None:
    for receipt in receipts:
        words = receipt.words
        remove(
            rows_of(words.counting).filter(pk__in=words.rows),
            CountingReceipt.objects.filter(person_id=person_id, pk=receipt.pk),
        )
