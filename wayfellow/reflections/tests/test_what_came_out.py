"""The page of what came out: words first, then the number, or in a plain sentence why there is none."""

import msgspec
import pytest

from tests.answers import words_on
from tests.cast import AT, Member
from tests.questionnaires import QUESTIONS, fill_in, made_up_wording, offer_made_up
from wayfellow.foundation.sealed import keep_change
from wayfellow.people.models import Service
from wayfellow.reflections.models import Kept, Questionnaire, StatedLicence
from wayfellow.reflections.queries.numbers import as_written
from wayfellow.reflections.tests.filling_in import screen_of

TEN = QUESTIONS * 2
FOUR = ("No", "A bit", "Mostly", "Yes")


def page_of(member: Member, row: Questionnaire) -> str:
    """What somebody reads of one."""
    return words_on(member.client().get(f"/questionnaires/{row.pk}/result/"))


def test_words_stand_before_the_number(sam: Member, offered: Service) -> None:
    page = page_of(sam, fill_in(sam, 1, 2, 3, 4, 5, keep=None, words="A quiet day"))

    assert page.index("A quiet day") < page.index("The number 60") < page.index("All answers")
    assert "How blue is the sky? A quiet day" in page


def test_without_words_the_page_says_that_this_is_fine(sam: Member, offered: Service) -> None:
    assert "No words were written. That is fine." in page_of(sam, fill_in(sam, 1, 2, 3, 4, 5, keep=None))


def test_the_number_has_its_range_and_its_direction(sam: Member, offered: Service) -> None:
    page = page_of(sam, fill_in(sam, 0, 0, 0, 0, 0, keep=None))

    assert "The number 0 From 0 to 100. A higher number means feeling well more of the time." in page


def test_it_says_what_chance_alone_would_give_and_among_whom(sam: Member, offered: Service) -> None:
    page = page_of(sam, fill_in(sam, 1, 2, 3, 4, 5, keep=None))

    assert "Chance alone can move this number by up to 23.6, up or down." in page
    assert "among these people: Outpatients with epilepsy" in page
    assert "Where that is from" in page
    assert "Good to know about it" in page


def test_it_says_whose_words_the_questions_are(sam: Member, offered: Service) -> None:
    page = page_of(sam, fill_in(sam, 1, 2, 3, 4, 5, keep=None))

    assert "The questions are the words of their owner: World Health Organization." in page


def test_nothing_on_it_judges(sam: Member, offered: Service) -> None:
    row = fill_in(sam, 0, 0, 0, 0, 0, keep=None)
    page = sam.client().get(f"/questionnaires/{row.pk}/result/").content.decode().lower()

    for word in (
        "improve",
        "worse",
        "better",
        "fail",
        "poor",
        "depress",
        "↑",
        "↓",
        'class="good',
        'class="bad',
    ):
        assert word not in page, word


def test_one_question_left_out_leaves_no_number_and_says_why(sam: Member, offered: Service) -> None:
    page = page_of(sam, fill_in(sam, 1, 2, None, 4, 5, keep=None, words="All the same"))

    assert "There is no number here. 1 question has no answer that counts." in page
    assert "This number needs an answer to each." in page
    assert "All the same" in page
    assert "The number, my answers and my words" not in page
    assert "My answers and my words" in page


def test_several_left_out_are_counted(sam: Member, offered: Service) -> None:
    page = page_of(sam, fill_in(sam, 1, 2, None, None, 5, keep=None))

    assert "2 questions have no answer that counts." in page


@pytest.fixture
def ten(service: Service) -> Service:
    """The service offers ten made-up questions, of which three may be left out."""
    offer_made_up(service.pk, made_up_wording("gse", questions=TEN, answers=FOUR, lowest=1))
    return service


def test_where_the_owner_allows_it_the_rest_stands_for_what_is_left_out(sam: Member, ten: Service) -> None:
    page = page_of(sam, fill_in(sam, 2, 2, 2, 2, 2, 2, 2, keep=None, measure="gse"))

    assert "The number 20 From 10 to 40." in page
    assert "You left something out. By the owner’s rule, the rest stands for it." in page


def test_more_left_out_than_the_owner_allows_leaves_no_number(sam: Member, ten: Service) -> None:
    page = page_of(sam, fill_in(sam, 2, 2, 2, 2, 2, 2, keep=None, measure="gse"))

    assert "4 questions have no answer that counts. This number can do without 3." in page


def test_what_chance_would_give_is_not_known_for_every_measure(sam: Member, ten: Service) -> None:
    page = page_of(sam, fill_in(sam, *[2] * 10, keep=None, measure="gse"))

    assert "How far chance alone moves this number is not known:" in page


def test_a_number_without_a_rule_says_so(sam: Member, service: Service) -> None:
    questions = (QUESTIONS * 4)[:18]
    offer_made_up(service.pk, made_up_wording("mhsq", questions=questions, answers=tuple("abcde")))

    page = page_of(sam, fill_in(sam, *[1] * 18, keep=None, measure="mhsq"))

    assert "The numbers" in page
    assert page.count("There is no number here.") >= 3
    assert "The list of items that belong to this part was not found." in page


def test_what_nobody_has_checked_is_said(sam: Member, service: Service) -> None:
    offer_made_up(service.pk, made_up_wording("brief-inspire", answers=("a", "b", "c", "d", "e")))

    page = page_of(sam, fill_in(sam, 1, 1, 1, 1, 1, keep=None, measure="brief-inspire"))

    assert "Nobody has yet checked how this number is counted against its source." in page
    assert "Peer workers never see this one" in page


def test_a_difference_that_matters_is_no_figure_about_chance(sam: Member, service: Service) -> None:
    offer_made_up(service.pk, made_up_wording("qpr-15", questions=QUESTIONS * 3, answers=tuple("abcde")))

    page = page_of(sam, fill_in(sam, *[2] * 15, keep=None, measure="qpr-15"))

    assert "How far chance alone moves this number is not known:" in page
    assert "up to 5, up or down" not in page


@pytest.fixture
def licensed(service: Service) -> Service:
    """A measure whose table comes with the licence."""
    wording = made_up_wording("swemwbs", questions=TEN[:7], answers=("a", "b", "c", "d", "e"), lowest=1)
    offer_made_up(service.pk, wording)
    return service


def test_without_the_licensees_table_there_is_no_number(sam: Member, licensed: Service) -> None:
    page = page_of(sam, fill_in(sam, *[1] * 7, keep=None, measure="swemwbs"))

    assert "The table for this score comes with the licence." in page


def test_with_a_table_that_is_none_of_the_owners_there_is_no_number(sam: Member, licensed: Service) -> None:
    table = msgspec.json.encode({"total": [[7, 7.0], [9, 8.0]]}).decode()
    StatedLicence.objects.filter(service_id=licensed.pk).update(tables=table)

    page = page_of(sam, fill_in(sam, *[1] * 7, keep=None, measure="swemwbs"))

    assert "There is no number here. The way it is counted has changed since you filled it in." in page


def changed_to(row: Questionnaire, **words: object) -> Questionnaire:
    """The same row, as if something had been otherwise when it was written."""
    return keep_change(row, msgspec.structs.replace(row.words, **words), changed_at=AT)


@pytest.mark.parametrize(
    "words", [{"version": "another"}, {"measure": "gone"}, {"answers": {1: 77}}, {"answers": {99: 1}}]
)
def test_what_cannot_be_counted_any_more_has_no_number(
    words: dict[str, object], sam: Member, offered: Service
) -> None:
    row = changed_to(fill_in(sam, 1, 2, 3, 4, 5, words="Still mine"), **words)

    page = page_of(sam, row)

    assert "The way it is counted has changed since you filled it in." in page
    assert "Still mine" in page


def test_a_measure_that_is_gone_is_shown_by_its_key_and_to_nobody_else(sam: Member, offered: Service) -> None:
    page = page_of(sam, changed_to(fill_in(sam, 1, 2, 3, 4, 5), measure="gone"))

    assert "gone" in page
    assert "Peer workers never see this one" in page


def test_kept_words_show_no_number_and_nothing_about_counting(sam: Member, offered: Service) -> None:
    page = page_of(sam, fill_in(sam, 1, 2, 3, 4, 5, keep=Kept.WORDS, words="Only this"))

    assert "Only this" in page
    assert "number" not in page.lower()
    assert "All answers" not in page


def test_kept_answers_are_not_counted(sam: Member, offered: Service) -> None:
    page = page_of(sam, fill_in(sam, 1, 2, 3, 4, 5, keep=Kept.ANSWERS))

    assert "How blue is the sky? A speck" in page
    assert "The number" not in page


def test_before_finishing_the_page_leads_to_the_questions(sam: Member, offered: Service) -> None:
    screen = screen_of(sam)

    answer = screen.open("result/")

    assert screen.leads_to(answer) == ""


@pytest.mark.parametrize(
    ("value", "written"),
    [(48.0, "48"), (2.3333, "2.33"), (2.5, "2.5"), (0.0, "0"), (-0.001, "0"), (100.0, "100")],
)
def test_numbers_are_written_plainly(value: float, written: str) -> None:
    assert as_written(value) == written
