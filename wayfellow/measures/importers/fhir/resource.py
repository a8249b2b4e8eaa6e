"""Finds the one Questionnaire in a file, and what the file itself says about its lists of answers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from wayfellow.measures.importers.fhir.extensions import check_modifiers
from wayfellow.measures.importers.fhir.json_text import parsed
from wayfellow.measures.importers.fhir.node import Node
from wayfellow.measures.importers.limits import Place, told


@dataclass(frozen=True, slots=True)
class Resource:
    """The questionnaire, and the lists of answers that came with it."""

    questionnaire: Node
    value_sets: Mapping[str, Node]
    """By "#id" and by address."""
    code_systems: Mapping[str, Node]
    """By address."""


def resource_in(text: str, place: Place) -> Resource:
    root = Node.of(parsed(text, place), place)
    check_modifiers(root)
    whole = list(_entries(root)) if root.text("resourceType") == "Bundle" else [root]
    questionnaires = [one for one in whole if one.text("resourceType") == "Questionnaire"]
    if len(questionnaires) != 1:
        raise place.refused(_why_not(root, len(questionnaires)))
    questionnaire = questionnaires[0]
    if questionnaire.text("implicitRules"):
        raise questionnaire.place.refused("it needs rules that are kept elsewhere (implicitRules)")
    beside = [*questionnaire.nodes("contained"), *whole]
    return Resource(questionnaire, _named("ValueSet", beside), _named("CodeSystem", beside))


def _entries(bundle: Node) -> Iterator[Node]:
    return (entry.node("resource") for entry in bundle.nodes("entry"))


def _why_not(root: Node, count: int) -> str:
    kind = root.text("resourceType")
    if kind == "Bundle":
        return f"the Bundle holds {count} Questionnaires, and one was expected"
    if not kind:
        return "this JSON is not a FHIR resource (it has no resourceType)"
    return f"this is a FHIR {told(kind)}, and a Questionnaire was expected"


def _named(kind: str, resources: Iterable[Node]) -> dict[str, Node]:
    """Those of one kind, by their id within the file and by their address."""
    found: dict[str, Node] = {}
    for one in resources:
        if one.text("resourceType") != kind:
            continue
        for name in (f"#{one.text('id')}", one.text("url")):
            if name not in {"#", ""} and found.setdefault(name, one) is not one:
                raise one.place.refused(f"the name {told(name)} stands for two lists")
    return found
