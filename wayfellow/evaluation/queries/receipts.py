"""What a person keeps of each yes. Opens with their key alone."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from wayfellow.evaluation.choices import COUNTING_NAMES, quarter_in_words
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.models import CountedRow, CountingReceipt, rows_of
from wayfellow.evaluation.telling import Told, tell
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.rules import check_has_space

MANY = 50
NEWEST_FIRST = ("-created_at", "-pk")


def receipts_of(person_id: UUID) -> list[CountingReceipt]:
    """All of a person's, newest quarter first. One statement."""
    return list(CountingReceipt.objects.filter(person_id=person_id).order_by(*NEWEST_FIRST))


def contributor_in(receipts: Iterable[CountingReceipt], *, counting: Counting, quarter: str) -> UUID | None:
    """The random id that stands for the person already, for this purpose and quarter; None so far."""
    alike = (row.words for row in receipts if row.words.counting == counting and row.words.quarter == quarter)
    return next((words.contributor for words in alike), None)


@dataclass(frozen=True, slots=True)
class Counted:
    """One yes, with the very rows that stand for it."""

    receipt_id: UUID
    counting: Counting
    quarter: str
    told: Told | None
    """None where the rows are gone already."""

    @property
    def name(self) -> str:
        """What was counted."""
        return str(COUNTING_NAMES[self.counting])

    @property
    def when(self) -> str:
        """The quarter, as people say it."""
        return quarter_in_words(self.quarter)


@dataclass(frozen=True, slots=True)
class CountedOfMe:
    """A page of all that is counted of somebody."""

    entries: tuple[Counted, ...]
    has_older: bool


def counted_of_me(viewer: Viewer, *, page: int = 1) -> CountedOfMe:
    """All that is counted of the viewer, fifty a page. One statement, and one for each kind of row."""
    check_has_space(viewer)
    first = (page - 1) * MANY
    rows = receipts_of(viewer.person_id)[first : first + MANY + 1]
    return CountedOfMe(as_counted(rows[:MANY]), has_older=len(rows) > MANY)


def as_counted(receipts: Sequence[CountingReceipt]) -> tuple[Counted, ...]:
    """These receipts with their rows, which are read and not remembered."""
    rows = _rows_of(receipts)
    return tuple(
        Counted(
            receipt_id=receipt.pk,
            counting=receipt.words.counting,
            quarter=receipt.words.quarter,
            told=_told([rows[one] for one in receipt.words.rows if one in rows]),
        )
        for receipt in receipts
    )


def _told(rows: Sequence[CountedRow]) -> Told | None:
    return tell(tuple(rows)) if rows else None


def _rows_of(receipts: Iterable[CountingReceipt]) -> dict[UUID, CountedRow]:
    ids: dict[Counting, list[UUID]] = defaultdict(list)
    for receipt in receipts:
        ids[receipt.words.counting].extend(receipt.words.rows)
    return {
        row.pk: row
        for counting, wanted in ids.items()
        for row in rows_of(counting).filter(pk__in=wanted).select_related("service")
    }


def own_receipt(viewer: Viewer, *, receipt_id: UUID) -> CountingReceipt:
    """One of the viewer's own."""
    return receipt_in(viewer.person_id, receipt_id=receipt_id)


def receipt_in(person_id: UUID, *, receipt_id: UUID) -> CountingReceipt:
    """One receipt of a person. Call behind a door."""
    found = CountingReceipt.objects.filter(person_id=person_id, pk=receipt_id).first()
    if found is None:
        raise NotThere
    return found
