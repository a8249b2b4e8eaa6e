"""Whom a worker may help back in, and who else of the team may agree."""

from datetime import datetime
from uuid import UUID

from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.people.queries import NeedsASecond, way_back_to_agree_to, who_could_agree, with_account
from wayfellow.people.rules import NoWayBack, check_opens_spaces
from wayfellow.sharing.queries import are_kept_away, people_walked_with
from wayfellow.sharing.rules import NEEDS_ROLE


def people_i_may_help(viewer: Viewer, *, at: datetime) -> list[tuple[UUID, str]]:
    """Whom the worker walks with, and who signs in themselves."""
    check_opens_spaces(viewer)
    walked = people_walked_with(viewer, at=at)
    mine = [one for one in walked if NEEDS_ROLE[one.kind] == Role.PEER_WORKER]
    signing_in = with_account(one.person_id for one in mine)
    return [(one.person_id, one.name) for one in mine if one.person_id in signing_in]


def somebody_else_could_agree(person_id: UUID, *, helped_by: Viewer) -> bool:
    """Whether the service has anybody else for it whom the person does not keep away. Two statements."""
    others = who_could_agree(person_id, helped_by=helped_by)
    return bool(others - are_kept_away(others, person_id=person_id))


def what_to_agree_to(viewer: Viewer, *, code: str, at: datetime) -> NeedsASecond:
    """What the device with this code waits for; for somebody who is kept away, nothing."""
    found = way_back_to_agree_to(viewer, code=code, at=at)
    if are_kept_away([viewer.person_id], person_id=found.person_id):
        raise NoWayBack
    return found
