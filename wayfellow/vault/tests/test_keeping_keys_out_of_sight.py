"""A master key cannot be printed, copied into a session, or changed by mistake."""

import copy
import pickle
import traceback
from collections.abc import Callable

import pytest

from wayfellow.vault.keys import KeyRefused, MasterKey, PersonKey
from wayfellow.vault.tests.examples import ALEX, MASTER, SAM, SAMS_KEY

pytestmark = pytest.mark.shows("M10")

RAW = bytes(range(64, 96))


@pytest.mark.parametrize("shown", [repr(MASTER), str(MASTER), f"{MASTER}", f"{MASTER!a}", repr([MASTER])])
def test_showing_a_master_key_shows_its_id_and_nothing_else(shown: str) -> None:
    assert shown.strip("[]") == f"<MasterKey {MASTER.key_id}>"


def test_the_key_itself_is_not_kept() -> None:
    fields = [getattr(MASTER, name) for name in MasterKey.__slots__]

    assert RAW not in fields
    assert len(fields) == 3
    assert not hasattr(MASTER, "__dict__")


def test_the_key_id_is_no_part_of_the_key() -> None:
    assert MASTER.key_id not in RAW.hex()


@pytest.mark.parametrize("copying", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_master_key_is_not_copied_into_caches_sessions_or_queues(
    copying: Callable[[MasterKey], object],
) -> None:
    with pytest.raises(TypeError, match=r"^A master key is not copied into caches, sessions or queues\.$"):
        copying(MASTER)


@pytest.mark.parametrize("name", ["key_id", "_wrapping", "_fingerprinting"])
def test_a_master_key_cannot_be_changed(name: str) -> None:
    with pytest.raises(AttributeError):
        setattr(MASTER, name, "x")


def test_master_keys_are_never_compared_by_their_bytes() -> None:
    """How long it takes to compare two texts tells how much of them is alike."""
    assert MasterKey.__eq__ is object.__eq__
    assert MasterKey.__hash__ is object.__hash__
    assert MasterKey.from_bytes(RAW) != MasterKey.from_bytes(RAW)


def test_a_refused_key_shows_no_bytes_in_its_traceback() -> None:
    wrapped = MASTER.wrap(SAMS_KEY, person=SAM)

    with pytest.raises(KeyRefused) as refusal:
        MASTER.unwrap(wrapped, person=ALEX)

    shown = "".join(traceback.format_exception(refusal.value))
    assert str(refusal.value) == "The person's key was refused: does not belong here."
    assert refusal.value.__suppress_context__
    assert wrapped.hex() not in shown
    assert repr(wrapped) not in shown


def test_a_person_key_of_the_wrong_length_is_not_shown_in_the_refusal() -> None:
    with pytest.raises(KeyRefused) as refusal:
        MASTER.wrap(PersonKey(b"canary"), person=SAM)

    assert "canary" not in str(refusal.value)
