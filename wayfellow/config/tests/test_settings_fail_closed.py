"""Without what it needs nothing starts, and the refusal names what is missing."""

from pathlib import Path

import pytest

from wayfellow.config.tests.starts import last_words, production, run

SETUP = "import django; django.setup(); from django.conf import settings; "


@pytest.fixture
def told(tmp_path: Path) -> dict[str, str]:
    """All that a production start must be told."""
    return production(tmp_path)


def test_with_all_of_it_the_settings_load(told: dict[str, str]) -> None:
    done = run("-c", SETUP + "print(settings.MODE, settings.DEBUG)", told=told)

    assert done.stderr == ""
    assert done.stdout == "production False\n"


@pytest.mark.parametrize(
    "name", ["STATE_DIR", "SECRET_KEY_FILE", "MASTER_KEY_FILE", "ALLOWED_HOSTS", "CRISIS_HELP"]
)
def test_without_one_of_them_nothing_starts(told: dict[str, str], name: str) -> None:
    del told[name]

    done = run("-c", SETUP, told=told)

    assert last_words(done) == f"Set {name}. docs/settings.md says what it is for."


def test_somebody_who_says_nothing_gets_production_and_a_refusal() -> None:
    assert last_words(run("-c", SETUP, told={})).startswith("Set STATE_DIR.")


def test_there_are_only_three_ways_to_start(told: dict[str, str]) -> None:
    done = run("-c", SETUP, told={**told, "WAYFELLOW_MODE": "development"})

    assert last_words(done) == "WAYFELLOW_MODE must be production, demo or test."


@pytest.mark.shows("M12", "M18")
@pytest.mark.parametrize("name", ["DEBUG", "DJANGO_DEBUG", "WAYFELLOW_DEBUG"])
def test_nothing_turns_debugging_on(told: dict[str, str], name: str) -> None:
    done = run("-c", SETUP + "print(settings.DEBUG)", told={**told, name: "yes"})

    assert done.stdout == "False\n"


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("BEHIND_PROXY", "true", 'BEHIND_PROXY must be "yes" or "no", not "true".'),
        ("EMAIL_TLS", "1", 'EMAIL_TLS must be "yes" or "no", not "1".'),
        ("EMAIL_PORT", "smtp", 'EMAIL_PORT must be a number, not "smtp".'),
        ("EMAIL_USER", "post", "Set EMAIL_PASSWORD_FILE. docs/settings.md says what it is for."),
        ("SECRET_KEY_FILE", "/nowhere/secret", "SECRET_KEY_FILE names a file that cannot be read."),
    ],
)
def test_what_cannot_be_meant_is_refused(told: dict[str, str], name: str, value: str, sentence: str) -> None:
    assert last_words(run("-c", SETUP, told={**told, name: value})) == sentence


def test_a_short_secret_is_refused(told: dict[str, str]) -> None:
    Path(told["SECRET_KEY_FILE"]).write_text("short", encoding="utf-8")

    done = run("-c", SETUP, told=told)

    assert last_words(done) == "SECRET_KEY_FILE holds a secret of fewer than 32 characters."


@pytest.mark.shows("M12", "M18")
def test_production_speaks_to_browsers_over_tls_alone(told: dict[str, str]) -> None:
    names = ["SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY", "SECURE_SSL_REDIRECT"]
    asks = ", ".join(f"settings.{name}" for name in names)

    done = run("-c", SETUP + f"print(all([{asks}]), settings.SESSION_COOKIE_NAME)", told=told)

    assert done.stdout == "True __Host-wayfellow\n"


def test_the_demo_is_no_part_of_production(told: dict[str, str]) -> None:
    asks = (
        "from django.urls import resolve, Resolver404\n"
        "from django.core.management import get_commands\n"
        "def known(path):\n"
        "    try: return bool(resolve(path))\n"
        "    except Resolver404: return False\n"
        "print('wayfellow.demo' in settings.INSTALLED_APPS, 'serve_demo' in get_commands(), known('/demo/'), "
        "known('/help/'))"
    )

    done = run("-c", SETUP + "\n" + asks, told=told)

    assert done.stdout == "False False False True\n"


def test_a_demo_needs_to_be_told_nothing_but_that_it_is_one(tmp_path: Path) -> None:
    told = {"WAYFELLOW_MODE": "demo", "STATE_DIR": str(tmp_path / "var")}

    first, second = (run("-c", SETUP + "print(settings.SECRET_KEY)", told=told) for _ in range(2))

    assert first.stdout == second.stdout != ""
    assert first.stdout.strip() == (tmp_path / "var" / "secret.key").read_text(encoding="utf-8")


def test_a_demo_may_be_given_its_secret(tmp_path: Path, told: dict[str, str]) -> None:
    demo = {
        "WAYFELLOW_MODE": "demo",
        "STATE_DIR": str(tmp_path / "var"),
        "SECRET_KEY_FILE": told["SECRET_KEY_FILE"],
    }

    done = run("-c", SETUP + "print(settings.SECRET_KEY)", told=demo)

    assert done.stdout == "not a secret, only long enough to be one\n"
    assert not (tmp_path / "var").exists()
