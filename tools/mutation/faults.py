"""Every small fault that one file can be given: another comparison, a lost argument, a missing refusal.

mutmut changes functions alone, and the tables of `sharing/rules.py` are the policy; cosmic-ray writes into
the very files that others work on. Both bring some twenty packages. This needs `ast`.
"""

import ast
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from typing import Any

_COMPARES: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_RECKONS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
_LONG = 70
_OTHER_NAME = {"min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True, slots=True)
class Fault:
    """One file with one thing wrong."""

    line: int
    inside: str
    """The function or class it stands in; empty at the top of the file."""
    what: str
    code: ast.Module

    @property
    def name(self) -> str:
        return f"{self.inside}: {self.what}" if self.inside else self.what


def faults(source: str) -> Iterator[Fault]:
    """Every fault, in the order of the file; the same text gives the same ones."""
    whole = ast.parse(source)
    leave_alone = set(_never_run(whole))
    inside = _insides(whole)
    for node, (name, line) in inside.items():
        if node not in leave_alone:
            for what, other in _others(node):
                yield Fault(line, name, what, _with(whole, node, other))


def _never_run(whole: ast.Module) -> Iterator[ast.AST]:
    """Docstrings, types, and the list of names: what no test could notice."""
    for node in ast.walk(whole):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield from (node, node.value)
        for field in ("annotation", "returns"):
            if isinstance(told := getattr(node, field, None), ast.AST):
                yield from ast.walk(told)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            yield from ast.walk(node)
        # How a record lies in memory is seen by nobody.
        if isinstance(node, ast.keyword) and node.arg == "slots":
            yield from ast.walk(node)


def _insides(whole: ast.Module) -> dict[ast.AST, tuple[str, int]]:
    """Each node, in the order of the file, with the name of what is around it, and its line."""
    inside: dict[ast.AST, tuple[str, int]] = {}

    def walk(node: ast.AST, name: str, line: int) -> None:
        line = getattr(node, "lineno", line)
        inside[node] = (name, line)
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            name = f"{name}.{node.name}" if name else node.name
        for child in ast.iter_child_nodes(node):
            walk(child, name, line)

    walk(whole, "", 1)
    return inside


def _with(whole: ast.Module, old: ast.AST, new: ast.AST) -> ast.Module:
    """The file once more with one node exchanged."""
    other: ast.Module = _put(whole, old, new)
    return ast.fix_missing_locations(other)


def _put(node: Any, old: ast.AST, new: ast.AST) -> Any:
    """A copy along the way to the exchanged node; all else is shared."""
    if node is old:
        return new
    if isinstance(node, list):
        return [_put(one, old, new) for one in node]
    if not isinstance(node, ast.AST):
        return node
    other = copy(node)
    for field, value in ast.iter_fields(node):
        setattr(other, field, _put(value, old, new))
    return other


def _others(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """What may stand in a node's place, each with its name."""
    for kind, change in _CHANGES:
        if isinstance(node, kind):
            yield from change(node)


def _changed(node: Any, **fields: object) -> Any:
    other = copy(node)
    for name, value in fields.items():
        setattr(other, name, value)
    return other


def _compare(node: ast.Compare) -> Iterator[tuple[str, ast.AST]]:
    for place, op in enumerate(node.ops):
        for other in _COMPARES[type(op)]:
            ops = [*node.ops[:place], other(), *node.ops[place + 1 :]]
            yield _told(node, _changed(node, ops=ops))


def _boolean(node: ast.BoolOp) -> Iterator[tuple[str, ast.AST]]:
    yield _told(node, _changed(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And()))
    for place in range(len(node.values)):
        left = [one for at, one in enumerate(node.values) if at != place]
        yield _told(node, left[0] if len(left) == 1 else _changed(node, values=left))


def _unary(node: ast.UnaryOp) -> Iterator[tuple[str, ast.AST]]:
    if isinstance(node.op, ast.Not | ast.USub):
        yield _told(node, node.operand)


def _reckoned(node: ast.BinOp) -> Iterator[tuple[str, ast.AST]]:
    if other := _RECKONS.get(type(node.op)):
        yield _told(node, _changed(node, op=other()))


def _constant(node: ast.Constant) -> Iterator[tuple[str, ast.AST]]:
    match node.value:
        case bool():
            yield _told(node, ast.Constant(not node.value))
        case int() | float():
            yield _told(node, ast.Constant(node.value + 1))
        case str() | bytes():
            yield _told(node, ast.Constant(node.value + _MORE[type(node.value)]))


def _call(node: ast.Call) -> Iterator[tuple[str, ast.AST]]:
    """A question to the database without one of its conditions; the other of two that are often mixed up."""
    if isinstance(node.func, ast.Attribute):
        for place, given in enumerate(node.keywords):
            left = [one for at, one in enumerate(node.keywords) if at != place]
            yield f"{node.func.attr} without `{ast.unparse(given)}`", _changed(node, keywords=left)
        if node.func.attr == "filter" and node.args:
            yield f"filter without `{_line(node.args[0])}`", _changed(node, args=[])
    elif isinstance(node.func, ast.Name) and (other := _OTHER_NAME.get(node.func.id)):
        yield _told(node, _changed(node, func=ast.Name(other, ast.Load())))


def _chosen(node: ast.IfExp) -> Iterator[tuple[str, ast.AST]]:
    yield _told(node, node.body)
    yield _told(node, node.orelse)


def _if(node: ast.If) -> Iterator[tuple[str, ast.AST]]:
    for always in (True, False):
        yield _told(node, _changed(node, test=ast.Constant(always)))


def _filtered(node: ast.comprehension) -> Iterator[tuple[str, ast.AST]]:
    if node.ifs:
        yield f"without `if {ast.unparse(node.ifs[0])}`", _changed(node, ifs=[])


def _returned(node: ast.Return) -> Iterator[tuple[str, ast.AST]]:
    if node.value is not None and not (isinstance(node.value, ast.Constant) and node.value.value is None):
        yield f"no answer for `{_line(node)}`", _changed(node, value=ast.Constant(None))


def _left_out(node: ast.stmt) -> Iterator[tuple[str, ast.AST]]:
    yield f"without `{_line(node)}`", ast.Pass()


def _called_for_nothing(node: ast.Expr) -> Iterator[tuple[str, ast.AST]]:
    if isinstance(node.value, ast.Call):
        yield from _left_out(node)


def _told(old: ast.AST, new: ast.AST) -> tuple[str, ast.AST]:
    return f"`{_line(old)}` became `{_line(new)}`", new


def _line(node: ast.AST) -> str:
    """The first line of a node, as Python writes it."""
    line = ast.unparse(ast.fix_missing_locations(node)).split("\n")[0]
    return line if len(line) <= _LONG else f"{line[:_LONG]}…"


_MORE: dict[type, Any] = {str: "!", bytes: b"!"}
_CHANGES: tuple[tuple[type[ast.AST], Any], ...] = (
    (ast.Compare, _compare),
    (ast.BoolOp, _boolean),
    (ast.UnaryOp, _unary),
    (ast.BinOp, _reckoned),
    (ast.Constant, _constant),
    (ast.Call, _call),
    (ast.IfExp, _chosen),
    (ast.If, _if),
    (ast.comprehension, _filtered),
    (ast.Return, _returned),
    (ast.Raise, _left_out),
    (ast.Expr, _called_for_nothing),
    (ast.AugAssign, _left_out),
)
