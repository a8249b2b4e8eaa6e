"""Every yes is off until it is said, and takes no more presses to take back than it took to say."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from tests.access.yeses import EVERY_YES, Yes
from tests.answers import body
from tests.cast import Member, posting

pytestmark = pytest.mark.shows("M34")


@pytest.fixture(params=EVERY_YES)
def yes(request: pytest.FixtureRequest, sam: Member, jo: Member) -> Yes:
    """Each of them in turn."""
    return EVERY_YES[request.param](sam, jo)


def presses(client: Client, address: str, page: str) -> int:
    """How often somebody presses from this page on until it is done, the shortest way."""
    here = body(client.get(page))
    if re.search(rf'(?:action|hx-post)="{re.escape(address)}"', here):
        return 1
    if page == address and "<form" in here:
        return 1
    if f'href="{address}"' in here:
        return 1 + presses(client, address, address)
    ways = set(re.findall(r'href="(/[^"#?]+/)"', here.split("<main", 1)[1])) - {page}
    near = [way for way in sorted(ways) if f'"{address}"' in body(client.get(way))]
    return 1 + min((presses(client, address, way) for way in near), default=99)


def test_it_is_off_until_it_is_said(yes: Yes) -> None:
    assert not yes.stands()


def test_it_stands_after_it_was_said(yes: Yes, sam: Member) -> None:
    answer = posting(sam.client(), yes.says, **yes.fields)

    assert answer.status_code in {200, 303}, body(answer)
    assert yes.stands()


def test_taking_it_back_takes_no_more_presses_than_saying_it(
    yes: Yes, sam: Member, counted: Callable[[str], None], request: pytest.FixtureRequest
) -> None:
    client = sam.client()
    to_say = presses(client, yes.says, yes.page)
    posting(client, yes.says, **yes.fields)

    to_take_back = presses(client, yes.back, yes.back_page or yes.page)

    counted(
        f"{request.node.callspec.params['yes']}: {to_say} presses to say yes, {to_take_back} to take it back"
    )
    assert to_take_back <= to_say <= 2 + (yes.page == reverse("sharing:overview"))


def test_after_one_press_it_is_off_again(yes: Yes, sam: Member) -> None:
    client = sam.client()
    posting(client, yes.says, **yes.fields)

    answer = posting(client, yes.back, **yes.back_fields)

    assert answer.status_code == 303, body(answer)
    assert not yes.stands()


def test_nobody_else_takes_it_back(yes: Yes, sam: Member, robin: Member) -> None:
    posting(sam.client(), yes.says, **yes.fields)

    posting(robin.client(), yes.back, **yes.back_fields)

    assert yes.stands()
