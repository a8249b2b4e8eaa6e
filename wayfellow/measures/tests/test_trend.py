"""Numbers make a line over time only where they come from the same questionnaire in the same language."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from wayfellow.measures.instrument import How, Score, Status, UnknownScore
from wayfellow.measures.response import QuestionnaireResponse
from wayfellow.measures.tests.made_up import answered, finding, measure, retest, total
from wayfellow.measures.trend import Counted, NotCounted, Point, Trend, TrendRefused

BLUE = measure(total(finding(mdc95=4), at_most=1))
MAY = datetime(2026, 5, 1, 10, tzinfo=UTC)
JUNE, JULY = MAY + timedelta(days=31), MAY + timedelta(days=61)


def counted(*answers: int | None, at: datetime = MAY) -> Counted:
    return Counted(answered(BLUE, *answers), "total", at)


def test_points_stand_in_the_order_of_time() -> None:
    trend = Trend.of([counted(3, 3, 3, at=JULY), counted(0, 0, 1, at=MAY), counted(1, 1, 1, at=JUNE)])

    assert trend.points == (Point(MAY, 1, False), Point(JUNE, 3, False), Point(JULY, 9, False))
    assert (trend.instrument, trend.score.name, trend.language) == (BLUE, "Blueness", "en")


def test_the_change_is_from_the_first_to_the_last() -> None:
    trend = Trend.of([counted(3, 3, 3, at=JULY), counted(0, 0, 1, at=MAY), counted(0, 0, 0, at=JUNE)])

    assert trend.change is not None
    assert trend.change.direction == "8 higher"
    assert trend.change.words == "more than chance would usually give"


def test_one_number_is_a_point_and_no_change() -> None:
    trend = Trend.of([counted(1, 1, 1)])

    assert [point.value for point in trend.points] == [3]
    assert trend.change is None


def test_a_number_that_stands_for_items_left_out_is_marked() -> None:
    trend = Trend.of([counted(2, 2, None)])

    assert trend.points == (Point(MAY, 6, True),)


def test_times_in_other_zones_are_put_in_order() -> None:
    in_brisbane = MAY.replace(tzinfo=timezone(timedelta(hours=10)))

    trend = Trend.of([counted(1, 1, 1, at=MAY), counted(0, 0, 0, at=in_brisbane)])

    assert [point.value for point in trend.points] == [0, 3]


def test_a_questionnaire_without_a_number_cannot_get_in() -> None:
    with pytest.raises(NotCounted, match="at most 1 may be left out"):
        counted(1, None, None)


def test_a_score_that_cannot_be_given_cannot_get_in() -> None:
    closed = Score(
        source="colours", status=Status.VERIFIED, key="total", name="Blueness", how=How.SUM, why_not="No map."
    )

    with pytest.raises(NotCounted, match=r"No map\."):
        Counted(answered(measure(closed), 1, 1, 1), "total", MAY)


def test_a_time_without_its_zone_cannot_get_in() -> None:
    with pytest.raises(NotCounted, match="no zone"):
        counted(1, 1, 1, at=MAY.replace(tzinfo=None))


def test_a_score_that_the_measure_does_not_have_is_refused() -> None:
    with pytest.raises(UnknownScore):
        Counted(answered(BLUE, 1, 1, 1), "greenness", MAY)


def test_nobody_can_write_a_number_in() -> None:
    with pytest.raises(TypeError):
        Counted(answered(BLUE, 1, 1, 1), "total", MAY, value=99)  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="init=False"):
        replace(counted(1, 1, 1), value=99)

    assert replace(counted(1, 1, 1), at=JUNE).value == 3


def test_without_a_number_there_is_no_trend() -> None:
    with pytest.raises(TrendRefused, match=r"There is no number yet\."):
        Trend.of([])


def other_version() -> Counted:
    second = measure(*BLUE.scores, version="Second edition")
    return Counted(answered(second, 1, 1, 1), "total", JUNE)


def other_measure() -> Counted:
    return Counted(answered(measure(key="how-green"), 1, 1, 1), "total", JUNE)


def other_language() -> Counted:
    return Counted(answered(BLUE, 1, 1, 1, language="de"), "total", JUNE)


@pytest.mark.parametrize(
    ("other", "what"),
    [(other_version(), "measure"), (other_measure(), "measure"), (other_language(), "language")],
)
def test_what_does_not_belong_together_makes_no_line(other: Counted, what: str) -> None:
    with pytest.raises(TrendRefused, match=f"^These numbers come from more than one {what}\\.$"):
        Trend.of([counted(1, 1, 1), other])


def test_two_scores_of_one_measure_make_no_line() -> None:
    half = Score(source="colours", status=Status.VERIFIED, key="half", name="Half", how=How.SUM, items=(1, 2))
    both = measure(total(finding(sd=3, reliability=(retest(0.8),))), half)
    response: QuestionnaireResponse = answered(both, 1, 1, 1)

    with pytest.raises(TrendRefused, match="more than one score"):
        Trend.of([Counted(response, "total", MAY), Counted(response, "half", JUNE)])
