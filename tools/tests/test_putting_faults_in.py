"""Every kind of fault is made, one at a time, and nothing that no test could notice."""

import ast

import pytest

from tools.mutation.faults import Fault, faults

pytestmark = pytest.mark.shows("S12")


def made(source: str) -> list[str]:
    """What each fault makes of the source."""
    return [ast.unparse(fault.code) for fault in faults(source)]


@pytest.mark.parametrize(
    ("source", "wrong"),
    [
        ("a == b", ["a != b"]),
        ("a < b", ["a <= b", "a >= b"]),
        ("a >= b", ["a > b", "a < b"]),
        ("a in b", ["a not in b"]),
        ("a is b", ["a is not b"]),
        ("not a", ["a"]),
        ("a and b", ["a or b", "b", "a"]),
        ("a or b or c", ["a and b and c", "b or c", "a or c", "a or b"]),
        ("a + b", ["a - b"]),
        ("a // b", ["a * b"]),
        ("a | b", ["a & b"]),
        ("x = 3", ["x = 4"]),
        ("x = True", ["x = False"]),
        ("x = 'told'", ["x = 'told!'"]),
        ("x = b'told'", ["x = b'told!'"]),
        ("x = None", []),
        ("a if b else c", ["a", "c"]),
        ("min(a)", ["pass", "max(a)"]),
        ("x = any(a)", ["x = all(a)"]),
        ("a += b", ["pass"]),
        ("q = r.filter(s, t=u)", ["q = r.filter(s)", "q = r.filter(t=u)"]),
        ("[a for a in b if c]", ["[a for a in b]"]),
        ("raise a", ["pass"]),
        ("tell(a)", ["pass"]),
    ],
)
def test_a_fault_of_its_kind(source: str, wrong: list[str]) -> None:
    assert made(source) == wrong


def test_a_condition_holds_always_or_never() -> None:
    assert made("if a:\n    b = c") == ["if True:\n    b = c", "if False:\n    b = c"]


def test_an_answer_is_forgotten() -> None:
    assert made("def f():\n    return a") == ["def f():\n    return None"]
    assert made("def f():\n    return None") == []
    assert made("def f():\n    return") == []


@pytest.mark.parametrize(
    "source",
    [
        '"""Says what it is for."""',
        'def f():\n    """Says what it does."""',
        '__all__ = ["a", "b"]',
        "def f(a: 'Literal[3]') -> 'str': ...",
        "x: 'int'",
        "@dataclass(slots=True)\nclass A: ...",
    ],
)
def test_what_nobody_could_notice_is_left_alone(source: str) -> None:
    assert made(source) == []


def test_a_fault_says_where_it_is() -> None:
    (fault,) = faults("class A:\n    def f(self):\n        x = 3")

    assert (fault.line, fault.name) == (3, "A.f: `3` became `4`")


def test_a_fault_at_the_top_of_a_file_says_only_what_it_is() -> None:
    (fault,) = faults("x = 3")

    assert fault.name == "`3` became `4`"


def test_a_long_line_is_told_short() -> None:
    first = next(faults(f"x = a == {'b' * 90}"))

    assert len(first.what) < 180
    assert "…" in first.what


def test_each_fault_stands_alone_in_its_file() -> None:
    """What was made before is not there any more when the next one is made."""
    assert made("x = 3\ny = 5") == ["x = 4\ny = 5", "x = 3\ny = 6"]


def test_the_same_text_gives_the_same_faults() -> None:
    source = "if a < b:\n    c(d=3)"

    assert [fault.name for fault in faults(source)] == [fault.name for fault in faults(source)]


def test_every_fault_can_be_run() -> None:
    source = "def f(a, *, b=2):\n    if a:\n        raise a\n    return [c for c in a if c in b] or b"

    for fault in faults(source):
        assert isinstance(fault, Fault)
        compile(fault.code, "fault", "exec")
