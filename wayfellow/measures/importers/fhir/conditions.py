"""When an item is shown, in words. The words are for people to read: nothing works them out."""

from typing import Final

from wayfellow.measures.importers.fhir.node import Node
from wayfellow.measures.importers.gathering import Gathering
from wayfellow.measures.importers.limits import clean_name, told

_WORDS: Final = {
    "=": "is",
    "!=": "is not",
    ">": "is more than",
    "<": "is less than",
    ">=": "is at least",
    "<=": "is at most",
}
_KINDS: Final = (
    "Boolean",
    "Decimal",
    "Integer",
    "Date",
    "DateTime",
    "Time",
    "String",
    "Coding",
    "Quantity",
    "Reference",
)
_TOGETHER: Final = {"all": " and ", "any": " or "}


def condition_of(item: Node, gathering: Gathering) -> tuple[str | None, set[str]]:
    """The condition in words, and the items it names."""
    parts = list(item.nodes("enableWhen"))
    if not parts:
        return None, set()
    behaviour = item.text("enableBehavior")
    if behaviour and behaviour not in _TOGETHER:
        raise item.place.at("enableBehavior").refused(f"all or any was expected, not {told(behaviour)}")
    if len(parts) > 1 and not behaviour:
        name = told(item.text("linkId"))
        gathering.warn(f"{name}: the file does not say whether all or any of its conditions must hold.")
    names = [clean_name(part.text("question"), part.place.at("question")) for part in parts]
    words = [f"{name} {_says(part)}" for name, part in zip(names, parts, strict=True)]
    return _TOGETHER.get(behaviour, " and/or ").join(words), set(names)


def _says(part: Node) -> str:
    operator, name = part.text("operator"), part.one_of("answer", _KINDS)
    if operator == "exists":
        return "is answered" if part.flag(name) else "is not answered"
    if operator not in _WORDS:
        raise part.place.at("operator").refused(f"the operator {told(operator)} is not one of FHIR's")
    return f"{_WORDS[operator]} {_answer(part, name)}"


def _answer(part: Node, name: str) -> str:
    if name == "answerBoolean":
        return "yes" if part.flag(name) else "no"
    if name in {"answerDecimal", "answerInteger"}:
        return part.digits(name)
    if name in {"answerCoding", "answerReference"}:
        node = part.node(name)
        return node.text("code") or node.text("display") or node.text("reference")
    if name == "answerQuantity":
        quantity = part.node(name)
        return f"{quantity.digits('value')} {quantity.text('unit') or quantity.text('code')}".strip()
    return part.text(name)
