"""A demo knows its own made-up people, and can never sign anybody in as somebody real."""

from datetime import datetime

import pytest

from tests.cast import Member, arrive
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import open_service
from wayfellow.people.queries import is_there_a_service, made_up_account


def test_a_made_up_service_is_told_from_a_real_one(db: None) -> None:
    open_service(name="Riverside")

    assert is_there_a_service(is_demo=False)
    assert not is_there_a_service(is_demo=True)


def test_only_the_accounts_of_made_up_people_are_given_out(sam: Member, at: datetime) -> None:
    made_up = arrive(open_service(name="Demo", is_demo=True), "Wren", Role.PERSON)

    assert made_up_account("wren@example.org") == made_up.account
    for name in ("sam@example.org", "nobody@example.org"):
        with pytest.raises(NotThere):
            made_up_account(name)
