"""`make audit` holds every part against advisories on this machine, or says plainly that it did not run."""

import json
import os
import time
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tools import audit
from tools.supply.advisories import NoDatabase, advisories, age_in_days, concerns, known_against
from tools.supply.lock import Part, parts

pytestmark = pytest.mark.shows("M39")
DJANGO = Part("django", "5.2.19", "", ())


def advisory(**more: Any) -> dict[str, Any]:
    """One advisory against Django, as the open database tells it."""
    affected = {
        "package": {"ecosystem": "PyPI", "name": "Django"},
        "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "5.2"}, {"fixed": "5.2.20"}]}],
    }
    return {"id": "PYSEC-1", "summary": "Too much is shown", "affected": [affected], **more}


def events(*told: dict[str, str]) -> dict[str, Any]:
    """A range that is told so."""
    return {"ranges": [{"type": "ECOSYSTEM", "events": list(told)}]}


def test_a_part_that_an_advisory_speaks_of_is_found() -> None:
    (one,) = known_against([DJANGO], [advisory()])

    assert (one.part, one.advisory, one.about, one.fixed_in) == (
        DJANGO,
        "PYSEC-1",
        "Too much is shown",
        ("5.2.20",),
    )


@pytest.mark.parametrize(
    ("affected", "concerned"),
    [
        (events({"introduced": "0"}, {"fixed": "5.2.19"}), False),
        (events({"introduced": "0"}, {"fixed": "5.2.20"}), True),
        (events({"introduced": "5.2.19"}), True),
        (events({"introduced": "6.0"}), False),
        (events({"introduced": "0"}, {"last_affected": "5.2.19"}), True),
        (events({"introduced": "0"}, {"last_affected": "5.2.18"}), False),
        (events({"introduced": "4.0"}, {"fixed": "4.2"}, {"introduced": "5.0"}, {"fixed": "5.3"}), True),
        (events({"introduced": "4.0"}, {"fixed": "4.2"}, {"introduced": "5.3"}), False),
        (events({"fixed": "5.3"}, {"introduced": "5.0"}), True),
        (events({"introduced": "no version"}), True),
        ({"versions": ["5.2.18", "5.2.19"]}, True),
        ({"versions": ["5.2.18"]}, False),
        ({"ranges": [{"type": "GIT", "events": [{"introduced": "0"}]}]}, False),
    ],
)
def test_which_versions_are_concerned(affected: dict[str, Any], concerned: bool) -> None:
    assert concerns(affected, "5.2.19") is concerned


def test_what_was_withdrawn_or_is_of_another_language_does_not_count() -> None:
    elsewhere = advisory()
    elsewhere["affected"][0]["package"]["ecosystem"] = "npm"

    assert known_against([DJANGO], [advisory(withdrawn="2026-01-01T00:00:00Z"), elsewhere]) == []
    assert known_against([Part("jinja2", "3.1.6", "", ())], [advisory()]) == []


def test_names_are_the_same_however_they_are_written() -> None:
    told = advisory()
    told["affected"][0]["package"]["name"] = "Tz_Data"
    told["affected"][0]["versions"] = ["1.0"]

    assert [one.part.name for one in known_against([Part("tz-data", "1.0", "", ())], [told])] == ["tz-data"]


def test_a_part_that_is_pinned_twice_is_held_against_both(tmp_path: Path) -> None:
    older = Part("django", "5.2.1", "python_version < '3.12'", ())

    assert [one.part for one in known_against([DJANGO, older], [advisory()])] == [DJANGO, older]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A database of one advisory, as a folder."""
    place = tmp_path / "advisories"
    place.mkdir()
    (place / "PYSEC-1.json").write_text(json.dumps(advisory()))
    return place


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """The same, as the zip that is published."""
    place = tmp_path / "all.zip"
    with zipfile.ZipFile(place, "w") as written:
        written.writestr("PYSEC-1.json", json.dumps(advisory()))
        written.writestr("README.md", "not an advisory")
    return place


@pytest.mark.parametrize("kind", ["folder", "archive"])
def test_a_database_is_a_folder_or_a_zip(kind: str, request: pytest.FixtureRequest) -> None:
    place = request.getfixturevalue(kind)

    assert [one["id"] for one in advisories(place)] == ["PYSEC-1"]
    assert age_in_days(place) < 1


def test_an_empty_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(NoDatabase):
        age_in_days(tmp_path)


def test_without_a_database_it_says_that_it_did_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ADVISORIES", str(tmp_path / "none"))

    assert audit.main() == audit.NOT_RUN
    told = capsys.readouterr().out
    assert told.startswith("NOT RUN. There is no database of advisories at ")
    assert f"Nothing is known about {len(parts('browsers'))} parts." in told


def test_an_old_database_is_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    long_ago = time.time() - 31 * 86_400
    os.utime(folder / "PYSEC-1.json", (long_ago, long_ago))
    monkeypatch.setenv("ADVISORIES", str(folder))

    assert audit.main() == audit.NOT_RUN
    assert "is 31 days old; 30 is the most." in capsys.readouterr().out


@pytest.mark.parametrize(("pinned", "told"), [("5.2.19", audit.FOUND), ("5.2.20", audit.FINE)])
def test_it_says_what_is_known_and_ends_so(
    pinned: str, told: int, archive: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ADVISORIES", str(archive))
    monkeypatch.setattr(audit, "parts", lambda kind: (Part("django", pinned, "", ()),))

    assert audit.main() == told
    said = capsys.readouterr().out
    assert f"1 parts held against 1 advisories: {told} known, 0 answered and in time." in said
    assert ("django 5.2.19: PYSEC-1 (fixed in 5.2.20). Too much is shown [NOT ANSWERED]" in said) is bool(
        told
    )


def test_what_is_not_fixed_yet_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    told = advisory()
    told["affected"][0]["ranges"][0]["events"].pop()

    audit.answered(known_against([DJANGO], [told]), date(2026, 11, 23))

    assert "(not fixed yet)" in capsys.readouterr().out
