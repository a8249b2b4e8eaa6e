"""What the journey shows of questionnaires: those of which the number was kept, none that is mine alone."""

from datetime import datetime, timedelta

import msgspec
import pytest

from tests.cast import Member
from tests.questionnaires import fill_in
from wayfellow.people.models import Service
from wayfellow.reflections.models import Kept, Questionnaire
from wayfellow.reflections.queries import numbers_between, numbers_kept

A_DAY = timedelta(days=1)


def with_words(row: Questionnaire, **other: object) -> None:
    """The same row with other words in it."""
    row.words = msgspec.structs.replace(row.words, **other)
    row.save()


def test_one_of_which_the_number_was_kept_is_told(sam: Member, offered: Service, at: datetime) -> None:
    row = fill_in(sam, 1, 2, 3, 4, 5, words="A grey day", at=at)

    [told] = numbers_kept(sam.viewer)

    assert (told.questionnaire_id, told.on, told.about_it_all) == (row.pk, at, "A grey day")
    assert told.name
    assert told.numbers == ()


@pytest.mark.parametrize("keep", [None, Kept.ANSWERS, Kept.WORDS])
def test_others_are_not_told(sam: Member, offered: Service, keep: Kept | None, at: datetime) -> None:
    fill_in(sam, 1, 2, 3, 4, 5, keep=keep, words="A grey day", at=at)

    assert numbers_kept(sam.viewer) == []


def test_one_that_was_promised_to_be_mine_alone_is_not_told(
    sam: Member, offered: Service, at: datetime
) -> None:
    with_words(fill_in(sam, 1, 2, 3, 4, 5, at=at), only_mine=True)

    assert numbers_kept(sam.viewer) == []


def test_one_of_a_measure_that_is_gone_is_not_told(sam: Member, offered: Service, at: datetime) -> None:
    with_words(fill_in(sam, 1, 2, 3, 4, 5, at=at), measure="gone-by-now")

    assert numbers_kept(sam.viewer) == []
    assert numbers_between(sam.viewer, since=at, before=at + A_DAY, at=at) == []


def test_a_stretch_of_time_tells_the_numbers_oldest_first(
    sam: Member, offered: Service, at: datetime
) -> None:
    fill_in(sam, 1, 1, 1, 1, 1, at=at + A_DAY)
    fill_in(sam, 2, 2, 2, 2, 2, at=at)
    fill_in(sam, 5, 5, 5, 5, 5, at=at + 2 * A_DAY)

    found = numbers_between(sam.viewer, since=at, before=at + 2 * A_DAY, at=at)

    assert [one.on for one in found] == [at, at + A_DAY]
    assert [[number.shown for number in one.numbers][-1] for one in found] == ["40", "20"]


def test_nothing_of_robins_is_told_to_sam(sam: Member, robin: Member, offered: Service, at: datetime) -> None:
    fill_in(robin, 1, 2, 3, 4, 5, at=at)

    assert numbers_kept(sam.viewer) == []
    assert numbers_between(sam.viewer, since=at, before=at + A_DAY, at=at) == []
