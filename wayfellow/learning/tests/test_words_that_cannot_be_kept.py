"""Empty, too long or with hidden signs: a clear page, nothing kept, and nothing typed is lost."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting
from wayfellow.learning.models import TopicToLearn
from wayfellow.learning.queries import own_topic, topics_of

LONGEST_LINE, LONGEST_TEXT = 200, 5000
NUL = "\N{NULL}"


def test_the_longest_words_are_kept_whole(sam: Member, at: datetime) -> None:
    what, note = "w" * LONGEST_LINE, "n" * LONGEST_TEXT

    posting(sam.client(), reverse("learning:add"), what=what, note=note)

    [topic] = topics_of(sam.viewer, person_id=sam.id, at=at).still_open
    assert (topic.words.what, topic.words.note) == (what, note)


@pytest.mark.parametrize(
    ("field", "wrong", "told"),
    [
        ("what", "", "Please write something here."),
        ("what", " \n\t ", "Please write something here."),
        ("what", "w" * (LONGEST_LINE + 1), "This is 1 letter too long."),
        ("note", "n" * (LONGEST_TEXT + 7), "This is 7 letters too long."),
        ("what", f"Sl{NUL}eep", "There is a hidden sign in this text that we cannot keep."),
        ("note", f"As{NUL}k", "There is a hidden sign in this text that we cannot keep."),
    ],
)
def test_what_cannot_be_kept_is_said_and_the_rest_stays_in_the_boxes(
    field: str, wrong: str, told: str, sam: Member, at: datetime
) -> None:
    words = {"what": "Sleep and light", "note": "Look in the library"}

    answer = posting(sam.client(), reverse("learning:add"), **{**words, field: wrong})

    assert answer.status_code == 422
    assert told in words_on(answer)
    for name, typed in words.items():
        if name != field:
            assert typed in body(answer)
    if not wrong.isspace() and NUL not in wrong:
        assert wrong in body(answer)
    assert topics_of(sam.viewer, person_id=sam.id, at=at).still_open == ()


@pytest.mark.parametrize("what", ["", f"Tired{NUL}", "w" * (LONGEST_LINE + 1)])
def test_a_change_that_cannot_be_kept_leaves_it_as_it_was(
    what: str, sam: Member, topic: TopicToLearn
) -> None:
    address = reverse("learning:change", args=[topic.pk])

    answer = posting(sam.client(), address, what=what, note="Other", seen="1")

    assert answer.status_code == 422
    kept = own_topic(sam.viewer, topic_id=topic.pk)
    assert (kept.words.what, kept.words.note, kept.version) == ("Why am I tired after lunch?", "Ask Jo.", 1)


@pytest.mark.parametrize("found_out", ["", "perhaps", f"yes{NUL}"])
def test_a_press_that_says_neither_leaves_it_open(found_out: str, sam: Member, topic: TopicToLearn) -> None:
    posting(sam.client(), reverse("learning:settle", args=[topic.pk]), found_out=found_out)

    assert own_topic(sam.viewer, topic_id=topic.pk).found_out_at is None
