"""A lead writes ideas and cards in boxes; another of the team reads them; then people see them."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from django.http import HttpResponse
from django.urls import reverse

from tests.answers import body, posting_twice, words_on
from tests.cast import Member, arrive, posting
from wayfellow.conversations.tests.talking import hidden
from wayfellow.coping.models import ServiceIdea
from wayfellow.foundation.reviewed import ReviewedText, TextState
from wayfellow.foundation.viewer import Role
from wayfellow.people import actions as people
from wayfellow.reflections.models import ServiceDeck

IDEA = {
    "what": "Count boats from the jetty",
    "how": "Until you have had enough.",
    "situations": ["worry", "low"],
    "energy": "some",
    "minutes": "30",
    "company": "either",
    "place": "out",
    "says_where_from": "From our Tuesday group.",
    "caution": "",
}
DECK = {
    "title": "A home of one’s own",
    "about": "Cards about where you live.",
    "why": "They are about home.",
    "cards": "What makes a place yours?\nA chair, or a lock.\n\n\n  Whom do you   like to hear?  ",
    "answers": "Hardly\nNow and then\nMostly\nIt changes",
    "minutes": "20",
    "purposes": ["notice", "plan"],
    "stages": ["up_and_down"],
    "captures": ["needs"],
}
BOXES: dict[str, dict[str, Any]] = {"idea": IDEA, "deck": DECK}
ROWS: dict[str, type[ReviewedText]] = {"idea": ServiceIdea, "deck": ServiceDeck}
TITLE = {"idea": "Count boats from the jetty", "deck": "A home of one’s own"}
BOTH = pytest.mark.parametrize("kind", ["idea", "deck"])


def page_of(kind: str, name: str, *ids: object) -> str:
    """The address of one of its pages."""
    return reverse(f"service:{kind}{name}", args=ids)


def rows(kind: str) -> list[Any]:
    """All versions, in the order they were made."""
    return list(ROWS[kind]._default_manager.order_by("key", "number"))


def write(member: Member, kind: str, key: UUID | None = None, /, **changes: Any) -> HttpResponse:
    """Fill in the boxes and keep them."""
    address = page_of(kind, "_change", key) if key else page_of(kind, "_write")
    return posting(member.client(), address, **{**BOXES[kind], **changes})


def says_yes(member: Member, kind: str, row: Any) -> HttpResponse:
    """Somebody opens a version, reads it, and presses that people may see it."""
    client, address = member.client(), page_of(kind, "_version", row.key, row.number)
    return posting(client, address, seen=hidden(client.get(address), "seen"))


@pytest.fixture
def draft(kind: str, lead: Member) -> Any:
    """One that waits for another to read it."""
    write(lead, kind)
    [row] = rows(kind)
    return row


@pytest.fixture
def in_use(kind: str, draft: Any, jo: Member) -> Any:
    """One that people see."""
    says_yes(jo, kind, draft)
    [row] = rows(kind)
    return row


@BOTH
def test_what_was_written_is_looked_at_first(kind: str, draft: Any, jo: Member, lead: Member) -> None:
    listed = words_on(jo.client().get(reverse(f"service:{kind}s")))
    mine = words_on(lead.client().get(page_of(kind, "_version", draft.key, 1)))

    assert (draft.number, draft.state) == (1, TextState.DRAFT)
    assert f"{TITLE[kind]} (waits to be looked at)" in listed
    assert "Version 1, written by Lin. Nobody is shown it until another of the team has read it." in mine
    assert "I have read it" not in mine
    assert "Change these words" in mine


@BOTH
def test_another_of_the_team_puts_it_to_use(kind: str, draft: Any, jo: Member) -> None:
    answer = says_yes(jo, kind, draft)

    [row] = rows(kind)
    page = words_on(jo.client().get(answer["Location"]))
    assert (row.state, row.reviewed_by_id) == (TextState.IN_USE, jo.id)
    assert "Written by Lin on" in page
    assert "Looked at by Jo on" in page


def test_an_idea_is_drawn_as_people_see_it(lead: Member) -> None:
    answer = write(lead, "idea", caution="Loose planks.")

    page = words_on(lead.client().get(answer["Location"]))
    assert "Until you have had enough. For: Worry or fear, Feeling low" in page
    assert "30 minutes · Takes some energy · Alone or with someone · Out" in page
    assert "Know beforehand: Loose planks." in page


def test_cards_are_drawn_as_people_see_them(lead: Member) -> None:
    answer = write(lead, "deck")

    page = words_on(lead.client().get(answer["Location"]))
    assert "Cards about where you live." in page
    assert "What makes a place yours? A chair, or a lock. Whom do you like to hear?" in page
    assert "Answers to choose from: Hardly · Now and then · Mostly · It changes" in page
    assert "About 20 minutes for all of them." in page


@BOTH
def test_a_new_version_begins_with_the_words_of_the_last(kind: str, in_use: Any, lead: Member) -> None:
    page = body(lead.client().get(page_of(kind, "_change", in_use.key)))
    title = {"idea": "what", "deck": "title"}[kind]

    answer = write(lead, kind, in_use.key, **{title: "Written anew"})

    assert TITLE[kind] in page
    assert "checked" in page
    assert [(row.number, row.state) for row in rows(kind)] == [(1, TextState.IN_USE), (2, TextState.DRAFT)]
    listed = words_on(lead.client().get(reverse(f"service:{kind}s")))
    assert "Written anew (in use; a new version waits to be looked at)" in listed
    assert "Written anew" in words_on(lead.client().get(answer["Location"]))


@BOTH
def test_the_former_version_retires_and_can_still_be_read(
    kind: str, in_use: Any, lead: Member, jo: Member
) -> None:
    title = {"idea": "what", "deck": "title"}[kind]
    write(lead, kind, in_use.key, **{title: "Written anew"})
    says_yes(jo, kind, rows(kind)[1])

    first = words_on(lead.client().get(page_of(kind, "_version", in_use.key, 1)))
    second = words_on(lead.client().get(page_of(kind, "_version", in_use.key, 2)))

    assert [row.state for row in rows(kind)] == [TextState.RETIRED, TextState.IN_USE]
    assert "It is not shown any more." in first
    assert "This is what people see." in second


@BOTH
def test_a_draft_can_be_changed_by_its_writer_alone(kind: str, draft: Any, lead: Member) -> None:
    mo = arrive(lead.person.service, "Mo", Role.SERVICE_LEAD)

    assert write(mo, kind, draft.key).status_code == 404
    assert write(lead, kind, draft.key, minutes="5").status_code == 303
    assert len(rows(kind)) == 1


@BOTH
def test_words_changed_meanwhile_are_read_once_more(kind: str, draft: Any, lead: Member, jo: Member) -> None:
    client, address = jo.client(), page_of(kind, "_version", draft.key, 1)
    seen = hidden(client.get(address), "seen")
    write(lead, kind, draft.key, minutes="5")

    answer = posting(client, address, seen=seen)

    assert answer["Location"] == address
    assert "The words were changed meanwhile. Please read them once more." in words_on(client.get(address))
    assert rows(kind)[0].state == TextState.DRAFT


@BOTH
def test_a_draft_can_be_thrown_away(kind: str, draft: Any, lead: Member) -> None:
    client = lead.client()
    sure = words_on(client.get(page_of(kind, "_throw_away", draft.key)))

    answer = posting(client, page_of(kind, "_throw_away", draft.key))

    assert "Throw this draft away?" in sure
    assert TITLE[kind] in sure
    assert rows(kind) == []
    assert "Thrown away. Nobody was ever shown it." in words_on(client.get(answer["Location"]))


@BOTH
def test_what_people_see_can_be_taken_away(kind: str, in_use: Any, lead: Member) -> None:
    client = lead.client()
    sure = words_on(client.get(page_of(kind, "_retire", in_use.key)))

    answer = posting(client, page_of(kind, "_retire", in_use.key))

    assert "Stop showing it?" in sure
    assert rows(kind)[0].state == TextState.RETIRED
    assert "It is not offered any more." in words_on(client.get(answer["Location"]))
    assert "(not shown any more)" in words_on(client.get(reverse(f"service:{kind}s")))


@BOTH
def test_what_cannot_be_done_has_no_page(kind: str, in_use: Any, lead: Member, jo: Member) -> None:
    assert lead.client().get(page_of(kind, "_throw_away", in_use.key)).status_code == 404
    posting(lead.client(), page_of(kind, "_retire", in_use.key))
    assert lead.client().get(page_of(kind, "_retire", in_use.key)).status_code == 404
    assert jo.client().get(page_of(kind, "_change", in_use.key)).status_code == 404
    assert lead.client().get(page_of(kind, "", uuid4())).status_code == 404
    assert lead.client().get(page_of(kind, "_version", in_use.key, 9)).status_code == 404


@BOTH
def test_pressed_twice_it_is_there_once(kind: str, lead: Member) -> None:
    posting_twice(lead.client(), page_of(kind, "_write"), **BOXES[kind])

    assert len(rows(kind)) == 1


@BOTH
def test_with_nothing_written_the_page_says_so(kind: str, lead: Member, jo: Member) -> None:
    listed = reverse(f"service:{kind}s")

    assert "Nothing yet. Another of the team looks at it before people see it." in words_on(
        lead.client().get(listed)
    )
    assert "Write " not in words_on(jo.client().get(listed))


@BOTH
def test_another_service_sees_none_of_it(kind: str, in_use: Any) -> None:
    far = arrive(people.open_service(name="Hillside"), "Far", Role.SERVICE_LEAD)
    client = far.client()

    assert TITLE[kind] not in words_on(client.get(reverse(f"service:{kind}s")))
    for name, ids in (("", ()), ("_change", ()), ("_retire", ()), ("_throw_away", ()), ("_version", (1,))):
        assert client.get(page_of(kind, name, in_use.key, *ids)).status_code == 404


@pytest.mark.parametrize(
    ("box", "typed", "says"),
    [
        ("what", "", "Please write something here."),
        ("minutes", "", "Please write how many minutes."),
        ("minutes", "soon", "Please write a number of minutes, such as 10."),
        ("minutes", "0", "Please write 1 minute or more."),
        ("minutes", "999", "Please write 240 minutes or less."),
        ("situations", [], "Please choose at least one of these."),
        ("energy", "lots", "Please choose one of these."),
    ],
)
def test_what_is_wrong_with_an_idea_is_said(box: str, typed: Any, says: str, lead: Member) -> None:
    answer = write(lead, "idea", **{box: typed})

    assert answer.status_code == 422
    assert says in words_on(answer)
    assert rows("idea") == []


@pytest.mark.parametrize(
    ("box", "typed", "says"),
    [
        ("cards", "Tell me about home.", "This one does not end with “?”: Tell me about home."),
        ("cards", "\n\n".join(f"Why {n}?" for n in range(21)), "Please choose twenty cards at most."),
        ("cards", f"{'Why ' * 80}?", "One of these cards is too long."),
        ("answers", "Yes\nNo", "Please write four or five different answers, or none."),
        ("answers", "A\nB\nC\nC", "Please write four or five different answers, or none."),
        ("minutes", "500", "Please write 120 minutes or less."),
        ("purposes", ["just_talk"], "One of these is not on the list any more."),
        ("stages", [], "Please choose at least one of these."),
    ],
)
def test_what_is_wrong_with_cards_is_said(box: str, typed: Any, says: str, lead: Member) -> None:
    answer = write(lead, "deck", **{box: typed})

    assert answer.status_code == 422
    assert says in words_on(answer)
    assert rows("deck") == []


def test_cards_without_answers_and_without_a_second_sentence_will_do(lead: Member) -> None:
    write(lead, "deck", answers="", captures=[], cards="Why not?")

    page = words_on(lead.client().get(page_of("deck", "_version", rows("deck")[0].key, 1)))

    assert "Why not?" in page
    assert "Answers to choose from" not in page
