"""What people suggest about words, item by item, for peer workers and leads: no name, no day, no number."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.urls import reverse

from tests.answers import body, statements, words_on
from tests.cast import AT, Member, posting
from tests.questionnaires import MEASURE, QUESTIONS
from tests.words_for_talking import end_licence, make_words, offer_sky
from wayfellow.measures.deck import all_decks
from wayfellow.measures.instruments import instrument
from wayfellow.reflections import actions
from wayfellow.reflections.models import WordingSuggestion, WordsThatDoNotFit

Tell = Callable[..., None]
ALL = reverse("service:words_that_fit")
ABOUT = reverse("service:words_about", args=[MEASURE])
OURS = "finding-my-footing"
MOST = 12


def test_the_list_names_what_was_spoken_of_and_what_else_is_offered(
    jo: Member, lead: Member, tell: Tell
) -> None:
    offer_sky(jo)
    tell("Too grand.", deck=OURS, card="a-hand-in")

    for member in (jo, lead):
        page = words_on(member.client().get(ALL))
        assert "What people have said Finding my footing" in page
        assert "Other measures that you offer WHO-5" in page
        assert "No name, no day and no talk is kept with it." in page


def test_a_measure_that_was_spoken_of_stands_once(jo: Member, tell: Tell) -> None:
    offer_sky(jo)
    tell("Too blue.")

    assert words_on(jo.client().get(ALL)).count("WHO-5") == 1


def test_nothing_yet_is_told_kindly(jo: Member) -> None:
    page = words_on(jo.client().get(ALL))

    assert "Nobody has let the team see anything yet." in page
    assert "Other measures" not in page
    assert "Nobody has let the team see anything yet." in words_on(jo.client().get(ABOUT))


def test_what_has_left_the_library_is_not_listed_and_has_no_page(jo: Member, tell: Tell) -> None:
    tell("Too old.", deck="an-old-measure", card="an-old-measure-item-1")

    assert "Nobody has let the team see anything yet." in words_on(jo.client().get(ALL))
    for key in ("an-old-measure", "no-such-thing"):
        assert jo.client().get(reverse("service:words_about", args=[key])).status_code == 404


def test_suggestions_stand_with_their_question_in_its_order(jo: Member, tell: Tell) -> None:
    offer_sky(jo)
    tell("Too far.", "How far do you see?", item=5)
    tell("Too tall.", item=2)
    tell("Tall is odd.", "How high?", item=2)

    page = words_on(jo.client().get(ABOUT))

    second, fifth = page.split("Question 5 The owner’s words:")
    assert f"Question 2 The owner’s words: {QUESTIONS[1]}" in second
    assert "Too tall." in second
    assert "Tall is odd. Better: How high?" in second
    assert f"{QUESTIONS[4]} Too far. Better: How far do you see?" in fifth
    assert "Question 1" not in page, "nobody has said anything of it"


def test_no_name_no_day_and_no_count_is_on_the_page(sam: Member, jo: Member, tell: Tell) -> None:
    for number in range(9):
        tell(f"Too blue, {number * 'very '}blue.")

    page = words_on(jo.client().get(ABOUT)).partition("Question 1")[2].partition("Peer workers and")[0]

    assert "Sam" not in page
    assert not re.search(r"\d", page)


def test_words_that_talks_show_stand_beside_the_owners(jo: Member, kit: Member, tell: Tell) -> None:
    offer_sky(jo)
    make_words(jo, kit, {1: "What was the sky like?"})
    tell("Still too blue.")

    page = words_on(kit.client().get(ABOUT))

    assert "In talks, people see the team’s words first (version 1)" in page
    assert f"Shown in talks: What was the sky like? The owner’s words: {QUESTIONS[0]}" in page
    assert f"What its owner allows: {instrument(MEASURE).licence.words}" in page
    assert "A questionnaire always keeps the owner’s words." in page


def test_without_the_right_the_owners_words_are_not_shown_here_either(jo: Member, tell: Tell) -> None:
    offer_sky(jo)
    tell("Too blue.", "Plainer")
    end_licence(jo, on=AT.date() - timedelta(days=1))

    answer = jo.client().get(ABOUT)

    assert QUESTIONS[0] not in words_on(answer)
    assert "Question 1 Too blue. Better: Plainer" in words_on(answer)
    assert "So no words for talking can be made from them." in words_on(answer)
    assert "/write/" not in body(answer)


def test_of_our_own_cards_the_question_is_shown_and_a_report_can_be_sent(jo: Member, tell: Tell) -> None:
    first, second = all_decks()[0].cards[:2]
    tell("Too long.", deck="finding-my-footing", card=second.key)
    tell("Too short.", deck="finding-my-footing", card=first.key)
    tell("Gone.", deck="finding-my-footing", card="a-card-of-old")

    answer = jo.client().get(reverse("service:words_about", args=[OURS]))

    page = words_on(answer)
    assert page.index(f"{first.prompt} Too short.") < page.index(f"{second.prompt} Too long.")
    assert page.index("Too long.") < page.index("a-card-of-old Gone.")
    assert "These cards are ours. Send us the report, and we make them better." in page
    assert "A report for whoever owns the words" in page
    assert "/write/" not in body(answer)


def test_what_was_taken_back_is_gone_from_the_page(sam: Member, jo: Member, tell: Tell) -> None:
    tell("Too blue.")
    kept = WordsThatDoNotFit.objects.get(person_id=sam.id)

    actions.take_back_words(words_id=kept.pk, by=sam.viewer)

    assert "Too blue." not in words_on(jo.client().get(ABOUT))
    assert not WordingSuggestion.objects.exists()


@pytest.mark.parametrize("name", ["sam", "alex", "robin"])
def test_for_everybody_else_there_are_no_such_pages(
    name: str, tell: Tell, jo: Member, request: pytest.FixtureRequest
) -> None:
    offer_sky(jo)
    tell("Too blue.")
    draft = actions.write_words(measure=MEASURE, texts={1: "One?"}, by=jo.viewer, at=AT)
    client = request.getfixturevalue(name).client()

    for address in (
        ALL,
        ABOUT,
        reverse("service:words_write", args=[MEASURE]),
        reverse("service:words_write_one", args=[MEASURE, 1]),
        reverse("service:words_draft", args=[draft.pk]),
        reverse("service:words_throw_away", args=[draft.pk]),
        reverse("service:words_report", args=[MEASURE]),
        reverse("service:words_report_file", args=[MEASURE, "text"]),
    ):
        assert client.get(address).status_code == 404
        assert posting(client, address).status_code in {404, 405}


def test_the_pages_cost_the_same_for_one_and_for_three_hundred(
    jo: Member, kit: Member, lead: Member, tell: Tell
) -> None:
    offer_sky(jo)
    draft = actions.write_words(measure=MEASURE, texts={1: "One?"}, by=jo.viewer, at=AT)
    addresses = {
        "all": ALL,
        "about": ABOUT,
        "write": reverse("service:words_write", args=[MEASURE]),
        "write one": reverse("service:words_write_one", args=[MEASURE, 1]),
        "draft": reverse("service:words_draft", args=[draft.pk]),
        "throw away": reverse("service:words_throw_away", args=[draft.pk]),
        "report": reverse("service:words_report", args=[MEASURE]),
        "file": reverse("service:words_report_file", args=[MEASURE, "table"]),
    }
    costs: dict[str, list[int]] = {}

    said = 0
    for many in (1, 3, 300):
        for number in range(said, many):
            tell(f"Too blue {number}", item=number % 5 + 1)
            if number % 100 == 2:
                make_words(*((kit, jo) if number % 200 == 2 else (jo, kit)), {2: f"Two, {number}?"})
                actions.write_words(measure=MEASURE, texts={1: "One?"}, by=lead.viewer, at=AT)
        draft = actions.write_words(measure=MEASURE, texts={1: f"One {many}?"}, by=jo.viewer, at=AT)
        addresses["draft"] = reverse("service:words_draft", args=[draft.pk])
        addresses["throw away"] = reverse("service:words_throw_away", args=[draft.pk])
        said = many
        for name, address in addresses.items():
            costs.setdefault(name, []).append(statements(jo.client(), address))

    assert {name: cost for name, cost in costs.items() if len(set(cost)) > 1} == {}
    assert {name: cost for name, cost in costs.items() if max(cost) > MOST} == {}
