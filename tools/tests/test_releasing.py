"""`make release` lets out what is signed by somebody known, numbered, described, tested and looked up."""

import json
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from tools import audit, release
from tools.release import Release, checks, has_its_number, is_signed, is_what_lies_here, says_what_changed

TODAY = date(2026, 11, 23)
pytestmark = [
    pytest.mark.shows("M39"),
    pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="nobody can sign without ssh-keygen"),
]


def run(*command: str, cwd: Path) -> str:
    """A real program, which must succeed."""
    return subprocess.run(command, cwd=cwd, check=True, capture_output=True, text=True).stdout


def key(place: Path, name: str) -> Path:
    """A key of somebody who signs."""
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", name, cwd=place)
    return place / name


def tag(root: Path, name: str, signed_by: Path) -> None:
    """A signed tag, as whoever makes a release makes it."""
    by = ("-c", "gpg.format=ssh", "-c", f"user.signingKey={signed_by}")
    run("git", *by, "tag", "-s", name, "-m", name, cwd=root)


def counts(
    root: Path, *, on: str = "2026-11-20", failed: int = 0, databases: str = "SQLite PostgreSQL"
) -> None:
    """What a full run left beside the promises."""
    runs = {name: {"M1": {"passed": 6, "failed": failed}} for name in databases.split()}
    (root / "docs/security/last_run.json").write_text(json.dumps({"on": on, "runs": runs}))


@pytest.fixture
def ready(tmp_path: Path) -> Release:
    """A checkout that may be released, and the keys of two people, one of whom may sign."""
    root = tmp_path / "checkout"
    (root / "docs/security").mkdir(parents=True)
    (root / "pyproject.toml").write_text('[project]\nversion = "0.2.0"\n')
    (root / "CHANGELOG.md").write_text("# Changelog\n\n## Unreleased\n\n## 0.2.0, 2026-11-23\n\n- A thing.\n")
    counts(root)
    run("git", "init", "-q", cwd=root)
    run("git", "config", "user.email", "sam@example.org", cwd=root)
    run("git", "config", "user.name", "Sam", cwd=root)
    run("git", "add", ".", cwd=root)
    run("git", "commit", "-q", "-m", "All of it", cwd=root)
    may, _stranger = key(tmp_path, "may"), key(tmp_path, "stranger")
    signers = tmp_path / "signers"
    signers.write_text(f"sam@example.org {may.with_suffix('.pub').read_text()}")
    tag(root, "v0.2.0", may)
    return Release("v0.2.0", root, signers)


def said_no(asked: Release, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What stands in the way, with nothing known against any part."""
    monkeypatch.setattr(audit, "main", lambda: audit.FINE)
    return [said for said, asks in checks(asked, TODAY).items() if not asks()]


def test_what_is_ready_may_go(ready: Release, monkeypatch: pytest.MonkeyPatch) -> None:
    assert said_no(ready, monkeypatch) == []


def test_a_tag_that_nobody_signed_stops_it(ready: Release) -> None:
    run("git", "tag", "v0.2.1", cwd=ready.root)
    run("git", "tag", "-a", "v0.2.2", "-m", "not signed", cwd=ready.root)

    assert [is_signed(Release(name, ready.root, ready.signers)) for name in ("v0.2.1", "v0.2.2")] == [
        False
    ] * 2


def test_a_signature_of_somebody_unknown_stops_it(ready: Release, tmp_path: Path) -> None:
    tag(ready.root, "v0.2.1", tmp_path / "stranger")

    assert not is_signed(Release("v0.2.1", ready.root, ready.signers))


def test_without_a_list_of_who_may_sign_nobody_did(ready: Release, tmp_path: Path) -> None:
    assert not is_signed(Release(ready.tag, ready.root, tmp_path / "nothing here"))


def test_a_tag_that_was_moved_after_signing_stops_it(ready: Release) -> None:
    told = run("git", "cat-file", "tag", ready.tag, cwd=ready.root)
    (ready.root / "more").write_text("slipped in")
    run("git", "add", ".", cwd=ready.root)
    run("git", "commit", "-q", "-m", "More", cwd=ready.root)
    old, new = told.split()[1], run("git", "rev-parse", "HEAD", cwd=ready.root).strip()
    (ready.root.parent / "moved").write_text(told.replace(old, new))
    moved = run("git", "hash-object", "-t", "tag", "-w", str(ready.root.parent / "moved"), cwd=ready.root)
    run("git", "update-ref", f"refs/tags/{ready.tag}", moved.strip(), cwd=ready.root)

    assert is_what_lies_here(ready)
    assert not is_signed(ready)


@pytest.mark.parametrize("changed", ["a file", "a commit"])
def test_what_was_changed_since_the_tag_stops_it(ready: Release, changed: str) -> None:
    (ready.root / "more").write_text("slipped in")
    if changed == "a commit":
        run("git", "add", ".", cwd=ready.root)
        run("git", "commit", "-q", "-m", "More", cwd=ready.root)

    assert not is_what_lies_here(ready)


def test_a_tag_that_is_not_there_stops_it(ready: Release) -> None:
    missing = Release("v9.9.9", ready.root, ready.signers)

    assert (is_what_lies_here(missing), is_signed(missing)) == (False, False)


def test_another_version_stops_it(ready: Release) -> None:
    (ready.root / "pyproject.toml").write_text('[project]\nversion = "0.2.1"\n')

    assert not has_its_number(ready)


@pytest.mark.parametrize(
    "text",
    [
        "# Changelog\n\n## Unreleased\n\n- A thing.\n",
        "# Changelog\n\n## 0.2.0, 2026-11-23\n\n## 0.1.0\n\n- Old.\n",
        "# Changelog\n\n## 0.2.01\n\n- A thing.\n",
    ],
)
def test_a_release_that_says_nothing_of_itself_stops_it(ready: Release, text: str) -> None:
    (ready.root / "CHANGELOG.md").write_text(text)

    assert not says_what_changed(ready)


@pytest.mark.parametrize(
    "told",
    [{"on": "2026-10-23"}, {"failed": 1}, {"databases": "SQLite"}],
    ids=["too old", "something failed", "one database alone"],
)
def test_counts_that_do_not_tell_all_stop_it(
    ready: Release, told: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    counts(ready.root, **told)  # type: ignore[arg-type]

    assert said_no(ready, monkeypatch)[1:] == [
        "a full run on both databases in the last 30 days is on record"
    ]


@pytest.mark.parametrize("ended", [audit.FOUND, audit.NOT_RUN])
def test_a_look_that_found_something_or_did_not_run_stops_it(
    ready: Release, ended: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit, "main", lambda: ended)

    assert [said for said, asks in checks(ready, TODAY).items() if not asks()] == [
        "nothing unanswered is known against any part"
    ]


def test_each_question_is_answered_aloud_and_one_no_is_a_no(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(release, "checks", lambda of, today: {"one": lambda: True, "two": lambda: False})

    assert release.main(["v0.2.0"]) == 1
    assert capsys.readouterr().out == "yes  one\nNO   two\n"


def test_nothing_but_yes_is_a_yes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(release, "checks", lambda of, today: {"one": lambda: True})

    assert release.main(["v0.2.0"]) == 0
