"""An envelope opens only where it was sealed: each of the six swaps is refused."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wayfellow.vault.sealing import EnvelopeRefused, Place, Refusal, open_sealed, seal
from wayfellow.vault.tests.examples import (
    ALEX,
    ALEXS_KEY,
    GOAL,
    SAM,
    SAMS_GOAL,
    SAMS_KEY,
    SAMS_WORDS,
    SERVICE,
)
from wayfellow.vault.tests.test_sealing_and_opening import PLACES

pytestmark = pytest.mark.shows("M9")

OTHER_PLACES = {
    "service": replace(SAMS_GOAL, service=ALEX),
    "person": replace(SAMS_GOAL, person=ALEX),
    "model": replace(SAMS_GOAL, model="goals.step"),
    "row": replace(SAMS_GOAL, row=ALEX),
    "version": replace(SAMS_GOAL, version=SAMS_GOAL.version + 1),
    "an older version": replace(SAMS_GOAL, version=SAMS_GOAL.version - 1),
    "person and row exchanged": replace(SAMS_GOAL, person=GOAL, row=SAM),
    "service and person exchanged": replace(SAMS_GOAL, service=SAM, person=SERVICE),
}


@pytest.mark.parametrize("elsewhere", OTHER_PLACES.values(), ids=OTHER_PLACES.keys())
def test_an_envelope_moved_to_another_place_is_refused(elsewhere: Place) -> None:
    envelope = seal(SAMS_WORDS, key=SAMS_KEY, place=SAMS_GOAL)

    with pytest.raises(EnvelopeRefused) as refusal:
        open_sealed(envelope, key=SAMS_KEY, place=elsewhere)

    assert refusal.value.reason is Refusal.DOES_NOT_BELONG_HERE
    assert open_sealed(envelope, key=SAMS_KEY, place=SAMS_GOAL) == SAMS_WORDS


@pytest.mark.parametrize(
    ("algorithm", "reason"),
    [
        (0, Refusal.UNKNOWN_ALGORITHM),
        (2, Refusal.DOES_NOT_BELONG_HERE),
        (3, Refusal.UNKNOWN_ALGORITHM),
        (255, Refusal.UNKNOWN_ALGORITHM),
    ],
)
def test_an_envelope_whose_algorithm_byte_was_changed_is_refused(algorithm: int, reason: Refusal) -> None:
    envelope = seal(SAMS_WORDS, key=SAMS_KEY, place=SAMS_GOAL)

    with pytest.raises(EnvelopeRefused) as refusal:
        open_sealed(envelope[:1] + bytes([algorithm]) + envelope[2:], key=SAMS_KEY, place=SAMS_GOAL)

    assert refusal.value.reason is reason


def test_an_envelope_under_another_persons_key_is_refused() -> None:
    envelope = seal(SAMS_WORDS, key=ALEXS_KEY, place=SAMS_GOAL)

    with pytest.raises(EnvelopeRefused) as refusal:
        open_sealed(envelope, key=SAMS_KEY, place=SAMS_GOAL)

    assert refusal.value.reason is Refusal.DOES_NOT_BELONG_HERE


@given(sealed_at=PLACES, opened_at=PLACES)
def test_no_envelope_opens_at_any_place_but_its_own(sealed_at: Place, opened_at: Place) -> None:
    assume(sealed_at != opened_at)
    envelope = seal(SAMS_WORDS, key=SAMS_KEY, place=sealed_at)

    with pytest.raises(EnvelopeRefused):
        open_sealed(envelope, key=SAMS_KEY, place=opened_at)


@given(one_bit=st.integers(min_value=0, max_value=127), part=st.sampled_from(["service", "person", "row"]))
def test_an_id_that_differs_in_a_single_bit_is_another_place(one_bit: int, part: str) -> None:
    envelope = seal(SAMS_WORDS, key=SAMS_KEY, place=SAMS_GOAL)
    id_here = getattr(SAMS_GOAL, part)
    nearly = replace(SAMS_GOAL, **{part: type(id_here)(int=id_here.int ^ (1 << one_bit))})

    with pytest.raises(EnvelopeRefused):
        open_sealed(envelope, key=SAMS_KEY, place=nearly)
