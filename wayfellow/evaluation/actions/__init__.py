"""One deed a file."""

from wayfellow.evaluation.actions.counting import count_goal, count_questionnaire, count_talk, count_use
from wayfellow.evaluation.actions.made_up import make_up_counts
from wayfellow.evaluation.actions.mixing import mix_rows
from wayfellow.evaluation.actions.publishing import publish, publish_quarter
from wayfellow.evaluation.actions.research import agree_to_lines, ask_for_lines, withdraw_wish
from wayfellow.evaluation.actions.taking_back import (
    take_back,
    take_back_all,
    take_back_from_talk,
    take_back_of_leaver,
)
from wayfellow.evaluation.counts.kinds import Counting

__all__ = [
    "Counting",
    "agree_to_lines",
    "ask_for_lines",
    "count_goal",
    "count_questionnaire",
    "count_talk",
    "count_use",
    "make_up_counts",
    "mix_rows",
    "publish",
    "publish_quarter",
    "take_back",
    "take_back_all",
    "take_back_from_talk",
    "take_back_of_leaver",
    "withdraw_wish",
]
