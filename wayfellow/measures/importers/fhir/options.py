"""The answers of one item: written beside it, or in a list that it names."""

from collections.abc import Iterator
from typing import Final

from wayfellow.measures.importers.fhir.extensions import option_prefix, score_of
from wayfellow.measures.importers.fhir.node import Node
from wayfellow.measures.importers.fhir.value_sets import NotInTheFile, ValueSets, option_of_concept
from wayfellow.measures.importers.gathering import Gathering
from wayfellow.measures.importers.limits import clean_name, told
from wayfellow.measures.importers.questionnaire import ImportedOption

_KINDS: Final = ("Coding", "Integer", "Decimal", "String", "Date", "Time", "Reference")
_OWN_WORDS: Final = frozenset({"optionsOrString", "optionsOrType"})


def options_of(item: Node, value_sets: ValueSets, gathering: Gathering) -> tuple[ImportedOption, ...]:
    name = told(item.text("linkId"))
    if item.text("type") == "open-choice" or item.text("answerConstraint") in _OWN_WORDS:
        gathering.warn(
            f"{name}: the file lets people write an answer of their own. Only its options are read."
        )
    beside = tuple(_beside(item))
    if address := item.text("answerValueSet"):
        if beside:
            raise item.place.refused("it has options of its own and names a list, and only one can be meant")
        return _listed(name, address, item, value_sets, gathering)
    return beside


def _listed(
    name: str, address: str, item: Node, value_sets: ValueSets, gathering: Gathering
) -> tuple[ImportedOption, ...]:
    try:
        return value_sets.options(address, item.place)
    except NotInTheFile as missing:
        gathering.warn(f"{name}: {missing}. It has no options here.")
        return ()


def _beside(item: Node) -> Iterator[ImportedOption]:
    for answer in item.nodes("answerOption"):
        option = _option_of(answer)
        score = score_of(answer)
        if None not in {score, option.score} and score != option.score:
            raise answer.place.refused("the option and its coding have two scores that differ")
        prefix = option_prefix(answer)
        yield ImportedOption(
            value=option.value,
            label=f"{prefix} {option.label}".strip(),
            score=option.score if score is None else score,
        )


def _option_of(answer: Node) -> ImportedOption:
    name = answer.one_of("value", _KINDS)
    if name == "valueCoding":
        return option_of_concept(answer.node(name))
    if name == "valueReference":
        value = answer.node(name).text("reference") or answer.node(name).text("display")
        return _plain(value, answer, label=answer.node(name).text("display"))
    if name in {"valueInteger", "valueDecimal"}:
        return _plain(answer.digits(name), answer)
    return _plain(answer.text(name), answer)


def _plain(value: str, answer: Node, *, label: str = "") -> ImportedOption:
    value = clean_name(value, answer.place)
    return ImportedOption(value=value, label=label or value)
