"""The person may take out any line, at any time; a worker only lines of their own."""

from uuid import UUID, uuid4

import pytest

from tests.answers import body, words_on
from tests.cast import AT, Member, posting
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep, TakeawayKind
from wayfellow.conversations.models import Takeaway
from wayfellow.conversations.tests.talking import CARD, open_with_cards, said, texts, to
from wayfellow.foundation.refusals import NotThere
from wayfellow.goals.models import Goal


def test_sam_is_asked_first_and_then_it_is_gone(sam: Member, talk: UUID) -> None:
    line = said(talk, "Better not.\n\nReally.", by=sam)
    client = sam.client()
    page = client.get(to("line_remove", talk, line))
    assert "Take this line out?" in words_on(page)
    assert "<p>Better not.</p>\n<p>Really.</p>" in body(page)
    assert "It goes for good. What you made out of it stays." in words_on(page)

    answer = posting(client, to("line_remove", talk, line))

    assert answer.headers["Location"] == to("looking_back", talk)
    assert texts(talk, sam) == []


def test_sam_may_take_out_any_line(sam: Member, jo: Member, talk: UUID) -> None:
    for by, card in ((sam, CARD), (jo, CARD), (jo, "")):
        line = said(talk, "Better not", by=by, card=card)
        assert to("line_remove", talk, line) in body(sam.client().get(to("looking_back", talk)))
        posting(sam.client(), to("line_remove", talk, line))

    assert texts(talk, sam) == []


def test_jo_takes_out_only_lines_of_their_own(sam: Member, jo: Member, talk: UUID) -> None:
    sams, jos = said(talk, "Sam’s", by=sam), said(talk, "Jo’s", by=jo)
    client = jo.client()
    page = body(client.get(to("looking_back", talk)))
    assert to("line_remove", talk, jos) in page
    assert to("line_remove", talk, sams) not in page

    assert posting(client, to("line_remove", talk, sams)).status_code == 404
    assert posting(client, to("line_remove", talk, jos)).status_code == 303

    assert texts(talk, sam) == ["Sam’s"]


def test_what_jo_typed_for_sam_is_not_jos_to_take_out(sam: Member, jo: Member, talk: UUID) -> None:
    line = actions.say(
        talk_id=talk, card=CARD, text="The radio", seen=0, author_id=sam.id, by=jo.viewer, at=AT
    )
    assert line is not None

    with pytest.raises(NotThere):
        actions.take_out_line(talk_id=talk, line_id=line.pk, by=jo.viewer, at=AT)

    assert texts(talk, sam) == ["The radio"]


def test_from_a_card_the_way_back_is_the_card(sam: Member, talk: UUID) -> None:
    client = sam.client()
    for card, back in ((CARD, to("card", talk, CARD)), ("", to("notes", talk))):
        said(talk, "The line", by=sam, card=card)
        beside = said(talk, "Beside it", by=sam, card=card)
        address = f"{to('line_remove', talk, beside)}?from=card"
        assert address in body(client.get(back))
        assert f'<a href="{back}">Leave it in</a>' in body(client.get(address))

        assert posting(client, address).headers["Location"] == back


def test_what_was_made_out_of_it_stays(sam: Member, talk: UUID) -> None:
    line = said(talk, "Bake bread", by=sam)
    for kind in (TakeawayKind.GOAL, TakeawayKind.TOPIC):
        actions.put_in_its_place(
            talk_id=talk, line_id=line, kind=kind, text="Bake bread", by=sam.viewer, at=AT
        )

    posting(sam.client(), to("line_remove", talk, line))

    assert Goal.objects.get(person_id=sam.id).words.what == "Bake bread"
    assert Takeaway.objects.filter(person_id=sam.id).count() == 2


def test_that_it_was_left_there_is_forgotten_with_it(sam: Member, talk: UUID) -> None:
    line = said(talk, "It was loud.", by=sam)
    posting(sam.client(), to("leave", talk, line))

    posting(sam.client(), to("line_remove", talk, line))

    assert not Takeaway.objects.exists()


def test_after_the_talk_was_kept_it_can_still_be_taken_out(sam: Member, jo: Member, talk: UUID) -> None:
    sams, jos = said(talk, "Sam’s", by=sam), said(talk, "Jo’s", by=jo)
    actions.keep_talk(talk_id=talk, keep=Keep.EVERYTHING, by=sam.viewer, at=AT)
    assert to("line_remove", talk, jos) in body(jo.client().get(to("talk", talk)))

    assert posting(jo.client(), to("line_remove", talk, sams)).status_code == 404
    for member, line in ((jo, jos), (sam, sams)):
        answer = posting(member.client(), to("line_remove", talk, line))
        assert answer.headers["Location"] == to("talk", talk)

    assert texts(talk, sam) == []


def test_a_line_is_taken_out_of_its_own_talk_only(
    sam: Member, jo: Member, robin: Member, talk: UUID, robins_talk: UUID
) -> None:
    other_talk = open_with_cards(sam, jo)
    other, robins = said(other_talk, "Elsewhere", by=sam), said(robins_talk, "Robin’s", by=jo)

    for member in (sam, jo):
        for line in (other, robins, uuid4()):
            assert member.client().get(to("line_remove", talk, line)).status_code == 404
            assert posting(member.client(), to("line_remove", talk, line)).status_code == 404

    assert (texts(other_talk, sam), texts(robins_talk, robin)) == (["Elsewhere"], ["Robin’s"])
