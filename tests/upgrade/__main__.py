"""`python -m tests.upgrade`: rows of the first release, all migrations since, every envelope opened."""

import base64
import json
import shutil
import sys
from io import StringIO
from pathlib import Path
from typing import Any

from tests.crash.place import prepare

FIRST = Path(__file__).with_name("first.json")
OURS = (
    *("foundation", "keys", "people", "sharing", "goals", "staying_well", "coping", "routines", "learning"),
    *("reflections", "conversations", "journey"),
)


def main() -> int:
    """One line of JSON with what was counted."""
    kept = json.loads(FIRST.read_text(encoding="utf-8"))
    folder = prepare(master_key=kept["master_key"])
    try:
        told = _upgrade(kept)
    finally:
        shutil.rmtree(folder)
    sys.stdout.write(json.dumps(told) + "\n")
    return 0


def _upgrade(kept: dict[str, Any]) -> dict[str, Any]:
    from django.core.management import call_command  # noqa: PLC0415  (Django is ready only now)

    _put(kept["rows"])
    call_command("migrate_all", stdout=StringIO())
    out = StringIO()
    call_command("verify_log", stdout=out)
    return {**_opened(kept["words"]), "log": out.getvalue(), **_still(kept)}


def _put(rows: dict[str, list[dict[str, Any]]]) -> None:
    """Into tables as the first migrations make them, by the records of then."""
    from django.db import connections, transaction  # noqa: PLC0415
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415

    for alias in ("keys", "default"):
        executor = MigrationExecutor(connections[alias])
        then = executor.migrate([(app, "0001_initial") for app in OURS])
        with transaction.atomic(using=alias):
            for label, found in rows.items():
                if (label.split(".")[0] == "keys") == (alias == "keys"):
                    kind = then.apps.get_model(label)
                    for row in found:
                        kind(**{name: _value(value) for name, value in row.items()}).save(
                            using=alias, force_insert=True
                        )


def _value(kept: Any) -> Any:
    return base64.b64decode(kept["bytes"]) if isinstance(kept, dict) else kept


def _opened(words: dict[str, dict[str, Any]]) -> dict[str, int]:
    """Each row that was sealed then is here, opens, and still says at least what it said."""
    import msgspec  # noqa: PLC0415
    from django.apps import apps  # noqa: PLC0415

    from wayfellow.foundation.keyring import key_scope  # noqa: PLC0415

    same = 0
    with key_scope():
        for place, before in words.items():
            label, _, pk = place.partition(" ")
            now = json.loads(msgspec.json.encode(apps.get_model(label)._default_manager.get(pk=pk).words))
            same += before.items() <= now.items()
    return {"sealed": len(words), "same": same}


def _still(kept: dict[str, Any]) -> dict[str, bool]:
    from datetime import UTC, datetime  # noqa: PLC0415

    from wayfellow.people.queries import open_invitation  # noqa: PLC0415

    found = open_invitation(kept["code"], at=datetime(2026, 11, 11, tzinfo=UTC))
    return {"code": found.used_at is None}


if __name__ == "__main__":
    sys.exit(main())
