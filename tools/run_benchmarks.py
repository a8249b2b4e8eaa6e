"""Runs the benchmarks, all or those that are named. Each prints a table and judges nothing."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def names(root: Path = ROOT) -> list[str]:
    """A benchmark is a file in benchmarks/, or a folder there with a __main__.py."""
    folder = root / "benchmarks"
    files = [path.stem for path in folder.glob("*.py") if not path.stem.startswith("_")]
    folders = [path.parent.name for path in folder.glob("*/__main__.py")]
    return sorted(files + folders)


def main(wanted: list[str]) -> int:
    """Run them one after another; a benchmark that breaks stops the rest."""
    known = names()
    unknown = [name for name in wanted if name not in known]
    if unknown or not known:
        print(
            f"There is no benchmark {' '.join(unknown)}. There is: {', '.join(known) or 'none'}.",
            file=sys.stderr,
        )
        return 1
    for name in wanted or known:
        print(f"\n--- {name}", flush=True)
        done = subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], cwd=ROOT, check=False)
        if done.returncode != 0:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
