"""One row that does not open hides no other; nothing of it is shown, an alert is raised, it stays."""

import json
import logging
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse

from tests.answers import body
from tests.cast import AT, Member, posting
from wayfellow.foundation.keyring import destroy_key, key_scope
from wayfellow.foundation.keys.models import PersonKey
from wayfellow.foundation.refusals import WordsDoNotOpen
from wayfellow.foundation.sealed_gently import gently
from wayfellow.goals import actions as goals
from wayfellow.goals.models import Confidence, Goal

pytestmark = [pytest.mark.django_db, pytest.mark.shows("M9")]
SENTENCE = "This cannot be opened just now. It is kept as it is."


def damage(row: Goal | Confidence) -> bytes:
    """Somebody at the database moves the row to another version; the bytes stay."""
    found = type(row)._default_manager.filter(pk=row.pk)
    found.update(version=7)
    return bytes(found.get().envelope)


@pytest.fixture
def damaged(sam: Member) -> Goal:
    goals.add_goal(person_id=sam.id, what="Bake bread", by=sam.viewer, at=AT)
    goal = goals.add_goal(person_id=sam.id, what="The heron by the weir", by=sam.viewer, at=AT)
    damage(goal)
    return goal


def alerts(caplog: pytest.LogCaptureFixture) -> list[dict[str, Any]]:
    """What stands in the log, as it is written there."""
    handler = logging.getLogger("django").handlers[0]
    return [json.loads(handler.format(line)) for line in caplog.records if line.name == "wayfellow.alert"]


def test_the_others_are_shown_and_it_is_not(sam: Member, damaged: Goal) -> None:
    shown = body(sam.client().get(reverse("goals:list")))

    assert "Bake bread" in shown
    assert SENTENCE in shown
    assert "heron" not in shown


def test_an_alert_names_the_row_and_no_word(
    sam: Member, damaged: Goal, caplog: pytest.LogCaptureFixture
) -> None:
    sam.client().get(reverse("goals:list"))

    about = {"kind": "goals.Goal", "row": str(damaged.pk), "why": "does not belong here"}
    found = alerts(caplog)
    assert [line["about"] for line in found] == [about]
    assert (found[0]["level"], found[0]["message"]) == ("CRITICAL", "An envelope does not open")
    assert "heron" not in caplog.text


def test_nobody_writes_over_it(sam: Member, damaged: Goal) -> None:
    before = bytes(Goal.objects.get(pk=damaged.pk).envelope)

    answer = posting(sam.client(), reverse("goals:change", args=[damaged.pk]), what="New words", seen="7")

    assert answer.status_code == 503
    assert bytes(Goal.objects.get(pk=damaged.pk).envelope) == before


def test_where_a_number_would_have_to_be_made_up_there_is_a_gentle_page(sam: Member) -> None:
    goal = goals.add_goal(person_id=sam.id, what="Bake bread", by=sam.viewer, at=AT)
    damage(goals.say_how_sure(goal_id=goal.pk, number=4, word="", easier="", by=sam.viewer, at=AT))

    answer = sam.client().get(reverse("goals:goal", args=[goal.pk]))

    shown = body(answer)
    assert answer.status_code == 503
    assert "It is not your fault." in shown
    assert 'href="tel:000"' in shown
    assert "Bake bread" not in shown


def test_the_rest_of_the_space_is_there_as_before(sam: Member) -> None:
    goal = goals.add_goal(person_id=sam.id, what="Bake bread", by=sam.viewer, at=AT)
    damage(goals.say_how_sure(goal_id=goal.pk, number=4, word="", easier="", by=sam.viewer, at=AT))
    browser = sam.client()

    assert browser.get(reverse("goals:goal", args=[goal.pk])).status_code == 503
    assert browser.get(reverse("coping:list")).status_code == 200
    assert browser.get(reverse("staying_well:plan")).status_code == 200


def test_a_key_that_is_gone_is_a_gentle_page_and_an_alert(
    sam: Member, caplog: pytest.LogCaptureFixture
) -> None:
    goals.add_goal(person_id=sam.id, what="Bake bread", by=sam.viewer, at=AT)
    browser = sam.client()
    destroy_key(person_id=sam.id)

    answer = browser.get(reverse("goals:list"))

    assert answer.status_code == 503
    assert {"message": "A person's key does not open", "about": {"why": "gone"}}.items() <= alerts(caplog)[
        0
    ].items()


def test_a_key_that_does_not_come_out_is_a_gentle_page_and_an_alert(
    sam: Member, caplog: pytest.LogCaptureFixture
) -> None:
    goals.add_goal(person_id=sam.id, what="Bake bread", by=sam.viewer, at=AT)
    PersonKey.objects.filter(pk=sam.id).update(wrapped=b"\x01" * 70)

    answer = sam.client().get(reverse("goals:list"))

    assert answer.status_code == 503
    assert alerts(caplog)[0]["about"] == {"why": "other master key"}


def test_bytes_that_are_no_words_of_ours_do_not_open_either(
    sam: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    goal = goals.add_goal(person_id=sam.id, what="Bake bread", by=sam.viewer, at=AT)
    monkeypatch.setattr(Goal.words, "words_type", Confidence.words.words_type)

    with key_scope(), pytest.raises(WordsDoNotOpen, match="malformed"):
        _ = Goal.objects.get(pk=goal.pk).words


def test_commands_are_told_the_hard_way(sam: Member, damaged: Goal) -> None:
    with key_scope(), pytest.raises(WordsDoNotOpen):
        _ = Goal.objects.get(pk=damaged.pk).words


def test_a_row_that_is_read_anew_after_it_was_put_right_opens(sam: Member, damaged: Goal) -> None:
    with gently():
        row = Goal.objects.get(pk=damaged.pk)
        assert row.words.what == SENTENCE
        Goal.objects.filter(pk=damaged.pk).update(version=1)
        row.refresh_from_db()
        assert row.words.what == "The heron by the weir"


def test_a_row_that_does_not_open_can_be_removed(sam: Member, damaged: Goal) -> None:
    answer = posting(sam.client(), reverse("goals:remove", args=[damaged.pk]))

    assert answer.status_code == 303
    assert not Goal.objects.filter(pk=damaged.pk).exists()
    assert connection.is_usable()
