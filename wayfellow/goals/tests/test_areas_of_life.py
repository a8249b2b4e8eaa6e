"""Where in life a goal belongs: optional, and sealed with the words."""

from datetime import datetime

import pytest
from django.db import connection
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting
from wayfellow.goals.choices import AREA_NAMES, Area
from wayfellow.goals.models import Goal
from wayfellow.goals.queries import goals_of, own_goal


@pytest.mark.parametrize("area", list(Area))
def test_an_area_is_kept_and_shown(area: Area, sam: Member, at: datetime) -> None:
    client = sam.client()

    answer = posting(client, reverse("goals:add"), what="Swim", area=area.value)

    [found] = goals_of(sam.viewer, person_id=sam.id, at=at)
    assert found.goal.words.area is area
    assert f"{AREA_NAMES[area]}. I decided." in words_on(client.get(answer.headers["Location"]))


def test_it_can_be_left_open(sam: Member, at: datetime) -> None:
    posting(sam.client(), reverse("goals:add"), what="Swim", area="")

    [found] = goals_of(sam.viewer, person_id=sam.id, at=at)
    assert found.goal.words.area is None


def test_it_can_be_chosen_later_and_taken_out_again(sam: Member, goal: Goal) -> None:
    client, address = sam.client(), reverse("goals:change", args=[goal.pk])

    posting(client, address, what="Swim", area="body", seen="1")
    assert own_goal(sam.viewer, goal_id=goal.pk).goal.words.area is Area.BODY
    assert 'value="body" checked' in body(client.get(address))

    posting(client, address, what="Swim", area="", seen="2")
    assert own_goal(sam.viewer, goal_id=goal.pk).goal.words.area is None


def test_an_area_that_we_do_not_know_is_refused(sam: Member, at: datetime) -> None:
    answer = posting(sam.client(), reverse("goals:add"), what="Swim", area="secrets")

    assert answer.status_code == 422
    assert goals_of(sam.viewer, person_id=sam.id, at=at) == []


def test_it_is_not_in_the_open(sam: Member) -> None:
    posting(sam.client(), reverse("goals:add"), what="Swim", area="meaning", decided_by="somebody_else")

    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM goals_goal")
        [row] = cursor.fetchall()
    assert "meaning" not in str(row)
    assert "somebody_else" not in str(row)


def test_two_devices_show_what_was_chosen_by_its_name(sam: Member, goal: Goal) -> None:
    address = reverse("goals:change", args=[goal.pk])
    posting(sam.client(), address, what="A", area="joy", decided_by="together", seen="1")

    answer = posting(sam.client(), address, what="B", area="", decided_by="me", seen="1")

    saved = words_on(answer).split("What was saved meanwhile")[1].split("In your own words")[0]
    assert answer.status_code == 422
    assert "Things I enjoy" in saved
    assert "We decided together" in saved
