"""One press, one row, one answer: twice in a row, a hundred times at once, and after a mistake."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.db import connections
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.cast import Member, posting
from wayfellow.foundation.idempotency import was_answered
from wayfellow.foundation.models import AnsweredForm
from wayfellow.goals.models import Goal

pytestmark = pytest.mark.shows("M24")

ADD = "/goals/add/"


def test_the_same_form_twice_makes_one_row_and_one_answer(sam: Member) -> None:
    browser, token = sam.client(), uuid4().hex

    answers = [posting(browser, ADD, form_token=token, what="Bread") for _ in range(2)]

    assert Goal.objects.filter(person_id=sam.id).count() == 1
    assert answers[0].status_code == answers[1].status_code == 303
    assert answers[0]["Location"] == answers[1]["Location"]


def test_a_fragment_form_twice_gets_the_same_way_on(sam: Member) -> None:
    browser, token = sam.client(), uuid4().hex

    answers = [
        browser.post(ADD, {"form_token": token, "what": "Bread"}, headers={"HX-Request": "true"})
        for _ in range(2)
    ]

    assert Goal.objects.filter(person_id=sam.id).count() == 1
    assert [answer.status_code for answer in answers] == [204, 204]
    assert answers[0]["HX-Redirect"] == answers[1]["HX-Redirect"]


def test_a_press_that_is_sent_again_when_no_answer_came_is_the_same_press(sam: Member) -> None:
    """The network gave up on the first one. An hour later, on another sign-in, the browser sends it again."""
    token = uuid4().hex
    first = posting(sam.client(), ADD, form_token=token, what="Bread")

    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        again = posting(sam.client(), ADD, form_token=token, what="Bread")

    assert Goal.objects.filter(person_id=sam.id).count() == 1
    assert (again.status_code, again["Location"]) == (first.status_code, first["Location"])


def test_after_a_mistake_the_same_form_can_be_sent_again(sam: Member) -> None:
    browser, token = sam.client(), uuid4().hex

    refused = posting(browser, ADD, form_token=token, what="")
    kept = posting(browser, ADD, form_token=token, what="Bread")

    assert (refused.status_code, kept.status_code) == (422, 303)
    assert Goal.objects.get(person_id=sam.id).words.what == "Bread"


def test_two_forms_make_two_rows(sam: Member) -> None:
    browser = sam.client()

    for _ in range(2):
        posting(browser, ADD, what="Bread")

    assert Goal.objects.filter(person_id=sam.id).count() == 2


def test_a_token_answers_for_its_own_page_and_person_only(sam: Member, robin: Member) -> None:
    token = uuid4().hex
    posting(sam.client(), ADD, form_token=token, what="Bread")
    goal = Goal.objects.get(person_id=sam.id)

    posting(robin.client(), ADD, form_token=token, what="Soup")
    posting(sam.client(), reverse("goals:goal", args=[goal.pk]), form_token=token, what="Flour")

    assert Goal.objects.get(person_id=robin.id).words.what == "Soup"
    assert goal.steps.count() == 1


def test_a_form_without_a_token_does_nothing_and_says_so(sam: Member) -> None:
    answer = sam.client().post(ADD, {"what": "Bread"})

    assert answer.status_code == 403
    assert "Please send it again" in answer.content.decode()
    assert not Goal.objects.filter(person_id=sam.id).exists()


def test_whether_a_form_was_answered_can_be_asked(sam: Member, jo: Member) -> None:
    token = uuid4().hex
    assert not was_answered(sam.viewer, address=ADD, token=token)

    posting(sam.client(), ADD, form_token=token, what="Bread")

    assert was_answered(sam.viewer, address=ADD, token=token)
    for viewer, address, other in (
        (jo.viewer, ADD, token),
        (sam.viewer, "/elsewhere/", token),
        (sam.viewer, ADD, ""),
    ):
        assert not was_answered(viewer, address=address, token=other)


def test_what_is_kept_of_a_form_holds_no_words(sam: Member) -> None:
    posting(sam.client(), ADD, what="Bread")

    kept = AnsweredForm.objects.get(person_id=sam.id)
    assert (kept.status, kept.led_to) == (303, reverse("goals:goal", args=[Goal.objects.get().pk]))


@pytest.mark.django_db(transaction=True)
def test_a_hundred_at_once_make_one_row_and_give_one_answer(sam: Member) -> None:
    browser, token = sam.client(), uuid4().hex

    def press(_: int) -> tuple[int, str]:
        mine = Client()
        mine.cookies = browser.cookies
        try:
            answer = posting(mine, ADD, form_token=token, what="Bread")
            return answer.status_code, answer["Location"]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(max_workers=16) as presses:
        answers = set(presses.map(press, range(100)))

    goal = Goal.objects.get(person_id=sam.id)
    assert answers == {(303, reverse("goals:goal", args=[goal.pk]))}
