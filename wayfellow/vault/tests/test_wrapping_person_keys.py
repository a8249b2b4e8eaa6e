"""A wrapped person key comes back only to its own person, under its own master key."""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wayfellow.vault.keys import KeyRefused, MasterKey, PersonKey, Refusal, new_person_key
from wayfellow.vault.sealing import open_sealed, seal
from wayfellow.vault.tests.examples import (
    ALEX,
    ANOTHER_MASTER,
    MASTER,
    SAM,
    SAMS_GOAL,
    SAMS_KEY,
    SAMS_WORDS,
)

MASTERS = st.binary(min_size=32, max_size=32).map(MasterKey.from_bytes)
KEYS = st.binary(min_size=32, max_size=32).map(PersonKey)


def _reason_for(wrapped: bytes, *, master: MasterKey = MASTER, person: UUID = SAM) -> Refusal:
    with pytest.raises(KeyRefused) as refusal:
        master.unwrap(wrapped, person=person)
    return refusal.value.reason


def _headed(tail: bytes) -> bytes:
    return b"\x01\x01" + bytes.fromhex(MASTER.key_id) + tail


@given(master=MASTERS, key=KEYS, person=st.uuids())
def test_any_key_comes_back_to_its_own_person(master: MasterKey, key: PersonKey, person: UUID) -> None:
    assert master.unwrap(master.wrap(key, person=person), person=person) == key


def test_the_key_itself_cannot_be_read_in_what_is_stored() -> None:
    wrapped = MASTER.wrap(SAMS_KEY, person=SAM)

    assert bytes(SAMS_KEY) not in wrapped
    assert len(wrapped) == 70


def test_wrapping_twice_looks_different_each_time() -> None:
    assert MASTER.wrap(SAMS_KEY, person=SAM) != MASTER.wrap(SAMS_KEY, person=SAM)


@pytest.mark.shows("M9")
def test_another_persons_wrapped_key_is_refused() -> None:
    assert _reason_for(MASTER.wrap(SAMS_KEY, person=SAM), person=ALEX) is Refusal.DOES_NOT_BELONG_HERE


@pytest.mark.shows("M9")
def test_another_master_key_is_refused_and_named_as_the_cause() -> None:
    wrapped = MASTER.wrap(SAMS_KEY, person=SAM)

    assert _reason_for(wrapped, master=ANOTHER_MASTER) is Refusal.OTHER_MASTER_KEY


def test_writing_our_own_key_id_over_another_ones_does_not_help() -> None:
    wrapped = ANOTHER_MASTER.wrap(SAMS_KEY, person=SAM)
    relabelled = wrapped[:2] + bytes.fromhex(MASTER.key_id) + wrapped[10:]

    assert _reason_for(relabelled) is Refusal.DOES_NOT_BELONG_HERE


@pytest.mark.shows("S11")
def test_any_single_flipped_bit_is_refused() -> None:
    wrapped = MASTER.wrap(SAMS_KEY, person=SAM)
    reasons = []

    for bit in range(len(wrapped) * 8):
        damaged = bytearray(wrapped)
        damaged[bit // 8] ^= 1 << (bit % 8)
        reasons.append(_reason_for(bytes(damaged)))

    assert reasons[:16] == [Refusal.MALFORMED] * 16
    assert reasons[16:80] == [Refusal.OTHER_MASTER_KEY] * 64
    assert reasons[80:] == [Refusal.DOES_NOT_BELONG_HERE] * 480


@pytest.mark.shows("S11")
def test_a_wrapped_key_cut_short_at_any_length_is_refused() -> None:
    wrapped = MASTER.wrap(SAMS_KEY, person=SAM)

    assert {_reason_for(wrapped[:length]) for length in range(70)} == {Refusal.MALFORMED}
    assert _reason_for(wrapped + b"\x00") is Refusal.MALFORMED


@pytest.mark.shows("S11")
@given(wrapped=st.binary(max_size=100) | st.binary(min_size=60, max_size=60).map(_headed))
def test_random_bytes_are_refused_and_nothing_else_happens(wrapped: bytes) -> None:
    _reason_for(wrapped)


@pytest.mark.parametrize("stored", [None, "", "text", 7])
def test_something_that_is_not_bytes_is_malformed(stored: object) -> None:
    assert _reason_for(stored) is Refusal.MALFORMED  # type: ignore[arg-type]  # raw SQL can put anything there


def test_a_database_driver_may_hand_over_a_memoryview() -> None:
    wrapped = memoryview(MASTER.wrap(SAMS_KEY, person=SAM))

    assert MASTER.unwrap(wrapped, person=SAM) == SAMS_KEY


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_person_key_of_the_wrong_length_is_not_wrapped(length: int) -> None:
    with pytest.raises(KeyRefused) as refusal:
        MASTER.wrap(PersonKey(b"k" * length), person=SAM)

    assert refusal.value.reason is Refusal.MALFORMED


@pytest.mark.shows("S9")
def test_words_still_open_after_their_key_has_moved_to_a_new_master_key() -> None:
    envelope = seal(SAMS_WORDS, key=SAMS_KEY, place=SAMS_GOAL)
    wrapped = MASTER.wrap(SAMS_KEY, person=SAM)

    moved = ANOTHER_MASTER.wrap(MASTER.unwrap(wrapped, person=SAM), person=SAM)

    key = ANOTHER_MASTER.unwrap(moved, person=SAM)
    assert open_sealed(envelope, key=key, place=SAMS_GOAL) == SAMS_WORDS
    assert _reason_for(moved) is Refusal.OTHER_MASTER_KEY


def test_many_threads_may_use_one_master_key_at_once() -> None:
    people = {UUID(int=number): new_person_key() for number in range(64)}
    wrapped = {person: MASTER.wrap(key, person=person) for person, key in people.items()}

    def unwrap_everybody(_: int) -> dict[UUID, PersonKey]:
        return {person: MASTER.unwrap(stored, person=person) for person, stored in wrapped.items()}

    with ThreadPoolExecutor(max_workers=8) as threads:
        opened = list(threads.map(unwrap_everybody, range(40)))

    assert all(answer == people for answer in opened)


def test_the_key_id_is_short_steady_and_different_for_each_master_key() -> None:
    assert MASTER.key_id == MasterKey.from_bytes(bytes(range(64, 96))).key_id
    assert MASTER.key_id != ANOTHER_MASTER.key_id
    assert len(bytes.fromhex(MASTER.key_id)) == 8
