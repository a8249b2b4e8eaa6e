"""What must be true before anybody is served. A start that fails one of these is refused."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, register, run_checks
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connections

from wayfellow.vault.keys import MasterKeyRefused, key_id_of
from wayfellow.web.crisis_help import UnreadableCrisisHelp, crisis_help_from_settings

Found = list[CheckMessage]
START = "start"
# What SQLite must answer when asked: names and values of the pragmas (synchronous 2 is FULL).
PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
}


@register(START, deploy=True)
def sqlite_keeps_its_promises(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> Found:
    """Read the durable settings back from every SQLite database."""
    found: Found = []
    for alias in ("default", "keys"):
        connection = connections[alias]
        if connection.vendor != "sqlite":
            continue
        with connection.cursor() as cursor:
            for pragma, wanted in PRAGMAS.items():
                cursor.execute(f"PRAGMA {pragma}")
                if (answer := cursor.fetchone()[0]) != wanted:
                    found.append(
                        Error(f"SQLite ({alias}) says {pragma} is {answer}, not {wanted}.", id="start.1")
                    )
    return found


@register(START, deploy=True)
def keys_live_apart(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> Found:
    """The two databases are two, and in production the master key does not lie beside either."""
    names = [str(settings.DATABASES[alias]["NAME"]) for alias in ("default", "keys")]
    hosts = [settings.DATABASES[alias].get("HOST", "") for alias in ("default", "keys")]
    found: Found = []
    if names[0] == names[1] and hosts[0] == hosts[1]:
        found.append(
            Error("Person keys must be in a database of their own. Set KEYS_DATABASE_URL.", id="start.2")
        )
    beside = {Path(name).resolve().parent for name in names if "/" in name}
    if settings.BEHIND_TLS and settings.MASTER_KEY_FILE is not None:
        found += _too_near(settings.MASTER_KEY_FILE.resolve(), beside)
    return found


def _too_near(master: Path, beside: set[Path]) -> Found:
    """Whatever is copied together is stolen together."""
    if master.parent in beside:
        copied = "lie beside a database: a copy of one folder would open all."
    elif settings.STATE_DIR.resolve() in master.parents:
        copied = "lie in STATE_DIR: a backup of that folder would open all."
    elif settings.PROJECT.resolve() in master.parents:
        copied = "lie in the folder of the program: a copy of it would open all."
    else:
        return []
    return [Error(f"The master key must not {copied}", id="start.3")]


@register(START, deploy=True)
def master_key_opens(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> Found:
    """The master key is there, is ours alone to read, and is not a demo's."""
    # Here and not above, because settings must be ready before the keyring is.
    from wayfellow.foundation.masters import known_masters  # noqa: PLC0415

    try:
        known = {master.key_id for master in known_masters()}
    except MasterKeyRefused as refused:
        return [Error(str(refused), id="start.4")]
    found: Found = [
        Error(f"The setting {name} holds the master key. Settings are copied and printed.", id="start.9")
        for name in _settings_that_hold(known)
    ]
    return found + _keys_without_a_master()


def _settings_that_hold(key_ids: set[str]) -> list[str]:
    texts = {name: value for name in dir(settings) if isinstance(value := getattr(settings, name, None), str)}
    return sorted(name for name, text in texts.items() if key_id_of(text) in key_ids)


def _keys_without_a_master() -> Found:
    from wayfellow.foundation.masters import wrapped_under_no_known_master  # noqa: PLC0415

    try:
        count = wrapped_under_no_known_master()
    except DatabaseError:
        return []  # before the first migration; another check says so
    if not count:
        return []
    told = f"{count} keys are wrapped under a master key that is not here. Nobody could read those words."
    return [Error(told, id="start.10")]


@register(START, deploy=True)
def no_demo_in_production(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> Found:
    """A production start refuses made-up people and the key that was made for them."""
    if not settings.BEHIND_TLS:
        return []
    found: Found = []
    if settings.MASTER_KEY_FILE and settings.MASTER_KEY_FILE.with_suffix(".demo").exists():
        found.append(Error("This master key was made for a demo. Make a new one.", id="start.5"))
    try:
        if apps.get_model("people.Service").objects.filter(is_demo=True).exists():
            found.append(
                Error(
                    "There is a made-up demo service in this database. Start with a clean one.", id="start.6"
                )
            )
    except DatabaseError:
        found.append(Error("The database is not ready. Run: python manage.py migrate_all", id="start.7"))
    return found


@register(START, deploy=True)
def crisis_help_can_be_drawn(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> Found:
    """There is a number to ring on every page: otherwise somebody in need would find the mistake."""
    try:
        lines = crisis_help_from_settings()
    except UnreadableCrisisHelp as refused:
        return [Error(f"CRISIS_HELP cannot be read. {refused}", id="start.8")]
    return [] if lines else [Error("CRISIS_HELP names no number to ring.", id="start.8")]


def refuse_unsafe_start() -> None:
    """Run the checks above; raise with every sentence that one of them said."""
    found = run_checks(tags=[START], include_deployment_checks=True)
    if found:
        in_order = sorted(found, key=lambda message: str(message.id))
        raise ImproperlyConfigured(" ".join(message.msg for message in in_order))
