"""The team makes words for talking: all questions at once or one by one; another peer worker reads them."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.http import HttpResponse
from django.urls import reverse

from tests.answers import body, posting_twice, words_on
from tests.cast import AT, Member, posting
from tests.questionnaires import MEASURE, QUESTIONS
from tests.words_for_talking import end_licence, make_words, offer_sky, state_of
from wayfellow.conversations.tests.talking import hidden
from wayfellow.reflections import actions
from wayfellow.reflections.models import ServiceWording, WordingKind, WordingState
from wayfellow.reflections.queries import words_of_measure

Tell = Callable[..., None]
ABOUT = reverse("service:words_about", args=[MEASURE])
WRITE = reverse("service:words_write", args=[MEASURE])


@pytest.fixture(autouse=True)
def _offered(jo: Member) -> None:
    """The service offers the measure, in made-up words."""
    offer_sky(jo)


def one(number: int) -> str:
    """The page for a single question."""
    return reverse("service:words_write_one", args=[MEASURE, number])


def drafts() -> list[ServiceWording]:
    """What waits to be read."""
    rows = ServiceWording.objects.filter(kind=WordingKind.CONVERSATION, state=WordingState.DRAFT)
    return list(rows.order_by("number"))


def texts(member: Member) -> dict[int, str]:
    """What is shown in talks."""
    return dict(words_of_measure(member.viewer, measure=MEASURE, on=AT.date()).texts_in_use)


def draft_page(wording_id: UUID) -> str:
    """The page of a draft."""
    return reverse("service:words_draft", args=[wording_id])


def says_yes(member: Member, wording_id: UUID) -> HttpResponse:
    """Somebody opens a draft, reads it, and presses that it is used."""
    address, client = draft_page(wording_id), member.client()
    seen = hidden(client.get(address), "seen")
    return posting(client, address, seen=seen)


def test_all_questions_stand_on_one_page_with_their_owners_words(jo: Member) -> None:
    page = words_on(jo.client().get(WRITE))

    for number, text in enumerate(QUESTIONS, start=1):
        assert f"Question {number}. The owner’s words: {text}" in page
    assert "Leave a box empty, and the owner’s words are shown there." in page
    assert "Nothing that is said to your words is ever counted." in page


def test_what_is_written_waits_for_another_to_read_it(jo: Member, kit: Member) -> None:
    answer = posting(jo.client(), WRITE, item_1="What was the sky like?", item_3="How loud are birds to you?")

    [draft] = drafts()
    assert answer.headers["Location"] == draft_page(draft.pk)
    assert texts(jo) == {}
    jos, kits = (words_on(member.client().get(draft_page(draft.pk))) for member in (jo, kit))
    assert "You wrote these words." in jos
    assert "Change these words" in jos
    assert "I have read them: use these words" not in jos
    assert "Jo wrote these words." in kits
    assert "I have read them: use these words" in kits
    assert "Throw these words away" not in kits
    for page in (jos, kits):
        assert (
            f"Question 1 The owner’s words: {QUESTIONS[0]} Shown in talks now: the owner’s words "
            "Shown from then on: What was the sky like?" in page
        )
        assert "Question 2" not in page
    assert "Being made The words that Jo is writing" in words_on(kit.client().get(ABOUT))
    assert "Being made The words that you are writing" in words_on(jo.client().get(ABOUT))


def test_kit_has_read_them_and_they_are_used(jo: Member, kit: Member) -> None:
    posting(jo.client(), WRITE, item_1="What was the sky like?")
    [draft] = drafts()

    answer = says_yes(kit, draft.pk)

    assert answer.headers["Location"] == ABOUT
    assert texts(jo) == {1: "What was the sky like?"}
    assert drafts() == []
    assert kit.client().get(draft_page(draft.pk)).status_code == 404


def test_the_reviewer_is_told_what_happens(jo: Member, kit: Member) -> None:
    posting(jo.client(), WRITE, item_1="What was the sky like?")
    client, address = kit.client(), draft_page(drafts()[0].pk)
    posting(client, address, seen=hidden(client.get(address), "seen"))

    assert "From the next talk on, these words are shown. Older talks keep theirs." in words_on(
        client.get(ABOUT)
    )


def test_whoever_wrote_them_cannot_say_so_nor_can_a_lead(jo: Member, lead: Member) -> None:
    posting(jo.client(), WRITE, item_1="What was the sky like?")
    [draft] = drafts()
    seen = hidden_sign(jo, draft.pk)

    for member in (jo, lead):
        assert posting(member.client(), draft_page(draft.pk), seen=seen).status_code == 404
    assert texts(jo) == {}
    page = words_on(lead.client().get(draft_page(draft.pk)))
    assert "I have read them" not in page
    assert "Throw these words away" in page


def hidden_sign(member: Member, wording_id: UUID) -> str:
    """The sign that a reviewer's page would carry."""
    held = words_of_measure(member.viewer, measure=MEASURE, on=AT.date())
    return held.sign_of(next(draft for draft in held.drafts if draft.id == wording_id))


def test_words_that_were_changed_while_kit_was_reading_are_shown_again(jo: Member, kit: Member) -> None:
    posting(jo.client(), WRITE, item_1="What was the sky like?")
    [draft] = drafts()
    client, address = kit.client(), draft_page(draft.pk)
    seen = hidden(client.get(address), "seen")
    posting(jo.client(), one(1), item_1="What was the sky like today?")

    answer = posting(client, address, seen=seen)

    assert answer.headers["Location"] == address
    page = words_on(client.get(address))
    assert "The words were changed meanwhile. Please read them once more." in page
    assert "What was the sky like today?" in page
    assert texts(jo) == {}


def test_one_question_alone_begins_from_what_is_in_use(jo: Member, kit: Member) -> None:
    make_words(jo, kit, {1: "One?", 2: "Two?"})
    page = kit.client().get(one(2))
    assert ">\nTwo?</textarea>" in body(page)
    assert "Question 1" not in words_on(page)

    posting(kit.client(), one(2), item_2="Two, newly?")
    [draft] = drafts()
    shown = words_on(jo.client().get(draft_page(draft.pk)))
    assert "Shown in talks now: One? Shown from then on: the same" in shown
    assert "Shown in talks now: Two? Shown from then on: Two, newly?" in shown
    says_yes(jo, draft.pk)

    assert texts(jo) == {1: "One?", 2: "Two, newly?"}


def test_an_emptied_box_goes_back_to_the_owners_words(jo: Member, kit: Member) -> None:
    make_words(jo, kit, {1: "One?"})

    posting(kit.client(), one(1), item_1="")

    page = words_on(jo.client().get(draft_page(drafts()[0].pk)))
    assert "Shown in talks now: One? Shown from then on: the owner’s words" in page


def test_a_suggestion_can_be_begun_with(jo: Member, tell: Tell) -> None:
    tell("Too blue.", "What did the sky do today?")
    tell("Too long.")
    about = body(jo.client().get(ABOUT))
    assert about.count("?from=") == 1, "there is nothing to begin with where nobody said anything better"
    address = about.split(f'href="{one(1)}?from=')[1].split('"')[0]

    page = jo.client().get(f"{one(1)}?from={address}")

    assert ">\nWhat did the sky do today?</textarea>" in body(page)
    assert "What people have said" in words_on(page)
    assert "Too long." in words_on(page)
    for nonsense in ("", "one", str(uuid4())):
        assert ">\n</textarea>" in body(jo.client().get(f"{one(1)}?from={nonsense}"))


def test_ones_own_draft_is_gone_on_with(jo: Member, kit: Member) -> None:
    posting(jo.client(), one(1), item_1="One?")
    posting(jo.client(), one(2), item_2="Two?")

    assert len(drafts()) == 1
    assert ">\nOne?</textarea>" in body(jo.client().get(WRITE))
    assert ">\nTwo?</textarea>" in body(jo.client().get(WRITE))
    assert "One?" not in body(kit.client().get(WRITE)), "Kit begins from what is in use"


def test_pressing_twice_makes_one_draft(jo: Member) -> None:
    first, second = posting_twice(jo.client(), WRITE, item_1="One?")

    assert first.headers["Location"] == second.headers["Location"]
    assert len(drafts()) == 1


def test_words_that_are_in_use_already_are_told_kindly(jo: Member, kit: Member) -> None:
    make_words(jo, kit, {1: "One?"})

    answer = posting(kit.client(), WRITE, item_1="One?")

    assert answer.status_code == 422
    assert "These are the words that are in use already." in words_on(answer)
    assert drafts() == []


def test_words_that_are_too_long_are_told_kindly_and_stay_in_their_box(jo: Member) -> None:
    answer = posting(jo.client(), one(1), item_1="a" * 501)

    assert answer.status_code == 422
    assert "This is 1 letter too long." in words_on(answer)
    assert "a" * 501 in body(answer)
    assert drafts() == []


@pytest.mark.parametrize("key", ["finding-my-footing", "k10", "no-such-measure"])
def test_where_there_are_no_words_of_an_owner_none_can_be_made(key: str, jo: Member) -> None:
    assert jo.client().get(reverse("service:words_write", args=[key])).status_code == 404
    assert jo.client().get(reverse("service:words_write_one", args=[key, 1])).status_code == 404


def test_a_question_that_the_measure_does_not_have(jo: Member) -> None:
    assert jo.client().get(one(6)).status_code == 404


def test_a_suggestion_for_a_question_without_an_owners_words_has_no_page_to_write(
    jo: Member, tell: Tell
) -> None:
    tell("Odd.", "Plainer", item=9)

    assert "Begin with these words" not in words_on(jo.client().get(ABOUT))


def test_when_the_right_ended_a_draft_can_still_be_read(jo: Member, kit: Member) -> None:
    posting(jo.client(), WRITE, item_1="One?")
    [draft] = drafts()
    end_licence(jo, on=AT.date() - timedelta(days=1))

    page = words_on(kit.client().get(draft_page(draft.pk)))

    assert QUESTIONS[0] not in page
    assert "Shown from then on: One?" in page
    assert jo.client().get(WRITE).status_code == 404


@pytest.mark.parametrize("name", ["jo", "lead"])
def test_throwing_a_draft_away_is_asked_first(name: str, jo: Member, request: pytest.FixtureRequest) -> None:
    draft = actions.write_words(measure=MEASURE, texts={1: "One?"}, by=jo.viewer, at=AT)
    client = request.getfixturevalue(name).client()
    address = reverse("service:words_throw_away", args=[draft.pk])
    assert "They go for good." in words_on(client.get(address))
    assert len(drafts()) == 1

    answer = posting(client, address)

    assert answer.headers["Location"] == ABOUT
    assert drafts() == []


def test_others_cannot_throw_it_away(jo: Member, kit: Member) -> None:
    draft = actions.write_words(measure=MEASURE, texts={1: "One?"}, by=jo.viewer, at=AT)
    address = reverse("service:words_throw_away", args=[draft.pk])

    assert kit.client().get(address).status_code == 404
    assert posting(kit.client(), address).status_code == 404
    assert state_of(draft.pk) == WordingState.DRAFT
