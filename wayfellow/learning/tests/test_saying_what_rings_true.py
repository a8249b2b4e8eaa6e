"""This rings true, not me, and a note of one's own: kept sealed, changed, and taken back."""

from datetime import datetime

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.answers import body, posting_twice, words_on
from tests.cast import Member, posting
from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.learning import actions
from wayfellow.learning.library import topic_id
from wayfellow.learning.models import Finding, FindingWords, Found
from wayfellow.learning.queries import finding_on

SLEEP = topic_id("sleep")
PAGE = reverse("learning:topic", args=[SLEEP])
LIST = reverse("learning:list")


def say(client: Client, found: str, note: str = "", seen: str = "") -> HttpResponse:
    """Press a button under the note."""
    return posting(client, PAGE, found=found, note=note, seen=seen)


def kept(member: Member) -> FindingWords | None:
    """What is kept on this topic."""
    finding = finding_on(member.viewer, topic_id=SLEEP)
    return finding.words if finding else None


def test_it_rings_true(sam: Member) -> None:
    client = sam.client()

    answer = say(client, "rings_true", note="Above all the part on light.")

    assert kept(sam) == FindingWords(
        topic=SLEEP, title="Sleep", found=Found.RINGS_TRUE, note="Above all the part on light."
    )
    assert (answer.status_code, answer.headers["Location"]) == (303, f"{PAGE}?read=yes")
    page = client.get(PAGE)
    assert "You said: this rings true." in words_on(page)
    assert "Above all the part on light.</textarea>" in body(page)
    assert "This rings true</button>" not in body(page)
    assert "You said: this rings true. You wrote a note." in words_on(client.get(LIST))


def test_it_is_not_me(sam: Member) -> None:
    client = sam.client()

    say(client, "not_me")

    assert kept(sam) == FindingWords(topic=SLEEP, title="Sleep", found=Found.NOT_ME)
    assert "You said: not me." in words_on(client.get(PAGE))
    assert "Not me</button>" not in body(client.get(PAGE))
    assert "You said: not me." in words_on(client.get(LIST))


def test_a_note_alone_says_neither(sam: Member) -> None:
    client = sam.client()

    say(client, "keep", note="To ask Jo.")

    assert kept(sam) == FindingWords(topic=SLEEP, title="Sleep", note="To ask Jo.")
    page = words_on(client.get(LIST))
    assert "You wrote a note." in page
    assert "You said" not in page


def test_keeping_a_note_leaves_what_was_said(sam: Member) -> None:
    client = sam.client()
    say(client, "rings_true")

    say(client, "keep", note="Now with words.", seen="1")

    assert kept(sam) == FindingWords(
        topic=SLEEP, title="Sleep", found=Found.RINGS_TRUE, note="Now with words."
    )


def test_taking_it_back_keeps_the_note(sam: Member) -> None:
    client = sam.client()
    say(client, "rings_true", note="Light.")

    say(client, "neither", note="Light.", seen="1")

    assert kept(sam) == FindingWords(topic=SLEEP, title="Sleep", note="Light.")


def test_taking_back_all_of_it_leaves_nothing(sam: Member) -> None:
    client = sam.client()
    say(client, "not_me")

    say(client, "neither", seen="1")

    assert not Finding.objects.filter(person_id=sam.id).exists()
    assert "You said" not in words_on(client.get(LIST))


def test_a_look_or_an_empty_press_saves_nothing(sam: Member) -> None:
    client = sam.client()

    client.get(PAGE)
    for found in ("keep", "neither", "perhaps"):
        say(client, found)

    assert not Finding.objects.filter(person_id=sam.id).exists()


def test_pressing_twice_keeps_one(sam: Member) -> None:
    first, second = posting_twice(sam.client(), PAGE, found="rings_true", note="", seen="")

    assert first.headers["Location"] == second.headers["Location"]
    assert Finding.objects.filter(person_id=sam.id).count() == 1


def test_which_topic_it_is_cannot_be_read_by_whoever_takes_the_database(sam: Member) -> None:
    say(sam.client(), "rings_true", note="Light.")

    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM learning_finding")
        row = str(cursor.fetchall())
    assert "Light" not in row
    assert "rings_true" not in row
    assert str(SLEEP) not in row
    assert SLEEP.hex not in row


def test_two_devices_lose_no_words(sam: Member) -> None:
    phone, laptop = sam.client(), sam.client()
    say(phone, "keep", note="First.")
    say(phone, "keep", note="From the phone.", seen="1")

    answer = say(laptop, "rings_true", note="From the laptop.", seen="1")

    assert answer.status_code == 422
    page = words_on(answer)
    assert "Other words were saved here while you were writing." in page
    assert "What was saved meanwhile My own note From the phone." in page
    assert "From the laptop.</textarea>" in body(answer)
    say(laptop, "rings_true", note="Both.", seen="2")
    words = kept(sam)
    assert words is not None
    assert (words.note, words.found) == ("Both.", Found.RINGS_TRUE)


def test_what_was_taken_back_elsewhere_is_told_kindly(sam: Member) -> None:
    phone, laptop = sam.client(), sam.client()
    say(phone, "rings_true")
    say(phone, "neither", seen="1")

    assert say(laptop, "not_me", seen="1").status_code == 303
    words = kept(sam)
    assert words is not None
    assert words.found == Found.NOT_ME


def test_of_two_made_at_the_same_moment_the_second_is_told(sam: Member, at: datetime) -> None:
    sneaked: list[object] = []

    def somebody_faster(execute, sql, params, many, context):  # type: ignore[no-untyped-def]  # Django's own shape
        if sql.startswith('INSERT INTO "learning_finding"') and not sneaked:
            sneaked.append(sql)
            actions.say_of_topic(
                topic_id=topic_id("food"), found=Found.NOT_ME, note="", seen=0, by=sam.viewer, at=at
            )
        return execute(sql, params, many, context)

    with connection.execute_wrapper(somebody_faster), pytest.raises(ChangedMeanwhile):
        actions.say_of_topic(topic_id=SLEEP, found=Found.NOT_ME, note="", seen=0, by=sam.viewer, at=at)

    assert sneaked
    assert kept(sam) is None


def test_on_the_page_too_the_second_is_told_to_look_again(sam: Member, at: datetime) -> None:
    client = sam.client()
    sneaked: list[str] = []

    def somebody_faster(execute, sql, params, many, context):  # type: ignore[no-untyped-def]  # Django's own shape
        if sql.startswith('INSERT INTO "learning_finding"') and not sneaked:
            sneaked.append(sql)
            actions.say_of_topic(
                topic_id=topic_id("food"), found=Found.NOT_ME, note="", seen=0, by=sam.viewer, at=at
            )
        return execute(sql, params, many, context)

    with connection.execute_wrapper(somebody_faster):
        answer = say(client, "rings_true", note="Light.")

    assert answer.status_code == 409
    assert kept(sam) is None


@pytest.mark.parametrize("note", ["n" * 5001, "Li\N{NULL}ght"])
def test_words_that_cannot_be_kept_stay_in_the_box(note: str, sam: Member) -> None:
    answer = say(sam.client(), "rings_true", note=note)

    assert answer.status_code == 422
    assert "What others found" in words_on(answer)
    assert "Something needs another look" in words_on(answer)
    assert kept(sam) is None


def test_a_hard_topic_is_not_hidden_again_after_a_press(sam: Member) -> None:
    address = reverse("learning:topic", args=[topic_id("low-mood")])

    answer = posting(sam.client(), address, found="rings_true", note="", seen="")

    assert answer.headers["Location"] == f"{address}?read=yes"


def test_each_has_their_own(sam: Member, robin: Member) -> None:
    say(sam.client(), "rings_true", note="Sam’s.")

    page = body(robin.client().get(PAGE))

    assert "Sam’s." not in page
    assert kept(robin) is None
