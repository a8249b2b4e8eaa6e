"""Not a medical device, by design: nothing diagnoses, predicts, sorts by urgency or reckons risk."""

import ast
import re
from collections.abc import Callable, Iterator

import pytest
from django.test import Client

from tests.answers import body
from tests.architecture.sources import ROOT, product_modules, short, tree_of

pytestmark = pytest.mark.shows("M37")

# A name in code is a promise of what it does. These are the names of what a device would do.
_OF_A_DEVICE = re.compile(
    r"(?:^|_)(?:risk|risky|diagnos(?:e|is|es)|predict\w*|prognos\w*|triage|severity|urgency|dose|dosage|"
    r"prescri\w*|deteriorat\w*|relapse_\w+|escalat\w*|alarm)(?:_|$)",
    re.IGNORECASE,
)
# A name that only looks like one, with what it is.
HARMLESS: dict[str, str] = {}
PURPOSE = ROOT / "docs" / "safety" / "intended-purpose.md"


def names_in(tree: ast.Module) -> Iterator[str]:
    """Everything that a module names: what it makes, takes, keeps and asks for."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield re.sub(r"(?<=[a-z])(?=[A-Z])", "_", node.name)
        elif isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.arg):
            yield node.arg


def of_a_device(tree: ast.Module) -> set[str]:
    """The names that a device would have."""
    return {name for name in names_in(tree) if _OF_A_DEVICE.search(name)}


def test_nothing_in_the_code_does_what_a_device_does(counted: Callable[[str], None]) -> None:
    modules = product_modules()
    found = {short(path): sorted(of_a_device(tree_of(path)) - HARMLESS.keys()) for path in modules}

    names = sum(len(set(names_in(tree_of(path)))) for path in modules)
    counted(f"{names} names in {len(modules)} modules, none of a device")
    assert {path: names for path, names in found.items() if names} == {}


@pytest.mark.parametrize(
    "source",
    [
        "def risk_of(person): ...",
        "class RelapsePredictor: ...",
        "predicted = 1",
        "x.severity",
        "def f(dose): ...",
    ],
)
def test_a_device_would_be_seen(source: str) -> None:
    assert of_a_device(ast.parse(source))


@pytest.mark.parametrize("source", ["def asterisk(): ...", "brisk = 1", "addose = 2", "x.alarming_words"])
def test_words_that_only_look_alike_are_fine(source: str) -> None:
    assert not of_a_device(ast.parse(source))


@pytest.mark.django_db
def test_the_public_page_says_so_too() -> None:
    said = body(Client().get("/help/"))

    assert "It is not an emergency service. Nobody is called when you write something here." in said
    assert "It does not give medical advice, and it does not judge how you are." in said


@pytest.mark.parametrize("word", ["diagnose", "treat", "predict", "risk", "dose", "alarm", "emergency"])
def test_the_page_of_its_purpose_says_what_it_does_not_do(word: str) -> None:
    said = PURPOSE.read_text(encoding="utf-8").split("## What it does not do")[1].split("##")[0]

    assert re.search(rf"\b(not|no|nobody)\b[^.]*\b{word}", said), word
