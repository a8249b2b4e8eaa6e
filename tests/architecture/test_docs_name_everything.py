"""What a newcomer may look for is named in the documents: folders, settings, commands."""

import ast
import re
from collections.abc import Callable, Iterator

from tests.architecture.sources import PACKAGE, ROOT, files, folders, short, tree_of

DOCUMENTS = ("README.md", "docs/architecture.md", "docs/settings.md")
_SETTING = re.compile(r"^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$|^PORT$")
_TARGET = re.compile(r"^([a-z][a-z-]*):", re.MULTILINE)
# Names of Django's own that look like settings where they are handed on.
NOT_FROM_OUTSIDE = frozenset({"DJANGO_SETTINGS_MODULE"})


def settings_read(tree: ast.Module) -> Iterator[str]:
    """The names under which a module asks the environment; a secret comes in a file."""
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant)):
            continue
        name = node.args[0].value
        if isinstance(name, str) and _SETTING.match(name):
            yield f"{name}_FILE" if ast.unparse(node.func).endswith("secret") else name


def make_targets(makefile: str) -> list[str]:
    """What `make` can be asked for."""
    return [f"make {name}" for name in _TARGET.findall(makefile)]


def commands() -> list[str]:
    """The management commands of ours."""
    kept = [path for path in files(".py", under=PACKAGE) if path.parent.name == "commands"]
    return [path.stem for path in kept if not path.stem.startswith("_")]


def missing(names: list[str], text: str) -> list[str]:
    """Names that stand nowhere in the text as whole words."""
    return [name for name in names if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text)]


def told() -> str:
    """All that the documents say."""
    return "\n".join(
        (ROOT / name).read_text(encoding="utf-8") for name in DOCUMENTS if (ROOT / name).exists()
    )


def test_every_folder_is_named() -> None:
    assert not told() or missing([f"{name}/" for name in folders()], _with_slashes(told())) == []


def _with_slashes(text: str) -> str:
    """A folder may be written `goals/` or `goals`."""
    return re.sub(r"`([a-z_]+)`", r"\1/ ", text).replace("/", "/ ")


def test_every_setting_is_named(counted: Callable[[str], None]) -> None:
    modules = [path for path in files(".py", under=PACKAGE / "config") if "tests" not in path.parts]
    names = sorted({name for path in modules for name in settings_read(tree_of(path))} - NOT_FROM_OUTSIDE)

    where = "in the documents" if told() else "and no document yet"
    counted(f"{len(names)} settings, {len(commands())} commands, {len(folders())} folders, {where}")
    assert len(names) > 10
    assert not told() or missing(names, told()) == []


def test_every_make_target_is_named() -> None:
    targets = make_targets((ROOT / "Makefile").read_text(encoding="utf-8"))

    assert len(targets) >= 8
    assert not told() or missing([name for name in targets if name != "make help"], told()) == []


def test_every_command_is_named() -> None:
    assert not told() or missing(commands(), told()) == []


def test_documents_are_absent_only_all_together() -> None:
    """Silence is no way out: the first document that exists must name everything."""
    present = [name for name in DOCUMENTS if (ROOT / name).exists()]

    assert bool(present) == bool(told()), [short(ROOT / name) for name in present]


def test_settings_are_found_where_they_are_read() -> None:
    tree = ast.parse(
        'env.text("TIME_ZONE", "x")\nenv.secret("SECRET_KEY")\n_database("KEYS_DATABASE_URL", "k")\nf("no")'
    )

    assert list(settings_read(tree)) == ["TIME_ZONE", "SECRET_KEY_FILE", "KEYS_DATABASE_URL"]


def test_targets_are_found() -> None:
    assert make_targets("PORT ?= 1\nrun: setup\n\t@go\nsetup-dev:\n.PHONY: run\n") == [
        "make run",
        "make setup-dev",
    ]


def test_a_name_inside_another_does_not_count() -> None:
    assert missing(["make run", "goals/"], "make running, my_goals/ and goals/") == ["make run"]


def test_a_folder_may_be_written_either_way() -> None:
    assert missing(["goals/", "web/", "vault/"], _with_slashes("`goals` and wayfellow/web/x")) == ["vault/"]
