"""A lead never sees content: a canary in every word of a person is on no page and in no file of theirs."""

import re

import pytest
from django.http import HttpResponse

from tests.access.expected import DECIDED
from tests.access.routes import all_routes
from tests.access.test_the_matrix import FOUND, ask, found_by
from tests.access.two_services import HERON, Apart, open_apart
from tests.cast import Member
from tests.told import RecordProperty

# What somebody passed on themselves, without their name, so that the team may read it.
PASSED_ON = (f"Too grand {HERON}", f"Plainer {HERON}")
# Written by the team, for everybody.
THE_TEAMS = re.compile(
    rf"(Service|Line|Rivers|Lakes|Moving|Living together|Draw rain|Sit by the pond|meet\.) {HERON}"
    rf"|(Jo|Kit|Lin|Ada|lin){HERON}"
)


@pytest.fixture
def apart(db: None) -> Apart:
    """A service in which every word of a person has the canary in it, and all is shared that can be."""
    return open_apart(HERON)


def sent(answer: HttpResponse) -> str:
    """All that was sent, without what the team wrote or was told."""
    content = answer.content if not answer.streaming else b"".join(answer)
    text = content.decode("utf-8", errors="replace") + str(answer.headers)
    for words in PASSED_ON:
        text = text.replace(words, "")
    return THE_TEAMS.sub("", text)


def seen_by(member: Member, apart: Apart, *methods: str) -> tuple[list[str], int]:
    """Where a canary shows for somebody, and how many pages they found at all."""
    browser, shows, found = member.client(), [], 0
    for route in all_routes():
        if route.name not in DECIDED:
            continue
        for method in methods:
            answer = ask(browser, method, route.address(apart.world))
            found += found_by(answer) == FOUND
            if HERON in sent(answer):
                shows.append(f"{method} {route.name}")
    return shows, found


def test_no_page_of_a_lead_shows_a_word_of_anybody(apart: Apart, record_property: RecordProperty) -> None:
    shows, found = seen_by(apart.world.lead, apart, "GET", "POST")

    record_property("counted", f"{found} pages and deeds of a lead, none with a word of a person")
    assert found > 60
    # Names alone, of those who asked for a worker and said yes to it.
    assert set(shows) <= {"GET service:waiting"}, "\n".join(shows)
    page = sent(ask(apart.world.lead.client(), "GET", "/team/waiting/"))
    assert page.count(HERON) == page.count(f"Sam{HERON}") > 0


def test_the_same_walk_does_see_them_where_they_are_shown(apart: Apart) -> None:
    """The person and the worker see them, so the canaries are where they should be."""
    mine, _found = seen_by(apart.world.sam, apart, "GET")
    shared, _found = seen_by(apart.world.jo, apart, "GET")

    assert len(mine) > 40
    assert len(shared) > 20
