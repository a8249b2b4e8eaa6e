"""An installation of its own, made for killing: both databases, a master key, one service."""

import os
import tempfile
from io import StringIO
from pathlib import Path
from urllib.parse import urlsplit

import django


def prepare(*, master_key: str = "") -> Path:
    """Settings, keys and databases in a fresh folder; PostgreSQL where DATABASE_URL says so.

    With a master key of one's own the databases are left empty.
    """
    folder = Path(tempfile.mkdtemp(prefix="wayfellow-crash-", dir=os.environ.get("STATE_DIR")))
    os.environ |= {
        "STATE_DIR": str(folder),
        "WAYFELLOW_MODE": "test",
        "MASTER_KEY_FILE": str(folder / "master.key"),
        "DJANGO_SETTINGS_MODULE": "wayfellow.config.settings",
    }
    for setting in ("DATABASE_URL", "KEYS_DATABASE_URL"):
        if address := os.environ.get(setting):
            os.environ[setting] = _own_database(address)
    django.setup()
    if master_key:
        (folder / "master.key").touch(mode=0o600)
        (folder / "master.key").write_text(master_key, encoding="ascii")
    else:
        _fill()
    return folder


def _own_database(address: str) -> str:
    """A database in this cluster that nobody else uses."""
    import psycopg  # noqa: PLC0415  (only where there is PostgreSQL)

    parts = urlsplit(address)
    name = f"crash_{parts.path.removeprefix('/')}_{os.getpid()}"
    with psycopg.connect(parts._replace(path="/postgres").geturl(), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return parts._replace(path=f"/{name}").geturl()


def _fill() -> None:
    from django.core.management import call_command  # noqa: PLC0415  (Django is ready only now)

    from wayfellow.vault.keys import MasterKey  # noqa: PLC0415

    MasterKey.make_file(Path(os.environ["MASTER_KEY_FILE"]))
    call_command("migrate_all", stdout=StringIO())
