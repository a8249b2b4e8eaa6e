"""Every module begins with one line that says what it is for."""

import ast
from collections.abc import Callable
from pathlib import Path

from tests.architecture.sources import files, is_migration, short, tree_of


def says_nothing(source: ast.Module) -> bool:
    """No docstring, or one that does not begin on its first line. A file without a statement needs none."""
    if not source.body:
        return False
    docstring = ast.get_docstring(source, clean=False)
    return not (docstring and docstring.splitlines()[0].strip())


def test_every_module_says_what_it_is_for(counted: Callable[[str], None]) -> None:
    modules = [path for path in files(".py") if not is_migration(path)]

    silent = [short(path) for path in modules if says_nothing(tree_of(path))]

    counted(f"{len(modules)} modules, each with its first line")
    assert len(modules) > 20
    assert silent == []


def test_a_module_without_its_line_is_found(tmp_path: Path) -> None:
    sample = tmp_path / "silent.py"
    sample.write_text("import os\n", encoding="utf-8")

    assert says_nothing(tree_of(sample))


def test_a_docstring_that_begins_with_an_empty_line_is_found() -> None:
    assert says_nothing(ast.parse('"""\nLate.\n"""\n'))


def test_an_empty_file_is_left_in_peace() -> None:
    assert not says_nothing(ast.parse(""))
