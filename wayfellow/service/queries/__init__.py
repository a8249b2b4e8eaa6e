"""What a service lead sees: names of the team, measures, and counts; never content."""

from wayfellow.service.queries.choosing import Guide, guide_for_services
from wayfellow.service.queries.languages import language_called, name_of_language
from wayfellow.service.queries.measures import (
    Library,
    MeasureKnown,
    draft,
    known,
    library,
    measure_known,
    words_held,
)
from wayfellow.service.queries.team import Team, lead_to_end, peer_worker, team

__all__ = [
    "Guide",
    "Library",
    "MeasureKnown",
    "Team",
    "draft",
    "guide_for_services",
    "known",
    "language_called",
    "lead_to_end",
    "library",
    "measure_known",
    "name_of_language",
    "peer_worker",
    "team",
    "words_held",
]
