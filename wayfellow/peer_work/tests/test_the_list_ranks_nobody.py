"""A guard: the list holds a name and the next talk, in two orders; a score or a rank would be seen."""

import ast
import dataclasses
import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.urls import reverse

from tests.answers import words_on
from tests.architecture.pages import shown_words
from tests.cast import Member, arrive, let_in
from wayfellow.conversations import actions as conversations
from wayfellow.foundation.viewer import Role
from wayfellow.peer_work.queries import Order, PersonIWalkWith, PersonOnMyList, people_i_walk_with
from wayfellow.people.models import Service

PEOPLE = reverse("peer_work:people")
FOLDER = Path(__file__).parents[1]
# Parts of words that would name a mark on somebody, wherever they stand in a name or a sentence.
A_MARK = re.compile(
    r"(score|rating|rank|risk|mark(?!up)|level|priorit|urgen|sever|badge|percent|overdue|missed|attend|complian"
    r"|engag|progress|worst|best|low(?:est)?\b|high(?:est)?\b|alert|traffic|stars?\b|flag(?:ged)?\b|points?\b)",
    re.IGNORECASE,
)


def marks_in(names: Iterable[str]) -> list[str]:
    """Names that would say how somebody does."""
    return [name for name in names if A_MARK.search(name)]


def names_in(source: str) -> Iterator[str]:
    """Every name that a module gives to something."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.AnnAssign | ast.arg):
            yield ast.unparse(node.target) if isinstance(node, ast.AnnAssign) else node.arg
        elif isinstance(node, ast.Assign):
            yield from map(ast.unparse, node.targets)


def test_one_person_on_the_list_is_a_name_and_a_talk() -> None:
    assert [field.name for field in dataclasses.fields(PersonOnMyList)] == [
        "person_id",
        "name",
        "next_talk",
        "has_wishes",
    ]
    assert [field.name for field in dataclasses.fields(PersonIWalkWith)] == [
        "person_id",
        "name",
        "shared",
        "signs_in",
        "next_talk",
    ]


def test_there_are_two_orders() -> None:
    assert {order.value for order in Order} == {"name", "talk"}


def test_no_name_in_the_folder_says_how_somebody_does() -> None:
    sources = [
        path for path in FOLDER.rglob("*.py") if "tests" not in path.parts and "migrations" not in path.parts
    ]

    assert len(sources) > 20
    assert {path.name: found for path in sources if (found := marks_in(names_in(path.read_text())))} == {}


def test_no_sentence_of_the_list_and_of_ones_page_says_how_somebody_does() -> None:
    pages = [
        FOLDER / "templates" / "peer_work" / name for name in ("people.html", "person.html", "prepare.html")
    ]

    for page in pages:
        said = [text for _line, text in shown_words(page.read_text(encoding="utf-8"))]
        assert said
        assert marks_in(said) == []


@pytest.mark.parametrize(
    "planted",
    [
        "risk_level: str",
        "last_score: int",
        "missed_talks: int",
        "progress: float",
        "def by_priority(person: object) -> int:\n    return 0",
        "RANKING = 1",
        "days_overdue: int",
    ],
)
def test_a_mark_that_somebody_plants_is_seen(planted: str) -> None:
    assert marks_in(names_in(f"class PersonOnMyList:\n    name: str\n{planted}"))


def test_names_that_are_fine_are_left_alone() -> None:
    assert (
        marks_in(["next_talk", "people_i_walk_with", "person_id", "allowed", "following", "has_wishes"]) == []
    )


@pytest.fixture
def many(service: Service, jo: Member, at: datetime) -> list[Member]:
    """Five people: two with a talk that has a day, one without a day, two without a talk."""
    people = [arrive(service, name, Role.PERSON) for name in ("Ash", "Bo", "Cleo", "Di", "Eli")]
    for person in people:
        let_in(person, jo)
    for person, days in ((people[3], 1), (people[1], 5), (people[2], None)):
        conversations.plan_talk(
            person_id=person.id,
            companion_id=jo.id,
            starts_at=at + timedelta(days=days) if days else None,
            by=person.viewer,
            at=at,
        )
    return people


def in_order(page: object) -> list[str]:
    """The names in the order of the page."""
    return re.findall(r"<h2><a [^>]*>(\w+)</a></h2>", page.content.decode())  # type: ignore[attr-defined]


def test_by_name_it_stands_by_name(jo: Member, many: list[Member]) -> None:
    assert in_order(jo.client().get(PEOPLE)) == ["Ash", "Bo", "Cleo", "Di", "Eli"]


def test_by_talk_the_soonest_stands_first_and_equals_by_name(jo: Member, many: list[Member]) -> None:
    assert in_order(jo.client().get(PEOPLE, {"by": "talk"})) == ["Di", "Bo", "Cleo", "Ash", "Eli"]


@pytest.mark.parametrize("asked", ["score", "risk", "-name", "talk-", "last_seen", "%00", "rating", "NAME"])
def test_any_other_order_is_the_order_of_names(asked: str, jo: Member, many: list[Member]) -> None:
    assert in_order(jo.client().get(PEOPLE, {"by": asked, "sort": asked, "order": asked})) == [
        "Ash",
        "Bo",
        "Cleo",
        "Di",
        "Eli",
    ]


def test_the_page_has_no_figures_but_days_and_times(jo: Member, many: list[Member]) -> None:
    page = words_on(jo.client().get(PEOPLE))
    said = page[page.index("People I walk with By name") if "People I walk with By name" in page else 0 :]
    said = said[: said.index("Only you can see this list")]

    without_days = re.sub(r"\d{1,2} (November|December)|\d\d:\d\d", "", said)

    assert re.search(r"\d", said), "there are days on the page, or nothing is proved"
    assert re.search(r"\d", without_days) is None


def test_what_somebody_did_moves_nobody(jo: Member, many: list[Member], at: datetime) -> None:
    before = [person.name for person in people_i_walk_with(jo.viewer, at=at)]
    for number in range(7):
        conversations.add_to_agenda(text=f"Wish {number}", by=many[4].viewer, at=at)
        conversations.plan_talk(
            person_id=many[4].id, companion_id=None, starts_at=None, by=many[4].viewer, at=at
        )

    assert [person.name for person in people_i_walk_with(jo.viewer, at=at)] == before


def test_wishes_are_told_of_without_their_words(jo: Member, many: list[Member], at: datetime) -> None:
    conversations.add_to_agenda(text="The night bus", by=many[3].viewer, at=at)
    client = jo.client()

    page = client.get(PEOPLE)

    assert "What Di would like to talk about" in words_on(page)
    assert "night bus" not in words_on(page)
    assert page.content.decode().count("would like to talk about") == 1


def test_what_the_worker_put_on_the_agenda_is_no_wish_of_theirs(
    jo: Member, many: list[Member], at: datetime
) -> None:
    [di] = [person for person in people_i_walk_with(jo.viewer, at=at) if person.name == "Di"]
    assert di.next_talk is not None
    conversations.add_to_agenda(text="Forms", talk_id=di.next_talk.id, by=jo.viewer, at=at)

    assert "would like to talk about" not in words_on(jo.client().get(PEOPLE))
