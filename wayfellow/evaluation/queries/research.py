"""Lines for researchers: who asked for what, who agreed, and what is handed on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import msgspec
from django.utils import timezone

from wayfellow.evaluation.choices import COUNTING_NAMES, quarter_in_words
from wayfellow.evaluation.counts.hiding import LEAST
from wayfellow.evaluation.counts.k_anonymity import Line
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.counts.quarter import WAITS, Quarter
from wayfellow.evaluation.lines import COLUMNS
from wayfellow.evaluation.models import ResearchExport
from wayfellow.evaluation.rules import may_agree
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.queries import names_of
from wayfellow.people.rules import check_runs_the_team

Times = tuple[tuple[Line, int], ...]


@dataclass(frozen=True, slots=True)
class Export:
    """A wish to hand lines on, and what became of it."""

    id: UUID
    counting: Counting
    quarter: str
    for_whom: str
    asked_by: str
    asked_at: datetime
    agreed_by: str
    agreed_at: datetime | None
    k: int | None
    times: Times
    may_agree: bool
    """Whether the viewer is somebody else than whoever asked."""

    @property
    def name(self) -> str:
        """What it is about."""
        return str(COUNTING_NAMES[self.counting])

    @property
    def when(self) -> str:
        """The quarter, as people say it."""
        return quarter_in_words(self.quarter)

    @property
    def waits(self) -> bool:
        """Whether the second yes is still to come."""
        return self.agreed_at is None

    @property
    def is_refused(self) -> bool:
        """Whether two agreed, and too few people shared a line."""
        return not self.waits and self.k is None

    @property
    def columns(self) -> Sequence[str]:
        """The headings of what is handed on."""
        return COLUMNS[self.counting]

    @property
    def least(self) -> int:
        """So many people must share each line."""
        return LEAST


def exports(viewer: Viewer) -> list[Export]:
    """All wishes of the viewer's service, newest first. Three statements."""
    check_runs_the_team(viewer)
    rows = ResearchExport.objects.filter(service_id=viewer.service_id).order_by("-asked_at", "pk")
    return _as_exports(viewer, list(rows))


def export(viewer: Viewer, *, export_id: UUID) -> Export:
    """One of them."""
    [found] = _as_exports(viewer, [export_row(viewer, export_id=export_id)])
    return found


def export_row(viewer: Viewer, *, export_id: UUID, turn: bool = False) -> ResearchExport:
    """The row itself; with `turn`, deeds on it take turns."""
    check_runs_the_team(viewer)
    rows = ResearchExport.objects.select_for_update() if turn else ResearchExport.objects.all()
    found = rows.filter(pk=export_id, service_id=viewer.service_id).first()
    if found is None:
        raise NotThere
    return found


def quarters_to_hand_on(*, at: datetime, many: int = 8) -> list[Quarter]:
    """Those that may be told, newest first."""
    found = [Quarter.of(timezone.localdate(at) - WAITS).before]
    while len(found) < many:
        found.append(found[-1].before)
    return found


def _as_exports(viewer: Viewer, rows: Sequence[ResearchExport]) -> list[Export]:
    names = _names(rows)
    return [
        Export(
            id=row.pk,
            counting=Counting(row.counting),
            quarter=row.quarter,
            for_whom=row.for_whom,
            asked_by=names.get(row.asked_by_id, ""),
            asked_at=row.asked_at,
            agreed_by=names.get(row.approved_by_id, "") if row.approved_by_id else "",
            agreed_at=row.approved_at,
            k=row.k,
            times=msgspec.json.decode(row.lines, type=Times) if row.lines else (),
            may_agree=may_agree(viewer, asked_by_id=row.asked_by_id),
        )
        for row in rows
    ]


def _names(rows: Iterable[ResearchExport]) -> dict[UUID, str]:
    ids = {one for row in rows for one in (row.asked_by_id, row.approved_by_id) if one}
    return names_of(ids) if ids else {}
