"""A slip that the reader of types found, in a plain sentence that names its place in the file."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

import msgspec

from wayfellow.measures.captures import Captures
from wayfellow.measures.instrument import Evidence, How, Kind, Source, Status, Terms
from wayfellow.measures.instrument_rules.parts import Slip, place_of
from wayfellow.measures.purpose import Purpose, Stage

_SAID: Final = re.compile(r"(?P<said>.*?)(?: - at `\$(?P<path>[^`]*)`)?", re.DOTALL)
_STEP: Final = re.compile(r"\.(?P<name>\w+)(?:\[(?P<number>\d+|\.\.\.)\])?")
_NAME_ASTRAY: Final = re.compile(r"Object (?P<how>missing|contains) \w+ field `(?P<name>.+)`", re.DOTALL)
_NO_CHOICE: Final = re.compile(r"Invalid enum value (?P<value>.+)", re.DOTALL)
_LENGTH: Final = re.compile(r"Expected `array` of length (?P<wanted>\d+), got (?P<given>\d+)")
_TYPE: Final = re.compile(r"Expected `(?P<wanted>\w+)(?: \| null)?`, got `(?P<given>\w+)`")

_CHOICES: Final[Mapping[str, Sequence[str]]] = {
    "answered_by": ("person", "staff", "both"),
    "captures": tuple(Captures),
    "how": tuple(How),
    "kind": tuple(Kind),
    "purposes": tuple(Purpose),
    "stages": tuple(Stage),
    "status": tuple(Status),
    "terms": tuple(Terms),
}
_TYPES: Final[Mapping[str, str]] = {
    "str": "a text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
}

# The reader's own paths lead only where something is, so what lies there needs no further look.
Content = Any


def slip_in(content: Content, mistake: msgspec.ValidationError) -> Slip:
    """Where the mistake stands, and what it is."""
    found = _SAID.fullmatch(str(mistake))
    said, path = (found["said"], found["path"] or "") if found else (str(mistake), "")
    steps = list(_STEP.finditer(path))
    if name := _NAME_ASTRAY.fullmatch(said):
        return Slip(_place(content, steps), _name_astray(name["how"], name["name"]))
    *tables, last = steps
    return Slip(_place(content, tables), f"'{last['name']}' {_value_astray(said, steps)}")


def _place(content: Content, steps: Sequence[re.Match[str]]) -> str:
    place = ""
    for step in steps:
        name, content = _follow(content[step["name"]], step["number"])
        place = place_of(step["name"], name, within=place)
    return place


def _follow(value: Content, number: str | None) -> tuple[str | int | None, Content]:
    """What a step leads to, and the key or number by which it is known among its like."""
    if number is None:
        return None, value
    if isinstance(value, dict):
        key = next(key for key, source in value.items() if not _is_source(source))
        return key, value[key]
    one = value[int(number)]
    key = one.get("key") if isinstance(one, dict) else None
    return (key if isinstance(key, str) else int(number) + 1), one


def _is_source(table: Content) -> bool:
    try:
        msgspec.convert(table, Source)
    except msgspec.ValidationError:
        return False
    return True


def _name_astray(how: str, name: str) -> str:
    return f"'{name}' is missing" if how == "missing" else f"nothing here is called '{name}'"


def _value_astray(said: str, steps: Sequence[re.Match[str]]) -> str:
    if choice := _NO_CHOICE.fullmatch(said):
        return f"says {choice['value']}, which is none of {', '.join(_choices(steps))}"
    if length := _LENGTH.fullmatch(said):
        return f"holds a list of {length['given']}, where {length['wanted']} belong"
    if kind := _TYPE.fullmatch(said):
        return f"holds {_called(kind['given'])}, where {_called(kind['wanted'])} belongs"
    return f"is not right: {said}"


def _choices(steps: Sequence[re.Match[str]]) -> Sequence[str]:
    name = steps[-1]["name"]
    if name == "kind" and len(steps) > 1:
        return tuple(Evidence)
    return _CHOICES[name]


def _called(kind: str) -> str:
    return _TYPES.get(kind, f"a {kind}")
