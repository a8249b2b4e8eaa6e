"""Files of questionnaires and of answers, spoilt in every way: read, or refused in one line."""

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.odd import tried
from wayfellow.measures.importers import ImportRefused, read_questionnaire
from wayfellow.measures.importers.tests.spoiling import (
    FHIR,
    JUNK,
    XLSFORM,
    spoilt_bytes,
    spoilt_dictionary,
    spoilt_json,
    spoilt_parts,
    spoilt_workbook,
)

pytestmark = pytest.mark.shows("S11")

KINDS = {
    "FHIR": st.one_of(spoilt_json(), spoilt_bytes(FHIR)),
    "REDCap": spoilt_dictionary(),
    "XLSForm": st.one_of(spoilt_bytes(XLSFORM), spoilt_workbook(), spoilt_parts()),
    "anything": st.one_of(st.binary(max_size=300), JUNK.map(lambda junk: repr(junk).encode())),
}


def read_or_refused(odd: bytes) -> str:
    """How it ended; a refusal that is longer than a line, or any other error, ends the run."""
    try:
        read_questionnaire(odd, name="odd")
    except ImportRefused as refusal:
        return "refused at length" if "\n" in str(refusal) else "refused"
    return "read"


@pytest.mark.parametrize("kind", KINDS)
def test_an_odd_file_is_read_or_refused(kind: str, counted: Callable[[str], None]) -> None:
    ended: Counter[str] = Counter()

    @tried(60)
    @given(KINDS[kind])
    def throw(odd: bytes) -> None:
        ended[read_or_refused(odd)] += 1

    throw()
    counted(f"odd files, {kind}: {ended.total()}: {dict(ended)}")
    assert ended.total() >= 60
    assert ended["refused at length"] == 0
