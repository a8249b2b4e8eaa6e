"""What of a questionnaire could be counted: what was left out, and how far from the time before."""

from datetime import timedelta
from uuid import UUID

import pytest

from tests.cast import AT, Member
from tests.questionnaires import fill_in, offer_made_up
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.reflections.models import Kept
from wayfellow.reflections.queries import QuestionnaireToCount, questionnaire_to_count

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _offered(sam: Member) -> None:
    offer_made_up(sam.viewer.service_id)


def filled(sam: Member, *answers: int | None, days: int = 0, keep: Kept | None = Kept.NUMBER) -> UUID:
    """One that Sam filled in, so many days later."""
    return fill_in(sam, *answers, at=AT + timedelta(days=days), keep=keep).pk


def found(sam: Member, questionnaire_id: UUID) -> QuestionnaireToCount:
    """What could be counted of it."""
    return questionnaire_to_count(sam.viewer, questionnaire_id=questionnaire_id)


def test_the_first_time_nothing_moved(sam: Member) -> None:
    assert found(sam, filled(sam, 1, 1, 1, 1, 1)).changes == ()


def test_it_is_held_against_the_time_before_and_not_the_first(sam: Member) -> None:
    for days, answer in enumerate((1, 2)):
        filled(sam, *[answer] * 5, days=days)
    last = filled(sam, 5, 5, 5, 5, 5, days=9)

    [change] = found(sam, last).changes

    assert (change.score.key, change.before, change.after) == ("total", 40, 100)
    assert change.beyond_chance is True


def test_a_later_time_does_not_count_as_before(sam: Member) -> None:
    first = filled(sam, 1, 1, 1, 1, 1)
    filled(sam, 5, 5, 5, 5, 5, days=3)

    assert found(sam, first).changes == ()


def test_a_small_step_is_like_chance(sam: Member) -> None:
    filled(sam, 3, 3, 3, 3, 3)

    [change] = found(sam, filled(sam, 3, 3, 3, 3, 4, days=1)).changes

    assert change.beyond_chance is False


def test_a_time_without_a_number_is_passed_over(sam: Member) -> None:
    filled(sam, 1, 1, 1, 1, 1)
    filled(sam, 4, 4, 4, 4, 4, days=1, keep=Kept.ANSWERS)

    [change] = found(sam, filled(sam, 2, 2, 2, 2, 2, days=2)).changes

    assert change.before == 20


def test_a_time_with_a_question_left_out_has_no_number_to_move_from(sam: Member) -> None:
    filled(sam, 1, None, 1, 1, 1)

    assert found(sam, filled(sam, 2, 2, 2, 2, 2, days=2)).changes == ()


def test_left_out_questions_are_told_by_number(sam: Member) -> None:
    assert found(sam, filled(sam, 1, None, 1, None, 1)).passed == (2, 4)


def test_where_words_alone_were_kept_there_is_nothing(sam: Member) -> None:
    with pytest.raises(NotNow):
        found(sam, filled(sam, 1, 1, 1, 1, 1, keep=Kept.WORDS))


def test_what_is_not_kept_or_not_mine_is_not_there(sam: Member, robin: Member, jo: Member) -> None:
    kept = filled(sam, 1, 1, 1, 1, 1)

    with pytest.raises(NotThere):
        found(sam, filled(sam, 1, 1, 1, 1, 1, keep=None))
    for somebody in (robin, jo):
        with pytest.raises(NotThere):
            found(somebody, kept)
