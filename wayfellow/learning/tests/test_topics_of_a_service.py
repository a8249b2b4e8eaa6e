"""Who writes and who reviews the topics of a service, where no page stands in between."""

from datetime import datetime
from uuid import uuid4

import pytest
from django.db import connection

from tests.cast import Member, arrive
from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.learning import actions
from wayfellow.learning.models import ServiceTopic
from wayfellow.learning.queries import topic_in_hand, topics_in_hand
from wayfellow.learning.tests.writing import rivers


@pytest.fixture
def draft(lead: Member, at: datetime) -> ServiceTopic:
    """A topic about rivers."""
    return actions.write_service_topic(key=None, text=rivers(), by=lead.viewer, at=at)


@pytest.mark.parametrize("name", ["sam", "jo", "alex"])
def test_only_leads_write_throw_away_and_retire(
    name: str, draft: ServiceTopic, at: datetime, request: pytest.FixtureRequest
) -> None:
    by = request.getfixturevalue(name).viewer

    with pytest.raises(NotThere):
        actions.write_service_topic(key=draft.key, text=rivers(), by=by, at=at)
    with pytest.raises(NotThere):
        actions.throw_topic_away(key=draft.key, by=by)
    with pytest.raises(NotThere):
        actions.retire_topic(key=draft.key, by=by)


@pytest.mark.parametrize("name", ["sam", "alex"])
def test_only_the_team_reads_and_reviews(
    name: str, draft: ServiceTopic, at: datetime, request: pytest.FixtureRequest
) -> None:
    by = request.getfixturevalue(name).viewer

    with pytest.raises(NotThere):
        topics_in_hand(by)
    with pytest.raises(NotThere):
        actions.review_topic(key=draft.key, number=1, seen="", by=by, at=at)


def test_a_topic_that_is_not_there_has_no_new_version(lead: Member, at: datetime) -> None:
    with pytest.raises(NotThere):
        actions.write_service_topic(key=uuid4(), text=rivers(), by=lead.viewer, at=at)


def test_a_draft_of_somebody_else_is_not_written_over(
    draft: ServiceTopic, lead: Member, at: datetime
) -> None:
    other = arrive(lead.person.service, "Mo", Role.SERVICE_LEAD)

    with pytest.raises(ChangedMeanwhile):
        actions.write_service_topic(key=draft.key, text=rivers(), by=other.viewer, at=at)


def test_of_two_versions_begun_at_once_the_second_is_told(
    draft: ServiceTopic, lead: Member, jo: Member, at: datetime
) -> None:
    sign = topic_in_hand(jo.viewer, key=draft.key).number(1).sign
    actions.review_topic(key=draft.key, number=1, seen=sign, by=jo.viewer, at=at)
    other = arrive(lead.person.service, "Mo", Role.SERVICE_LEAD)
    sneaked: list[str] = []

    def somebody_faster(execute, sql, params, many, context):  # type: ignore[no-untyped-def]  # Django's own shape
        if sql.startswith('INSERT INTO "learning_servicetopic"') and not sneaked:
            sneaked.append(sql)
            actions.write_service_topic(key=draft.key, text=rivers(), by=other.viewer, at=at)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(somebody_faster), pytest.raises(ChangedMeanwhile):
        actions.write_service_topic(key=draft.key, text=rivers(), by=lead.viewer, at=at)

    assert sneaked


def test_its_name_tells_nothing(draft: ServiceTopic) -> None:
    assert str(draft) == f"<ServiceTopic {draft.pk}>"


def test_what_is_not_there_is_neither_retired_nor_thrown_away(draft: ServiceTopic, lead: Member) -> None:
    with pytest.raises(NotThere):
        actions.retire_topic(key=draft.key, by=lead.viewer)
    actions.throw_topic_away(key=draft.key, by=lead.viewer)

    with pytest.raises(NotThere):
        actions.throw_topic_away(key=draft.key, by=lead.viewer)
