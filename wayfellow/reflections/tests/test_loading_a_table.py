"""The licensee's table: checked before it is kept, and gone with nothing but a better one."""

from uuid import UUID

import pytest

from tests import made_up
from tests.cast import AT, Member
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.measures.scoring import TableRefused
from wayfellow.reflections import actions
from wayfellow.reflections.models import StatedLicence
from wayfellow.reflections.queries import licensed_tables

ROWS = tuple((float(counted), float(counted)) for counted in range(7, 36))


def load(lead: Member, rows: tuple[tuple[float, float], ...] = ROWS, score: str = "total") -> None:
    """Load a table for the measure that takes one."""
    actions.load_table(measure=made_up.WITH_A_TABLE, score=score, rows=rows, by=lead.viewer)


def kept(service_id: UUID) -> object:
    """The tables that scoring is given."""
    return dict(licensed_tables(made_up.WITH_A_TABLE, service_id=service_id))


def test_a_table_is_kept_for_scoring(lead: Member) -> None:
    made_up.state_licence(lead, measure=made_up.WITH_A_TABLE)

    load(lead)

    assert kept(lead.viewer.service_id) == {"total": ROWS}


def test_a_licence_stated_anew_keeps_it(lead: Member) -> None:
    made_up.state_licence(lead, measure=made_up.WITH_A_TABLE)
    load(lead)

    made_up.state_licence(lead, until=AT.date(), measure=made_up.WITH_A_TABLE)

    assert kept(lead.viewer.service_id) == {"total": ROWS}


@pytest.mark.parametrize("rows", [ROWS[:-1], ROWS[1:], (), ((7.0, 8.0), *ROWS[1:]), (*ROWS, ROWS[0])])
def test_a_wrong_table_is_refused_and_the_one_before_stays(
    rows: tuple[tuple[float, float], ...], lead: Member
) -> None:
    made_up.state_licence(lead, measure=made_up.WITH_A_TABLE)
    load(lead)

    with pytest.raises(TableRefused):
        load(lead, rows)

    assert kept(lead.viewer.service_id) == {"total": ROWS}


def test_without_a_licence_it_came_from_nowhere(lead: Member) -> None:
    with pytest.raises(NotNow):
        load(lead)

    assert not StatedLicence.objects.exists()


def test_a_score_that_takes_no_table_is_given_none(lead: Member) -> None:
    made_up.state_licence(lead)
    made_up.state_licence(lead, measure=made_up.WITH_A_TABLE)

    with pytest.raises(NotThere):
        load(lead, score="nothing")
    with pytest.raises(NotThere):
        actions.load_table(measure=made_up.MEASURE, score="total", rows=ROWS, by=lead.viewer)
