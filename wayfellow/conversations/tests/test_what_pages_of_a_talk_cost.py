"""Every page of a talk costs the same for 1, 3 and 300 lines, and none more than twelve statements."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from tests.answers import statements
from tests.cast import AT, Member, let_in
from tests.questionnaires import MEASURE
from tests.words_for_talking import FIRST_ITEM, make_words, offer_sky
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep, TakeawayKind
from wayfellow.conversations.tests.talking import CARD, open_with_cards, said, to
from wayfellow.goals import actions as goals
from wayfellow.peer_work.actions import open_space_together
from wayfellow.sharing.section import Section

MOST = 12
MANY = (1, 3, 300)
WHILE_IT_GOES_ON = [
    "talk",
    "change",
    "opening",
    "choose",
    "notes",
    "card",
    "unfit",
    "looking_back",
    "keeping",
]


def growing(grow: Callable[[int], object]) -> Iterator[int]:
    """One, three, three hundred."""
    known = 0
    for many in MANY:
        for number in range(known, many):
            grow(number)
        known = many
        yield many


def more(talk: UUID, sam: Member, jo: Member) -> Callable[[int], None]:
    """One more of everything in a talk."""

    def grow(number: int) -> None:
        at = AT + timedelta(seconds=number)
        by = (sam, jo)[number % 2]
        line = said(talk, f"Line {number}", by=by, card=CARD if number % 3 else "", at=at)
        actions.add_to_agenda(talk_id=talk, text=f"Wish {number}", by=by.viewer, at=at)
        actions.put_in_its_place(
            talk_id=talk, line_id=line, kind=TakeawayKind.GOAL, text=f"Goal {number}", by=sam.viewer, at=at
        )

    return grow


def address(name: str, talk: UUID) -> str:
    """The address of a page of this talk."""
    return to(name, talk, CARD) if name in {"card", "unfit"} else to(name, talk)


def test_pages_of_a_talk_that_goes_on(sam: Member, jo: Member, talk: UUID) -> None:
    clients = {"Sam": sam.client(), "Jo": jo.client()}
    costs: dict[str, list[int]] = {}

    for _many in growing(more(talk, sam, jo)):
        for who, client in clients.items():
            for name in WHILE_IT_GOES_ON:
                if (who, name) != ("Jo", "change"):  # Jo proposes
                    costs.setdefault(f"{who} {name}", []).append(statements(client, address(name, talk)))

    assert {page: cost for page, cost in costs.items() if len(set(cost)) > 1} == {}
    assert {page: cost for page, cost in costs.items() if max(cost) > MOST} == {}
    assert costs["Sam looking_back"][0] == 8, (
        "session, account, talk with the two, keys, takeaways, lines, cards, agenda"
    )
    assert costs["Jo card"][0] == 11, "one for what Jo wrote ahead of their own story"


@pytest.mark.parametrize("keep", list(Keep))
def test_the_page_of_a_talk_that_is_over(keep: Keep, sam: Member, jo: Member) -> None:
    costs: dict[str, list[int]] = {"Sam": [], "Jo": []}
    for many in (1, 3, 30):
        talk = open_with_cards(sam, jo)
        grow = more(talk, sam, jo)
        for number in range(many):
            grow(number)
        actions.keep_talk(talk_id=talk, keep=keep, by=sam.viewer, at=AT)
        for member in (sam, jo):
            costs[member.name].append(statements(member.client(), to("talk", talk)))

    for cost in costs.values():
        assert len(set(cost)) == 1
        assert cost[0] <= MOST


def test_pages_of_one_line(sam: Member, jo: Member, talk: UUID) -> None:
    let_in(sam, jo, Section.GOALS)
    line = said(talk, "The line", by=sam)
    costs: dict[str, list[int]] = {}

    for _many in growing(
        lambda number: goals.add_goal(person_id=sam.id, what=f"{number}", by=sam.viewer, at=AT)
    ):
        for member in (sam, jo):
            for kind in ("goal", "step"):
                url = to("place", talk, line, kind)
                costs.setdefault(f"{member.name} {kind}", []).append(statements(member.client(), url))
            url = to("line_remove", talk, line)
            costs.setdefault(f"{member.name} line_remove", []).append(statements(member.client(), url))

    assert {page: cost for page, cost in costs.items() if len(set(cost)) > 1 or max(cost) > MOST} == {}


def test_the_list_of_talks(sam: Member, jo: Member) -> None:
    costs: dict[str, list[int]] = {"Sam": [], "Jo": []}

    def plan(number: int) -> None:
        starts_at = AT + timedelta(days=number)
        actions.plan_talk(person_id=sam.id, companion_id=jo.id, starts_at=starts_at, by=sam.viewer, at=AT)

    for _many in growing(plan):
        for member in (sam, jo):
            costs[member.name].append(statements(member.client(), to("list")))

    for cost in costs.values():
        assert len(set(cost)) == 1
        assert cost[0] <= MOST


def test_words_that_did_not_fit(sam: Member, talk: UUID) -> None:
    client, costs = sam.client(), []

    def unfit(number: int) -> None:
        actions.say_words_do_not_fit(
            talk_id=talk, card=CARD, why=f"{number}", better="", by=sam.viewer, at=AT
        )

    for _many in growing(unfit):
        costs.append(statements(client, to("unfit", talk, CARD)))

    assert len(set(costs)) == 1
    assert costs[0] <= MOST


@pytest.fixture
def sky(sam: Member, jo: Member, kit: Member) -> UUID:
    """A talk over a measure, half of it in words for talking."""
    offer_sky(jo)
    make_words(jo, kit, {1: "One?", 2: "Two?"})
    return open_with_cards(sam, jo, cards=MEASURE)


def test_pages_of_a_talk_over_a_measure(sam: Member, jo: Member, kit: Member, sky: UUID) -> None:
    clients = {"Sam": sam.client(), "Jo": jo.client()}
    costs: dict[str, list[int]] = {}

    def grow(number: int) -> None:
        card = f"{MEASURE}-item-{number % 5 + 1}"
        said(sky, f"Line {number}", by=(sam, jo)[number % 2], card=card, at=AT + timedelta(seconds=number))
        if number % 100 == 1:  # more versions of the words, too
            make_words(*((jo, kit) if number % 200 == 1 else (kit, jo)), {1: f"Newer {number}?"})

    for _many in growing(grow):
        for who, client in clients.items():
            for name in WHILE_IT_GOES_ON:
                url = to(name, sky, FIRST_ITEM) if name in {"card", "unfit"} else address(name, sky)
                if (who, name) != ("Jo", "change"):
                    costs.setdefault(f"{who} {name}", []).append(statements(client, url))
    actions.keep_talk(talk_id=sky, keep=Keep.EVERYTHING, by=sam.viewer, at=AT)
    over = {who: statements(client, to("talk", sky)) for who, client in clients.items()}

    assert {page: cost for page, cost in costs.items() if len(set(cost)) > 1} == {}
    assert {page: cost for page, cost in costs.items() if max(cost) > MOST} == {}
    assert max(over.values()) <= MOST
    assert costs["Jo card"][0] == 12, "one more than our own cards cost: all words of the measure at once"


def test_what_i_said_about_words(sam: Member, talk: UUID) -> None:
    client, costs = sam.client(), []

    def tell(number: int) -> None:
        tells = bool(number % 2)
        actions.say_words_do_not_fit(
            talk_id=talk, card=CARD, why=f"{number}", better="", tells_team=tells, by=sam.viewer, at=AT
        )

    for _many in growing(tell):
        costs.append(statements(client, to("words")))

    assert len(set(costs)) == 1
    assert costs[0] <= MOST


def test_pages_of_planning(sam: Member, jo: Member) -> None:
    noor = open_space_together(name="Noor", consent="Yes", sees=[], by=jo.viewer, at=AT)[0]

    assert statements(sam.client(), to("plan")) <= MOST
    assert statements(jo.client(), to("plan_with", noor)) <= MOST


def test_asking_for_something_new_is_cheap(sam: Member, jo: Member, talk: UUID) -> None:
    for member, most in ((sam, 4), (jo, 5)):
        client = member.client()
        how_far = client.get(to("others", talk, CARD), headers={"HX-Request": "true"}).content.decode()
        address_asked = how_far.split('data-hx-get="')[1].split('"')[0].replace("&amp;", "&")
        with (
            CaptureQueriesContext(connections["default"]) as asked,
            CaptureQueriesContext(connections["keys"]) as keys,
        ):
            answer = client.get(address_asked, headers={"HX-Request": "true"})
        assert answer.status_code == 204
        assert len(asked) <= most
        assert len(keys) == 0, "nothing is opened"
