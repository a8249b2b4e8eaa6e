"""Writing down something that helps."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.answers import body, posting_twice, words_on
from tests.cast import Member, posting
from wayfellow.coping import actions
from wayfellow.coping.models import CopingStrategy
from wayfellow.coping.queries import strategies_of
from wayfellow.foundation.refusals import NotThere


def test_it_is_kept_in_the_persons_words(sam: Member, at: datetime) -> None:
    answer = posting(
        sam.client(),
        reverse("coping:add"),
        what="Hum a song",
        how="Any song.\n\nThe one about the boat is best.",
        when_it_helps="on the bus",
    )

    [kept] = strategies_of(sam.viewer, person_id=sam.id, at=at)
    words = kept.strategy.words
    assert (words.what, words.how, words.when_it_helps) == (
        "Hum a song",
        "Any song.\n\nThe one about the boat is best.",
        "on the bus",
    )
    assert kept.trace is None
    assert (answer.status_code, answer.headers["Location"]) == (303, reverse("coping:list"))


def test_what_alone_is_enough(sam: Member, at: datetime) -> None:
    posting(sam.client(), reverse("coping:add"), what="A cup of tea", how="", when_it_helps="")

    [kept] = strategies_of(sam.viewer, person_id=sam.id, at=at)
    assert (kept.strategy.words.what, kept.strategy.words.how, kept.strategy.words.when_it_helps) == (
        "A cup of tea",
        "",
        "",
    )


def test_the_page_asks_what_how_and_when_and_says_who_can_see_it(sam: Member) -> None:
    answer = sam.client().get(reverse("coping:add"))

    assert answer.status_code == 200
    page = words_on(answer)
    assert "What helps?" in page
    assert "How do you do it?" in page
    assert "When does it help?" in page
    assert "Only you and those you share what helps with can see this." in page


def test_the_list_shows_it_whole_and_the_newest_first(sam: Member, strategy: CopingStrategy) -> None:
    client = sam.client()
    posting(client, reverse("coping:add"), what="Ring my sister", how="", when_it_helps="")

    page = words_on(client.get(reverse("coping:list")))

    assert page.index("Ring my sister") < page.index("Sit by the river")
    assert "Take the blue blanket. When it helps: when the flat is too loud" in page


def test_an_empty_list_is_kind_and_offers_two_things_to_do(sam: Member) -> None:
    answer = sam.client().get(reverse("coping:list"))

    page = words_on(answer)
    assert "Nothing here yet. You know things that help, even if none comes to mind today." in page
    assert "Write down something that helps" in page
    assert "Borrow an idea" in page
    assert reverse("coping:now") not in body(answer)


def test_words_with_signs_of_html_are_shown_as_written(sam: Member) -> None:
    client = sam.client()
    posting(
        client, reverse("coping:add"), what="<i>Rest</i>", how="<script>1</script>", when_it_helps="a < b"
    )

    for place in ("coping:list", "coping:now"):
        page = body(client.get(reverse(place)))
        assert "&lt;i&gt;Rest&lt;/i&gt;" in page
        assert "&lt;script&gt;1&lt;/script&gt;" in page
        assert "a &lt; b" in page


def test_pressing_twice_writes_it_once(sam: Member, at: datetime) -> None:
    posting_twice(sam.client(), reverse("coping:add"), what="Only once", how="", when_it_helps="")

    kept = strategies_of(sam.viewer, person_id=sam.id, at=at)
    assert [thing.strategy.words.what for thing in kept] == ["Only once"]


def test_somebody_without_a_space_has_no_place_to_keep_it(jo: Member, lead: Member, alex: Member) -> None:
    for member in (jo, lead, alex):
        answer = posting(member.client(), reverse("coping:add"), what="Nowhere", how="", when_it_helps="")

        assert answer.status_code == 404


def test_nobody_adds_to_another_space(sam: Member, robin: Member, jo: Member, at: datetime) -> None:
    for member in (robin, jo):
        with pytest.raises(NotThere):
            actions.add_strategy(person_id=sam.id, what="Not Sam’s own", by=member.viewer, at=at)

    assert strategies_of(sam.viewer, person_id=sam.id, at=at) == []
