"""Another day, time or place; and of two who change it at once, the second sees both plans."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from django.http import HttpResponse
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import AT, Member, posting
from wayfellow.conversations import actions
from wayfellow.conversations.models import Conversation
from wayfellow.conversations.tests.talking import hidden, to
from wayfellow.foundation.refusals import NotThere
from wayfellow.measures.purpose import Purpose


def kept(talk: UUID, sam: Member) -> Conversation:
    """The talk as it is now."""
    return Conversation.objects.get(pk=talk, person_id=sam.id)


def test_the_form_begins_with_the_plan(sam: Member, planned: UUID) -> None:
    page = body(sam.client().get(to("change", planned)))

    assert 'value="2026-11-24"' in page
    assert 'value="20:00"' in page
    assert 'value="the garden café"' in page


def test_the_person_may_change_it(sam: Member, planned: UUID) -> None:
    client = sam.client()
    seen = hidden(client.get(to("change", planned)), "seen")

    answer = posting(
        client, to("change", planned), on="2026-12-01", clock="09:30", where="a river", seen=seen
    )

    assert answer.headers["Location"] == to("talk", planned)
    assert kept(planned, sam).words.where == "a river"
    assert kept(planned, sam).starts_at == datetime(2026, 11, 30, 22, 30, tzinfo=UTC)


def test_the_worker_changes_nothing_but_proposes(sam: Member, jo: Member, planned: UUID) -> None:
    client = jo.client()

    shown = client.get(to("change", planned))
    sent = change_late(jo, planned)
    page = body(client.get(to("talk", planned)))

    assert (shown.status_code, sent.status_code) == (404, 404)
    with pytest.raises(NotThere):
        actions.change_plan(talk_id=planned, starts_at=None, where="", seen=1, by=jo.viewer, at=AT)
    assert kept(planned, sam).words.where == "the garden café"
    assert to("change", planned) not in page
    assert reverse("peer_work:propose_instead", args=[planned]) in page
    assert to("change", planned) in body(sam.client().get(to("talk", planned)))


def test_a_day_can_be_taken_back(sam: Member, planned: UUID) -> None:
    posting(sam.client(), to("change", planned), on="", clock="", where="", seen="1")

    assert (kept(planned, sam).starts_at, kept(planned, sam).words.where) == (None, "")


def change_late(member: Member, planned: UUID) -> HttpResponse:
    """A change from a page that was opened before somebody else changed the plan."""
    return posting(
        member.client(), to("change", planned), on="2026-12-02", clock="11:00", where="Jo’s idea", seen="1"
    )


def test_of_two_at_once_the_second_is_shown_both_plans(sam: Member, planned: UUID) -> None:
    posting(sam.client(), to("change", planned), on="2026-12-01", clock="09:30", where="Sam’s idea", seen="1")

    answer = change_late(sam, planned)

    assert answer.status_code == 422
    page = words_on(answer)
    assert "The talk was changed while you were writing. Look again, then save." in page
    assert "How it is now Tuesday 1 December, 09:30 Where: Sam’s idea" in page
    assert 'value="2026-12-02"' in body(answer)
    assert 'value="Jo’s idea"' in body(answer)
    assert kept(planned, sam).words.where == "Sam’s idea"


def test_the_next_press_saves_knowingly(sam: Member, planned: UUID) -> None:
    posting(sam.client(), to("change", planned), on="", clock="", where="Sam’s idea", seen="1")
    seen = hidden(change_late(sam, planned), "seen")

    posting(sam.client(), to("change", planned), on="", clock="", where="What both said", seen=seen)

    assert seen == "2"
    assert kept(planned, sam).words.where == "What both said"


def test_a_version_that_is_none_overwrites_nothing(sam: Member, planned: UUID) -> None:
    for seen in ("", "one", "-1", str(2**40)):
        answer = posting(sam.client(), to("change", planned), on="", clock="", where="Forged", seen=seen)
        assert answer.status_code == 422

    assert kept(planned, sam).words.where == "the garden café"


def test_a_talk_that_is_over_has_no_plan_to_change(sam: Member, planned: UUID) -> None:
    client, at = sam.client(), datetime(2026, 11, 24, 9, tzinfo=UTC)
    actions.open_talk(talk_id=planned, purpose=Purpose.PLAN, stage=None, by=sam.viewer, at=at)
    actions.keep_talk(talk_id=planned, keep=actions.Keep.EVERYTHING, by=sam.viewer, at=at)

    shown = client.get(to("change", planned))
    sent = posting(client, to("change", planned), on="", clock="", where="Too late", seen="3")

    assert (shown.status_code, shown.headers["Location"]) == (303, to("talk", planned))
    assert sent.status_code == 409
    assert kept(planned, sam).words.where == "the garden café"
