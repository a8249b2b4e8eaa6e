"""An envelope is bound to its row and version, so it is written row by row, by the row that sealed it."""

import ast
from collections.abc import Callable, Iterator

import pytest

from tests.architecture.sources import PACKAGE, product_modules, short, tree_of

ENVELOPE = "envelope"
SEALED = frozenset({"SealedRecord", "SealedRow"})
BULK = frozenset({"bulk_create", "bulk_update", "abulk_create", "abulk_update", "in_bulk_update"})
PICKS = frozenset({"values", "values_list"})
UPDATES = frozenset({"update", "aupdate"})
QUERYSETS = frozenset({"objects", "filter", "exclude", "all", "order_by", "annotate", "_default_manager"})

# Where an envelope is written by a statement of its own, each with its reason.
ALLOWED: dict[tuple[str, str], str] = {
    ("wayfellow/foundation/sealed.py", "update"): "keep_change: one row, over the version it was sealed for",
    (
        "wayfellow/people/actions/arriving.py",
        "update",
    ): "change_name: the same for a person's own row, no OwnedRecord",
}


def faults(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every call that writes or reads envelopes past the row they belong to."""
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        deed = node.func.attr
        if deed in BULK:
            yield node.lineno, f"{deed} writes many rows without sealing each"
        elif deed in UPDATES and _names_envelope(node):
            yield node.lineno, f"{deed} may write an envelope that was not sealed for its row"
        elif deed in PICKS and (_names_envelope(node) or _picks_everything(node)):
            yield node.lineno, f"{deed} takes an envelope away from its row"


def _names_envelope(call: ast.Call) -> bool:
    """By name, or by something we cannot look into: `**changes`, `*columns`."""
    if any(keyword.arg in {None, ENVELOPE} for keyword in call.keywords):
        return True
    return any(
        isinstance(argument, ast.Starred)
        or (isinstance(argument, ast.Constant) and argument.value == ENVELOPE)
        for argument in call.args
    )


def _picks_everything(call: ast.Call) -> bool:
    """`.values()` with nothing named takes all columns; a dictionary's `.values()` is another thing."""
    if any(not isinstance(argument, ast.Starred) for argument in call.args) or call.keywords:
        return False
    return isinstance(call.func, ast.Attribute) and _is_queryset(call.func.value)


def _is_queryset(node: ast.expr) -> bool:
    inner = [below for below in ast.walk(node) if isinstance(below, ast.Attribute)]
    return any(below.attr in QUERYSETS for below in inner)


def sealed_records(trees: list[ast.Module]) -> list[str]:
    """The names of all records with an envelope."""
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    return sorted(cls.name for cls in classes if SEALED & {_last(base) for base in cls.bases})


def _last(base: ast.expr) -> str:
    return ast.unparse(base).split(".")[-1]


@pytest.mark.shows("M9")
def test_envelopes_stay_with_their_rows(counted: Callable[[str], None]) -> None:
    trees = {short(path): tree_of(path) for path in product_modules()}
    found = [(name, line, why) for name, tree in trees.items() for line, why in faults(tree)]

    sealed = sealed_records(list(trees.values()))
    counted(f"{len(sealed)} kinds of sealed records in {len(trees)} modules")
    assert sealed or not list(PACKAGE.glob("*/models.py"))
    assert [entry for entry in found if (entry[0], entry[2].split()[0]) not in ALLOWED] == []


def test_nobody_has_leave_without_need() -> None:
    found = {
        (short(path), why.split()[0]) for path in product_modules() for _line, why in faults(tree_of(path))
    }

    assert set(ALLOWED) - found == set()


def _reasons(source: str) -> list[str]:
    return [why.split()[0] for _line, why in faults(ast.parse(source))]


def test_bulk_writing_is_found() -> None:
    assert _reasons("Goal.objects.bulk_create(goals)\nGoal.objects.bulk_update(goals, ['state'])") == [
        "bulk_create",
        "bulk_update",
    ]


def test_updating_an_envelope_is_found() -> None:
    assert _reasons("rows.update(envelope=b'')\nrows.update(**changes)") == ["update", "update"]


def test_updating_a_plain_column_is_fine() -> None:
    assert _reasons("rows.update(ended_at=at)\nkeys.update(more)\ndigest.update(b'')") == []


def test_picking_an_envelope_is_found() -> None:
    picked = "rows.values('envelope')\nrows.values_list('pk', 'envelope')\nrows.filter(a=1).values()"

    assert _reasons(picked) == ["values", "values_list", "values"]


def test_picking_plain_columns_and_a_dictionarys_values_is_fine() -> None:
    assert (
        _reasons("rows.filter(a=1).values_list('pk', flat=True)\nnames.values()\nsorted(found.values())")
        == []
    )


def test_sealed_records_are_known_by_their_base() -> None:
    tree = ast.parse("class Goal(SealedRecord): ...\nclass Person(sealed.SealedRow): ...\nclass Tool: ...")

    assert sealed_records([tree]) == ["Goal", "Person"]
