"""Files and functions stay as small as docs/architecture.md says, and tests outweigh code."""

import ast
import statistics
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.architecture.sources import (
    PACKAGE,
    ROOT,
    files,
    is_migration,
    is_test,
    product_modules,
    short,
    templates,
    tree_of,
)

FILE = {"median": 80, "p90": 200, "max": 400}
FUNCTION = {"median": 8, "p90": 25, "max": 50}
# Past this a module becomes a folder with one file a deed.
MODULE_MAX = 250
TEMPLATE_MAX = 150
TESTS_TO_CODE = 1.4

# Longer than a module may be, each with its reason.
LONGER = {
    "wayfellow/config/settings.py": "there is one settings file, so that a start has one thing to check"
}


def lines_of(path: Path) -> int:
    """All lines, blank ones included."""
    return len(path.read_text(encoding="utf-8").splitlines())


def function_lines(tree: ast.Module) -> list[tuple[str, int]]:
    """Each function with the lines of its body, without its docstring."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [(node.name, _body_lines(node)) for node in ast.walk(tree) if isinstance(node, kinds)]


def _body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    if not body:
        return 0
    return (body[-1].end_lineno or body[-1].lineno) - body[0].lineno + 1


def figures(sizes: Iterable[int]) -> dict[str, int]:
    """Median, ninth tenth and largest."""
    ordered = sorted(sizes)
    if not ordered:
        return {"median": 0, "p90": 0, "max": 0}
    return {
        "median": int(statistics.median(ordered)),
        "p90": ordered[max(0, -(-len(ordered) * 9 // 10) - 1)],
        "max": ordered[-1],
    }


def over(found: dict[str, int], allowed: dict[str, int]) -> list[str]:
    """Which figures are larger than allowed."""
    return [f"{name} {found[name]} > {allowed[name]}" for name in allowed if found[name] > allowed[name]]


def code() -> list[Path]:
    """What runs: the product and the tools. A file of one line only names its folder."""
    tools = [path for path in files(".py", under=ROOT / "tools") if not is_test(path)]
    return [path for path in (*product_modules(), *tools, ROOT / "manage.py") if lines_of(path) > 1]


def proofs() -> list[Path]:
    """What shows that it runs well."""
    return [path for path in files(".py") if is_test(path) and not is_migration(path)]


def test_files_stay_small(counted: Callable[[str], None]) -> None:
    sizes = {short(path): lines_of(path) for path in code()}
    found = figures(sizes.values())

    counted(f"{len(sizes)} files of code: {found}, allowed {FILE}")
    assert over(found, FILE) == []


def test_a_module_past_its_size_becomes_a_folder() -> None:
    modules = [path for path in product_modules() if lines_of(path) > MODULE_MAX]

    assert [f"{short(path)}: {lines_of(path)}" for path in modules if short(path) not in LONGER] == []
    assert [name for name in LONGER if not (ROOT / name).exists()] == []


def test_test_files_stay_readable() -> None:
    assert [short(path) for path in proofs() if lines_of(path) > FILE["max"]] == []


def test_functions_stay_small(counted: Callable[[str], None]) -> None:
    sizes = {
        f"{short(path)}: {name}": lines for path in code() for name, lines in function_lines(tree_of(path))
    }
    found = figures(sizes.values())

    counted(f"{len(sizes)} functions: {found}, allowed {FUNCTION}")
    assert [name for name, lines in sizes.items() if lines > FUNCTION["max"]] == []
    assert over(found, FUNCTION) == []


def test_templates_stay_small(counted: Callable[[str], None]) -> None:
    sizes = {short(path): lines_of(path) for path in templates()}

    counted(f"{len(sizes)} templates: {figures(sizes.values())}, none over {TEMPLATE_MAX}")
    assert sizes or not list(PACKAGE.glob("*/templates"))
    assert [name for name, lines in sizes.items() if lines > TEMPLATE_MAX] == []


def test_tests_outweigh_code(counted: Callable[[str], None]) -> None:
    ran, shown = sum(map(lines_of, code())), sum(map(lines_of, proofs()))

    counted(f"{shown} lines of tests for {ran} of code: {shown / ran:.2f}, at least {TESTS_TO_CODE}")
    assert shown >= TESTS_TO_CODE * ran


def test_figures_of_ten_sizes() -> None:
    assert figures([1, 2, 3, 4, 5, 6, 7, 8, 9, 100]) == {"median": 5, "p90": 9, "max": 100}


def test_a_large_file_is_found() -> None:
    assert over({"median": 80, "p90": 201, "max": 401}, FILE) == ["p90 201 > 200", "max 401 > 400"]


def test_a_long_function_is_measured_without_its_docstring() -> None:
    source = 'def long():\n    """Says so.\n\n    At length.\n    """\n' + "    x = 1\n" * 51

    assert function_lines(ast.parse(source)) == [("long", 51)]


def test_a_function_of_words_alone_has_no_lines() -> None:
    assert function_lines(ast.parse('def told():\n    """Only told."""\n')) == [("told", 0)]
