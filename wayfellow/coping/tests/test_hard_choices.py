"""An urge to do something one may regret: people, help and the plan stand before any idea."""

import pytest
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting
from wayfellow.coping.models import CopingStrategy
from wayfellow.coping.situations import Situation

FIRST = "First: people, and your plan"


def test_people_help_and_the_plan_come_first(sam: Member, strategy: CopingStrategy) -> None:
    answer = posting(sam.client(), reverse("coping:now"), situation="urge")

    page = words_on(answer)
    before, after = page.split(FIRST)
    assert "I’ll try this" not in before
    assert after.index("Emergency 000 day and night") < after.index("Open my plan")
    assert after.index("Open my plan My people and their numbers") < after.index("I’ll try this")
    assert 'href="tel:000"' in body(answer).split(FIRST)[1].split("Three things")[0]
    for page in ("staying_well:plan", "journey:hard_day"):
        assert f'href="{reverse(page)}"' in body(answer)


def test_one_is_told_that_it_passes_and_that_nobody_has_to_wait_alone(sam: Member) -> None:
    page = words_on(posting(sam.client(), reverse("coping:now"), situation="urge"))

    assert "An urge often grows and then falls again. You do not have to wait for that alone." in page


@pytest.mark.parametrize("situation", [other for other in Situation if other is not Situation.URGE])
def test_in_other_moments_it_does_not_stand_there(situation: Situation, sam: Member) -> None:
    answer = posting(sam.client(), reverse("coping:now"), situation=situation.value)

    assert FIRST not in words_on(answer)
    assert "Need someone now? Emergency 000" in words_on(answer)
