"""A page that is older than what the talk has: nothing is written over unseen, and nothing comes back."""

from uuid import UUID

from tests.answers import words_on
from tests.cast import AT, Member
from wayfellow.conversations import actions
from wayfellow.conversations.tests.talking import CARD, CardPage, box, lines, said, texts, to


def test_two_texts_of_one_line_are_both_kept(sam: Member, talk: UUID) -> None:
    phone, laptop = CardPage(sam.client(), talk), CardPage(sam.client(), talk)
    phone.press("next", text="Written on the phone")

    laptop.press("next", text="Written on the laptop")

    assert [(line.text, line.beside) for line in lines(talk, sam)] == [
        ("Written on the phone", False),
        ("Written on the laptop", True),
    ]


def test_whoever_was_second_stays_on_the_card_and_is_told(sam: Member, talk: UUID) -> None:
    phone, laptop = CardPage(sam.client(), talk), CardPage(sam.client(), talk)
    phone.press("next", text="Written on the phone")

    answer = laptop.press("next", text="Written on the laptop")

    assert answer.headers["Location"] == to("card", talk, CARD)
    page = laptop.load()
    assert "There is another text now beside this one. Both are kept." in words_on(page)
    assert box(page) == "Written on the phone"
    assert "Sam wrote Written on the laptop It stands beside another text. Both are kept." in words_on(page)


def test_an_untouched_box_of_an_older_page_brings_nothing_back(sam: Member, talk: UUID) -> None:
    said(talk, "As it was", by=sam)
    older = CardPage(sam.client(), talk)
    CardPage(sam.client(), talk).press("next", text="As it is now")

    answer = older.press("next")

    assert answer.headers["Location"] != to("card", talk, CARD)
    assert texts(talk, sam) == ["As it is now"]


def test_a_line_that_was_taken_out_stays_out(sam: Member, talk: UUID) -> None:
    line = said(talk, "Better not", by=sam)
    older = CardPage(sam.client(), talk)
    actions.take_out_line(talk_id=talk, line_id=line, by=sam.viewer, at=AT)

    older.press("next")

    assert texts(talk, sam) == []


def test_an_older_page_writes_over_no_newer_line_of_the_same_version(sam: Member, talk: UUID) -> None:
    line = said(talk, "The old line", by=sam)
    older = CardPage(sam.client(), talk)
    actions.take_out_line(talk_id=talk, line_id=line, by=sam.viewer, at=AT)
    said(talk, "A new line, never seen there", by=sam)

    older.press("next", text="The old line, changed")

    assert texts(talk, sam) == ["A new line, never seen there", "The old line, changed"]


def test_a_box_that_was_cleared_takes_out_only_what_it_had(sam: Member, talk: UUID) -> None:
    said(talk, "As it was", by=sam)
    older = CardPage(sam.client(), talk)
    CardPage(sam.client(), talk).press("next", text="As it is now")

    older.press("next", text="")

    assert texts(talk, sam) == ["As it is now"]


def test_the_same_words_from_two_devices_are_one_line(sam: Member, talk: UUID) -> None:
    phone, laptop = CardPage(sam.client(), talk), CardPage(sam.client(), talk)
    for page in (phone, laptop):
        page.press("next", text="The same")

    assert texts(talk, sam) == ["The same"]


def test_a_text_that_stands_beside_takes_the_place_of_one_taken_out(sam: Member, talk: UUID) -> None:
    phone, laptop = CardPage(sam.client(), talk), CardPage(sam.client(), talk)
    phone.press("next", text="Written on the phone")
    laptop.press("next", text="Written on the laptop")

    laptop.load()
    laptop.press("see", text="")

    page = laptop.load()
    assert box(page) == "Written on the laptop"
    assert "Both are kept" not in words_on(page).replace(
        "There is another text now beside this one. Both are kept.", ""
    )
    assert [line.beside for line in lines(talk, sam)] == [False]


def test_taking_out_the_text_beside_leaves_the_line_as_it_is(sam: Member, talk: UUID) -> None:
    first = said(talk, "The line", by=sam)
    beside = said(talk, "Beside it", by=sam)

    actions.take_out_line(talk_id=talk, line_id=beside, by=sam.viewer, at=AT)

    [left] = lines(talk, sam)
    assert (left.id, left.beside) == (first, False)


def test_what_a_page_never_showed_cannot_be_forged(sam: Member, talk: UUID) -> None:
    line = said(talk, "The line", by=sam)
    page = CardPage(sam.client(), talk)

    for seen in ("", "0", "nonsense", f"{line}", f"{line}.x", f"{line}.99.abc", f"x{line}.1", "1.1"):
        page.press("see", text=f"From {seen}", seen=seen)

    assert texts(talk, sam)[0] == "The line"
    assert len(lines(talk, sam)) == 9


def test_a_mistake_keeps_what_the_box_began_with(sam: Member, talk: UUID) -> None:
    said(talk, "The line", by=sam)
    page = CardPage(sam.client(), talk)
    answer = page.press("next", text="The line, longer", rating="7")
    assert answer.status_code == 422
    assert "Sam wrote" not in words_on(answer)

    page.press("next", text="The line, longer")

    assert texts(talk, sam) == ["The line, longer"]


def test_a_mistake_shows_what_was_saved_meanwhile(sam: Member, talk: UUID) -> None:
    page = CardPage(sam.client(), talk)
    said(talk, "Saved on the phone meanwhile", by=sam)

    answer = page.press("next", text="a" * 5001)

    assert answer.status_code == 422
    assert "Sam wrote Saved on the phone meanwhile" in words_on(answer)
