"""The settings file, read again in this very process, as each mode would read it."""

import runpy
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as live
from django.core.exceptions import ImproperlyConfigured

from wayfellow.config.tests.starts import production

CONFIG = Path(__file__).parents[1]
ELSEWHERE = "postgres://wayfellow:secret@db.example.org:5432/words"


def run_again(name: str) -> dict[str, Any]:
    """What a module of ours makes, made anew; the one that everybody uses stays as it is."""
    return runpy.run_path(str(CONFIG / f"{name}.py"), run_name=f"wayfellow.config.{name}")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """The settings under what the environment says."""
    for name in ("WAYFELLOW_MODE", "STATE_DIR", "DATABASE_URL", "KEYS_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)

    def reading(**told: str) -> dict[str, Any]:
        for name, value in told.items():
            monkeypatch.setenv(name, value)
        return run_again("settings")

    return reading


def test_an_unknown_mode_is_refused(read: Any) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"^WAYFELLOW_MODE must be production, demo or test\.$"):
        read(WAYFELLOW_MODE="debug")


def test_production_is_what_one_gets_without_asking(read: Any, tmp_path: Path) -> None:
    found = read(**production(tmp_path))

    assert (str(found["MODE"]), found["DEBUG"], found["BEHIND_TLS"]) == ("production", False, True)
    assert "wayfellow.demo" not in found["INSTALLED_APPS"]
    assert found["ALLOWED_HOSTS"] == ["wayfellow.example.org"]
    assert found["EMAIL_USE_TLS"] is True


def test_a_demo_makes_its_own_place(read: Any, tmp_path: Path) -> None:
    found = read(WAYFELLOW_MODE="demo", STATE_DIR=str(tmp_path / "var"))

    assert (found["DEBUG"], found["BEHIND_TLS"]) == (False, False)
    assert "wayfellow.demo" in found["INSTALLED_APPS"]
    assert found["SECRET_KEY"] == (tmp_path / "var" / "secret.key").read_text(encoding="utf-8")
    assert found["MASTER_KEY_FILE"] == tmp_path / "var" / "master.key"
    assert found["EMAIL_FILE_PATH"] == tmp_path / "var" / "letters"


def test_without_a_database_there_are_two_files_of_sqlite(read: Any, tmp_path: Path) -> None:
    databases = read(**production(tmp_path))["DATABASES"]

    places = {alias: Path(database["NAME"]) for alias, database in databases.items()}
    assert places == {
        "default": tmp_path / "state" / "wayfellow.sqlite3",
        "keys": tmp_path / "state" / "keys.sqlite3",
    }
    assert {database["ENGINE"] for database in databases.values()} == {"django.db.backends.sqlite3"}
    assert databases["default"]["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_either_database_can_be_postgresql(read: Any, tmp_path: Path) -> None:
    databases = read(**production(tmp_path), DATABASE_URL=ELSEWHERE)["DATABASES"]

    assert databases["default"]["ENGINE"] == "django.db.backends.postgresql"
    assert databases["default"]["HOST"] == "db.example.org"
    assert "init_command" not in databases["default"].get("OPTIONS", {})
    assert databases["keys"]["ENGINE"] == "django.db.backends.sqlite3"


def test_a_proxy_is_believed_only_when_there_is_one(read: Any, tmp_path: Path) -> None:
    told = production(tmp_path)

    assert read(**told)["SECURE_PROXY_SSL_HEADER"] is None
    assert read(**told, BEHIND_PROXY="yes")["SECURE_PROXY_SSL_HEADER"] == ("HTTP_X_FORWARDED_PROTO", "https")


def test_the_password_of_a_mail_server_comes_from_a_file(read: Any, tmp_path: Path) -> None:
    (tmp_path / "mail").write_text("hunter2\n", encoding="utf-8")

    found = read(**production(tmp_path), EMAIL_USER="post", EMAIL_PASSWORD_FILE=str(tmp_path / "mail"))

    assert (found["EMAIL_HOST_USER"], found["EMAIL_HOST_PASSWORD"]) == ("post", "hunter2")


@pytest.mark.parametrize(
    ("is_demo", "is_test", "there"), [(True, False, True), (False, True, True), (False, False, False)]
)
def test_pages_of_the_demo_exist_only_where_it_was_asked_for(
    settings: Any, is_demo: bool, is_test: bool, there: bool
) -> None:
    settings.IS_DEMO, settings.IS_TEST = is_demo, is_test

    addresses = run_again("urls")["urlpatterns"]

    assert ("demo/" in [str(entry.pattern) for entry in addresses]) is there


def test_the_server_loads_nothing_that_was_not_checked(db: None) -> None:
    loaded = run_again("wsgi")

    assert callable(loaded["application"])
    assert live.WSGI_APPLICATION == "wayfellow.config.wsgi.application"
