"""Makes .venv and installs a lock into it, only when the lock has changed since the last time."""

import hashlib
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

# Each lock holds every pin of the one before it (tests/architecture/test_locks_agree.py), so
# installing it installs both.
HOLDS = {"runtime": ("runtime",), "dev": ("dev", "runtime"), "browsers": ("browsers", "dev", "runtime")}
SECONDS = {"runtime": 15, "dev": 60, "browsers": 80}


def fingerprint(kind: str, *, root: Path = ROOT) -> str:
    """One line that changes when the lock changes."""
    lock = root / "requirements" / f"{kind}.txt"
    return f"{kind} {hashlib.sha256(lock.read_bytes()).hexdigest()}"


def stamp_file(root: Path = ROOT) -> Path:
    """Says which locks are installed."""
    return root / ".venv" / "installed-locks"


def python_of(root: Path = ROOT) -> Path:
    """The environment's own Python."""
    return root / ".venv" / "bin" / "python"


def is_ready(kind: str, *, root: Path = ROOT) -> bool:
    """Is this very lock installed?"""
    stamp = stamp_file(root)
    if not (python_of(root).exists() and stamp.exists()):
        return False
    return fingerprint(kind, root=root) in stamp.read_text(encoding="utf-8").splitlines()


def has_pip(python: Path) -> bool:
    """False where making the environment was broken off halfway, too."""
    if not python.exists():
        return False
    return subprocess.run([python, "-c", "import pip"], capture_output=True, check=False).returncode == 0


def install(kind: str, *, root: Path = ROOT) -> bool:
    """Install the lock, refusing any file whose hash is not in it."""
    stamp_file(root).unlink(missing_ok=True)
    flags = ["--quiet", "--disable-pip-version-check", "--no-input", "--require-hashes"]
    lock = str(root / "requirements" / f"{kind}.txt")
    command = [str(python_of(root)), "-m", "pip", "install", *flags, "-r", lock]
    if subprocess.run(command, check=False).returncode != 0:
        return False
    lines = [fingerprint(held, root=root) for held in HOLDS[kind]]
    stamp_file(root).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return True


def make(kind: str) -> int:
    """Prepare the environment and say so, or say nothing when it is ready."""
    if is_ready(kind):
        return 0
    if not has_pip(python_of()):
        print(f"Making .venv with Python {sys.version.split()[0]}", flush=True)
        venv.create(ROOT / ".venv", with_pip=True, clear=True)
    print(f"Installing requirements/{kind}.txt, about {SECONDS[kind]} seconds", flush=True)
    if install(kind):
        return 0
    print("The packages could not be installed; the lines above say why.", file=sys.stderr)
    return 1


def main(deed: str, kind: str) -> int:
    """`ready` asks, `make` does; for `runtime`, `dev` or `browsers`."""
    return make(kind) if deed == "make" else int(not is_ready(kind))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
