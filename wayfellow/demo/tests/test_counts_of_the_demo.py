"""Lin reads reports of two quarters; Sam sees the one yes that Sam has said."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from tests.answers import words_on

pytestmark = pytest.mark.django_db
Be = Callable[[str], Client]


def test_lin_finds_two_quarters_counted(be: Be) -> None:
    page = words_on(be("lin").get(reverse("evaluation:reports")))

    assert "July to September 2026 April to June 2026 January to March 2026 not counted yet" in page


@pytest.mark.parametrize("report", ["reach", "practice", "fit", "change", "goals", "use"])
def test_every_report_has_something_to_show(be: Be, report: str) -> None:
    page = words_on(be("lin").get(reverse("evaluation:report", args=["2026Q3", report])))

    assert "How this was counted" in page
    assert "Fewer than 8 people said yes" not in page
    assert "Nobody was counted" not in page


def test_sam_has_said_yes_to_one_goal(be: Be) -> None:
    page = words_on(be("sam").get(reverse("evaluation:mine")))

    assert "This goal, October to December 2026" in page
    assert "That I was here, October to December 2026" in page
    assert page.count("Take it back") == 2


def test_robin_has_said_yes_to_nothing(be: Be) -> None:
    assert "Nothing is counted of you." in words_on(be("robin").get(reverse("evaluation:mine")))
