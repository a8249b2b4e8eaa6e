"""Ways of spoiling a good file: byte by byte, value by value, cell by cell, and inside a zip."""

import copy
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from hypothesis import strategies as st

from wayfellow.measures.importers.tests.made_files import as_json, questionnaire, table, workbook
from wayfellow.measures.importers.tests.made_zips import parts, zipped

Spoilt = st.SearchStrategy[bytes]
CORE = "http://hl7.org/fhir/StructureDefinition/"

FHIR = questionnaire(
    {
        "linkId": "sky",
        "prefix": "A.",
        "text": "The sky",
        "type": "group",
        "extension": [{"url": CORE + "questionnaire-hidden", "valueBoolean": False}],
        "item": [
            {
                "linkId": "rain",
                "type": "boolean",
                "text": "Did it rain?",
                "required": True,
                "readOnly": False,
            },
            {
                "linkId": "blue",
                "text": "How blue is it?",
                "type": "choice",
                "repeats": True,
                "enableBehavior": "any",
                "enableWhen": [
                    {"question": "rain", "operator": "=", "answerBoolean": True},
                    {"question": "rain", "operator": "exists", "answerBoolean": False},
                ],
                "answerOption": [
                    {"valueCoding": {"code": "b", "display": "Blue"}, "initialSelected": True},
                    {"valueInteger": 3, "extension": [{"url": CORE + "ordinalValue", "valueDecimal": 1.5}]},
                ],
            },
        ],
    },
    {
        "linkId": "wet",
        "type": "coding",
        "text": "How wet?",
        "answerValueSet": "#wet",
        "_text": {"extension": []},
    },
    extension=[{"url": CORE + "variable", "valueExpression": {"expression": "1 + 1"}}],
    contained=[
        {
            "resourceType": "ValueSet",
            "id": "wet",
            "url": "http://example.org/wet",
            "compose": {"include": [{"valueSet": ["#dry"]}, {"concept": [{"code": "w", "display": "Wet"}]}]},
        },
        {
            "resourceType": "ValueSet",
            "id": "dry",
            "expansion": {"contains": [{"code": "d", "abstract": False}]},
        },
    ],
)
DICTIONARY: Sequence[Sequence[str]] = [
    [
        "field_name",
        "form_name",
        "section_header",
        "field_type",
        "field_label",
        "select_choices_or_calculations",
        "branching_logic",
        "matrix_group_name",
        "field_annotation",
    ],
    ["rain", "sky", "By day", "radio", "How <b>wet</b> is it?", "1, Dry, or so | 2, Wet", "", "m", ""],
    ["snow", "sky", "", "checkbox", "And snow?", "a, Some | b, Much", "[rain] = '2'", "m", "@HIDDEN"],
    ["blue", "sea", "", "text", "How blue?", "", "[snow(a)] = '1' and [rain] <> ''", "", "@DEFAULT='3'"],
    ["sum", "sea", "", "calc", "Sum", "[rain] + 1", "", "", ""],
]
SURVEY: Sequence[Sequence[object]] = [
    ["type", "name", "label", "label::Deutsch", "relevant", "required", "calculation", "default"],
    ["begin group", "sky", "The sky", "Der Himmel"],
    ["select_one wet or_other", "rain", "How wet is it?", "Wie nass?", None, "yes"],
    ["integer", "blue", "How blue is ${rain}?", "Wie blau?", "${rain} = 'd'", "1 = 1", None, "3"],
    ["end group"],
    ["calculate", "sum", None, None, None, None, "${blue} + 1"],
    ["select_multiple wet", "snow", "And snow?", "Und Schnee?"],
]
CHOICES = table(
    [
        {"list_name": "wet", "name": "d", "label": "Dry", "score": 0},
        {"list_name": "wet", "name": "w", "label": "Wet", "score": 1.5},
    ]
)
XLSFORM = workbook(survey=SURVEY, choices=CHOICES, settings=[["form_title"], ["The sky"]])

JUNK: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=30)
    | st.sampled_from(
        ["", "rain", "#wet", "#dry", "group", "choice", "item", "\0", "\ud800", "a\nb", "x" * 20_000]
    ),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(max_size=8), below, max_size=3),
    max_leaves=6,
)
WORDS = st.text(max_size=40) | st.sampled_from(
    [
        *(
            "",
            "rain",
            "sky",
            "calc",
            "sql",
            "1, a | 1, b",
            "|||",
            ",,,",
            "[blue]",
            "[rain(9)]",
            "@HIDDEN @",
            "\0",
        ),
        *(
            "${blue}",
            "${",
            "}",
            "select_one",
            "select_one wet",
            "select_one_from_file a.csv",
            "rank wet",
            "begin loop",
        ),
        *(
            "begin repeat",
            "begin group",
            "end group",
            "end repeat",
            "range",
            "osm",
            "audit",
            "note",
            "name",
            "label",
        ),
        *(
            "=1+1",
            "yes",
            "::",
            "label::a",
            "bind::relevant",
            "control",
            "media",
            "bind",
            "parameters",
            "x" * 20_000,
        ),
    ]
)
PLACES = st.integers(0, 10_000)


@st.composite
def spoilt_bytes(draw: st.DrawFn, good: bytes) -> bytes:
    """Cut off, flipped, doubled, dropped, and with NUL bytes and others put in."""
    content = bytearray(good)
    for _ in range(draw(st.integers(1, 3))):
        draw(st.sampled_from(_SPOILING))(
            content, draw(PLACES), draw(st.integers(1, 300)), draw(st.binary(max_size=6))
        )
    return bytes(content)


def _at(content: bytearray, place: int) -> int:
    return place * len(content) // 10_000


def _cut(content: bytearray, place: int, length: int, extra: bytes) -> None:
    del content[_at(content, place) :]


def _drop(content: bytearray, place: int, length: int, extra: bytes) -> None:
    del content[_at(content, place) : _at(content, place) + length]


def _double(content: bytearray, place: int, length: int, extra: bytes) -> None:
    at = _at(content, place)
    content[at:at] = content[at : at + length]


def _flip(content: bytearray, place: int, length: int, extra: bytes) -> None:
    if content:
        content[min(_at(content, place), len(content) - 1)] ^= 1 << length % 8


def _put_in(content: bytearray, place: int, length: int, extra: bytes) -> None:
    at = _at(content, place)
    content[at:at] = extra or b"\0"


_SPOILING: Sequence[Callable[[bytearray, int, int, bytes], None]] = (_cut, _drop, _double, _flip, _put_in)


@st.composite
def spoilt_json(draw: st.DrawFn, good: bytes = FHIR) -> bytes:
    """Values of the wrong type, missing, doubled or nested, at any place."""
    resource = json.loads(good)
    for _ in range(draw(st.integers(1, 2))):
        holders = list(_holders(resource))
        holder, key = holders[draw(PLACES) % len(holders)]
        what = draw(st.sampled_from(["junk", "drop", "nest", "another"]))
        if what == "junk":
            holder[key] = draw(JUNK)
        elif what == "drop":
            del holder[key]
        elif what == "nest":
            holder[key] = _nested(holder[key], draw(st.integers(1, 80)), in_a_list=draw(st.booleans()))
        else:
            other, its_key = holders[draw(PLACES) % len(holders)]
            holder[key] = copy.deepcopy(other[its_key])
    return as_json(resource)


def _nested(value: object, times: int, *, in_a_list: bool) -> object:
    for _ in range(times):
        value = [value] if in_a_list else {"item": value}
    return value


def _holders(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place where a value stands."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from _holders(value[key])


@st.composite
def spoilt_cells(
    draw: st.DrawFn, good: Sequence[Sequence[object]], cells: st.SearchStrategy[Any] = WORDS
) -> list[list[object]]:
    """Other words in some cells, and rows doubled or moved."""
    rows = [list(row) for row in good]
    for _ in range(draw(st.integers(1, 3))):
        row = rows[draw(PLACES) % len(rows)]
        row[draw(PLACES) % len(row)] = draw(cells)
    if draw(st.booleans()):
        rows.insert(draw(PLACES) % len(rows), list(rows[draw(PLACES) % len(rows)]))
    return rows


@st.composite
def spoilt_dictionary(draw: st.DrawFn) -> bytes:
    rows = draw(spoilt_cells(DICTIONARY))
    between = draw(st.sampled_from(",,,;\t"))
    quoted = [between.join('"' + str(cell).replace('"', '""') + '"' for cell in row) for row in rows]
    return "\n".join(quoted).encode(draw(st.sampled_from(["utf-8", "utf-8", "utf-16"])), "surrogatepass")


# A workbook cannot be made with signs that XML forbids; those are put in by spoiling its parts.
_IN_XML = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=40)


@st.composite
def spoilt_workbook(draw: st.DrawFn) -> bytes:
    cells = (
        WORDS.filter(lambda words: "\0" not in words and words.isprintable())
        | st.floats()
        | st.booleans()
        | _IN_XML
    )
    return workbook(
        survey=draw(spoilt_cells(SURVEY, cells)),
        choices=draw(spoilt_cells(CHOICES, cells)),
        settings=draw(spoilt_cells([["form_title", "default_language"], ["Sky", "Deutsch"]], cells)),
    )


@st.composite
def spoilt_parts(draw: st.DrawFn) -> bytes:
    """One part of a workbook spoilt, and zipped again so that the zip itself is sound."""
    found = parts(XLSFORM)
    name = draw(st.sampled_from(sorted(found)))
    return zipped({**found, name: draw(spoilt_bytes(found[name]))})
