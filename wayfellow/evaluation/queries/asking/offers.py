"""What could be counted at one moment: the very rows, shown before anybody says yes."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import msgspec
from django.utils import timezone

from wayfellow.evaluation.choices import COUNTED_FOR, COUNTING_NAMES
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.models import ROWS, CountedRow
from wayfellow.evaluation.queries.receipts import Counted, as_counted, contributor_in, receipts_of
from wayfellow.evaluation.telling import Told, tell
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.queries import service_of

# These tell nothing of what is counted, and are new each time the page is drawn.
_DRAWN_BY_LOT = frozenset({"id", "contributor"})


@dataclass(frozen=True, slots=True)
class Offer:
    """What one yes would write."""

    counting: Counting
    rows: tuple[CountedRow, ...]

    @property
    def name(self) -> str:
        """What is counted."""
        return str(COUNTING_NAMES[self.counting])

    @property
    def why(self) -> str:
        """What for."""
        return str(COUNTED_FOR[self.counting])

    @property
    def told(self) -> Told:
        """Every column of every row."""
        return tell(self.rows)


@dataclass(frozen=True, slots=True)
class Asking:
    """What may be counted of one thing, and what is counted of it already."""

    person_id: UUID
    about: str
    quarter: str
    offers: tuple[Offer, ...]
    counted: tuple[Counted, ...]

    def offers_for(self, counting: Counting) -> bool:
        """Whether a yes for this purpose is still to be given."""
        return any(offer.counting == counting for offer in self.offers)

    @property
    def sign(self) -> str:
        """Tells apart what was shown from anything else: a yes holds only for what was shown."""
        shown = [(offer.counting, [_columns(row) for row in offer.rows]) for offer in self.offers]
        return hashlib.sha256(msgspec.json.encode(shown)).hexdigest()


def _columns(row: CountedRow) -> list[Any]:
    columns = (column for column in row._meta.concrete_fields if column.name not in _DRAWN_BY_LOT)
    return [getattr(row, column.attname) for column in columns]


class Desk:
    """Where rows are made ready for one person, in one quarter. Nothing is saved here."""

    def __init__(
        self, viewer: Viewer, *, person_id: UUID, about: str, at: datetime, each_quarter: bool = False
    ) -> None:
        """What is about something that goes on is asked anew in each quarter."""
        self.person_id, self.quarter = person_id, str(Quarter.of(timezone.localdate(at)))
        self.about = f"{about} {self.quarter}" if each_quarter else about
        self.receipts = receipts_of(person_id)
        self._service = service_of(viewer)
        self._stands_for = {counting: self.known_as(counting) or uuid4() for counting in Counting}

    def known_as(self, counting: Counting) -> UUID | None:
        """The random id of this person, where they have said yes to this in this quarter before."""
        return contributor_in(self.receipts, counting=counting, quarter=self.quarter)

    def row(self, counting: Counting, **columns: Any) -> CountedRow:
        """A row that is not saved."""
        stands_for = self._stands_for[counting]
        return ROWS[counting](service=self._service, quarter=self.quarter, contributor=stands_for, **columns)

    def asking(self, *rows: CountedRow) -> Asking:
        """These rows by their purposes, and that the person was here; less what is counted already."""
        known_here = [row for row in self.receipts if row.words.about == self.about]
        done = {row.words.counting for row in known_here}
        here = [] if self.known_as(Counting.REACH) else [self.row(Counting.REACH)]
        by_purpose: dict[Counting, list[CountedRow]] = {}
        for row in (*rows, *here):
            by_purpose.setdefault(_purpose(row), []).append(row)
        return Asking(
            person_id=self.person_id,
            about=self.about,
            quarter=self.quarter,
            offers=tuple(Offer(kind, tuple(some)) for kind, some in by_purpose.items() if kind not in done),
            counted=as_counted(known_here),
        )


def _purpose(row: CountedRow) -> Counting:
    return next(counting for counting, kind in ROWS.items() if isinstance(row, kind))


def offered(asking: Asking, yes: Iterable[Counting]) -> list[Offer]:
    """What was said yes to, of what is offered."""
    wanted = set(yes)
    return [offer for offer in asking.offers if offer.counting in wanted]
