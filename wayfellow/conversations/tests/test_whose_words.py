"""Each line says whose it is. On one screen each may type for the other; a story is its teller's alone."""

from uuid import UUID

import pytest

from tests.answers import body, words_on
from tests.cast import AT, Member
from wayfellow.conversations import actions
from wayfellow.conversations.tests.talking import CARD, FIRST, CardPage, lines, said, texts, to
from wayfellow.foundation.refusals import NotThere
from wayfellow.reflections.actions import LineKind


def whose(talk: UUID, owner: Member) -> list[tuple[UUID, UUID, str]]:
    """Each line with its author and who typed it."""
    return [(line.author_id, line.typed_by_id, line.text) for line in lines(talk, owner)]


def test_sam_types_for_jo_on_sams_screen(sam: Member, jo: Member, talk: UUID) -> None:
    page = CardPage(sam.client(), talk)
    assert "Whose words are these? For when you both write on one screen. Mine Jo’s words" in words_on(
        page.page
    )

    answer = page.press("see", text="I would start with tea.", whose="theirs")

    assert answer.status_code == 303
    assert whose(talk, sam) == [(jo.id, sam.id, "I would start with tea.")]
    assert "Jo, written down by Sam" in words_on(page.load())


def test_jo_types_for_sam_on_jos_screen(sam: Member, jo: Member, talk: UUID) -> None:
    CardPage(jo.client(), talk).press("see", text="The radio.", whose="theirs")

    assert whose(talk, sam) == [(sam.id, jo.id, "The radio.")]
    assert "Sam, written down by Jo" in words_on(jo.client().get(to("card", talk, CARD)))
    assert "Sam (written down by Jo)" in words_on(sam.client().get(to("looking_back", talk)))


def test_typing_for_the_other_never_writes_over_their_line(sam: Member, jo: Member, talk: UUID) -> None:
    said(talk, "Mine, typed by me.", by=jo)

    CardPage(sam.client(), talk).press("see", text="As Sam heard it.", whose="theirs")

    assert texts(talk, sam) == ["Mine, typed by me.", "As Sam heard it."]
    assert [line.beside for line in lines(talk, sam)] == [False, True]


def test_the_typists_own_line_stays_as_it_was(sam: Member, jo: Member, talk: UUID) -> None:
    said(talk, "Sam’s thought", by=sam)

    CardPage(sam.client(), talk).press("see", text="Jo’s thought", whose="theirs")

    assert whose(talk, sam) == [(sam.id, sam.id, "Sam’s thought"), (jo.id, sam.id, "Jo’s thought")]


def test_an_empty_box_says_nothing_for_the_other(sam: Member, jo: Member, talk: UUID) -> None:
    said(talk, "Jo’s thought", by=jo)

    CardPage(sam.client(), talk).press("see", text="", whose="theirs")

    assert texts(talk, sam) == ["Jo’s thought"]


def test_what_jo_typed_for_sam_is_sams_to_change(sam: Member, jo: Member, talk: UUID) -> None:
    CardPage(jo.client(), talk).press("see", text="The radio.", whose="theirs")
    page = CardPage(sam.client(), talk)
    assert page.fields["text"] == "The radio."

    page.press("see", text="The radio, quietly.")

    assert whose(talk, sam) == [(sam.id, sam.id, "The radio, quietly.")]


def test_both_views_stand(sam: Member, jo: Member, talk: UUID) -> None:
    CardPage(sam.client(), talk).press("see", text="Nothing at all.")
    CardPage(jo.client(), talk).press("see", text="I see it differently.")

    for member in (sam, jo):
        page = words_on(member.client().get(to("looking_back", talk)))
        assert "Nothing at all. Sam" in page
        assert "I see it differently. Jo" in page


def test_jo_tells_something_of_their_own_story(sam: Member, jo: Member, talk: UUID) -> None:
    CardPage(jo.client(), talk).press("see", text="A thought", story="Some days I rang late.")

    kinds = {line.text: line.kind for line in lines(talk, sam)}
    assert kinds == {"A thought": LineKind.THOUGHT, "Some days I rang late.": LineKind.IF_IT_HELPS}
    assert "Jo, if it helps Some days I rang late." in words_on(sam.client().get(to("card", talk, CARD)))
    assert "Jo, from their own story" in words_on(sam.client().get(to("looking_back", talk)))


def test_a_story_is_changed_and_taken_out_like_any_line(sam: Member, jo: Member, talk: UUID) -> None:
    for story in ("The first", "The second", ""):
        CardPage(jo.client(), talk).press("see", story=story)
        assert texts(talk, sam) == ([story] if story else [])


def test_a_worker_tells_no_story_as_the_person(sam: Member, jo: Member, talk: UUID) -> None:
    with pytest.raises(NotThere):
        actions.say(
            talk_id=talk,
            card=CARD,
            text="Forged",
            seen=0,
            author_id=sam.id,
            kind=LineKind.IF_IT_HELPS,
            by=jo.viewer,
            at=AT,
        )

    assert lines(talk, sam) == []


def test_a_person_tells_no_story_of_the_workers(sam: Member, jo: Member, talk: UUID) -> None:
    page = CardPage(sam.client(), talk)
    assert 'name="story"' not in body(page.page)
    page.press("see", story="Forged", story_seen="")
    for author_id in (jo.id, sam.id):
        with pytest.raises(NotThere):
            actions.say(
                talk_id=talk,
                card=CARD,
                text="Forged",
                seen=0,
                author_id=author_id,
                kind=LineKind.IF_IT_HELPS,
                by=sam.viewer,
                at=AT,
            )

    assert lines(talk, sam) == []


def test_nobody_writes_as_somebody_who_is_not_in_the_talk(
    sam: Member, jo: Member, robin: Member, talk: UUID
) -> None:
    for by in (sam, jo):
        with pytest.raises(NotThere):
            actions.say(
                talk_id=talk, card=CARD, text="Forged", seen=0, author_id=robin.id, by=by.viewer, at=AT
            )
    answer = CardPage(sam.client(), talk).press("see", text="Forged", whose=str(robin.id))

    assert answer.status_code == 422
    assert lines(talk, sam) == []


def test_words_on_one_card_are_not_those_of_another(sam: Member, talk: UUID) -> None:
    said(talk, "Getting up", by=sam, card=FIRST)

    assert CardPage(sam.client(), talk).fields["text"] == ""
    assert CardPage(sam.client(), talk, FIRST).fields["text"] == "Getting up"
