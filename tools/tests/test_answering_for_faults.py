"""A known fault may stay only if somebody answered for it, and only for as long as its harm allows."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from tools import audit
from tools.supply import answers as kept
from tools.supply.advisories import Known
from tools.supply.answers import ANSWERS, WITHIN, answers, standing
from tools.supply.lock import ROOT, Part

pytestmark = pytest.mark.shows("M39")
SINCE = date(2026, 11, 1)


def answered(place: Path, harm: str) -> Path:
    """A file in which somebody answered for one fault."""
    path = place / "known-faults.toml"
    path.write_text(
        f'[[fault]]\nadvisory = "PYSEC-1"\nknown_since = {SINCE}\nharm = "{harm}"\nwhy = "Never called."\n'
    )
    return path


@pytest.mark.parametrize(("harm", "days"), [("words", 2), ("service", 14), ("nothing seen", 60)])
def test_how_long_a_fault_may_stay_depends_on_its_harm(harm: str, days: int, tmp_path: Path) -> None:
    told = answers(answered(tmp_path, harm))
    last = SINCE + timedelta(days=days)

    assert standing("PYSEC-1", told, last) == (True, f"to be mended by {last}: Never called.")
    assert standing("PYSEC-1", told, last + timedelta(days=1)) == (
        False,
        f"OVERDUE since {last}: Never called.",
    )


def test_a_fault_that_nobody_answered_for_may_not_stay(tmp_path: Path) -> None:
    assert standing("PYSEC-2", answers(answered(tmp_path, "words")), SINCE) == (False, "NOT ANSWERED")


def test_a_harm_that_is_not_in_the_policy_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="very small"):
        answers(answered(tmp_path, "very small"))


def test_the_days_are_those_of_the_policy() -> None:
    page = (ROOT / "docs" / "security" / "supply-chain.md").read_text(encoding="utf-8")

    assert [int(days) for days in re.findall(r"\| (\d+) days \|", page)] == [
        one.days for one in WITHIN.values()
    ]


def test_what_is_answered_for_now_can_be_read() -> None:
    assert [one.why for one in answers(ANSWERS).values() if not one.why] == []


def test_the_look_counts_what_is_answered_and_in_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = answers(answered(tmp_path, "service"))
    monkeypatch.setattr(audit, "answers", lambda: told)
    known = [Known(Part("django", "5.2.19", "", ()), name, "", ()) for name in ("PYSEC-1", "PYSEC-2")]

    assert audit.answered(known, SINCE) == 1
    said = capsys.readouterr().out.splitlines()
    assert [line.split(" [")[1] for line in said] == [
        f"to be mended by {SINCE + kept.WITHIN['service']}: Never called.]",
        "NOT ANSWERED]",
    ]
