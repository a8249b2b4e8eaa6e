"""A thought becomes a goal, something that helps, a sign, part of the day, or something to learn."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from tests.answers import body, looks_at, posting_twice, words_on
from tests.cast import AT, Member, posting
from wayfellow.conversations import actions
from wayfellow.conversations.actions import TakeawayKind
from wayfellow.conversations.models import Takeaway
from wayfellow.conversations.tests.talking import open_with_cards, said, to
from wayfellow.coping.models import CopingStrategy
from wayfellow.foundation.refusals import NotThere
from wayfellow.goals.models import Goal
from wayfellow.learning.models import TopicToLearn
from wayfellow.routines.models import Routine
from wayfellow.staying_well.actions import EntryKind
from wayfellow.staying_well.models import PlanEntry

Made = tuple[UUID, str, UUID | None]
# The record, and where its words say what it is.
RECORDS: dict[TakeawayKind, tuple[Any, str]] = {
    TakeawayKind.GOAL: (Goal, "what"),
    TakeawayKind.STRATEGY: (CopingStrategy, "what"),
    TakeawayKind.SIGN: (PlanEntry, "text"),
    TakeawayKind.ROUTINE: (Routine, "what"),
    TakeawayKind.TOPIC: (TopicToLearn, "what"),
}
PAGES = {
    TakeawayKind.GOAL: "goals:list",
    TakeawayKind.STRATEGY: "coping:list",
    TakeawayKind.SIGN: "staying_well:plan",
    TakeawayKind.ROUTINE: "routines:list",
    TakeawayKind.TOPIC: "learning:list",
}
KINDS = list(RECORDS)


def in_its_place(kind: TakeawayKind, owner: Member) -> list[Made]:
    """What there is of this kind in somebody's space: id, words, and the talk it came from."""
    record, words = RECORDS[kind]
    return [
        (row.pk, getattr(row.words, words), row.from_talk)
        for row in record.objects.filter(person_id=owner.id)
    ]


@pytest.fixture
def line(sam: Member, talk: UUID) -> UUID:
    """Something that Sam has said."""
    return said(talk, "I choose the music,\nand mostly the radio.", by=sam)


def taken_away(owner: Member) -> list[tuple[UUID, str, UUID | None, str, UUID]]:
    """What is kept of it with the talk."""
    rows = Takeaway.objects.filter(person_id=owner.id).order_by("created_at", "pk")
    return [(row.line_id, row.kind, row.thing_id, row.words.text, row.made_by_id) for row in rows]


@pytest.mark.parametrize("kind", KINDS)
def test_it_appears_in_its_place_with_the_way_back(
    kind: TakeawayKind, sam: Member, talk: UUID, line: UUID
) -> None:
    client = sam.client()
    page = client.get(to("place", talk, line, kind.value))
    assert 'value="I choose the music, and mostly the radio."' in body(page), "in the person’s words"
    assert "It goes into your space. Those you share that part with can see it there." in words_on(page)

    answer = posting(client, to("place", talk, line, kind.value), text="The radio, quietly")

    [(thing_id, words, from_talk)] = in_its_place(kind, sam)
    assert answer.headers["Location"] == to("looking_back", talk)
    assert (words, from_talk) == ("The radio, quietly", talk)
    assert taken_away(sam) == [(line, kind.value, thing_id, "The radio, quietly", sam.id)]
    shown = body(client.get(reverse(PAGES[kind])))
    assert "The radio, quietly" in shown
    assert f'href="{to("talk", talk)}"' in shown


@pytest.mark.parametrize("kind", KINDS)
def test_jo_makes_one_for_sam(kind: TakeawayKind, sam: Member, jo: Member, talk: UUID, line: UUID) -> None:
    client = jo.client()
    page = words_on(client.get(to("place", talk, line, kind.value)))
    assert "It goes into the person’s space, where it is theirs." in page

    posting(client, to("place", talk, line, kind.value), text="The radio")

    [(thing_id, words, from_talk)] = in_its_place(kind, sam)
    assert (words, from_talk) == ("The radio", talk)
    assert taken_away(sam) == [(line, kind.value, thing_id, "The radio", jo.id)]


@pytest.mark.parametrize("kind", KINDS)
def test_making_it_is_no_look_at_what_is_not_shared(
    kind: TakeawayKind, sam: Member, jo: Member, talk: UUID, line: UUID
) -> None:
    posting(jo.client(), to("place", talk, line, kind.value), text="The radio")

    assert {at_what for _who, at_what in looks_at(sam)} == {"Conversations"}
    assert jo.client().get(reverse(PAGES[kind])).status_code == 404


@pytest.mark.parametrize("kind", KINDS)
def test_twice_is_once(kind: TakeawayKind, sam: Member, talk: UUID, line: UUID) -> None:
    posting_twice(sam.client(), to("place", talk, line, kind.value), text="The radio")

    again = actions.put_in_its_place(
        talk_id=talk, line_id=line, kind=kind, text="Another radio", by=sam.viewer, at=AT
    )

    [(thing_id, words, _talk)] = in_its_place(kind, sam)
    assert words == "The radio"
    assert (again.thing_id, again.was_there) == (thing_id, True)
    assert len(taken_away(sam)) == 1


def test_what_it_is_already_is_told_and_what_was_typed_is_still_there(
    sam: Member, jo: Member, talk: UUID, line: UUID
) -> None:
    jos = jo.client()
    posting(sam.client(), to("place", talk, line, "goal"), text="The radio")

    answer = posting(jos, to("place", talk, line, "goal"), text="A goal as Jo wrote it")

    page = words_on(answer)
    assert answer.status_code == 422
    assert "Now a goal: “The radio”" in page
    assert "What you wrote now is not kept A goal as Jo wrote it" in page
    assert "You can change it in its place" not in page
    sams = sam.client().get(to("place", talk, line, "goal"))
    assert "You can change it in its place" in words_on(sams)
    assert reverse("goals:list") in body(sams)
    assert 'name="text"' not in body(sams)


def test_a_sign_is_an_early_one_in_the_plan(sam: Member, talk: UUID, line: UUID) -> None:
    posting(sam.client(), to("place", talk, line, "sign"), text="Music all night")

    assert PlanEntry.objects.get(person_id=sam.id).kind == EntryKind.EARLY_WARNING_SIGN


def test_one_thought_can_become_several_things(sam: Member, talk: UUID, line: UUID) -> None:
    for kind in KINDS:
        posting(sam.client(), to("place", talk, line, kind.value), text=f"As a {kind}")

    assert [kind for _line, kind, *_ in taken_away(sam)] == [kind.value for kind in KINDS]
    assert all(len(in_its_place(kind, sam)) == 1 for kind in KINDS)


@pytest.mark.parametrize("text", ["", "  ", "a" * 201, "hidden\x00sign"])
def test_words_that_cannot_be_kept_make_nothing(text: str, sam: Member, talk: UUID, line: UUID) -> None:
    answer = posting(sam.client(), to("place", talk, line, "goal"), text=text)

    assert answer.status_code == 422
    assert (taken_away(sam), in_its_place(TakeawayKind.GOAL, sam)) == ([], [])


@pytest.mark.parametrize("kind", ["left", "wish", "Goal", "goals"])
def test_what_is_no_kind_of_thing_is_not_there(kind: str, sam: Member, talk: UUID, line: UUID) -> None:
    assert sam.client().get(to("place", talk, line, kind)).status_code == 404
    assert posting(sam.client(), to("place", talk, line, kind), text="Forged").status_code == 404
    assert taken_away(sam) == []


def test_only_a_line_of_this_very_talk_becomes_something(
    sam: Member, jo: Member, talk: UUID, robins_talk: UUID, robin: Member
) -> None:
    elsewhere, robins = open_with_cards(sam, jo), said(robins_talk, "Robin’s", by=robin)
    other = said(elsewhere, "In another talk", by=sam)

    for member in (sam, jo):
        for line_id in (other, robins, uuid4()):
            for kind in ("goal", "step"):
                answer = posting(member.client(), to("place", talk, line_id, kind), text="Forged")
                assert answer.status_code == 404
            assert posting(member.client(), to("leave", talk, line_id)).status_code == 404

    assert taken_away(sam) == taken_away(robin) == []


@pytest.mark.parametrize("name", ["kit", "lead", "alex", "robin"])
def test_nobody_else_makes_anything_of_it(
    name: str, sam: Member, talk: UUID, line: UUID, request: pytest.FixtureRequest
) -> None:
    other = request.getfixturevalue(name)

    assert other.client().get(to("place", talk, line, "goal")).status_code == 404
    assert posting(other.client(), to("place", talk, line, "goal"), text="Forged").status_code == 404
    with pytest.raises(NotThere):
        actions.put_in_its_place(
            talk_id=talk, line_id=line, kind=TakeawayKind.GOAL, text="Forged", by=other.viewer, at=AT
        )
    assert (taken_away(sam), in_its_place(TakeawayKind.GOAL, sam)) == ([], [])


def test_a_worker_who_has_a_space_makes_nothing_of_it_in_their_own(
    sam: Member, jo: Member, talk: UUID, line: UUID
) -> None:
    posting(jo.client(), to("place", talk, line, "strategy"), text="The radio")

    assert not Takeaway.objects.filter(person_id=jo.id).exists()
    assert len(in_its_place(TakeawayKind.STRATEGY, sam)) == 1
