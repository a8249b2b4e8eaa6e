"""What FHIR lets anybody add: read where it gives a score or hides an item, and never run."""

from collections.abc import Iterable, Iterator
from typing import Final

from wayfellow.measures.importers.fhir.node import Node
from wayfellow.measures.importers.limits import told

_CORE = "http://hl7.org/fhir/StructureDefinition/"
# One number under the names it has had: R4, R5, the drafts before R4, and STU3's profile on code systems.
_SCORES: Final = frozenset(
    _CORE + name
    for name in (
        "ordinalValue",
        "itemWeight",
        "questionnaire-ordinalValue",
        "valueset-ordinalValue",
        "codesystem-ordinalValue",
    )
)
_SCORE_PROPERTY: Final = "itemWeight"
_HIDDEN: Final = _CORE + "questionnaire-hidden"
_STYLE: Final = _CORE + "rendering-styleSensitive"
_TRANSLATION: Final = _CORE + "translation"
_PREFIX: Final = _CORE + "questionnaire-optionPrefix"
# Expressions that stand inside an extension of several parts, or in a text.
_RUN_ELSEWHERE: Final = frozenset({"constraint", "targetConstraint", "questionnaire-constraint"})


def extensions(node: Node) -> Iterator[Node]:
    """Also those that change the meaning: only known ones came as far as this."""
    yield from node.nodes("extension")
    yield from node.nodes("modifierExtension")


def score_of(node: Node) -> float | None:
    """The number that this option, coding or concept carries itself."""
    found = {_number(extension) for extension in extensions(node) if extension.text("url") in _SCORES}
    # R5 may keep it as a property of a code. Other elements have properties of other kinds, or none.
    found |= {_number(one) for one in node.nodes("property") if one.text("code") == _SCORE_PROPERTY}
    if len(found) > 1:
        raise node.place.refused("two scores that differ were given")
    return next(iter(found), None)


def _number(holder: Node) -> float:
    return holder.number(holder.one_of("value", ("Decimal", "Integer")))


def is_hidden(item: Node) -> bool:
    return any(one.flag("valueBoolean") for one in extensions(item) if one.text("url") == _HIDDEN)


def option_prefix(node: Node) -> str:
    prefixes = [one.text("valueString") for one in extensions(node) if one.text("url") == _PREFIX]
    return " ".join(prefixes)


def has_translation(node: Node, name: str) -> bool:
    return any(one.text("url") == _TRANSLATION for one in extensions(node.node(f"_{name}")))


def expressions(node: Node) -> Iterator[str]:
    """The names of what another program would work out here."""
    for extension in extensions(node):
        name = _short(extension)
        if extension.has("valueExpression") or name in _RUN_ELSEWHERE or _holds_expression(extension):
            yield name


def _holds_expression(extension: Node) -> bool:
    return any(one.has("valueExpression") for one in extension.nodes("extension"))


def _short(extension: Node) -> str:
    """The last part of its address, which is how people call it."""
    last = extension.text("url").rpartition("/")[2]
    return told(last.removeprefix("sdc-questionnaire-").removeprefix("questionnaire-"))


def check_modifiers(root: Node) -> None:
    """An unknown modifier may turn a question into its opposite, so FHIR forbids to read past it."""
    for node in _everything(root):
        for extension in node.nodes("modifierExtension"):
            if extension.text("url") not in {_HIDDEN, _STYLE}:
                name = told(extension.text("url"))
                raise extension.place.refused(f"{name} changes what this means, and is not known here")


def _everything(root: Node) -> Iterator[Node]:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(_below(node))


def _below(node: Node) -> Iterable[Node]:
    for name, value in node.content.items():
        if isinstance(value, dict):
            yield Node(value, node.place.at(told(name)))
        for at, one in enumerate(value if isinstance(value, list) else ()):
            if isinstance(one, dict):
                yield Node(one, node.place.at(f"{told(name)}[{at}]"))
