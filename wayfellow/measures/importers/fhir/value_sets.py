"""Lists of answers that came inside the file. Nothing is fetched, and no rule is followed."""

from collections.abc import Callable, Iterator
from typing import Final

from wayfellow.measures.importers.fhir.extensions import option_prefix, score_of
from wayfellow.measures.importers.fhir.node import Node
from wayfellow.measures.importers.fhir.resource import Resource
from wayfellow.measures.importers.limits import MOST_OPTIONS, Place, clean_name, told
from wayfellow.measures.importers.questionnaire import ImportedOption

_DEEPEST: Final = 10


class NotInTheFile(LookupError):
    """The list, or a part of it, would have to come from elsewhere. Says what."""


class ValueSets:
    """Reads each list once."""

    def __init__(self, resource: Resource) -> None:
        self._resource = resource
        self._read: dict[str, tuple[ImportedOption, ...]] = {}
        self._missing: dict[str, str] = {}

    def options(self, address: str, place: Place) -> tuple[ImportedOption, ...]:
        """The list's answers in their order, or NotInTheFile."""
        return self._of(address, (), place)

    def _of(self, address: str, above: tuple[str, ...], place: Place) -> tuple[ImportedOption, ...]:
        if address in self._missing:
            raise NotInTheFile(self._missing[address])
        if address not in self._read:
            try:
                self._read[address] = self._look_up(address, above, place)
            except NotInTheFile as missing:
                self._missing[address] = str(missing)
                raise
        return self._read[address]

    def _look_up(self, address: str, above: tuple[str, ...], place: Place) -> tuple[ImportedOption, ...]:
        if address in above or len(above) == _DEEPEST:
            raise place.refused(f"the list {told(address)} contains itself, or nests too deep")
        found = self._resource.value_sets.get(address) or self._resource.value_sets.get(_unversioned(address))
        if found is None:
            raise NotInTheFile(f"the list of answers {told(address)} is kept elsewhere")
        return _bounded(self._concepts(found, (*above, address)), found.place)

    def _concepts(self, value_set: Node, above: tuple[str, ...]) -> Iterator[ImportedOption]:
        expansion = value_set.node("expansion")
        if any(expansion.nodes("contains")):
            yield from _expanded(expansion)
            return
        compose = value_set.node("compose")
        if any(compose.nodes("exclude")):
            raise NotInTheFile("the list of answers leaves some out by a rule")
        for include in compose.nodes("include"):
            yield from self._included(include, above)

    def _included(self, include: Node, above: tuple[str, ...]) -> Iterator[ImportedOption]:
        if any(include.nodes("filter")):
            raise NotInTheFile("the list of answers chooses codes by a rule")
        lists = include.content.get("valueSet", [])
        if not isinstance(lists, list) or not all(isinstance(one, str) for one in lists):
            raise include.place.at("valueSet").refused("a list of addresses was expected")
        if len(lists) > 1 or (lists and include.has("system")):
            raise NotInTheFile("the list of answers is what several lists have in common")
        if lists:
            yield from self._of(lists[0], above, include.place)
        elif any(include.nodes("concept")):
            yield from (option_of_concept(concept) for concept in include.nodes("concept"))
        else:
            yield from self._of_system(include.text("system"))

    def _of_system(self, system: str) -> Iterator[ImportedOption]:
        found = self._resource.code_systems.get(system)
        if found is None:
            raise NotInTheFile(f"the codes of {told(system)} are kept elsewhere")
        yield from _nested(found, "concept", lambda _: True)


def _unversioned(address: str) -> str:
    return address.partition("|")[0]


def _expanded(expansion: Node) -> Iterator[ImportedOption]:
    yield from _nested(expansion, "contains", _can_be_chosen)


def _can_be_chosen(entry: Node) -> bool:
    return entry.has("code") and not entry.flag("abstract")


def _nested(parent: Node, name: str, chosen: Callable[[Node], bool]) -> Iterator[ImportedOption]:
    """In the order people read it. Its depth is that of the JSON, which is bounded."""
    for entry in parent.nodes(name):
        if chosen(entry):
            yield option_of_concept(entry)
        yield from _nested(entry, name, chosen)


def option_of_concept(concept: Node) -> ImportedOption:
    """A code with its words. One without words shows its code."""
    code = clean_name(concept.text("code") or concept.text("display"), concept.place)
    label = concept.text("display") or code
    return ImportedOption(
        value=code, label=f"{option_prefix(concept)} {label}".strip(), score=score_of(concept)
    )


def _bounded(options: Iterator[ImportedOption], place: Place) -> tuple[ImportedOption, ...]:
    kept: list[ImportedOption] = []
    for option in options:
        if len(kept) == MOST_OPTIONS:
            raise place.refused(f"the list of answers has more than {MOST_OPTIONS}")
        kept.append(option)
    return tuple(kept)
