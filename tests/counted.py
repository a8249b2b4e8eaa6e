"""Something that is counted of a person, and what a service is told of three months that are over."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from tests.cast import AT, Member
from wayfellow.evaluation import actions
from wayfellow.evaluation.counts.kinds import Counting, ReportKind
from wayfellow.evaluation.queries import ask_about_goal
from wayfellow.evaluation.queries.receipts import receipts_of
from wayfellow.evaluation.tests.a_quarter import LAST, fill_quarter


def count_something(owner: Member, goal_id: Any, *, at: datetime = AT) -> dict[str, object]:
    """A yes to a goal, and to having been here; answers with the receipt of the goal."""
    asking = ask_about_goal(owner.viewer, goal_id=goal_id, at=at).asking
    yes = [Counting.GOAL, Counting.REACH]
    actions.count_goal(goal_id=goal_id, yes=yes, seen=asking.sign, by=owner.viewer, at=at)
    about = [row for row in receipts_of(owner.id) if row.words.about == asking.about]
    return {"receipt_id": next(row.pk for row in about if row.words.counting == Counting.GOAL)}


def fill_counts(lead: Member) -> dict[str, object]:
    """A quarter with its reports; lines that wait for a second lead, and lines that two agreed to."""
    fill_quarter(lead, people=8)
    actions.publish_quarter(service_id=lead.viewer.service_id, quarter=LAST)
    another = replace(lead.viewer, person_id=uuid4())
    about: dict[str, Any] = {"quarter": LAST, "for_whom": "The river study", "by": another, "at": AT}
    waits = actions.ask_for_lines(counting=Counting.GOAL, **about)
    agreed = actions.ask_for_lines(counting=Counting.USE, **about)
    actions.agree_to_lines(export_id=agreed.pk, by=lead.viewer, at=AT)
    return {
        "quarter": LAST,
        "report": ReportKind.PRACTICE.value,
        "export_id": waits.pk,
        "agreed_export_id": agreed.pk,
    }
