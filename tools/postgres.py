"""A private PostgreSQL for one test run: started in a temporary folder on a free port, always removed.

`python -m tools.postgres COMMAND ...` runs any command beside such a cluster, for example
`python -m tools.postgres pytest wayfellow/goals`.
"""

import contextlib
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from tools import debian

# Where packages put the programs, when they are not on the PATH.
PLACES = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql*/bin",
    "/usr/local/opt/postgresql*/bin",
    "/Applications/Postgres.app/Contents/Versions/*/bin",
)
MISSING = (
    "no PostgreSQL was found. Install it (Debian: sudo apt-get install postgresql; "
    "macOS: brew install postgresql) to run the tests on it too."
)
# Nothing here outlives the run, so nothing needs to survive a power cut.
HASTY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class NoPostgres(Exception):
    """There is no PostgreSQL here and none may be installed."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the two databases are. Django's test runner puts `test_` before their names."""

    default: str
    keys: str

    def as_settings(self) -> dict[str, str]:
        """The environment that points Wayfellow at them."""
        return {"DATABASE_URL": self.default, "KEYS_DATABASE_URL": self.keys}


def newest(folders: Iterable[Path]) -> Path | None:
    """The folder of the highest version that holds the programs: 17 comes after 9.6, and after 16."""
    usable = [folder for folder in folders if (folder / "initdb").exists() and (folder / "pg_ctl").exists()]
    return max(usable, key=_version, default=None)


def _version(folder: Path) -> list[int]:
    number = "".join(sign if sign.isdigit() else " " for sign in folder.parent.name)
    return [int(part) for part in number.split()]


def find(
    *, places: tuple[str, ...] = PLACES, which: Callable[[str], str | None] = shutil.which
) -> Path | None:
    """The folder of PostgreSQL's programs."""
    if on_path := which("initdb"):
        return Path(on_path).resolve().parent
    return newest(folder for place in places for folder in Path("/").glob(place.removeprefix("/")))


def prepare(
    *,
    find: Callable[[], Path | None] = find,
    may_install: Callable[[], bool] = debian.may_install_here,
    install: Callable[[str], bool] = debian.install,
) -> Path:
    """The folder of PostgreSQL's programs, installed first if need be."""
    found = find()
    if found is None and may_install() and install("postgresql"):
        found = find()
    if found is None:
        raise NoPostgres(MISSING)
    return found


def account_for(uid: int) -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root, so root uses the account `postgres`; anybody else their own."""
    if uid != 0:
        return None
    try:
        return pwd.getpwnam("postgres")
    except KeyError as error:
        raise NoPostgres("there is no account `postgres`, and PostgreSQL refuses to run as root.") from error


@contextlib.contextmanager
def private_cluster(programs: Path) -> Iterator[Addresses]:
    """A cluster for as long as the block lasts."""
    account = account_for(os.geteuid())
    folder = Path(tempfile.mkdtemp(prefix="wayfellow-pg-"))
    password = secrets.token_urlsafe(24)
    (folder / "password").write_text(password, encoding="ascii")
    if account:
        for path in (folder, folder / "password"):
            os.chown(path, account.pw_uid, account.pw_gid)

    def run(*command: str | Path) -> None:
        done = subprocess.run(
            command,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            check=False,
            user=account.pw_uid if account else None,
            group=account.pw_gid if account else None,
            extra_groups=[] if account else None,
        )
        if done.returncode != 0:
            raise NoPostgres(f"{Path(command[0]).name} did not work; the lines above say why.")

    port = free_port()
    stop = (programs / "pg_ctl", "-D", folder / "cluster", "-m", "immediate", "-w", "stop")
    try:
        run(programs / "initdb", *_as_made(folder))
        run(programs / "pg_ctl", *_as_started(folder, port))
        try:
            address = f"postgres://wayfellow:{password}@127.0.0.1:{port}"
            yield Addresses(default=f"{address}/wayfellow", keys=f"{address}/wayfellow_keys")
        finally:
            run(*stop)
    finally:
        shutil.rmtree(folder)


def _as_made(folder: Path) -> tuple[str | Path, ...]:
    # With a password: otherwise anybody else on this machine could come in as its owner.
    login = ("-U", "wayfellow", "-A", "scram-sha-256", f"--pwfile={folder / 'password'}")
    return ("-D", folder / "cluster", *login, "--no-sync", "-E", "UTF8", "--locale=C")


def _as_started(folder: Path, port: int) -> tuple[str | Path, ...]:
    settings = {"listen_addresses": "127.0.0.1", "unix_socket_directories": "", **HASTY}
    options = " ".join([f"-p {port}", *(f"-c {name}='{value}'" for name, value in settings.items())])
    return ("-D", folder / "cluster", "-l", folder / "log", "-o", options, "-w", "start")


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def leave_cleanly_when_told() -> None:
    """Being told to stop unwinds as an exit does, so that the cluster is stopped and removed."""

    def leave(number: int, _frame: FrameType | None) -> None:
        sys.exit(128 + number)

    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, leave)


def main(command: list[str]) -> int:
    """Run one command beside a private cluster."""
    leave_cleanly_when_told()
    try:
        with private_cluster(prepare()) as addresses:
            environment = {**os.environ, **addresses.as_settings()}
            return subprocess.run(command, env=environment, check=False).returncode
    except NoPostgres as missing:
        print(missing, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
