"""A chart of the kept numbers, on an address of its own: a drawing, and the same as a table."""

from datetime import timedelta

import msgspec
import pytest

from tests.answers import words_on
from tests.cast import AT, Member
from tests.questionnaires import QUESTIONS, fill_in, made_up_wording, offer_made_up
from wayfellow.foundation.sealed import keep_change
from wayfellow.people.models import Service
from wayfellow.reflections.models import Kept, Questionnaire, ServiceWording
from wayfellow.reflections.queries import over_time


def weeks_ago(many: int) -> dict[str, object]:
    """When it was filled in."""
    return {"at": AT - timedelta(weeks=many)}


def chart_of(member: Member, row: Questionnaire) -> str:
    """The page with the chart."""
    return member.client().get(f"/questionnaires/{row.pk}/over-time/").content.decode()


@pytest.fixture
def three(sam: Member, offered: Service) -> Questionnaire:
    """Three times with a number; the last of them."""
    fill_in(sam, 1, 1, 1, 1, 1, at=AT - timedelta(weeks=4))
    fill_in(sam, 2, 2, 2, 2, 2, at=AT - timedelta(weeks=2))
    return fill_in(sam, 3, 3, 3, 3, 3)


def test_nobody_meets_a_chart_without_asking(sam: Member, three: Questionnaire) -> None:
    for page in ("/questionnaires/", f"/questionnaires/{three.pk}/result/"):
        assert '<svg viewBox="0 0 360' not in sam.client().get(page).content.decode()
    assert (
        f"/questionnaires/{three.pk}/over-time/"
        in sam.client().get(f"/questionnaires/{three.pk}/result/").content.decode()
    )


def test_it_is_a_drawing_with_a_name_and_the_same_as_a_table(sam: Member, three: Questionnaire) -> None:
    page = chart_of(sam, three)

    assert 'role="img" aria-labelledby="chart_1_title chart_1_about"' in page
    assert '<title id="chart_1_title">WHO-5</title>' in page
    assert page.count('class="mark"') == 3
    assert page.count('class="way"') == 1
    assert "style=" not in page
    words = words_on(sam.client().get(f"/questionnaires/{three.pk}/over-time/"))
    assert "The same as a table Day Number Tuesday 13 October 20 Tuesday 27 October 40" in words
    assert "From 0 to 100. A higher number means feeling well more of the time." in words


def test_only_kept_numbers_are_in_it(sam: Member, three: Questionnaire) -> None:
    fill_in(sam, 5, 5, 5, 5, 5, keep=Kept.WORDS)
    fill_in(sam, 5, 5, 5, 5, 5, keep=Kept.ANSWERS)
    fill_in(sam, 5, 5, 5, 5, 5, keep=None)

    [line] = over_time(sam.viewer, questionnaire_id=three.pk).lines

    assert [day.value for day in line.days] == [20, 40, 60]


def test_a_time_without_a_number_is_a_gap(sam: Member, three: Questionnaire) -> None:
    fill_in(sam, 1, None, 1, 1, 1, keep=Kept.NUMBER, at=AT - timedelta(weeks=3))

    page = chart_of(sam, three)

    assert page.count('class="mark"') == 3
    assert page.count('class="way"') == 1
    words = words_on(sam.client().get(f"/questionnaires/{three.pk}/over-time/"))
    assert "Tuesday 20 October No number Tuesday 27 October 40" in words


def test_what_was_asked_otherwise_is_left_out_and_told(
    sam: Member, service: Service, three: Questionnaire
) -> None:
    keep_change(three, msgspec.structs.replace(three.words, version="older"), changed_at=AT)

    page = words_on(sam.client().get(f"/questionnaires/{three.pk}/over-time/"))

    assert "1 time is not in it: the questions were others then, or in another language." in page
    assert "Tuesday 27 October 40" in page
    assert "Tuesday 10 November" not in page


def test_the_language_of_the_newest_is_the_one_that_is_drawn(
    sam: Member, service: Service, three: Questionnaire
) -> None:
    ServiceWording.objects.filter(service_id=service.pk).update(state="retired")
    offer_made_up(service.pk, made_up_wording(language="fr"))
    fill_in(sam, 5, 5, 5, 5, 5, at=AT + timedelta(weeks=1))

    found = over_time(sam.viewer, questionnaire_id=three.pk)

    assert ([day.shown for day in found.lines[0].days], found.left_out) == (["100"], 3)
    page = words_on(sam.client().get(f"/questionnaires/{three.pk}/over-time/"))
    assert "3 times are not in it" in page


def test_without_a_number_there_is_nothing_to_draw(sam: Member, offered: Service) -> None:
    row = fill_in(sam, 1, None, 1, 1, 1, keep=Kept.ANSWERS)

    page = words_on(sam.client().get(f"/questionnaires/{row.pk}/over-time/"))

    assert "No number was kept that could be drawn." in page


def test_a_measure_that_is_gone_is_not_drawn(sam: Member, offered: Service) -> None:
    row = fill_in(sam, 1, 2, 3, 4, 5)
    keep_change(row, msgspec.structs.replace(row.words, measure="gone"), changed_at=AT)

    found = over_time(sam.viewer, questionnaire_id=row.pk)

    assert (found.name, found.lines, found.left_out) == ("gone", (), 1)


def test_a_measure_with_several_numbers_has_a_line_for_each(sam: Member, service: Service) -> None:
    offer_made_up(
        service.pk,
        made_up_wording("dialog", questions=(QUESTIONS * 3)[:11], answers=tuple("abcdefg"), lowest=1),
    )
    row = fill_in(sam, *[4] * 11, measure="dialog")

    found = over_time(sam.viewer, questionnaire_id=row.pk)

    assert len(found.lines) == 2
    assert [(line.low, line.high) for line in found.lines] == [("1", "7"), ("1", "7")]
    page = chart_of(sam, row)
    assert 'id="chart_2_title"' in page
