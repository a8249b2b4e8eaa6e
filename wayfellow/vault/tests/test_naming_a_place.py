"""A place is written as bytes in exactly one way, and no two places are written alike."""

from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wayfellow.vault.sealing import Place
from wayfellow.vault.tests.examples import GOAL, SAM, SAMS_GOAL, SERVICE
from wayfellow.vault.tests.test_sealing_and_opening import PLACES


@pytest.mark.shows("M9")
def test_each_part_is_written_after_its_length() -> None:
    written = SAMS_GOAL.associated_data(1)

    assert written == b"".join(
        [
            b"\x00\x00\x00\x18wayfellow sealed words 1",
            b"\x00\x00\x00\x01\x01",
            b"\x00\x00\x00\x10" + SERVICE.bytes,
            b"\x00\x00\x00\x10" + SAM.bytes,
            b"\x00\x00\x00\x0agoals.goal",
            b"\x00\x00\x00\x10" + GOAL.bytes,
            b"\x00\x00\x00\x08\x00\x00\x00\x00\x00\x00\x00\x03",
        ]
    )


@pytest.mark.shows("M9")
@given(one=PLACES, two=PLACES)
def test_two_places_are_never_written_alike(one: Place, two: Place) -> None:
    assume(one != two)

    assert one.associated_data(1) != two.associated_data(1)


@given(place=PLACES, one=st.integers(0, 255), two=st.integers(0, 255))
def test_the_algorithm_is_part_of_what_is_written(place: Place, one: int, two: int) -> None:
    assume(one != two)

    assert place.associated_data(one) != place.associated_data(two)


@pytest.mark.parametrize("version", [-1, -(2**70), 2**63])
def test_a_version_that_no_row_can_have_is_refused(version: int) -> None:
    with pytest.raises(ValueError, match=r"^A row's version lies between 0 and 2\*\*63 - 1\.$"):
        replace(SAMS_GOAL, version=version)


@pytest.mark.parametrize("version", [0, 2**63 - 1])
def test_the_first_and_the_last_version_have_a_place(version: int) -> None:
    assert replace(SAMS_GOAL, version=version).associated_data(1).endswith(version.to_bytes(8))


@pytest.mark.parametrize("model", ["", "göals.goal", "goals.goal\ud800", "g" * 201])
def test_a_model_without_a_plain_name_is_refused(model: str) -> None:
    with pytest.raises(ValueError, match=r"^A model is named by 1 to 200 plain letters\.$"):
        replace(SAMS_GOAL, model=model)


@pytest.mark.parametrize("length", [1, 200])
def test_the_shortest_and_the_longest_model_name_have_a_place(length: int) -> None:
    assert b"g" * length in replace(SAMS_GOAL, model="g" * length).associated_data(1)


def test_a_place_cannot_be_changed_once_named() -> None:
    with pytest.raises(FrozenInstanceError):
        SAMS_GOAL.version = 4  # type: ignore[misc]  # that it cannot is what is shown here
