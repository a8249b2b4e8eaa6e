"""Which parts of the plan each companion sees, and the plan through their eyes."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.queries import Companion, companions_of
from wayfellow.sharing.section import Section
from wayfellow.staying_well.models import PartsShared
from wayfellow.staying_well.parts import SHEETS, Sheet
from wayfellow.staying_well.queries.plan import WholePlan, entries_of, plan_shown, sheets_of


@dataclass(frozen=True, slots=True)
class CompanionOfPlan:
    """Somebody who walks along, and what of the plan is for them."""

    companion: Companion
    sheets: tuple[Sheet, ...]

    @property
    def can_see(self) -> bool:
        """Whether the plan is shared with them now."""
        return Section.STAYING_WELL in self.companion.sections

    @property
    def sees_all(self) -> bool:
        """The whole plan, with every part there is."""
        return self.sheets == SHEETS


def companions_of_plan(viewer: Viewer, *, at: datetime) -> list[CompanionOfPlan]:
    """Everybody who walks with the viewer, with the parts chosen for each. Five statements."""
    companions = companions_of(viewer, at=at)
    chosen = {row.companion_id: row for row in PartsShared.objects.filter(person_id=viewer.person_id)}
    return [CompanionOfPlan(one, sheets_of(chosen.get(one.companion_id))) for one in companions]


def companion_of_plan(viewer: Viewer, *, connection_id: UUID, at: datetime) -> CompanionOfPlan:
    """One of them."""
    for found in companions_of_plan(viewer, at=at):
        if found.companion.connection_id == connection_id:
            return found
    raise NotThere


def plan_as_seen_by(viewer: Viewer, *, sheets: tuple[Sheet, ...]) -> WholePlan:
    """The viewer's own plan as somebody sees it who is shown these sheets."""
    return plan_shown(entries_of(viewer.person_id), sheets)
