"""Words that were sealed come back exactly as they were."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wayfellow.vault.keys import KeyRefused, PersonKey, new_person_key
from wayfellow.vault.sealing import MAX_WORDS, EnvelopeRefused, Opener, Place, WordsTooLong, open_sealed, seal
from wayfellow.vault.tests.examples import SAMS_GOAL, SAMS_KEY, SAMS_WORDS

PLACES = st.builds(
    Place,
    service=st.uuids(),
    person=st.uuids(),
    model=st.from_regex(r"[a-z_]{1,20}\.[a-z]{1,20}", fullmatch=True),
    row=st.uuids(),
    version=st.integers(min_value=0, max_value=2**63 - 1),
)
KEYS = st.binary(min_size=32, max_size=32).map(PersonKey)


@pytest.mark.shows("M8")
@given(words=st.binary(max_size=2_000), key=KEYS, place=PLACES)
def test_any_words_come_back_exactly_at_any_place_under_any_key(
    words: bytes, key: PersonKey, place: Place
) -> None:
    envelope = seal(words, key=key, place=place)

    assert open_sealed(envelope, key=key, place=place) == words


@pytest.mark.parametrize(
    "words",
    [b"", b"\x00", b"\x00" * 300, b"\x80\x00\x00", "Crwydro'r bryniau, ’n araf 🌱".encode()],
    ids=["no words", "one zero", "only zeros", "looks like padding", "Welsh and a seedling"],
)
def test_words_that_look_like_padding_or_nothing_come_back(words: bytes) -> None:
    envelope = seal(words, key=SAMS_KEY, place=SAMS_GOAL)

    assert open_sealed(envelope, key=SAMS_KEY, place=SAMS_GOAL) == words


@pytest.mark.parametrize("length", [255, 256, 257, 511, 512, 513, 32_768, 32_769, MAX_WORDS - 1, MAX_WORDS])
def test_words_at_the_edges_of_each_size_come_back(length: int) -> None:
    words = b"w" * length

    envelope = seal(words, key=SAMS_KEY, place=SAMS_GOAL)

    assert open_sealed(envelope, key=SAMS_KEY, place=SAMS_GOAL) == words


def test_words_longer_than_the_limit_are_refused_before_anything_is_sealed() -> None:
    secret = b"canary" * 700_000

    with pytest.raises(WordsTooLong) as refusal:
        seal(secret, key=SAMS_KEY, place=SAMS_GOAL)

    assert str(refusal.value) == "The words are 4200000 bytes long; an envelope holds at most 4194304."
    assert refusal.value.length == 4_200_000


def test_one_byte_over_the_limit_is_refused() -> None:
    with pytest.raises(WordsTooLong):
        seal(b"w" * (MAX_WORDS + 1), key=SAMS_KEY, place=SAMS_GOAL)


def test_the_limit_is_4_mebibytes() -> None:
    assert MAX_WORDS == 4 * 1024 * 1024


def test_a_database_driver_may_hand_over_a_memoryview() -> None:
    envelope = memoryview(seal(SAMS_WORDS, key=SAMS_KEY, place=SAMS_GOAL))

    opened = open_sealed(envelope, key=SAMS_KEY, place=SAMS_GOAL)

    assert opened == SAMS_WORDS
    assert type(opened) is bytes


def test_one_opener_opens_every_row_of_a_person() -> None:
    places = [replace(SAMS_GOAL, version=version) for version in range(20)]
    envelopes = [seal(b"row %d" % place.version, key=SAMS_KEY, place=place) for place in places]
    opener = Opener(key=SAMS_KEY)

    opened = [opener.open(envelope, place=place) for envelope, place in zip(envelopes, places, strict=True)]

    assert opened == [b"row %d" % version for version in range(20)]


def test_an_opener_that_refused_one_row_still_opens_the_next() -> None:
    envelope = seal(SAMS_WORDS, key=SAMS_KEY, place=SAMS_GOAL)
    opener = Opener(key=SAMS_KEY)

    with pytest.raises(EnvelopeRefused, match="malformed"):
        opener.open(envelope[:-1], place=SAMS_GOAL)

    assert opener.open(envelope, place=SAMS_GOAL) == SAMS_WORDS


@pytest.mark.shows("M8")
def test_the_words_cannot_be_read_in_the_envelope() -> None:
    envelope = seal(SAMS_WORDS, key=SAMS_KEY, place=SAMS_GOAL)

    assert all(word not in envelope for word in SAMS_WORDS.split() if len(word) > 3)


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_key_of_the_wrong_length_neither_seals_nor_opens(length: int) -> None:
    short_key = PersonKey(b"k" * length)
    envelope = seal(SAMS_WORDS, key=SAMS_KEY, place=SAMS_GOAL)

    with pytest.raises(KeyRefused, match="malformed"):
        seal(SAMS_WORDS, key=short_key, place=SAMS_GOAL)
    with pytest.raises(KeyRefused, match="malformed"):
        open_sealed(envelope, key=short_key, place=SAMS_GOAL)


def test_every_new_person_key_is_32_fresh_bytes() -> None:
    keys = {new_person_key() for _ in range(1_000)}

    assert len(keys) == 1_000
    assert {len(key) for key in keys} == {32}
