"""Writing down something to learn about."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.answers import body, posting_twice, words_on
from tests.cast import Member, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.learning import actions
from wayfellow.learning.models import TopicToLearn
from wayfellow.learning.queries import topics_of


def test_it_is_kept_in_the_persons_words_and_is_open(sam: Member, at: datetime) -> None:
    answer = posting(
        sam.client(), reverse("learning:add"), what="Sleep and light", note="The library.\n\nOr ask."
    )

    kept = topics_of(sam.viewer, person_id=sam.id, at=at)
    [topic] = kept.still_open
    assert (topic.words.what, topic.words.note) == ("Sleep and light", "The library.\n\nOr ask.")
    assert topic.found_out_at is None
    assert kept.found_out == ()
    assert (answer.status_code, answer.headers["Location"]) == (303, reverse("learning:list"))


def test_a_note_may_stay_empty(sam: Member, at: datetime) -> None:
    posting(sam.client(), reverse("learning:add"), what="Is it only me?", note="")

    [topic] = topics_of(sam.viewer, person_id=sam.id, at=at).still_open
    assert (topic.words.what, topic.words.note) == ("Is it only me?", "")


def test_the_page_asks_what_and_says_who_can_see_it(sam: Member) -> None:
    answer = sam.client().get(reverse("learning:add"))

    assert answer.status_code == 200
    page = words_on(answer)
    assert "What do you want to know more about? A word or a question is enough." in page
    assert "A note" in page
    assert "Only you and those you share your learning with can see this." in page


def test_the_list_shows_it_whole_and_the_newest_first(sam: Member, topic: TopicToLearn) -> None:
    client = sam.client()
    posting(client, reverse("learning:add"), what="The newer one", note="")

    page = words_on(client.get(reverse("learning:list")))

    assert page.index("Still open") < page.index("The newer one")
    assert page.index("The newer one") < page.index("Why am I tired after lunch? Ask Jo.")
    assert "Found out" not in page


def test_an_empty_list_is_kind(sam: Member) -> None:
    page = words_on(sam.client().get(reverse("learning:list")))

    assert "Nothing here yet. If you ever wonder “what is that?” or “is it only me?”" in page
    assert "Write down something to learn about" in page
    assert "Still open" not in page


def test_words_with_signs_of_html_are_shown_as_written(sam: Member) -> None:
    client = sam.client()
    posting(client, reverse("learning:add"), what="<b>GP</b> & me", note="<script>1</script>")

    page = body(client.get(reverse("learning:list")))

    assert "&lt;b&gt;GP&lt;/b&gt; &amp; me" in page
    assert "&lt;script&gt;1&lt;/script&gt;" in page
    assert "<b>GP" not in page


def test_pressing_twice_writes_it_once(sam: Member, at: datetime) -> None:
    posting_twice(sam.client(), reverse("learning:add"), what="Only once", note="")

    topics = topics_of(sam.viewer, person_id=sam.id, at=at).still_open
    assert [topic.words.what for topic in topics] == ["Only once"]


def test_somebody_without_a_space_has_no_place_to_keep_it(jo: Member, lead: Member, alex: Member) -> None:
    for member in (jo, lead, alex):
        answer = posting(member.client(), reverse("learning:add"), what="Nowhere", note="")

        assert answer.status_code == 404


def test_nobody_adds_to_another_space(sam: Member, robin: Member, jo: Member, at: datetime) -> None:
    for member in (robin, jo):
        with pytest.raises(NotThere):
            actions.add_topic(person_id=sam.id, what="Not Sam’s own", by=member.viewer, at=at)

    assert topics_of(sam.viewer, person_id=sam.id, at=at).still_open == ()
