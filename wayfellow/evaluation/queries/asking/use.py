"""Nights in hospital and crisis contacts that somebody chooses to tell of: before, and now."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.queries.asking.offers import Asking, Desk
from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.rules import check_has_space


@dataclass(frozen=True, slots=True)
class SaidOfUse:
    """As somebody remembers it: the three months before they came here, and the last three."""

    nights_before: int
    nights_after: int
    crisis_before: int
    crisis_after: int


NOTHING_SAID: Final = SaidOfUse(0, 0, 0, 0)


def ask_about_use(viewer: Viewer, *, said: SaidOfUse, at: datetime) -> Asking:
    """What may be counted once in each quarter."""
    check_has_space(viewer)
    desk = Desk(viewer, person_id=viewer.person_id, about="use", at=at, each_quarter=True)
    row = desk.row(
        Counting.USE,
        nights_before=said.nights_before,
        nights_after=said.nights_after,
        crisis_before=said.crisis_before,
        crisis_after=said.crisis_after,
    )
    return desk.asking(row)
