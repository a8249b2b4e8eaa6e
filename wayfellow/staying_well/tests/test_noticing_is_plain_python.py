"""What reckons knows of no page and no database: it can be read, run and judged by itself."""

import ast
from pathlib import Path

import pytest

from wayfellow.staying_well import noticing

FOLDER = Path(noticing.__file__).parent
PLAIN = "wayfellow.staying_well.noticing"


def _imported(name: str) -> set[str]:
    tree = ast.parse((FOLDER / f"{name}.py").read_text(encoding="utf-8"))
    return {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)} | {
        alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
    }


@pytest.mark.parametrize("name", ["baseline", "days", "limits", "notices"])
def test_it_is_made_of_the_standard_library_and_itself(name: str) -> None:
    ours = {module for module in _imported(name) if module.startswith(("wayfellow", "django"))}

    assert ours <= {f"{PLAIN}.{other}" for other in ("baseline", "days", "limits")}
