"""A made-up service has made-up counts; a real one is never given any."""

import pytest

from tests.answers import words_on
from tests.cast import Member
from wayfellow.evaluation.actions import make_up_counts
from wayfellow.evaluation.actions.made_up import PEOPLE, make_up_quarter
from wayfellow.evaluation.counts.kinds import Counting, ReportKind
from wayfellow.evaluation.models import ROWS, PublishedReport
from wayfellow.evaluation.tests.a_quarter import LAST
from wayfellow.evaluation.tests.asked import how_many_written, to, written
from wayfellow.evaluation.tests.conftest import NOW
from wayfellow.foundation.refusals import NotThere
from wayfellow.people.models import Service

pytestmark = pytest.mark.django_db


@pytest.fixture
def made_up(service: Service) -> Service:
    """The service of the cast, as one that is made up."""
    service.is_demo = True
    service.save()
    return service


def test_a_real_service_is_given_none(service: Service) -> None:
    with pytest.raises(NotThere):
        make_up_counts(service_id=service.pk, at=NOW)

    assert how_many_written() == {}
    assert not PublishedReport.objects.exists()


def test_two_quarters_are_counted_and_told(made_up: Service, lead: Member) -> None:
    make_up_counts(service_id=made_up.pk, at=NOW)

    quarters = set(PublishedReport.objects.values_list("quarter", flat=True))
    assert quarters == {"2026Q2", "2026Q3"}
    assert how_many_written() == dict.fromkeys(Counting, 2 * PEOPLE)
    client = lead.client()
    for kind in ReportKind:
        page = words_on(client.get(to("report", LAST, kind)))
        assert "Fewer than 8 people said yes" not in page
        assert "Nobody was counted" not in page


def test_each_of_them_is_somebody_else_for_each_purpose(made_up: Service) -> None:
    make_up_quarter(service_id=made_up.pk, quarter=LAST)

    known_by = [row.contributor for model in ROWS.values() for row in model._default_manager.all()]
    assert len(set(known_by)) == len(known_by) == PEOPLE * len(Counting)


def test_what_is_beyond_chance_is_far_apart(made_up: Service) -> None:
    make_up_quarter(service_id=made_up.pk, quarter=LAST)

    for row in written(Counting.CHANGE):
        assert (abs(row["difference"]) > 24) == (row["beyond"] != "like_chance")
        assert (row["beyond"] == "higher") == (row["difference"] > 24)
