"""Planning a talk: with a worker, on one's own, or the worker with somebody they walk with."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from django.test import Client

from tests.answers import posting_twice, words_on
from tests.cast import AT, Member, posting
from wayfellow.conversations import actions, queries
from wayfellow.conversations.models import Conversation, ConversationState
from wayfellow.conversations.tests.talking import to
from wayfellow.foundation.refusals import NotThere
from wayfellow.peer_work.actions import open_space_together
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.models import Connection


def only_talk(owner: Member) -> Conversation:
    """The one talk of a person."""
    return Conversation.objects.get(person_id=owner.id)


def end_walking(owner: Member) -> None:
    """Nobody walks with this person any more."""
    for connection in Connection.objects.filter(person_id=owner.id):
        sharing.stop_walking_with(connection_id=connection.pk, by=owner.viewer, at=AT)


def test_sam_plans_a_talk_with_jo(sam: Member, jo: Member) -> None:
    answer = posting(
        sam.client(), to("plan"), with_whom=str(jo.id), on="2026-11-24", clock="10:00", where="the café"
    )

    kept = only_talk(sam)
    assert answer.status_code == 303
    assert answer.headers["Location"] == to("talk", kept.pk)
    assert (kept.companion_id, kept.state) == (jo.id, ConversationState.PLANNED)
    assert kept.starts_at == datetime(2026, 11, 23, 23, 0, tzinfo=UTC), "ten o’clock where the service is"
    assert kept.words.where == "the café"


def test_sam_plans_a_talk_on_their_own(sam: Member, jo: Member) -> None:
    posting(sam.client(), to("plan"), with_whom="alone", on="2026-11-24", clock="10:00", where="")

    page = words_on(sam.client().get(to("talk", only_talk(sam).pk)))
    assert only_talk(sam).companion_id is None
    assert "A talk on my own" in page
    assert "Only you can see this." in page
    assert "Jo" not in page


def test_all_but_whom_can_stay_open(sam: Member, jo: Member) -> None:
    posting(sam.client(), to("plan"), with_whom=str(jo.id), on="", clock="", where="")

    kept = only_talk(sam)
    assert (kept.starts_at, kept.words.where) == (None, "")
    page = words_on(sam.client().get(to("talk", kept.pk)))
    assert "A talk with Jo" in page
    assert "No day chosen yet." in page
    assert "Where:" not in page


def test_a_day_without_a_time_shows_no_time(sam: Member, jo: Member) -> None:
    client = sam.client()
    posting(client, to("plan"), with_whom=str(jo.id), on="2026-11-24", clock="", where="")

    page = words_on(client.get(to("talk", only_talk(sam).pk)))
    change = client.get(to("change", only_talk(sam).pk)).content.decode()

    assert "Tuesday 24 November" in page
    assert ":00" not in page
    assert 'value="2026-11-24"' in change
    assert 'value="00:00"' not in change


def test_with_whom_has_to_be_said(sam: Member, jo: Member) -> None:
    answer = posting(sam.client(), to("plan"), on="2026-11-24", clock="10:00", where="the café")

    assert answer.status_code == 422
    assert "Please choose one of these." in words_on(answer)
    assert not Conversation.objects.exists()


def test_the_page_offers_those_who_walk_with_me_and_myself(sam: Member, jo: Member, kit: Member) -> None:
    page = words_on(sam.client().get(to("plan")))

    assert "Jo" in page
    assert "On my own" in page
    assert "Kit" not in page
    assert "You can see this, and whoever you talk with. Nobody else can." in page


def test_where_nobody_walks_along_a_talk_on_ones_own_is_chosen_already(sam: Member, robin: Member) -> None:
    with_jo = sam.client().get(to("plan")).content.decode()
    end_walking(robin)

    alone = robin.client().get(to("plan")).content.decode()

    assert 'value="alone" checked' in alone
    assert "checked" not in with_jo


def test_in_the_room_jo_writes_down_when_they_talk(jo: Member) -> None:
    noor = open_space_together(name="Noor", consent="Yes", sees=[], by=jo.viewer, at=AT)[0]
    client = jo.client()
    assert "Plan a talk with Noor" in words_on(client.get(to("plan_with", noor)))

    answer = posting(client, to("plan_with", noor), on="2026-11-24", clock="10:00", where="a walk")

    kept = Conversation.objects.get(person_id=noor)
    assert answer.headers["Location"] == to("talk", kept.pk)
    assert (kept.companion_id, kept.words.where) == (jo.id, "a walk")


def test_jo_plans_nothing_for_somebody_who_can_sign_in(sam: Member, jo: Member) -> None:
    with pytest.raises(NotThere):
        actions.plan_talk(person_id=sam.id, companion_id=jo.id, by=jo.viewer, at=AT)

    assert not Conversation.objects.exists()


@pytest.mark.parametrize("name", ["jo", "kit", "lead", "alex", "robin", "sam"])
def test_nobody_else_plans_a_talk_for_sam(name: str, sam: Member, request: pytest.FixtureRequest) -> None:
    client: Client = request.getfixturevalue(name).client()

    shown = client.get(to("plan_with", sam.id))
    sent = posting(client, to("plan_with", sam.id), on="2026-11-24")

    assert (shown.status_code, sent.status_code) == (404, 404)
    assert not Conversation.objects.exists()


def test_sam_plans_none_with_a_worker_who_does_not_walk_with_them(sam: Member, kit: Member) -> None:
    answer = posting(sam.client(), to("plan"), with_whom=str(kit.id), on="", clock="", where="")

    assert answer.status_code == 422
    with pytest.raises(NotThere):
        actions.plan_talk(person_id=sam.id, companion_id=kit.id, by=sam.viewer, at=AT)
    assert not Conversation.objects.exists()


def test_jo_plans_none_between_sam_and_somebody_else(sam: Member, jo: Member, kit: Member) -> None:
    for companion_id in (kit.id, None):
        with pytest.raises(NotThere):
            actions.plan_talk(person_id=sam.id, companion_id=companion_id, by=jo.viewer, at=AT)

    assert not Conversation.objects.exists()


def test_whoever_has_no_space_plans_no_talk_of_their_own(jo: Member, lead: Member) -> None:
    for member in (jo, lead):
        assert member.client().get(to("plan")).status_code == 404
        assert posting(member.client(), to("plan"), with_whom="alone").status_code == 404
        with pytest.raises(NotThere):
            actions.plan_talk(person_id=member.id, companion_id=None, by=member.viewer, at=AT)

    assert not Conversation.objects.exists()


def test_pressing_twice_plans_one_talk(sam: Member, jo: Member) -> None:
    first, second = posting_twice(sam.client(), to("plan"), with_whom=str(jo.id), on="2026-11-24")

    assert first.headers["Location"] == second.headers["Location"] == to("talk", only_talk(sam).pk)


def test_where_it_is_lies_sealed(sam: Member, jo: Member, planned: UUID) -> None:
    assert b"caf" not in bytes(only_talk(sam).envelope)
    assert queries.talk_for(jo.viewer, talk_id=planned, at=AT).where == "the garden café"
