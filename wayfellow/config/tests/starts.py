"""Starting Wayfellow as somebody else would: another program, with an environment of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
SETTINGS = "wayfellow.config.settings"


def production(folder: Path) -> dict[str, str]:
    """All that a production start must be told, in files of its own."""
    secret, key = folder / "secret", folder / "safe" / "master.key"
    secret.write_text("not a secret, only long enough to be one\n", encoding="utf-8")
    key.parent.mkdir(exist_ok=True)
    return {
        "STATE_DIR": str(folder / "state"),
        "SECRET_KEY_FILE": str(secret),
        "MASTER_KEY_FILE": str(key),
        "ALLOWED_HOSTS": "wayfellow.example.org",
        "CRISIS_HELP": "Emergency | 000 | day and night",
    }


def run(
    *arguments: str, told: Mapping[str, str], folder: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run our Python with exactly these settings and nothing of the shell's."""
    plain = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "DJANGO_SETTINGS_MODULE": SETTINGS}
    return subprocess.run(
        [sys.executable, *arguments],
        env={**plain, **told},
        cwd=folder or ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def last_words(done: subprocess.CompletedProcess[str]) -> str:
    """The sentence with which a start was refused."""
    assert done.returncode != 0, done.stdout
    return done.stderr.strip().splitlines()[-1].partition(": ")[2]
