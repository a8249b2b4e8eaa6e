"""The measure and the file side by side: other questions, other ends, or away with it."""

from uuid import UUID, uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests import made_up
from tests.cast import AT, Member, posting
from wayfellow.measures.importers import ImportedItem, ImportedOption, ImportedQuestionnaire, ItemKind
from wayfellow.people.tests.pages import text_of
from wayfellow.reflections import actions as reflections
from wayfellow.reflections.models import ServiceWording


def to(name: str, wording_id: UUID, *more: object) -> str:
    """One of the pages of a file."""
    return reverse(f"service:{name}", args=[wording_id, *more])


def shown(client: Client, wording_id: UUID) -> str:
    """The file beside its measure."""
    return text_of(client.get(to("draft", wording_id)))


def pressed(client: Client, name: str, wording_id: UUID, **fields: str) -> HttpResponse:
    """A press on the page of the file, which leads back to it."""
    answer = posting(client, to(name, wording_id), **fields)
    assert (answer.status_code, answer["Location"]) == (303, to("draft", wording_id))
    return answer


@pytest.fixture
def by_place(lead: Member) -> UUID:
    """A file whose answers have no numbers."""
    answers = tuple(ImportedOption(f"a{place}", label) for place, label in enumerate(made_up.ANSWERS))
    items = [made_up.question(number, text, answers) for number, text in enumerate(made_up.QUESTIONS, 1)]
    welcome = ImportedItem("w", "Look up, and then\nlook down.", ItemKind.DISPLAY)
    return reflections.load_draft(
        measure=made_up.MEASURE,
        imported=ImportedQuestionnaire("Sky", (welcome, *items), ("A picture was left out.",)),
        came_from="sky.csv",
        by=lead.viewer,
        at=AT,
    )


def test_another_question_is_chosen_from_those_of_the_file(lead: Member) -> None:
    client, draft = lead.client(), made_up.load(lead)
    page = client.get(to("pair", draft, 2))

    answer = posting(client, to("pair", draft, 2), question="q4")

    assert "Choose the question for item 2" in text_of(page)
    assert all(text in text_of(page) for text in made_up.QUESTIONS)
    assert 'value="q2" checked' in page.content.decode()
    assert answer["Location"] == to("draft", draft)
    after = shown(client, draft)
    assert "Item 2 Its answers count 0, 1, 2, 3, 4, 5. In your file How tall is the grass?" in after
    assert "Item 4 Its answers count 0, 1, 2, 3, 4, 5. In your file How loud is the sea?" in after
    assert "The questions stand in another order in the file." in after


@pytest.mark.parametrize("question", ["", "q9", "<script>"])
def test_only_a_question_of_the_file_is_chosen(question: str, lead: Member) -> None:
    client, draft = lead.client(), made_up.load(lead)

    answer = posting(client, to("pair", draft, 2), question=question)

    assert answer.status_code == 422
    assert "Please choose one of these." in text_of(answer)


def test_an_item_without_a_question_has_nothing_chosen(lead: Member) -> None:
    client, draft = lead.client(), made_up.load(lead, "A?", "B?")

    page = client.get(to("pair", draft, 5))

    assert page.status_code == 200
    assert " checked" not in page.content.decode()


@pytest.mark.parametrize("number", [0, 6, 99])
def test_there_is_no_page_for_an_item_that_is_not_there(number: int, lead: Member) -> None:
    client, draft = lead.client(), made_up.load(lead)

    assert client.get(to("pair", draft, number)).status_code == 404
    assert posting(client, to("pair", draft, number), question="q1").status_code == 404


def test_the_rest_of_a_longer_file_is_left_out_by_one_press(lead: Member) -> None:
    client, draft = lead.client(), made_up.load(lead, *(f"Why {letter}?" for letter in "ABCDEFG"))
    before = shown(client, draft)

    pressed(client, "leave_out", draft)

    after = shown(client, draft)
    assert "2 questions of the file are not needed. Are the ones below the right ones?" in before
    assert "In the file, and not used Why F? Why G?" in before
    assert "Everything fits" in after
    assert "Yes, leave the others out" not in after


def test_answers_that_only_their_place_tells_apart_are_turned_by_one_press(
    by_place: UUID, lead: Member
) -> None:
    client = lead.client()
    pages = [shown(client, by_place)]
    for first in ("highest", "lowest"):
        pressed(client, "turn_answers", by_place, first=first)
        pages.append(shown(client, by_place))

    assert ["Not a bit: counts 0" in page for page in pages] == [True, False, True]
    assert ["Not a bit: counts 5" in page for page in pages] == [False, True, False]
    assert ["Turn the answers round: the first one counts most" in page for page in pages] == [
        True,
        False,
        True,
    ]
    assert "Check this." in pages[0]


def test_where_numbers_tell_there_is_nothing_to_turn(lead: Member) -> None:
    assert "Turn the answers round" not in shown(lead.client(), made_up.load(lead))


def test_words_before_the_questions_and_what_was_left_out_are_shown(by_place: UUID, lead: Member) -> None:
    page = shown(lead.client(), by_place)

    assert "Words before the questions Look up, and then look down." in page
    assert "A picture was left out." in page


def test_items_that_are_turned_round_say_so(lead: Member) -> None:
    draft = reflections.load_draft(
        measure="pearlin-mastery",
        imported=made_up.questionnaire(*(f"Why {number}?" for number in range(7))),
        came_from="sky.json",
        by=lead.viewer,
        at=AT,
    )

    assert "They are turned round when they are counted." in shown(lead.client(), draft)


def test_answers_that_are_set_aside_say_so(lead: Member) -> None:
    draft = reflections.load_draft(
        measure="cansas-p",
        imported=made_up.questionnaire("Why?"),
        came_from="sky.json",
        by=lead.viewer,
        at=AT,
    )

    assert "Set aside: 9." in shown(lead.client(), draft)


def test_i_am_asked_before_it_is_thrown_away(lead: Member) -> None:
    client, draft = lead.client(), made_up.load(lead)
    page = text_of(client.get(to("throw_away", draft)))
    still_there = ServiceWording.objects.exists()

    answer = posting(client, to("throw_away", draft))

    assert "It goes from here as if it had never been loaded." in page
    assert still_there
    assert answer["Location"] == reverse("service:measure", args=[made_up.MEASURE])
    assert "Nothing of that file is kept." in text_of(client.get(answer["Location"]))
    assert not ServiceWording.objects.exists()
    assert client.get(to("draft", draft)).status_code == 404


@pytest.mark.parametrize("name", ["draft", "use", "throw_away"])
def test_what_is_in_use_is_no_file_to_check_any_more(name: str, lead: Member) -> None:
    for wording_id in (made_up.put_in_use(lead), uuid4()):
        assert lead.client().get(to(name, wording_id)).status_code == 404
