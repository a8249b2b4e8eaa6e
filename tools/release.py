"""What must be so before a release leaves the house: `make release TAG=v0.2.0`, which then runs every test.

Who may sign lies outside the repository, at SIGNERS or in var/signers (ssh-keygen's "allowed signers"):
a repository that named its own signers would vouch for itself. Signatures of other kinds are not taken.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tools import audit
from tools.supply.lock import ROOT

USUAL_SIGNERS = ROOT / "var" / "signers"
DATABASES = {"SQLite", "PostgreSQL"}
OLDEST = 30
# Verifying must not fall back on whatever keys this machine happens to trust.
SSH_ALONE = [f"gpg.{kind}program=false" for kind in ("", "openpgp.", "x509.")]


@dataclass(frozen=True, slots=True)
class Release:
    """What is to be released: a tag of a checkout."""

    tag: str
    root: Path = ROOT
    signers: Path = USUAL_SIGNERS

    def git(self, *arguments: str, settings: list[str] | None = None) -> str | None:
        """What git says, or None where it says no."""
        told = (part for one in settings or () for part in ("-c", one))
        done = subprocess.run(
            ("git", *told, *arguments), cwd=self.root, capture_output=True, text=True, check=False
        )
        return done.stdout.strip() if done.returncode == 0 else None

    def read(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")


def is_what_lies_here(release: Release) -> bool:
    """The tag stands on this very commit, and nothing was changed since."""
    here, tagged = release.git("rev-parse", "HEAD"), release.git("rev-parse", f"{release.tag}^{{commit}}")
    return tagged is not None and here == tagged and release.git("status", "--porcelain") == ""


def is_signed(release: Release) -> bool:
    """The tag is signed by somebody who may sign."""
    known = f"gpg.ssh.allowedSignersFile={release.signers.resolve()}"
    settings = [known, "gpg.minTrustLevel=fully", *SSH_ALONE]
    return release.signers.exists() and release.git("verify-tag", release.tag, settings=settings) is not None


def has_its_number(release: Release) -> bool:
    """pyproject.toml says the same version as the tag."""
    return f"v{tomllib.loads(release.read('pyproject.toml'))['project']['version']}" == release.tag


def says_what_changed(release: Release) -> bool:
    """The changelog has a part of its own for it, with at least one change."""
    parts = re.split(r"^## ", release.read("CHANGELOG.md"), flags=re.MULTILINE)
    its_own = re.compile(re.escape(release.tag.removeprefix("v")) + r"(?![\w.])")
    return any(its_own.match(part) and "\n- " in part for part in parts[1:])


def was_shown(release: Release, today: date) -> bool:
    """The counts beside the promises are of both databases, of this month, and nothing failed."""
    last = json.loads(release.read("docs/security/last_run.json"))
    failed = sum(line.get("failed", 0) for run in last["runs"].values() for line in run.values())
    young = (today - date.fromisoformat(last["on"])).days <= OLDEST
    return young and last["runs"].keys() == DATABASES and failed == 0


def checks(release: Release, today: date) -> dict[str, Callable[[], bool]]:
    """What is asked, in order, each as the sentence that must be true."""
    return {
        f"{release.tag} is what lies here, unchanged": lambda: is_what_lies_here(release),
        f"{release.tag} is signed by somebody in {release.signers}": lambda: is_signed(release),
        "pyproject.toml says the same version": lambda: has_its_number(release),
        "CHANGELOG.md says what changed": lambda: says_what_changed(release),
        f"a full run on both databases in the last {OLDEST} days is on record": lambda: was_shown(
            release, today
        ),
        "nothing unanswered is known against any part": lambda: audit.main() == audit.FINE,
    }


def main(arguments: list[str]) -> int:
    """Say yes or NO to each, and fail if there is one NO."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tag", help="the signed tag of the release, as v0.2.0")
    signers = Path(os.environ.get("SIGNERS", USUAL_SIGNERS))
    release = Release(parser.parse_args(arguments).tag, signers=signers)
    answers = {said: asked() for said, asked in checks(release, date(*time.gmtime()[:3])).items()}
    for said, so in answers.items():
        print(f"{'yes' if so else 'NO '}  {said}")
    return 0 if all(answers.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
