"""Who may leave for good: everybody, at any moment; but a team is not left without anybody to run it."""

from wayfellow.foundation.viewer import Viewer
from wayfellow.people.queries import team_of


def leaves_nobody_to_lead(viewer: Viewer) -> bool:
    """Whether nobody could invite anybody any more."""
    if not viewer.is_service_lead:
        return False
    return not any(
        member.is_service_lead and member.person_id != viewer.person_id for member in team_of(viewer)
    )
