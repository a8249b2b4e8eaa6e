"""The lead's pages: six fixed reports of a quarter that is over, made once, with how they were counted."""

import pytest
import time_machine

from tests.answers import body, statements, words_on
from tests.cast import Member, posting
from wayfellow.evaluation.counts.kinds import Counting, ReportKind
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.models import ROWS, PublishedReport
from wayfellow.evaluation.tests.a_quarter import LAST, fill_quarter, publish
from wayfellow.evaluation.tests.asked import to

pytestmark = pytest.mark.django_db


@pytest.mark.shows("M35")
def test_only_quarters_that_are_over_are_on_the_list(lead: Member) -> None:
    page = words_on(lead.client().get(to("reports")))

    assert "July to September 2026 not counted yet" in page
    assert "Numbers of October to December 2026 can be made from Friday 15 January 2027 on." in page
    assert page.count("not counted yet") == 8


def test_two_weeks_are_waited_for(lead: Member) -> None:
    with time_machine.travel("2026-10-10T09:00:00Z", tick=False):
        page = words_on(lead.client().get(to("reports")))
        early = lead.client().get(to("quarter", LAST))

    assert "April to June 2026 not counted yet" in page
    assert "Numbers of July to September 2026 can be made from Thursday 15 October on." in page
    assert early.status_code == 404


def test_counting_is_a_press_and_not_a_look(lead: Member) -> None:
    client = lead.client()

    page = words_on(client.get(to("quarter", LAST)))

    assert "These three months are over, and nobody has counted them yet." in page
    assert not PublishedReport.objects.exists()
    answer = posting(client, to("quarter", LAST))
    assert answer.headers["Location"] == to("quarter", LAST)
    assert PublishedReport.objects.count() == len(ReportKind)
    assert "How measures fit" in words_on(client.get(to("quarter", LAST)))


def test_counting_once_more_changes_nothing(lead: Member) -> None:
    fill_quarter(lead)
    publish(lead)
    before = list(PublishedReport.objects.order_by("pk").values_list("pk", "cells"))
    ROWS[Counting.TALK]._default_manager.all().delete()

    posting(lead.client(), to("quarter", LAST))

    assert list(PublishedReport.objects.order_by("pk").values_list("pk", "cells")) == before


@pytest.mark.parametrize("kind", ReportKind)
def test_every_report_says_how_it_was_counted_and_what_it_cannot_say(lead: Member, kind: ReportKind) -> None:
    fill_quarter(lead)
    publish(lead)

    page = words_on(lead.client().get(to("report", LAST, kind)))

    assert "July to September 2026" in page
    assert "How this was counted Only" not in page
    assert "How this was counted" in page
    assert "Fewer than 8 people are never told as a number." in page
    assert "What this cannot say" in page


def test_reach_tells_people_and_talks(lead: Member) -> None:
    fill_quarter(lead)
    publish(lead)

    page = words_on(lead.client().get(to("report", LAST, ReportKind.REACH)))

    assert "People who were here and said yes to being counted 40" in page
    assert "Together in one room 20" in page


def test_a_drawing_and_its_table_say_the_same(lead: Member) -> None:
    fill_quarter(lead)
    publish(lead)

    page = body(lead.client().get(to("report", LAST, ReportKind.PRACTICE)))

    figure = page[page.index("<figure") : page.index("</figure>")]
    drawing, _, table = figure.partition("</svg>")
    assert 'role="img"' in drawing
    for label in ("Hope", "My days and my energy"):
        assert f">{label}</text>" in drawing
        assert f'scope="row">{label}</th>' in table
    assert '<rect class="bar"' in drawing
    assert "style=" not in figure


def test_few_people_have_words_and_no_bar(lead: Member) -> None:
    fill_quarter(lead, people=3)
    publish(lead)

    page = words_on(lead.client().get(to("report", LAST, ReportKind.GOALS)))

    assert "Fewer than 8 people said yes in this quarter." in page
    assert "<figure" not in body(lead.client().get(to("report", LAST, ReportKind.REACH)))
    assert "1 to 7" in words_on(lead.client().get(to("report", LAST, ReportKind.REACH)))


def test_nobody_counted_is_told_kindly(lead: Member) -> None:
    publish(lead)

    assert "Nobody was counted in this quarter." in words_on(
        lead.client().get(to("report", LAST, ReportKind.USE))
    )


def test_the_fit_picture_explains_which_question_it_answers(lead: Member) -> None:
    fill_quarter(lead)
    publish(lead)

    page = words_on(lead.client().get(to("report", LAST, ReportKind.FIT)))

    assert "One question stayed open: do the usual questionnaires ask about the things" in page
    assert "WHO-5" in page
    assert page.index("Why this picture") < page.index("What each measure touches")


def test_service_use_warns_before_any_number(lead: Member) -> None:
    fill_quarter(lead)
    publish(lead)

    page = words_on(lead.client().get(to("report", LAST, ReportKind.USE)))

    assert "Do not use these numbers to say that the service saves nights." in page
    assert page.index("Please read this first") < page.index("Nights in hospital When")


def test_only_a_lead_of_this_service_reads_it(lead: Member, sam: Member, jo: Member, alex: Member) -> None:
    publish(lead)

    for somebody in (sam, jo, alex):
        client = somebody.client()
        for address in (
            to("reports"),
            to("quarter", LAST),
            to("report", LAST, ReportKind.REACH),
            to("report_table", LAST, ReportKind.REACH),
        ):
            assert client.get(address).status_code == 404
        assert posting(client, to("quarter", Quarter(2026, 2))).status_code == 404
    assert not PublishedReport.objects.filter(quarter="2026Q2").exists()


@pytest.mark.shows("M35")
@pytest.mark.parametrize(
    ("quarter", "report"),
    [
        ("2026Q3", "gossip"),
        ("2026Q9", "reach"),
        ("lately", "reach"),
        ("2026Q4", "reach"),
        ("2020Q1", "reach"),
    ],
)
def test_no_other_report_can_be_put_together(lead: Member, quarter: str, report: str) -> None:
    publish(lead)

    assert lead.client().get(to("report", quarter, report)).status_code == 404
    assert lead.client().get(to("report_table", quarter, report)).status_code == 404


@pytest.mark.shows("M35")
def test_a_filter_in_the_address_changes_nothing(lead: Member) -> None:
    fill_quarter(lead)
    publish(lead)
    client, address = lead.client(), to("report", LAST, ReportKind.PRACTICE)

    plain, asked = client.get(address), client.get(address + "?worker=jo&stage=hard&since=2026-08-01")

    assert body(plain) == body(asked)


def test_reports_cost_the_same_for_few_and_for_many(lead: Member) -> None:
    fill_quarter(lead, people=2)
    publish(lead)
    small = statements(lead.client(), to("report", LAST, ReportKind.FIT))
    earlier = Quarter(2026, 2)
    fill_quarter(lead, people=30, quarter=earlier)
    publish(lead, earlier)

    assert statements(lead.client(), to("report", earlier, ReportKind.FIT)) == small
    assert small <= 12


def test_a_lead_finds_the_counts_from_anywhere(lead: Member, jo: Member) -> None:
    assert f'href="{to("reports")}"' in body(lead.client().get("/team/"))
    assert f'href="{to("reports")}"' not in body(jo.client().get("/conversations/"))
