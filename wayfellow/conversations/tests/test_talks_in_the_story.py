"""What home and the journey show of talks: that there was one, and what was taken away."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from django.utils import timezone

from tests.cast import AT, Member, let_in
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep, TakeawayKind
from wayfellow.conversations.queries import last_takeaway, talks_for_story
from wayfellow.conversations.tests.talking import open_with_cards, said
from wayfellow.foundation.refusals import NotThere
from wayfellow.sharing.section import Section


def over(
    owner: Member, companion: Member | None, *taken: str, at: datetime, keep: Keep = Keep.EVERYTHING
) -> UUID:
    """A talk that was looked back on, with what was taken away from it."""
    talk = open_with_cards(owner, companion, at=at)
    for minutes, text in enumerate(taken):
        moment = at + timedelta(minutes=minutes)
        line = said(talk, text, by=owner, card="", at=moment)
        actions.put_in_its_place(
            talk_id=talk, line_id=line, kind=TakeawayKind.STRATEGY, text=text, by=owner.viewer, at=moment
        )
    actions.keep_talk(talk_id=talk, keep=keep, by=owner.viewer, at=at + timedelta(hours=1))
    return talk


def test_sam_sees_each_talk_with_what_was_taken_away(sam: Member, jo: Member) -> None:
    older = over(sam, jo, "Ring first", "Five minutes late is there", at=AT)
    newer = over(sam, None, at=AT + timedelta(days=1), keep=Keep.NOTHING)
    open_with_cards(sam, jo)

    found = talks_for_story(sam.viewer, person_id=sam.id, at=AT)

    assert [(one.talk_id, one.companion_name, one.takeaways, one.note_kept) for one in found] == [
        (newer, "", (), False),
        (older, "Jo", ("Ring first", "Five minutes late is there"), True),
    ]
    assert found[1].on == AT + timedelta(hours=1)


def test_what_was_left_there_was_not_taken_away(sam: Member, jo: Member) -> None:
    talk = open_with_cards(sam, jo)
    line = said(talk, "It was loud.", by=sam)
    actions.put_in_its_place(
        talk_id=talk, line_id=line, kind=TakeawayKind.LEFT, text="", by=sam.viewer, at=AT
    )
    actions.keep_talk(talk_id=talk, keep=Keep.EVERYTHING, by=sam.viewer, at=AT)

    [mark] = talks_for_story(sam.viewer, person_id=sam.id, at=AT)

    assert mark.takeaways == ()
    assert last_takeaway(sam.viewer) is None


def test_somebody_who_may_see_the_journey_reads_only_their_own_talks(
    sam: Member, jo: Member, kit: Member
) -> None:
    with_jo = over(sam, jo, "Ring first", at=AT)
    let_in(sam, jo, Section.JOURNEY)
    let_in(sam, kit, Section.JOURNEY)
    with_kit = over(sam, kit, "About Jo", at=AT + timedelta(days=1))

    seen_by_jo = talks_for_story(jo.viewer, person_id=sam.id, at=AT)
    seen_by_kit = talks_for_story(kit.viewer, person_id=sam.id, at=AT)

    assert [(one.talk_id, one.companion_name, one.takeaways, one.is_theirs) for one in seen_by_jo] == [
        (with_kit, "", (), False),
        (with_jo, "Jo", ("Ring first",), True),
    ]
    assert [(one.talk_id, one.takeaways) for one in seen_by_kit] == [(with_kit, ("About Jo",)), (with_jo, ())]


def test_without_a_share_nobody_sees_that_there_was_a_talk(sam: Member, jo: Member, robin: Member) -> None:
    over(sam, jo, "Ring first", at=AT)

    for member in (jo, robin):
        with pytest.raises(NotThere):
            talks_for_story(member.viewer, person_id=sam.id, at=AT)


def test_the_last_thing_taken_away_is_the_newest(sam: Member, robin: Member, jo: Member) -> None:
    over(sam, jo, "The older one", at=AT)
    talk = over(sam, jo, "The newer one", at=AT + timedelta(days=3))
    over(robin, jo, "Robin’s", at=AT + timedelta(days=9))

    found = last_takeaway(sam.viewer)

    assert found is not None
    assert (found.talk_id, found.text) == (talk, "The newer one")
    assert found.on == timezone.localdate(AT + timedelta(days=3))
