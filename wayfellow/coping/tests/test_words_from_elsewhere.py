"""Words from elsewhere begin something that helps; nothing is saved yet, and there is a way back."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting
from wayfellow.coping.queries import strategies_of

BEGIN = "/what-helps/begin/"


def test_the_words_stand_in_the_form_and_nothing_is_saved(sam: Member, at: datetime) -> None:
    answer = posting(sam.client(), BEGIN, text=" Ring before I cancel ", back="/goals/")

    assert answer.status_code == 200
    page = body(answer)
    assert 'value="Ring before I cancel"' in page
    assert f'action="{reverse("coping:add")}"' in page
    assert "Back to where I was" in words_on(answer)
    assert strategies_of(sam.viewer, person_id=sam.id, at=at) == []


def test_kept_there_the_way_back_is_offered(sam: Member, at: datetime) -> None:
    client = sam.client()

    answer = posting(client, reverse("coping:add"), what="Ring before I cancel", back="/goals/")

    assert (answer.status_code, answer.headers["Location"]) == (303, reverse("coping:list"))
    [kept] = strategies_of(sam.viewer, person_id=sam.id, at=at)
    assert kept.strategy.words.what == "Ring before I cancel"
    told = client.get(reverse("coping:list"))
    assert "Kept in what helps. Back to where you were" in words_on(told)
    assert '<a href="/goals/">Back to where you were</a>' in body(told)


@pytest.mark.parametrize("text", ["w" * 201, "Ring Ola.\nThen tea."])
def test_what_is_no_short_line_goes_into_the_larger_box_uncut(text: str, sam: Member) -> None:
    answer = posting(sam.client(), BEGIN, text=text)

    assert f"{text}</textarea>" in body(answer)
    assert "Back to what helps" in words_on(answer)


def test_the_longest_line_is_a_line(sam: Member) -> None:
    assert f'value="{"w" * 200}"' in body(posting(sam.client(), BEGIN, text="w" * 200))


@pytest.mark.parametrize(
    "elsewhere", ["https" + "://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example", "x", ""]
)
def test_nobody_is_sent_elsewhere(elsewhere: str, sam: Member) -> None:
    client = sam.client()

    begun = posting(client, BEGIN, text="Tea", back=elsewhere)
    posting(client, reverse("coping:add"), what="Tea", back=elsewhere)

    assert "elsewhere.example" not in body(begun)
    assert "Back to where you were" not in words_on(client.get(reverse("coping:list")))


def test_the_way_back_is_not_lost_by_a_mistake(sam: Member) -> None:
    answer = posting(sam.client(), reverse("coping:add"), what="", back="/goals/")

    assert answer.status_code == 422
    assert 'name="back" value="/goals/"' in body(answer)


def test_beginning_with_nothing_is_an_empty_form(sam: Member) -> None:
    answer = posting(sam.client(), BEGIN)

    assert answer.status_code == 200
    assert "Write down something that helps" in words_on(answer)


def test_it_is_for_those_with_a_space_and_never_by_an_address(sam: Member, jo: Member) -> None:
    assert posting(jo.client(), BEGIN, text="Tea").status_code == 404
    assert sam.client().get(BEGIN, {"text": "Tea"}).status_code == 405


def test_from_something_that_helps_words_go_on_by_post(sam: Member, at: datetime) -> None:
    posting(sam.client(), reverse("coping:add"), what="Tea & toast")
    [kept] = strategies_of(sam.viewer, person_id=sam.id, at=at)
    here = reverse("coping:try_it", args=[kept.strategy.pk])

    page = body(sam.client().get(here))

    for to in ("staying_well:begin", "routines:begin"):
        assert f'<form method="post" action="{reverse(to)}">' in page
    assert page.count('name="text" value="Tea &amp; toast"') == 2
    assert page.count(f'name="back" value="{here}"') == 2
