"""What a measure is: the shape of `library/*.toml`. No questionnaire's wording has a place here.

Every figure stands in a table that names its source and says whether somebody has seen it there.
"""

from wayfellow.measures.instrument.answers import OwnGoals, Responses, Scale
from wayfellow.measures.instrument.facts import (
    Fact,
    Figure,
    Items,
    Minutes,
    Recall,
    Source,
    Status,
    Table,
    Years,
)
from wayfellow.measures.instrument.measure import Caution, Instrument, Kind, Licence, Terms, UnknownScore
from wayfellow.measures.instrument.scores import (
    Band,
    Evidence,
    Finding,
    How,
    Lookup,
    Missing,
    Reliability,
    Score,
)

__all__ = [
    "Band",
    "Caution",
    "Evidence",
    "Fact",
    "Figure",
    "Finding",
    "How",
    "Instrument",
    "Items",
    "Kind",
    "Licence",
    "Lookup",
    "Minutes",
    "Missing",
    "OwnGoals",
    "Recall",
    "Reliability",
    "Responses",
    "Scale",
    "Score",
    "Source",
    "Status",
    "Table",
    "Terms",
    "UnknownScore",
    "Years",
]
