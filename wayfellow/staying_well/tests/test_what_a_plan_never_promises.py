"""No page and no paper of the plan says that somebody will answer."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.test_page_words import shown_by
from wayfellow.staying_well import models

pytestmark = pytest.mark.shows("M7")

HERE = Path(models.__file__).parent
PROMISE = re.compile(
    r"\b(we|they|somebody|someone|a service|the service|your (worker|service|team|supporter))"
    r"( will|’ll| is going to| are going to)\b(?! (see|find) )",
    re.IGNORECASE,
)
ALARM = re.compile(
    r"\b(alert|alarm|notif\w+|emergency services|respond\w*|straight away|24/7|monitor\w*)\b", re.I
)


def sentences() -> Iterator[tuple[str, str]]:
    """Everything that the plan can say."""
    for path in sorted((*HERE.rglob("*.html"), *HERE.rglob("*.py"))):
        if "tests" not in path.parts and "migrations" not in path.parts:
            yield from ((path.name, text) for _line, text in shown_by(path))


@pytest.mark.parametrize("pattern", [PROMISE, ALARM])
def test_nothing_it_says_is_a_promise(pattern: re.Pattern[str]) -> None:
    said = list(sentences())

    assert len(said) > 100
    assert [(name, text) for name, text in said if pattern.search(text)] == []


def test_it_says_on_the_page_and_on_paper_that_nobody_has_promised() -> None:
    said = [
        name for name, text in sentences() if text.startswith("No service has promised to act on this plan")
    ]

    assert sorted(said) == ["on_paper.py", "plan.html"]


@pytest.mark.parametrize("text", ["We will call you.", "Your team’ll come.", "A service is going to ring."])
def test_a_promise_is_found(text: str) -> None:
    assert PROMISE.search(text)


def test_an_alarm_is_found() -> None:
    assert ALARM.search("We alert your worker.")
