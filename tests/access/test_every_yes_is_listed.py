"""Wherever something of a person may reach somebody else, it is written down where that is taken back."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from tests.access.routes import all_routes
from tests.access.yeses import EVERY_YES

pytestmark = pytest.mark.shows("M34")
ROOT = Path(__file__).parents[2] / "wayfellow"
# The mark on a page that says: somebody else can read this.
_FOR_OTHERS = re.compile(r"\bshared=True")

# A page where a person says yes, the yes, and the address that takes it back.
SAID: Final = {
    "choosing/choose.html": ("waiting", "choosing:stop_waiting"),
    "evaluation/count.html": ("counting", "evaluation:take_back"),
    "peer_work/cover.html": ("covering", "sharing:stop"),
    "peer_work/asked_to_end.html": ("agreeing_to_end", "peer_work:go_on"),
    "peer_work/begin_to_end.html": ("saying_the_last_day", "peer_work:go_on"),
    "routines/calendar.html": ("calendar", "routines:calendar_off"),
    "routines/letters.html": ("letters", "routines:letters_stop"),
}
# Words of a person that somebody else can read from then on, and the address that takes them out again.
TOLD: Final = {
    "conversations/_thoughts.html": "conversations:line_remove",
    "conversations/plan_form.html": "conversations:remove",
    "journey/_next_talk.html": "conversations:agenda_remove",
    "journey/write.html": "conversations:agenda_remove",
    "peer_work/times.html": "conversations:remove",
    "peer_work/ending.html": "peer_work:let_go",
    "people/me.html": "people:me",
    "reflections/_questions.html": "reflections:remove",
    "joining/come_in.html": "leaving:leave",
}
# What a worker or the service says to people, and where they take it back.
OF_THE_TEAM: Final = {
    "choosing/about_me.html": "choosing:about_me",
    "peer_work/ask_to_end.html": "peer_work:take_back_ending",
    "peer_work/ask_for_cover.html": "peer_work:take_back_cover",
    "peer_work/days_away.html": "peer_work:not_away",
    "peer_work/goodbye_of_worker.html": "peer_work:ending_with",
    "peer_work/offer_story.html": "lived_experience:take_off",
    "peer_work/person.html": "peer_work:take_back_times",
    "peer_work/prepare.html": "conversations:agenda_remove",
    "peer_work/propose.html": "peer_work:take_back_times",
    # said in the room; the yes is kept in the person's words, and they leave as anybody does
    "peer_work/together.html": "leaving:leave",
}
# Pages that show what was shared, where nothing is said.
ONLY_SHOWN: Final = {
    "coming_back/agree.html",
    "coming_back/help.html",
    "conversations/list.html",
    "coping/list.html",
    "goals/list.html",
    "journey/story.html",
    "learning/shared.html",
    "reflections/list.html",
    "reflections/result.html",
    "routines/calendar_address.html",
    "routines/list.html",
    "sharing/shared_with_me.html",
    "staying_well/plan.html",
}
# Each yes whose page carries no such mark: the sentence beside it names who sees what.
SAID_ELSEWHERE: Final = {
    "sharing": "sharing:take_back",
    "walking": "sharing:stop",
    "noticing": "staying_well:noticing_off",
}


def pages_for_others() -> set[str]:
    """Every page of people and workers on which something is said to be readable by somebody else.

    What a team writes for everybody in its service is not of a person.
    """
    found = ROOT.glob("*/templates/**/*.html")
    return {
        "/".join(path.parts[-2:])
        for path in found
        if "/service/" not in str(path) and _FOR_OTHERS.search(path.read_text(encoding="utf-8"))
    }


def test_every_page_that_tells_somebody_else_is_listed(counted: Callable[[str], None]) -> None:
    pages = pages_for_others()

    counted(f"{len(EVERY_YES)} yeses; {len(pages)} pages say that somebody else can read what stands there")
    assert pages == {*SAID, *TOLD, *OF_THE_TEAM, *ONLY_SHOWN}


def test_nothing_is_listed_twice() -> None:
    listed = [*SAID, *TOLD, *OF_THE_TEAM, *ONLY_SHOWN]

    assert len(set(listed)) == len(listed)


def test_every_way_back_is_an_address() -> None:
    named = {route.name for route in all_routes()}
    ways = {back for _yes, back in SAID.values()} | {
        *TOLD.values(),
        *OF_THE_TEAM.values(),
        *SAID_ELSEWHERE.values(),
    }

    assert ways - named == set()


def test_every_yes_is_pressed_and_taken_back_in_a_test() -> None:
    assert {yes for yes, _back in SAID.values()} | SAID_ELSEWHERE.keys() == EVERY_YES.keys()
