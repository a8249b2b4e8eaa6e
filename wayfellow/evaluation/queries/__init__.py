"""Reads, the viewer first."""

from wayfellow.evaluation.queries.asking import (
    ask_about_goal,
    ask_about_questionnaire,
    ask_about_talk,
    ask_about_use,
)
from wayfellow.evaluation.queries.receipts import CountedOfMe, counted_of_me
from wayfellow.evaluation.queries.reports import QuarterToTell, is_published, quarters_to_tell, report
from wayfellow.evaluation.queries.research import Export, export, exports, quarters_to_hand_on

__all__ = [
    "CountedOfMe",
    "Export",
    "QuarterToTell",
    "ask_about_goal",
    "ask_about_questionnaire",
    "ask_about_talk",
    "ask_about_use",
    "counted_of_me",
    "export",
    "exports",
    "is_published",
    "quarters_to_hand_on",
    "quarters_to_tell",
    "report",
]
