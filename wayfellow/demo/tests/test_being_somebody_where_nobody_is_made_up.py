"""Where no demo was filled, the page of the demo opens nothing."""

import pytest
from django.test import Client

from tests.cast import Member
from wayfellow.demo.queries import account_of
from wayfellow.demo.story import stories
from wayfellow.foundation.refusals import NotThere


def test_nobody_can_be_tried_before_the_demo_is_filled(db: None) -> None:
    assert Client().post("/demo/sam/").status_code == 404


def test_a_real_account_of_the_same_name_is_never_opened(sam: Member) -> None:
    """The cast's Sam signs in with the very address of the made-up one, in a service that is no demo."""
    assert sam.account.sign_in_name == "sam@example.org" == stories()[0].signs_in_with

    client = Client()
    answer = client.post("/demo/sam/")

    assert answer.status_code == 404
    assert client.get("/home/").status_code == 302
    with pytest.raises(NotThere):
        account_of("sam")
