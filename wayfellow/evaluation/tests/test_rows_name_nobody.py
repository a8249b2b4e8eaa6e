"""What is counted has no person, no worker and no day; nothing of it reaches a log by its name."""

from uuid import UUID

import pytest
from django.apps import apps
from django.db import models

from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.models import ROWS, CountedRow, CountedTalk, PublishedReport, ResearchExport
from wayfellow.people.models import Service

pytestmark = pytest.mark.shows("M35")

OF_EVERY_ROW = {"id", "service", "quarter", "contributor"}
# Every other column. A new one has to be thought about here, and in docs/evaluation.md.
CHOICES: dict[Counting, set[str]] = {
    Counting.REACH: set(),
    Counting.TALK: {"in_the_room", "after_crisis_stay", "topics", "came_of"},
    Counting.ITEM: {"measure", "item", "skipped", "words_do_not_fit"},
    Counting.CHANGE: {"measure", "score", "purpose", "stage", "difference", "beyond"},
    Counting.GOAL: {"now", "sure_first", "sure_last"},
    Counting.USE: {"nights_before", "nights_after", "crisis_before", "crisis_after"},
}


@pytest.mark.parametrize("counting", Counting)
def test_a_row_has_what_was_decided_and_no_more(counting: Counting) -> None:
    columns = {column.name for column in ROWS[counting]._meta.concrete_fields}

    assert columns == OF_EVERY_ROW | CHOICES[counting]


def test_every_kind_of_row_is_known() -> None:
    assert set(ROWS.values()) == set(CountedRow.__subclasses__())
    assert {model for model in apps.get_models() if issubclass(model, CountedRow)} == set(ROWS.values())


@pytest.mark.parametrize("model", ROWS.values())
def test_no_row_knows_a_person_or_a_time(model: type[CountedRow]) -> None:
    columns = model._meta.concrete_fields

    assert {column.related_model for column in columns if column.is_relation} == {Service}
    assert not [column for column in columns if isinstance(column, (models.DateField, models.TimeField))]
    assert not [column for column in columns if isinstance(column, (models.TextField, models.JSONField))]


@pytest.mark.parametrize("model", [*ROWS.values(), PublishedReport, ResearchExport])
def test_ids_are_random_all_through(model: type[models.Model]) -> None:
    """An id that sorts by time would tell in which order people said yes."""
    made = [model().pk for _each in range(50)]

    assert {made_id.version for made_id in made} == {4}
    assert made != sorted(made)


def test_a_row_is_known_by_its_id_alone() -> None:
    row_id = UUID(int=7)

    assert repr(CountedTalk(pk=row_id, topics="|hope|")) == str(CountedTalk(pk=row_id))
    assert str(CountedTalk(pk=row_id)) == f"<CountedTalk {row_id}>"
    assert str(PublishedReport(pk=row_id)) == f"<PublishedReport {row_id}>"
    assert str(ResearchExport(pk=row_id)) == f"<ResearchExport {row_id}>"
