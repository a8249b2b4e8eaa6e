"""Which page of a long list is asked for: whatever stands in the address, the answer is a number."""

import pytest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from wayfellow.web.pages import page_number


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("?page=2", 2),
        ("?page=30", 30),
        ("", 1),
        ("?page=", 1),
        ("?page=two", 1),
        ("?page=-2", 1),
        ("?page=2.5", 1),
    ],
)
def test_the_first_page_stands_for_everything_odd(asked: str, number: int) -> None:
    assert page_number(RequestFactory().get(f"/list/{asked}")) == number


@given(st.text(max_size=20))
def test_nothing_breaks_it(asked: str) -> None:
    assert page_number(RequestFactory().get("/list/", {"page": asked})) >= 1
