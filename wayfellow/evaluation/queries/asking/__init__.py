"""What may be counted of a talk, a questionnaire, a goal, or of what somebody tells: shown before any yes."""

from wayfellow.evaluation.queries.asking.goal import AskingOfGoal, ask_about_goal
from wayfellow.evaluation.queries.asking.offers import Asking, Offer, offered
from wayfellow.evaluation.queries.asking.questionnaire import (
    AskingOfQuestionnaire,
    SaidOfQuestionnaire,
    ask_about_questionnaire,
)
from wayfellow.evaluation.queries.asking.talk import AskingOfTalk, SaidOfTalk, about_talk, ask_about_talk
from wayfellow.evaluation.queries.asking.use import NOTHING_SAID, SaidOfUse, ask_about_use

__all__ = [
    "NOTHING_SAID",
    "Asking",
    "AskingOfGoal",
    "AskingOfQuestionnaire",
    "AskingOfTalk",
    "Offer",
    "SaidOfQuestionnaire",
    "SaidOfTalk",
    "SaidOfUse",
    "about_talk",
    "ask_about_goal",
    "ask_about_questionnaire",
    "ask_about_talk",
    "ask_about_use",
    "offered",
]
