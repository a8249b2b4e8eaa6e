"""From a file, a command, or the environment; never from two, and never from where copies are made."""

import base64
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.cast import Member
from wayfellow.config.checks import keys_live_apart, master_key_opens
from wayfellow.config.tests.starts import last_words, production, run
from wayfellow.foundation.keys.models import PersonKey
from wayfellow.foundation.masters import forget_masters, is_a_person, known_masters, master_key
from wayfellow.foundation.tests.masters import master_keys
from wayfellow.vault.keys import FINGERPRINTS, MasterKey

pytestmark = pytest.mark.shows("M10")
RAW = bytes(range(32))
LINE = base64.b64encode(RAW).decode()
SHOW = (
    "import django; django.setup(); from wayfellow.foundation.masters import master_key; "
    "print(master_key().key_id)"
)


@pytest.fixture
def told(tmp_path: Path) -> dict[str, str]:
    """A production start that says nothing of a master key."""
    found = production(tmp_path)
    del found["MASTER_KEY_FILE"]
    return found


def test_it_comes_from_the_environment(told: dict[str, str]) -> None:
    done = run("-c", SHOW, told={**told, "MASTER_KEY": LINE})

    assert done.stdout.strip() == MasterKey.from_bytes(RAW).key_id, done.stderr


def test_it_comes_from_a_command(told: dict[str, str]) -> None:
    done = run("-c", SHOW, told={**told, "MASTER_KEY_COMMAND": f"{sys.executable} -c \"print('{LINE}')\""})

    assert done.stdout.strip() == MasterKey.from_bytes(RAW).key_id, done.stderr


def test_it_is_said_in_one_way_only(told: dict[str, str]) -> None:
    done = run("-c", SHOW, told={**told, "MASTER_KEY": LINE, "MASTER_KEY_FILE": "/etc/wayfellow/master.key"})

    assert last_words(done) == "Set one of MASTER_KEY_FILE and MASTER_KEY, not several."


def test_without_any_nothing_starts(told: dict[str, str]) -> None:
    assert (
        last_words(run("-c", SHOW, told=told)) == "Set MASTER_KEY_FILE. docs/settings.md says what it is for."
    )


def test_a_second_one_opens_and_does_not_wrap(sam: Member, settings: Any, tmp_path: Path) -> None:
    with master_keys(settings, first=tmp_path / "a.key", second=tmp_path / "b.key"):
        one, other = known_masters()
        assert master_key() is one
        assert one.key_id != other.key_id


def test_a_start_that_finds_no_master_key_says_so(settings: Any) -> None:
    before = settings.MASTER_KEY_FILE
    settings.MASTER_KEY_FILE = None
    forget_masters()

    assert [message.msg for message in master_key_opens(None)] == [
        "Nothing says where the master key is. Set MASTER_KEY_FILE."
    ]
    settings.MASTER_KEY_FILE = before
    forget_masters()


def test_the_environment_and_a_command_work_in_the_same_program_too(
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = settings.MASTER_KEY_FILE
    monkeypatch.setenv("MASTER_KEY", LINE)
    settings.MASTER_KEY_FILE, settings.MASTER_KEY_IN_ENVIRONMENT = None, True
    forget_masters()
    assert master_key().key_id == MasterKey.from_bytes(RAW).key_id

    settings.MASTER_KEY_COMMAND = f"{sys.executable} -c \"print('{base64.b64encode(RAW[::-1]).decode()}')\""
    forget_masters()
    assert master_key().key_id == MasterKey.from_bytes(RAW[::-1]).key_id
    settings.MASTER_KEY_FILE = before
    forget_masters()


def test_a_key_that_is_a_setting_is_refused(db: None, settings: Any) -> None:
    settings.EMAIL_HOST_PASSWORD = Path(settings.MASTER_KEY_FILE).read_text(encoding="ascii")

    assert [message.msg for message in master_key_opens(None)] == [
        "The setting EMAIL_HOST_PASSWORD holds the master key. Settings are copied and printed."
    ]


@pytest.mark.shows("S9")
def test_a_start_without_the_key_that_wrapped_somebodys_key_is_refused(sam: Member, settings: Any) -> None:
    PersonKey.objects.filter(pk=sam.id).update(master_key_id="another")

    assert [message.msg for message in master_key_opens(None)] == [
        "1 keys are wrapped under a master key that is not here. Nobody could read those words."
    ]


@pytest.mark.parametrize(
    ("inside", "sentence"),
    [
        ("STATE_DIR", "lie in STATE_DIR: a backup of that folder would open all."),
        ("PROJECT", "lie in the folder of the program: a copy of it would open all."),
    ],
)
def test_a_key_in_a_folder_that_is_copied_is_refused(
    settings: Any, tmp_path: Path, inside: str, sentence: str
) -> None:
    settings.BEHIND_TLS = True
    settings.STATE_DIR = tmp_path / "state"
    settings.MASTER_KEY_FILE = getattr(settings, inside) / "deeper" / "master.key"

    assert [message.msg for message in keys_live_apart(None)] == [f"The master key must not {sentence}"]


def test_a_key_that_comes_from_no_file_lies_nowhere(settings: Any) -> None:
    settings.BEHIND_TLS = True
    settings.MASTER_KEY_FILE = None

    assert keys_live_apart(None) == []
    with pytest.raises(CommandError, match="does not come from a file here"):
        call_command("make_keys")


def test_the_key_of_fingerprints_is_nobody(sam: Member) -> None:
    assert is_a_person(sam.id)
    assert not is_a_person(FINGERPRINTS)


@pytest.mark.shows("M26")
def test_the_drill_for_a_lost_master_key(tmp_path: Path) -> None:
    """As in docs/security/keys.md: the file is lost, the start is refused, the paper brings all back."""
    told = production(tmp_path)
    Path(told["STATE_DIR"], "static").mkdir(parents=True)
    for command in ("make_keys", "migrate_all"):
        assert run("manage.py", command, told=told).returncode == 0
    key = Path(told["MASTER_KEY_FILE"])
    paper = key.read_text(encoding="ascii")
    key.unlink()

    assert "is missing" in last_words(run("-c", "import wayfellow.config.wsgi", told=told))
    refused = run("manage.py", "make_keys", told=told)
    assert "Bring the old one back from the safe." in refused.stderr

    key.touch(mode=0o600)
    key.write_text(paper[:-3] + "A=\n", encoding="ascii")
    assert run("manage.py", "check_keys", told=told).returncode == 1
    key.write_text(paper, encoding="ascii")
    assert "Keys that do not: 0." in run("manage.py", "check_keys", told=told).stdout
    assert run("-c", "import wayfellow.config.wsgi", told=told).stderr == ""
