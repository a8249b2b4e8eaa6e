"""Installs a Debian package where that is allowed: as root, with apt-get at hand."""

import os
import shutil
import subprocess
from collections.abc import Callable

Run = Callable[[list[str]], bool]


def may_install(*, is_root: bool, has_apt: bool) -> bool:
    """Only root may, and only where Debian's own tool is."""
    return is_root and has_apt


def may_install_here() -> bool:
    """The same, for this machine and this account."""
    return may_install(is_root=os.geteuid() == 0, has_apt=shutil.which("apt-get") is not None)


def commands(package: str) -> list[list[str]]:
    """A clean machine knows no packages until it has asked, so the lists come first."""
    waiting = ["-o", "DPkg::Lock::Timeout=300"]  # somebody else may be installing too
    return [
        ["apt-get", *waiting, "update", "-qq"],
        ["apt-get", *waiting, "install", "-y", "-qq", "--no-install-recommends", package],
    ]


def install(package: str, *, run: Run | None = None) -> bool:
    """Install one package without asking questions; True when it worked."""
    print(f"  installing Debian's {package}", flush=True)
    return all((run or _run)(command) for command in commands(package))


def _run(command: list[str]) -> bool:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False)
    return done.returncode == 0
