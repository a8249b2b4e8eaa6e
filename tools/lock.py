"""Writes requirements/*.txt anew from pyproject.toml: every version and hash, and no address of any host."""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
UV = "uv==0.13.9"  # pinned, so that two people write the same lock
DEV = ("--extra", "dev")
# Drivers of other browsers are added to what development pins already, and change none of it.
BROWSERS = (*DEV, "--extra", "browsers", "--constraint", "requirements/dev.txt")
EXTRAS: dict[str, tuple[str, ...]] = {"runtime": (), "dev": DEV, "browsers": BROWSERS}
FLAGS = (
    "--universal",
    "--python-version",
    "3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-header",
    "--no-annotate",
)


def command(kind: str, *, uv: Path) -> list[str]:
    """How one lock is written."""
    target = f"requirements/{kind}.txt"
    return [str(uv), "pip", "compile", "pyproject.toml", *EXTRAS[kind], *FLAGS, "--quiet", "-o", target]


def main() -> int:
    """Write all locks with a uv that is thrown away afterwards."""
    with tempfile.TemporaryDirectory(prefix="wayfellow-lock-") as folder:
        venv.create(folder, with_pip=True)
        programs = Path(folder) / "bin"
        pip = [str(programs / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", UV]
        for step in (pip, *(command(kind, uv=programs / "uv") for kind in EXTRAS)):
            if subprocess.run(step, cwd=ROOT, check=False).returncode != 0:
                return 1
    print(
        "Wrote requirements/runtime.txt, dev.txt and browsers.txt. `make setup-dev` installs the first two."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
