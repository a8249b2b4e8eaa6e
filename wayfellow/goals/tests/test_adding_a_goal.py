"""Writing a goal down."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.answers import body, posting_twice, words_on
from tests.cast import Member, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.goals import actions
from wayfellow.goals.queries import goals_of


def test_a_goal_is_kept_in_the_persons_words(sam: Member, at: datetime) -> None:
    answer = posting(sam.client(), reverse("goals:add"), what="Bake bread", why="The smell.\n\nAnd the time.")

    [kept] = goals_of(sam.viewer, person_id=sam.id, at=at)
    assert (kept.goal.words.what, kept.goal.words.why) == ("Bake bread", "The smell.\n\nAnd the time.")
    assert kept.steps == ()
    assert answer.status_code == 303
    assert answer.headers["Location"] == reverse("goals:goal", args=[kept.goal.pk])


def test_why_may_stay_empty(sam: Member, at: datetime) -> None:
    posting(sam.client(), reverse("goals:add"), what="Sleep at night", why="")

    [kept] = goals_of(sam.viewer, person_id=sam.id, at=at)
    assert (kept.goal.words.what, kept.goal.words.why) == ("Sleep at night", "")


def test_the_page_of_a_new_goal_asks_what_and_why_and_says_who_can_see_it(sam: Member) -> None:
    answer = sam.client().get(reverse("goals:add"))

    assert answer.status_code == 200
    page = words_on(answer)
    assert "What do you want?" in page
    assert "Why does it matter to you?" in page
    assert "Only you and those you share your goals with can see this." in page


def test_a_new_goal_stands_first_in_the_list(sam: Member) -> None:
    client = sam.client()
    for what in ("The older one", "The newer one"):
        posting(client, reverse("goals:add"), what=what, why="")

    page = words_on(client.get(reverse("goals:list")))

    assert page.index("The newer one") < page.index("The older one")


def test_an_empty_list_is_kind(sam: Member) -> None:
    page = words_on(sam.client().get(reverse("goals:list")))

    assert "Nothing here yet. There is no hurry." in page
    assert "Write down a goal" in page


def test_words_with_signs_of_html_are_shown_as_written(sam: Member) -> None:
    client = sam.client()
    posting(client, reverse("goals:add"), what="<b>Rest</b> & read", why="<script>alert(1)</script>")

    page = body(client.get(reverse("goals:list")))

    assert "&lt;b&gt;Rest&lt;/b&gt; &amp; read" in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page


def test_pressing_twice_writes_one_goal(sam: Member, at: datetime) -> None:
    first, second = posting_twice(sam.client(), reverse("goals:add"), what="Only once", why="")

    assert first.headers["Location"] == second.headers["Location"]
    assert [kept.goal.words.what for kept in goals_of(sam.viewer, person_id=sam.id, at=at)] == ["Only once"]


def test_somebody_without_a_space_has_no_goals_to_add(jo: Member, lead: Member, alex: Member) -> None:
    for member in (jo, lead, alex):
        answer = posting(member.client(), reverse("goals:add"), what="Nowhere to keep it", why="")

        assert answer.status_code == 404


def test_nobody_adds_a_goal_to_another_space(sam: Member, robin: Member, jo: Member, at: datetime) -> None:
    for member in (robin, jo):
        with pytest.raises(NotThere):
            actions.add_goal(person_id=sam.id, what="Not Sam’s own", by=member.viewer, at=at)

    assert goals_of(sam.viewer, person_id=sam.id, at=at) == []
