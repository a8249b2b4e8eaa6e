"""`make mutate` tries each fault in a process of its own, counts, and says which were not found."""

import ast
import time
from collections import Counter
from pathlib import Path

import pytest

from tools import mutate
from tools.mutation.targets import ROOT, TARGETS, Target
from tools.mutation.trying import FOUND, NOT_FOUND, TOO_LONG, Faulty, outcome

pytestmark = pytest.mark.shows("S12")


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Target:
    """A module with three faults to come: two in a comparison, one in what is answered."""
    (tmp_path / "small.py").write_text("def f(a):\n    return a < 3\n")
    monkeypatch.setattr("tools.mutation.targets.ROOT", tmp_path)
    monkeypatch.setattr(mutate, "ROOT", tmp_path)
    monkeypatch.setattr(mutate, "EXCUSED", tmp_path / "excused.toml")
    (tmp_path / "excused.toml").write_text("excused = []\n")
    return Target("small", ("small.py",), ("quick",), ("tests",), ())


def finds(*wrong: str) -> mutate.Try:
    """Tests that find these and no others."""
    return lambda path, code, seconds: FOUND if any(one in ast.unparse(code) for one in wrong) else NOT_FOUND


def test_every_fault_is_tried_and_counted(target: Target) -> None:
    said: list[str] = []

    counts = mutate.hunt(target, finds("a <= 3", "a >= 3", "None"), said.append)

    assert (counts[FOUND], counts[NOT_FOUND], counts["excused"]) == (3, 1, 0)
    assert said == ["  not found: small.py: f: `3` became `4` (line 2)"]


def test_a_fault_that_is_excused_is_said_and_still_not_found(target: Target, tmp_path: Path) -> None:
    excused = '[[excused]]\nfault = "small.py: f: `3` became `4`"\nreason = "nobody counts so far"\n'
    (tmp_path / "excused.toml").write_text(excused)
    said: list[str] = []

    counts = mutate.hunt(target, finds("a <= 3", "a >= 3", "None"), said.append)

    assert said[0].startswith("  excused: ")
    assert (
        mutate.verdict("small", counts)
        == "small: 3 of 4 faults found, 75.0 %; 1 not found, 1 of them excused"
    )


@pytest.mark.parametrize(
    ("says", "told", "runs"),
    [
        ({"quick": 1}, FOUND, 1),
        ({"quick": 0, "tests": 1}, FOUND, 2),
        ({"quick": 0, "tests": 0}, NOT_FOUND, 2),
    ],
)
def test_the_quick_tests_come_first_and_the_others_only_if_they_find_nothing(
    says: dict[str, int],
    told: str,
    runs: int,
    target: Target,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A run is a process of its own, so it leaves a line in a file."""
    place = tmp_path / "runs.txt"
    place.touch()

    def run(path: Path, code: ast.Module, arguments: tuple[str, ...]) -> int:
        with place.open("a") as written:
            written.write(f"{arguments[-1]}\n")
        return says[arguments[-1]]

    monkeypatch.setattr(mutate, "run_tests", run)

    assert mutate.try_one(target, tmp_path / "small.py", ast.parse(""), 30) == told
    assert place.read_text().split() == ["quick", "tests"][:runs]


def test_tests_that_fail_without_a_fault_teach_nothing(target: Target) -> None:
    with pytest.raises(mutate.NotInOrder, match="small"):
        mutate.hunt(target, lambda path, code, seconds: FOUND, print)


def test_tests_that_break_while_faults_are_looked_for_teach_nothing(target: Target) -> None:
    answers = iter([NOT_FOUND, FOUND, FOUND, FOUND, FOUND, FOUND])

    with pytest.raises(mutate.NotInOrder, match="small"):
        mutate.hunt(target, lambda path, code, seconds: next(answers), print)


def test_a_fault_that_runs_for_ever_was_noticed() -> None:
    assert mutate.share(Counter({FOUND: 18, TOO_LONG: 1, NOT_FOUND: 1})) == 95.0


def test_every_target_is_there_with_its_tests() -> None:
    assert [target.name for target in TARGETS] == ["vault", "sharing/rules", "measures/scoring"]
    for target in TARGETS:
        assert target.files()
        assert [test for test in (*target.quick, *target.tests) if not (ROOT / test).exists()] == []


@pytest.mark.parametrize(("number", "told"), [(0, NOT_FOUND), (1, FOUND), (2, FOUND), (99, FOUND)])
def test_what_became_of_a_run(number: int, told: str) -> None:
    assert outcome(lambda: number, seconds=30) == told


def test_a_run_that_breaks_is_found() -> None:
    def broken() -> int:
        raise RuntimeError("broken")

    assert outcome(broken, seconds=30) == FOUND


def test_a_run_without_end_is_ended() -> None:
    def for_ever() -> int:
        time.sleep(600)
        return 0

    began = time.monotonic()
    assert outcome(for_ever, seconds=0.3) == TOO_LONG
    assert time.monotonic() - began < 30


def test_the_faulty_module_is_imported_in_the_place_of_the_right_one() -> None:
    finder = Faulty(ROOT / "wayfellow" / "vault" / "canonical.py", ast.parse("told = 'wrong'"))
    space: dict[str, object] = {}

    spec = finder.find_spec("wayfellow.vault.canonical", None)
    assert spec is not None
    assert spec.loader is not None
    exec(spec.loader.get_code("wayfellow.vault.canonical"), space)  # type: ignore[attr-defined]  # noqa: S102

    assert space["told"] == "wrong"
    assert finder.find_spec("wayfellow.vault.keys", None) is None


def test_one_part_can_be_picked(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    tried: list[str] = []

    def hunt(target: Target, *_: object) -> Counter[str]:
        tried.append(target.name)
        return Counter({FOUND: 19, NOT_FOUND: 1})

    monkeypatch.setattr(mutate, "hunt", hunt)

    assert mutate.main(["vault"]) == 0
    assert tried == ["vault"]
    assert capsys.readouterr().out == "vault: 19 of 20 faults found, 95.0 %; 1 not found, 0 of them excused\n"


def test_too_few_found_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mutate, "hunt", lambda *_: Counter({FOUND: 94, NOT_FOUND: 6}))

    assert mutate.main([]) == 1
