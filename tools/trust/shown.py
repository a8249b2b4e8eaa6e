"""Which test shows which line, read from the tests' own source: nothing has to run for it."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLACES = ("tests", "wayfellow", "tools")
_NOT_LIVE = frozenset({"skip", "skipif", "xfail"})


def shown_by() -> dict[str, tuple[str, ...]]:
    """Each line's id with the tests that show it, `path::name`, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in test_files():
        for test, ids in marked(path.read_text(encoding="utf-8")):
            for one in ids:
                found[one].append(f"{path.relative_to(ROOT).as_posix()}::{test}")
    return {one: tuple(sorted(tests)) for one, tests in found.items()}


def live_tests() -> frozenset[str]:
    """Every test that runs without a condition, `path::name`."""
    return frozenset(
        f"{path.relative_to(ROOT).as_posix()}::{test.name}"
        for path in test_files()
        for test in _tests(ast.parse(path.read_text(encoding="utf-8")))
    )


def test_files() -> list[Path]:
    """Every file of tests, wherever it lies."""
    return sorted(path for place in PLACES for path in (ROOT / place).rglob("test_*.py"))


def marked(source: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The live tests of one file that carry an id: on themselves, or on the whole file."""
    if "mark.shows(" not in source:
        return
    tree = ast.parse(source)
    for_all = tuple(one for mark in _marks_of_file(tree) for one in _ids(mark))
    for test in _tests(tree):
        own = (one for mark in test.decorator_list for one in _ids(mark))
        if ids := tuple(dict.fromkeys((*for_all, *own))):
            yield test.name, ids


def _tests(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """What pytest takes for a test and always runs."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and _is_live(node):
            yield node


def _is_live(test: ast.FunctionDef) -> bool:
    return not any(_name(mark) in _NOT_LIVE for mark in test.decorator_list)


def _marks_of_file(tree: ast.Module) -> Iterator[ast.expr]:
    """What stands in `pytestmark`, alone or in a list."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "pytestmark":
            yield from node.value.elts if isinstance(node.value, ast.List | ast.Tuple) else (node.value,)


def _ids(mark: ast.expr) -> Iterator[str]:
    if isinstance(mark, ast.Call) and _name(mark) == "shows":
        yield from (ast.literal_eval(argument) for argument in mark.args)


def _name(mark: ast.expr) -> str:
    """`shows` for `pytest.mark.shows("M1")`."""
    return ast.unparse(mark.func if isinstance(mark, ast.Call) else mark).removeprefix("pytest.mark.")
