"""Whatever stands where an envelope or a wrapped key should be: refused in one way, and no more happens."""

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.odd import tried
from wayfellow.measures.importers.tests.spoiling import spoilt_bytes
from wayfellow.vault.envelope import ENVELOPE_LENGTHS, FORMAT
from wayfellow.vault.keys import KeyRefused
from wayfellow.vault.sealing import EnvelopeRefused, open_sealed, seal
from wayfellow.vault.tests.examples import ALEX, MASTER, SAM, SAMS_GOAL, SAMS_KEY, SAMS_WORDS

pytestmark = pytest.mark.shows("S11")

ENVELOPE = seal(SAMS_WORDS, key=SAMS_KEY, place=SAMS_GOAL)
WRAPPED = MASTER.wrap(SAMS_KEY, person=SAM)
SMALL = sorted(ENVELOPE_LENGTHS)[:2]
# As long as an envelope, and with its first bytes right: so that the parser has to go on.
LIKE_ONE = st.builds(
    lambda algorithm, rest, length: (
        bytes([FORMAT, algorithm]) + (rest * (length // len(rest) + 1))[: length - 2]
    ),
    st.integers(0, 255),
    st.binary(min_size=1, max_size=80),
    st.sampled_from(SMALL),
)
ODD_BYTES = st.one_of(spoilt_bytes(ENVELOPE), spoilt_bytes(WRAPPED), LIKE_ONE, st.binary(max_size=400))
NO_BYTES = st.one_of(st.none(), st.text(), st.integers(), st.floats(), st.lists(st.integers()))


def test_an_odd_envelope_is_refused(counted: Callable[[str], None]) -> None:
    ended: Counter[str] = Counter()

    @tried(400)
    @given(st.one_of(ODD_BYTES, NO_BYTES))
    def throw(odd: object) -> None:
        try:
            words = open_sealed(odd, key=SAMS_KEY, place=SAMS_GOAL)  # type: ignore[arg-type]
        except EnvelopeRefused as refusal:
            ended[refusal.reason.name] += 1
        else:
            assert (odd, words) == (ENVELOPE, SAMS_WORDS)
            ended["the very same envelope"] += 1

    throw()
    counted(f"odd envelopes: {ended.total()}: {dict(ended)}")
    assert ended.total() >= 400


def test_an_odd_wrapped_key_is_refused(counted: Callable[[str], None]) -> None:
    ended: Counter[str] = Counter()

    @tried(400)
    @given(st.one_of(ODD_BYTES, NO_BYTES), st.sampled_from([SAM, ALEX]))
    def throw(odd: object, person: object) -> None:
        try:
            key = MASTER.unwrap(odd, person=person)  # type: ignore[arg-type]
        except KeyRefused as refusal:
            ended[refusal.reason.name] += 1
        else:
            assert (odd, person, key) == (WRAPPED, SAM, SAMS_KEY)
            ended["the very same key"] += 1

    throw()
    counted(f"odd wrapped keys: {ended.total()}: {dict(ended)}")
    assert ended.total() >= 400
