"""The bill of materials and the licences say what the lock says, for every part that runs."""

import json
import re
import tomllib
from collections.abc import Callable

import pytest

from tools import describe_parts
from tools.supply.bill import BILL, bill
from tools.supply.licences import MAY_SHIP, refused, said_by, written_down
from tools.supply.lock import ROOT, LockNotUnderstood, Part, parts, parts_in

pytestmark = pytest.mark.shows("M39")
H1, H2 = "a" * 64, "b" * 64
LOCK = (
    f"django==5.2.19 \\\n    --hash=sha256:{H1} \\\n    --hash=sha256:{H2}\n"
    f"tz_data==2026.6 ; sys_platform == 'win32' \\\n    --hash=sha256:{H1}\n"
)


def test_a_lock_is_read_with_versions_hashes_and_where_they_are_needed() -> None:
    assert list(parts_in(LOCK)) == [
        Part("django", "5.2.19", "", (H1, H2)),
        Part("tz-data", "2026.6", "sys_platform == 'win32'", (H1,)),
    ]


@pytest.mark.parametrize("lock", ["django>=5\n", "-e .\n", f"django==5.2.19 \\\n    --hash=md5:{H1}\n"])
def test_a_lock_that_pins_nothing_is_refused(lock: str) -> None:
    with pytest.raises(LockNotUnderstood):
        list(parts_in(lock))


@pytest.mark.parametrize("kind", ["runtime", "dev", "browsers"])
def test_every_part_is_pinned_with_hashes(kind: str, counted: Callable[[str], None]) -> None:
    found = parts(kind)

    counted(f"{kind}: {len(found)} parts, {sum(len(part.hashes) for part in found)} files with a hash each")
    assert [part.name for part in found if not part.hashes] == []


def test_every_part_that_runs_has_a_licence_we_may_ship() -> None:
    licences = written_down()

    assert licences.keys() == {part.name for part in parts("runtime")}, (
        "look it up: requirements/licences.toml"
    )
    assert {name: told for name, told in licences.items() if refused(told)} == {}


def test_a_licence_is_the_one_that_the_part_names_itself() -> None:
    told = {name: (licence, said_by(name)) for name, licence in written_down().items()}

    assert {name: both for name, both in told.items() if both[1] not in {None, both[0]}} == {}
    assert sum(said is not None for _, said in told.values()) > 10


@pytest.mark.parametrize(
    ("expression", "no"),
    [
        ("MIT", False),
        ("GPL-3.0-only OR MIT", False),
        ("(MIT AND PSF-2.0)", False),
        ("MIT AND GPL-3.0-only", True),
        ("AGPL-3.0-or-later", True),
        ("", True),
    ],
)
def test_terms_that_would_reach_our_own_code_are_refused(expression: str, no: bool) -> None:
    assert refused(expression) is no


def test_a_part_that_is_not_here_says_nothing() -> None:
    assert said_by("there-is-no-such-part") is None
    assert said_by("django") in MAY_SHIP


def test_the_bill_is_in_step_with_the_lock() -> None:
    assert BILL.read_text(encoding="utf-8") == describe_parts.text(), "run: python -m tools.describe_parts"


def test_the_bill_names_every_part_with_its_address_and_licence() -> None:
    told = json.loads(
        bill(tuple(parts_in(LOCK)), {"django": "BSD-3-Clause", "tz-data": "MIT"}, version="1.0")
    )

    django, tz_data = told["components"]
    assert (told["bomFormat"], told["specVersion"], told["version"]) == ("CycloneDX", "1.6", 1)
    assert (django["purl"], django["type"]) == ("pkg:pypi/django@5.2.19", "library")
    assert django["licenses"] == [{"expression": "BSD-3-Clause"}]
    assert [one["value"] for one in django["properties"]] == [H1, H2]
    assert tz_data["properties"][0] == {"name": "wayfellow:needed-where", "value": "sys_platform == 'win32'"}
    assert told["dependencies"][0]["dependsOn"] == [django["bom-ref"], tz_data["bom-ref"]]


def test_the_bill_can_be_read_by_others() -> None:
    """What the standard asks of a bill: a serial number of its shape, and every reference only once."""
    told = json.loads(BILL.read_text(encoding="utf-8"))

    refs = [told["metadata"]["component"]["bom-ref"], *(one["bom-ref"] for one in told["components"])]
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", told["serialNumber"])
    assert len(refs) == len(set(refs))
    assert set(told["dependencies"][0]["dependsOn"]) == set(refs[1:])


def test_the_same_lock_gives_the_same_bill_and_another_one_another() -> None:
    licences = {"django": "BSD-3-Clause", "tz-data": "MIT"}
    both = tuple(parts_in(LOCK))

    assert bill(both, licences, version="1.0") == bill(both, licences, version="1.0")
    assert bill(both[:1], licences, version="1.0") != bill(both, licences, version="1.0")


def test_the_environment_takes_nothing_without_its_hash() -> None:
    source = (ROOT / "tools" / "environment.py").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert "--require-hashes" in source
    assert not [one for one in project["dependencies"] if "@" in one or "://" in one]


def test_the_command_writes_the_bill(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ROOT / "var" / "none" / "bill.json"
    kept: list[str] = []
    monkeypatch.setattr(type(place), "write_text", lambda self, text, **_: kept.append(text))

    assert describe_parts.main() == 0
    assert kept == [describe_parts.text()]
    assert "sbom.cdx.json" in capsys.readouterr().out
