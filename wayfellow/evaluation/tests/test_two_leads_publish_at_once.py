"""Two leads press at once, while somebody takes a yes back: one publication, of one set of rows."""

from functools import partial

import pytest
from django.db import transaction

from tests.at_once import at_once
from tests.cast import Member, arrive
from wayfellow.evaluation import actions, queries
from wayfellow.evaluation.counts.kinds import Counting, ReportKind
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.models import ROWS, PublishedReport
from wayfellow.evaluation.tests.a_quarter import add, fill_quarter
from wayfellow.evaluation.tests.conftest import NOW
from wayfellow.foundation.viewer import Role
from wayfellow.people.models import Service

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.shows("M35")]
QUARTERS = tuple(Quarter(year, number) for year in (2024, 2025) for number in (1, 2, 3, 4))


def test_two_leads_make_one_publication(service: Service, lead: Member) -> None:
    other = arrive(service, "Noa", Role.SERVICE_LEAD)
    for quarter in QUARTERS:
        fill_quarter(lead, quarter=quarter, people=9)

        at_once(*(partial(actions.publish, quarter=quarter, by=one.viewer, at=NOW) for one in (lead, other)))

        made = PublishedReport.objects.filter(quarter=str(quarter)).values_list("report", flat=True)
        assert sorted(made) == sorted(ReportKind)


def test_both_presses_count_and_only_the_first_is_kept(service: Service, lead: Member) -> None:
    """Past the look whether there is one already, both write; the second finds the first's and leaves it."""
    for quarter in QUARTERS:
        kept: list[bool] = []

        def press(quarter: Quarter = quarter, kept: list[bool] = kept) -> None:
            kept.append(actions.publish_quarter(service_id=service.pk, quarter=quarter))

        at_once(press, press)

        assert sorted(kept) == [False, True]
        assert PublishedReport.objects.filter(quarter=str(quarter)).count() == 6


def test_taking_back_meanwhile_is_in_all_reports_or_in_none(service: Service, lead: Member) -> None:
    """Practice and fit tell of the same talks: if one had the row and the other not, it would be in hand."""
    talks = ROWS[Counting.TALK]
    for quarter in QUARTERS:
        about = {"in_the_room": True, "after_crisis_stay": False, "topics": "|hope|", "came_of": "|goal|"}
        add(lead, Counting.TALK, people=13, quarter=quarter, **about)

        def take_back(quarter: Quarter = quarter) -> None:
            with transaction.atomic():
                talks._default_manager.filter(
                    pk=talks._default_manager.filter(quarter=str(quarter)).values_list("pk", flat=True)[0]
                ).delete()

        at_once(take_back, partial(actions.publish, quarter=quarter, by=lead.viewer, at=NOW))

        assert len({talks_told(lead, quarter, kind) for kind in (ReportKind.PRACTICE, ReportKind.FIT)}) == 1


def talks_told(lead: Member, quarter: Quarter, kind: ReportKind) -> str:
    """How many talks about hope a report tells of: 15 of thirteen people, and 10 of twelve."""
    report = queries.report(lead.viewer, report=kind, quarter=quarter, at=NOW)
    return next(
        row.cells[0].shown
        for table in report.tables
        if table.of == "Topic"
        for row in table.rows
        if row.label == "Hope"
    )
