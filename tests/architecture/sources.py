"""The project's files, as the guards walk them."""

import ast
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "wayfellow"

# What stands under the domains or beside them. Every other folder is a domain.
NO_DOMAINS = frozenset({"config", "demo", "web", "foundation", "people", "sharing", "measures", "vault"})
# Made by tools or by running, and not ours to judge.
NOT_OURS = frozenset({"__pycache__", "node_modules", "var", "build", "dist"})


def folders() -> list[str]:
    """Every folder of the package: domains, and what they stand on."""
    return sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))


def domains() -> list[str]:
    """The folders that are parts of the product, each entered by its front doors."""
    return [name for name in folders() if name not in NO_DOMAINS]


def files(ending: str, *, under: Path = ROOT) -> list[Path]:
    """Every file of ours with this ending, in order."""
    return sorted(_walk(under, ending))


def _walk(under: Path, ending: str) -> Iterator[Path]:
    for folder, below, names in os.walk(under):
        # `.venv`, `.git` and the caches all begin with a dot.
        below[:] = [
            name for name in below if name not in NOT_OURS and (not name.startswith(".") or name == ".ci")
        ]
        yield from (Path(folder, name) for name in names if name.endswith(ending))


def product_modules() -> list[Path]:
    """The Python files that run when the product runs: no tests, no migrations."""
    return [path for path in files(".py", under=PACKAGE) if not is_test(path) and not is_migration(path)]


def is_test(path: Path) -> bool:
    """Beside the code in a `tests` folder, or in the one at the root."""
    return "tests" in path.relative_to(ROOT).parts or path.name == "conftest.py"


def is_migration(path: Path) -> bool:
    """Written by Django."""
    return path.parent.name == "migrations"


def templates() -> list[Path]:
    """Every page and part of a page, and every letter."""
    kept = [*files(".html", under=PACKAGE), *files(".txt", under=PACKAGE)]
    return [path for path in kept if "templates" in path.parts and not is_test(path)]


def short(path: Path) -> str:
    """The path as a reader of a failure wants it."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name


@cache
def tree_of(path: Path) -> ast.Module:
    """The file as Python understands it."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
