"""A page of noticing costs the same number of statements after a day and after many."""

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import AT, Member
from wayfellow.staying_well.tests.noticing_days import usual
from wayfellow.staying_well.tests.noticing_taps import notices_signs, tapped

MOST = 12


def _cost(member: Member, address: str) -> int:
    browser = member.client()
    with time_machine.travel(AT, tick=False), CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize("page", ["", "choose/", "days/", "drawn/"])
def test_more_days_cost_no_more_statements(sam: Member, robin: Member, page: str) -> None:
    for member, days in ((sam, 2), (robin, 150)):
        first, second = notices_signs(member, "I sleep less", "Music is loud")
        for sign in (first, second):
            tapped(member, sign, usual(days))

    few, many = _cost(sam, f"/plan/noticing/{page}"), _cost(robin, f"/plan/noticing/{page}")

    assert few == many <= MOST
