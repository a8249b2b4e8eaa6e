"""Opening: what they want from the talk; and, only if somebody likes to say, how things are."""

from uuid import UUID

import pytest

from tests.answers import body, words_on
from tests.cast import AT, Member, posting
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep
from wayfellow.conversations.models import Conversation, ConversationState
from wayfellow.conversations.tests.talking import hidden, to
from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.measures.purpose import Purpose, Stage


def kept(talk: UUID, sam: Member) -> Conversation:
    """The talk as it is now."""
    return Conversation.objects.get(pk=talk, person_id=sam.id)


def test_the_page_asks_what_for_and_how_things_are(sam: Member, jo: Member, planned: UUID) -> None:
    actions.add_to_agenda(talk_id=planned, text="The bus", by=sam.viewer, at=AT)

    answer = sam.client().get(to("opening", planned))

    page = words_on(answer)
    assert "You wanted to talk about: The bus ." in page
    for words in ("Just talk", "Notice how things are", "Plan something", "Look back", "The service asked"):
        assert words in page
    assert "How are things right now? Only if you want to say." in page
    assert 'name="stage" id="id_stage_5" value="" checked' in body(answer), "nobody has to say"
    assert "To talk about: The bus ." in words_on(jo.client().get(to("opening", planned)))


def test_a_talk_begins_when_somebody_says_what_they_want(sam: Member, planned: UUID) -> None:
    answer = posting(sam.client(), to("opening", planned), purpose="notice", stage="hard")

    talk = kept(planned, sam)
    assert answer.headers["Location"] == to("choose", planned)
    assert (talk.state, talk.words.purpose, talk.words.stage) == (ConversationState.OPEN, "notice", "hard")
    assert talk.opened_at is not None


def test_how_things_are_need_not_be_said(sam: Member, planned: UUID) -> None:
    posting(sam.client(), to("opening", planned), purpose="plan", stage="")

    assert (kept(planned, sam).words.purpose, kept(planned, sam).words.stage) == ("plan", "")


def test_jo_may_open_it_too(sam: Member, jo: Member, planned: UUID) -> None:
    posting(jo.client(), to("opening", planned), purpose="just_talk")

    assert kept(planned, sam).state == ConversationState.OPEN


@pytest.mark.parametrize(
    "fields", [{}, {"purpose": ""}, {"purpose": "heal"}, {"purpose": "plan", "stage": "bad"}]
)
def test_what_is_no_purpose_and_no_stage_opens_nothing(
    fields: dict[str, str], sam: Member, planned: UUID
) -> None:
    answer = posting(sam.client(), to("opening", planned), **fields)

    assert answer.status_code == 422
    assert "Please choose one of these." in words_on(answer)
    assert kept(planned, sam).state == ConversationState.PLANNED


def test_it_can_be_said_anew_and_the_cards_and_the_beginning_stay(sam: Member, talk: UUID) -> None:
    before = kept(talk, sam)

    posting(sam.client(), to("opening", talk), purpose="look_back", stage="getting_on")

    after = kept(talk, sam)
    assert (after.words.purpose, after.words.stage) == ("look_back", "getting_on")
    assert (after.words.deck, after.opened_at) == (before.words.deck, before.opened_at)


def test_of_two_who_open_it_the_second_overwrites_nothing(sam: Member, jo: Member, planned: UUID) -> None:
    jos = jo.client()
    actions.open_talk(talk_id=planned, purpose=Purpose.PLAN, stage=Stage.HARD, by=sam.viewer, at=AT)
    seen = hidden(jos.get(to("opening", planned)), "seen")
    posting(sam.client(), to("opening", planned), purpose="notice", stage="up_and_down", seen=seen)

    answer = posting(jos, to("opening", planned), purpose="just_talk", stage="", seen=seen)

    assert answer.headers["Location"] == to("choose", planned)
    assert "Somebody else was faster. This is how it is now." in words_on(jos.get(to("choose", planned)))
    assert (kept(planned, sam).words.purpose, kept(planned, sam).words.stage) == ("notice", "up_and_down")


def test_a_plan_that_was_changed_meanwhile_does_not_stand_in_the_way(sam: Member, planned: UUID) -> None:
    seen = hidden(sam.client().get(to("opening", planned)), "seen")
    actions.change_plan(talk_id=planned, starts_at=None, where="", seen=1, by=sam.viewer, at=AT)

    posting(sam.client(), to("opening", planned), purpose="notice", stage="", seen=seen)

    assert kept(planned, sam).state == ConversationState.OPEN


def test_over_a_version_nobody_has_seen_nothing_is_said(sam: Member, talk: UUID) -> None:
    with pytest.raises(ChangedMeanwhile):
        actions.open_talk(talk_id=talk, purpose=Purpose.PLAN, stage=None, seen=1, by=sam.viewer, at=AT)


def test_a_talk_that_is_over_is_not_opened_again(sam: Member, talk: UUID) -> None:
    actions.keep_talk(talk_id=talk, keep=Keep.NOTHING, by=sam.viewer, at=AT)

    shown = sam.client().get(to("opening", talk))
    sent = posting(sam.client(), to("opening", talk), purpose="plan")

    assert (shown.status_code, shown.headers["Location"]) == (303, to("talk", talk))
    assert sent.status_code == 409
    assert kept(talk, sam).state == ConversationState.KEPT
