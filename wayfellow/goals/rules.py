"""Who decided, where nobody has said so."""

from uuid import UUID

from wayfellow.foundation.viewer import Viewer
from wayfellow.goals.choices import Decided


def decided_unless_said(by: Viewer, *, person_id: UUID) -> Decided:
    """Whoever writes in their own space decides; a worker writes only together with the person."""
    return Decided.ME if by.person_id == person_id else Decided.TOGETHER
