"""However a file is spoilt, it is read or refused in one line, and soon; nothing else ever happens."""

import json
import time
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.told import RecordProperty
from wayfellow.measures.importers import Format, ImportedQuestionnaire, ImportRefused, read_questionnaire
from wayfellow.measures.importers.limits import LONGEST_TEXT, MOST_ITEMS, MOST_OPTIONS
from wayfellow.measures.importers.tests.spoiling import (
    DICTIONARY,
    FHIR,
    XLSFORM,
    Spoilt,
    spoilt_bytes,
    spoilt_dictionary,
    spoilt_json,
    spoilt_parts,
    spoilt_workbook,
)

pytestmark = pytest.mark.shows("S11")

REDCAP = "\n".join(",".join(f'"{cell}"' for cell in row) for row in DICTIONARY).encode()
GOOD = [FHIR, REDCAP, XLSFORM]
# Far more than it takes, and far less than somebody waits.
SECONDS = 10.0
FORMS = st.sampled_from([*[None] * 12, *Format])
RANDOM = st.builds(
    lambda start, rest: start + rest,
    st.sampled_from([b"", b"{", b"[", b"PK\x03\x04", b"field_name,", b"\xff\xfe", b"\xef\xbb\xbf", b"<"]),
    st.binary(max_size=400),
)
KINDS: dict[str, Spoilt] = {
    "FHIR, spoilt bytes": spoilt_bytes(FHIR),
    "FHIR, spoilt values": spoilt_json(),
    "REDCap, spoilt bytes": spoilt_bytes(REDCAP),
    "REDCap, spoilt cells": spoilt_dictionary(),
    "XLSForm, spoilt bytes": spoilt_bytes(XLSFORM),
    "XLSForm, spoilt cells": spoilt_workbook(),
    "XLSForm, spoilt parts": spoilt_parts(),
    "any bytes": RANDOM,
}


@pytest.mark.parametrize("content", GOOD, ids=["fhir", "redcap", "xlsform"])
def test_the_files_are_good_before_they_are_spoilt(content: bytes) -> None:
    assert len(read_questionnaire(content, name="sky").items) >= 4


@pytest.mark.parametrize("kind", KINDS)
def test_a_spoilt_file_is_read_or_refused_in_one_line(kind: str, record_property: RecordProperty) -> None:
    ended: Counter[str] = Counter()

    check_all(KINDS[kind], ended)

    assert set(ended) <= {"read", "refused"}
    record_property("counted", f"{kind}: {ended['read']} read, {ended['refused']} refused, nothing else")


def check_all(contents: Spoilt, ended: Counter[str]) -> None:
    @settings(max_examples=250, suppress_health_check=list(HealthCheck))
    @given(contents, FORMS)
    def check(content: bytes, form: Format | None) -> None:
        ended[outcome(content, form)] += 1

    run: Callable[[], None] = check
    run()


def outcome(content: bytes, form: Format | None) -> str:
    started = time.monotonic()
    try:
        found = read_questionnaire(content, name="sky.file", form=form)
    except ImportRefused as refused:
        check_refusal(str(refused))
        return "refused"
    finally:
        assert time.monotonic() - started < SECONDS
    check_sound(found)
    return "read"


def check_refusal(said: str) -> None:
    assert len(said.splitlines()) == 1
    assert said.startswith("sky.file: ")
    assert said.isprintable()
    assert len(said) < 500


def check_sound(found: ImportedQuestionnaire) -> None:
    """Whoever takes it over can keep it, show it and count on its limits."""
    ids = [item.id for item in found.items]
    assert 0 < len(ids) == len(set(ids)) <= MOST_ITEMS
    for item in found.items:
        values = [option.value for option in item.options]
        assert len(values) == len(set(values)) <= MOST_OPTIONS
        texts = [item.id, item.text, item.group or "", item.shown_when or "", *values]
        texts += [option.label for option in item.options]
        assert all(len(text) <= LONGEST_TEXT * 2 and "\0" not in text for text in texts)
        json.dumps([option.score for option in item.options], allow_nan=False)
        "".join(texts).encode()
    assert all(len(line.splitlines()) == 1 and line.isprintable() for line in (*found.warnings, found.title))
