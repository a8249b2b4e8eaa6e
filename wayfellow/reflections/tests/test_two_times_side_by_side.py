"""Two times of one measure beside each other: words, numbers with what chance would give, answers."""

from datetime import timedelta
from uuid import uuid4

import msgspec
import pytest

from tests.answers import statements, words_on
from tests.cast import AT, Member
from tests.questionnaires import QUESTIONS, fill_in, made_up_wording, offer_made_up
from wayfellow.foundation.sealed import keep_change
from wayfellow.people.models import Service
from wayfellow.reflections import actions
from wayfellow.reflections.models import Kept, Questionnaire, ServiceWording
from wayfellow.web.filters import clock, day

THEN = AT - timedelta(days=14)


@pytest.fixture
def before(sam: Member, offered: Service) -> Questionnaire:
    """Two weeks ago."""
    return fill_in(sam, 1, 1, 1, 1, 1, words="A grey day", at=THEN)


@pytest.fixture
def after(sam: Member, before: Questionnaire) -> Questionnaire:
    """Today."""
    return fill_in(sam, 3, 1, 1, 1, 1, words="A bright day", at=AT)


def beside(member: Member, one: Questionnaire, other: Questionnaire) -> str:
    """What somebody reads on the page of two."""
    return words_on(member.client().get(f"/questionnaires/{one.pk}/beside/{other.pk}/"))


def test_the_page_of_one_leads_to_the_others(
    sam: Member, before: Questionnaire, after: Questionnaire
) -> None:
    client = sam.client()
    assert "Put another time beside it" in words_on(client.get(f"/questionnaires/{after.pk}/result/"))

    page = client.get(f"/questionnaires/{after.pk}/times/")

    assert "from Tuesday 10 November. Which other time do you want beside it?" in words_on(page)
    assert f"{day(THEN)}, {clock(THEN)} A grey day" in words_on(page)
    assert f"/questionnaires/{after.pk}/beside/{before.pk}/" in page.content.decode()
    assert f"beside/{after.pk}/" not in page.content.decode()


def test_alone_there_is_nothing_to_put_beside(sam: Member, before: Questionnaire) -> None:
    client = sam.client()

    assert "Put another time" not in words_on(client.get(f"/questionnaires/{before.pk}/result/"))
    assert "There is no other time yet." in words_on(client.get(f"/questionnaires/{before.pk}/times/"))


def test_the_earlier_one_stands_first_whichever_is_named_first(
    sam: Member, before: Questionnaire, after: Questionnaire
) -> None:
    assert beside(sam, before, after) == beside(sam, after, before)
    assert "Tuesday 27 October, beside Tuesday 10 November" in beside(sam, after, before)


def test_words_stand_before_numbers_and_numbers_before_answers(
    sam: Member, before: Questionnaire, after: Questionnaire
) -> None:
    page = beside(sam, before, after)

    assert page.index("A grey day A bright day") < page.index("20 28") < page.index("Question by question")
    assert "How blue is the sky? A speck A grey day Some A bright day" in page


def test_a_difference_within_chance_is_called_so(
    sam: Member, before: Questionnaire, after: Questionnaire
) -> None:
    page = beside(sam, before, after)

    assert "They are 8 apart: about the same as chance would give." in page
    assert "Chance alone can move this number by up to 23.6, up or down." in page


def test_a_difference_beyond_chance_is_called_so(sam: Member, before: Questionnaire) -> None:
    more = fill_in(sam, 4, 4, 4, 4, 4, at=AT)

    assert "They are 60 apart: more than chance would usually give." in beside(sam, before, more)


def test_where_nothing_is_known_of_chance_only_the_distance_is_said(sam: Member, service: Service) -> None:
    offer_made_up(
        service.pk, made_up_wording("gse", questions=QUESTIONS * 2, answers=tuple("abcd"), lowest=1)
    )
    one, other = (fill_in(sam, *[answer] * 10, measure="gse", at=AT) for answer in (1, 2))

    page = beside(sam, one, other)

    assert "They are 10 apart. How far chance alone moves this number is not known:" in page


def test_two_times_on_one_day_are_told_apart_by_the_hour(sam: Member, before: Questionnaire) -> None:
    later = fill_in(sam, 1, 1, 1, 1, 1, at=THEN + timedelta(hours=2))

    page = beside(sam, before, later)

    for at in (THEN, THEN + timedelta(hours=2)):
        assert f"{day(at)}, {clock(at)}" in page


def test_without_two_numbers_the_words_stand_alone(sam: Member, before: Questionnaire) -> None:
    words = fill_in(sam, 1, 1, 1, 1, 1, words="Only words", keep=Kept.WORDS)

    page = beside(sam, before, words)

    assert "There are no two numbers to put side by side." in page
    assert "A grey day Only words" in page
    assert "A speck A grey day No answer Only words" in page
    assert "Draw it as a chart" not in page


def test_an_incomplete_one_has_no_number_beside_the_other(sam: Member, before: Questionnaire) -> None:
    some = fill_in(sam, 1, None, 1, 1, 1, keep=Kept.ANSWERS)

    assert "There are no two numbers" in beside(sam, before, some)


def test_numbers_in_two_languages_are_not_held_against_each_other(
    sam: Member, service: Service, before: Questionnaire
) -> None:
    ServiceWording.objects.filter(service_id=service.pk).update(state="retired")
    offer_made_up(
        service.pk,
        made_up_wording(language="fr", questions=("Le ciel est-il bleu ?", *QUESTIONS[1:])),
    )
    french = fill_in(sam, 4, 4, 4, 4, 4)

    page = beside(sam, before, french)

    assert "The questions were not in the same language both times." in page
    assert "20 80" in page
    assert "apart" in page
    assert "They are" not in page
    assert "Le ciel est-il bleu ? The first time it said: How blue is the sky?" in page


def test_a_measure_that_is_gone_has_no_numbers(
    sam: Member, before: Questionnaire, after: Questionnaire
) -> None:
    for row in (before, after):
        keep_change(row, msgspec.structs.replace(row.words, measure="gone"), changed_at=AT)

    page = beside(sam, before, after)

    assert "There are no two numbers" in page
    assert "“gone” from" in words_on(sam.client().get(f"/questionnaires/{after.pk}/times/"))


@pytest.mark.parametrize("what", ["open", "undecided", "nobody", "another measure", "itself"])
def test_only_two_kept_times_of_one_measure_stand_side_by_side(
    what: str, sam: Member, service: Service, before: Questionnaire
) -> None:
    offer_made_up(service.pk, made_up_wording("brief-inspire", answers=tuple("abcde")))
    begun = actions.begin(measure="who-5", person_id=sam.id, by=sam.viewer, at=AT)
    other = {
        "open": begun.pk,
        "undecided": fill_in(sam, 1, 1, 1, 1, 1, keep=None).pk,
        "nobody": uuid4(),
        "another measure": fill_in(sam, 1, 1, 1, 1, 1, measure="brief-inspire").pk,
        "itself": before.pk,
    }[what]

    for address in (f"{before.pk}/beside/{other}", f"{other}/beside/{before.pk}"):
        assert sam.client().get(f"/questionnaires/{address}/").status_code == 404


def test_nobody_else_puts_them_side_by_side(
    robin: Member, jo: Member, before: Questionnaire, after: Questionnaire
) -> None:
    for member in (robin, jo):
        for page in (f"{after.pk}/beside/{before.pk}", f"{after.pk}/times", f"{after.pk}/over-time"):
            assert member.client().get(f"/questionnaires/{page}/").status_code == 404


def test_the_pages_cost_the_same_with_many(sam: Member, before: Questionnaire, after: Questionnaire) -> None:
    client = sam.client()
    pages = [f"/questionnaires/{after.pk}/{page}/" for page in (f"beside/{before.pk}", "times", "over-time")]
    beside(sam, after, before)  # the wording is read once, and then known
    few = [statements(client, page) for page in pages]
    for _ in range(20):
        fill_in(sam, 1, 2, 3, 4, 5)

    many = [statements(client, page) for page in pages]

    assert few == many
    assert max(many) <= 12
