"""A quarter is published once, all six reports from the same rows, and never made again."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import Member, arrive
from wayfellow.evaluation import actions, queries
from wayfellow.evaluation.counts.kinds import Counting, ReportKind
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.counts.tables import Report
from wayfellow.evaluation.models import ROWS, PublishedReport
from wayfellow.evaluation.tests.a_quarter import LAST, add, fill_quarter
from wayfellow.evaluation.tests.conftest import NOW
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people import actions as people
from wayfellow.people.models import Service

pytestmark = [pytest.mark.django_db, pytest.mark.shows("M35")]
FIRST_DAY_TO_TELL = datetime(2026, 10, 15, 0, 0, tzinfo=UTC)  # eleven in the morning in Sydney


def publish(lead: Member, at: datetime = NOW) -> None:
    """The lead makes the reports."""
    actions.publish(quarter=LAST, by=lead.viewer, at=at)


def everything_told(lead: Member) -> list[Report]:
    """All six reports, as they are read."""
    return [queries.report(lead.viewer, report=kind, quarter=LAST, at=NOW) for kind in ReportKind]


def test_all_six_are_made_at_once(lead: Member) -> None:
    fill_quarter(lead)

    publish(lead)

    kept = PublishedReport.objects.filter(service_id=lead.viewer.service_id, quarter="2026Q3")
    assert {row.report for row in kept} == set(ReportKind)
    assert all(report.tables for report in everything_told(lead))


def test_making_them_again_changes_nothing(lead: Member) -> None:
    fill_quarter(lead)
    publish(lead)
    before = set(PublishedReport.objects.values_list("pk", "cells"))

    add(lead, Counting.REACH, people=30)
    publish(lead)
    assert not actions.publish_quarter(service_id=lead.viewer.service_id, quarter=LAST)

    assert set(PublishedReport.objects.values_list("pk", "cells")) == before


@pytest.mark.parametrize("took_back", [1, 12, 40])
def test_taking_a_row_back_later_changes_nothing_that_is_told(lead: Member, took_back: int) -> None:
    """The row is gone, and no second count says by its difference whose it was."""
    fill_quarter(lead)
    publish(lead)
    before = everything_told(lead)

    for model in ROWS.values():
        for row in model._default_manager.all()[:took_back]:
            row.delete()
    publish(lead, at=NOW + timedelta(days=90))

    assert everything_told(lead) == before


def test_what_was_taken_back_before_is_not_told(lead: Member) -> None:
    add(lead, Counting.REACH, people=40)
    for row in ROWS[Counting.REACH]._default_manager.all()[:20]:
        row.delete()

    publish(lead)

    (reach, *_others) = everything_told(lead)
    assert reach.tables[0].rows[0].cells[0].shown == "20"


def test_a_quarter_is_not_published_before_its_day(lead: Member) -> None:
    with pytest.raises(NotThere):
        publish(lead, at=FIRST_DAY_TO_TELL - timedelta(days=1))
    assert not PublishedReport.objects.exists()

    publish(lead, at=FIRST_DAY_TO_TELL)
    assert PublishedReport.objects.count() == 6


@pytest.mark.parametrize("role", [Role.PERSON, Role.PEER_WORKER, Role.SUPPORTER])
def test_nobody_but_a_lead_publishes_or_reads(service: Service, lead: Member, role: Role) -> None:
    publish(lead)
    other = arrive(service, "Mika", role)

    for deed in (
        lambda: actions.publish(quarter=LAST, by=other.viewer, at=NOW),
        lambda: queries.report(other.viewer, report=ReportKind.REACH, quarter=LAST, at=NOW),
        lambda: queries.quarters_to_tell(other.viewer, at=NOW),
    ):
        with pytest.raises(NotThere):
            deed()


def test_another_service_has_reports_of_its_own(lead: Member) -> None:
    fill_quarter(lead)
    publish(lead)
    other = people.open_service(name="Hillside", crisis_help="Emergency | 000 | day and night")
    ana = arrive(other, "Ana", Role.SERVICE_LEAD)

    with pytest.raises(NotThere):
        queries.report(ana.viewer, report=ReportKind.REACH, quarter=LAST, at=NOW)
    actions.publish(quarter=LAST, by=ana.viewer, at=NOW)

    told = queries.report(ana.viewer, report=ReportKind.REACH, quarter=LAST, at=NOW)
    assert told.tables == ()
    assert told.why_nothing == "Nobody was counted in this quarter."


def test_a_report_that_is_not_made_is_not_there(lead: Member) -> None:
    with pytest.raises(NotThere):
        queries.report(lead.viewer, report=ReportKind.USE, quarter=LAST, at=NOW)


def test_a_quarter_that_is_not_over_has_no_report_even_if_one_was_made(lead: Member) -> None:
    actions.publish_quarter(service_id=lead.viewer.service_id, quarter=Quarter(2026, 4))

    with pytest.raises(NotThere):
        queries.report(lead.viewer, report=ReportKind.REACH, quarter=Quarter(2026, 4), at=NOW)


def test_the_list_says_what_is_published_and_not_whether_anybody_was_counted(lead: Member) -> None:
    add(lead, Counting.REACH, people=9, quarter=Quarter(2025, 1))
    actions.publish_quarter(service_id=lead.viewer.service_id, quarter=Quarter(2019, 2))
    publish(lead)

    told = queries.quarters_to_tell(lead.viewer, at=NOW)

    assert [str(one.quarter) for one in told] == [
        "2026Q3",
        "2026Q2",
        "2026Q1",
        "2025Q4",
        "2025Q3",
        "2025Q2",
        "2025Q1",
        "2024Q4",
        "2019Q2",
    ]
    assert [str(one.quarter) for one in told if one.is_published] == ["2026Q3", "2019Q2"]


def test_reading_a_report_costs_one_statement_and_counts_nothing(lead: Member) -> None:
    fill_quarter(lead)
    publish(lead)

    for kind in ReportKind:
        with CaptureQueriesContext(connection) as asked:
            queries.report(lead.viewer, report=kind, quarter=LAST, at=NOW)
        assert len(asked) == 1
        assert "evaluation_publishedreport" in asked.captured_queries[0]["sql"]
