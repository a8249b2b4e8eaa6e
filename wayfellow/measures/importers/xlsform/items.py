"""Reads the questions of an XLSForm into items."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pyxform.constants import LOOP, RANK, REPEAT  # type: ignore[import-untyped]

from wayfellow.measures.importers.gathering import Gathering, both, path_of
from wayfellow.measures.importers.limits import clean_text, told
from wayfellow.measures.importers.questionnaire import ImportedItem, ImportedOption, ItemKind
from wayfellow.measures.importers.xlsform.choices import Choices
from wayfellow.measures.importers.xlsform.kinds import bound, is_a_rule, kind_of, said_yes
from wayfellow.measures.importers.xlsform.languages import Languages
from wayfellow.measures.importers.xlsform.questions import Question, ids_of

_REFERENCE = re.compile(r"\$\{\s*([^\s{}#]{1,255})\s*\}")


@dataclass(frozen=True, slots=True)
class Above:
    """What a group says about the questions in it."""

    id: str | None = None
    headings: tuple[str, ...] = ()
    shown_when: str | None = None


class Reading:
    """Reads questions, groups before what is in them, into a gathering."""

    def __init__(self, choices: Choices, languages: Languages, gathering: Gathering) -> None:
        self._choices = choices
        self._languages = languages
        self._gathering = gathering
        self._groups: dict[tuple[str, ...], Above] = {(): Above()}

    def of(self, questions: Sequence[Question]) -> None:
        ids = ids_of(questions)
        known = {question.name: id_ for question, id_ in zip(questions, ids, strict=True)}
        for question, id_ in zip(questions, ids, strict=True):
            item = self._read(question, id_)
            above = self._groups[question.path[:-1]]
            named = {known[name] for name in _REFERENCE.findall(_relevant(question)) if name in known}
            self._gathering.add(item, question.place, depends_on=named | ({above.id} if above.id else set()))
            if item.kind is ItemKind.GROUP_HEADING:
                headings = (*above.headings, item.text)
                self._groups[question.path] = Above(item.id, headings, item.shown_when)
            self._tell(question, item, known)

    def _read(self, question: Question, id_: str) -> ImportedItem:
        above = self._groups[question.path[:-1]]
        own = clean_text(_relevant(question), question.place)
        return ImportedItem(
            id=id_,
            text=self._languages.words(question.label, question.place),
            kind=kind_of(question.child, question.place),
            options=self._options(question, told(id_)),
            required=said_yes(bound(question.child, "required")),
            group=path_of(above.headings),
            shown_when=both(above.shown_when, own or None),
        )

    def _options(self, question: Question, name: str) -> tuple[ImportedOption, ...]:
        list_name = question.child.get("itemset")
        if not isinstance(list_name, str):
            return ()
        options = self._choices.options(list_name, or_other=question.or_other)
        if options is None:
            self._gathering.warn(
                f"{name}: its list {told(list_name)} is kept elsewhere. It has no options here."
            )
            return ()
        if question.or_other:
            self._gathering.warn(
                f"{name}: an answer “other” was added, as its type asks, without a box to write in."
            )
        return options

    def _tell(self, question: Question, item: ImportedItem, known: Mapping[str, str]) -> None:
        name, child = told(item.id), question.child
        for words in _not_supported(question, item):
            self._gathering.warn(f"{name}: {words}")
        for other in _REFERENCE.findall(item.text):
            if other in known:
                self._gathering.warn(
                    f"{name}: its words repeat the answer to {told(other)}, which is not supported."
                )
        for column, what in _LEFT_OUT.items():
            if column in child:
                self._gathering.leave_out(what)
        if bound(child, "constraint"):
            self._gathering.leave_out("rules for what may be answered")


_LEFT_OUT: Final = {
    "hint": "hints below questions",
    "guidance_hint": "hints for who asks",
    "media": "pictures and sounds",
    "default": "answers that are filled in beforehand",
}


def _relevant(question: Question) -> str:
    return bound(question.child, "relevant")


def _not_supported(question: Question, item: ImportedItem) -> Iterable[str]:
    child, type_ = question.child, question.child.get("type")
    if bound(child, "calculate") or item.kind is ItemKind.CALCULATED:
        yield "its calculation is not supported, and was not run."
    if is_a_rule(bound(child, "required")):
        yield "whether it must be answered depends on a rule, which is not supported."
    if child.get("choice_filter"):
        yield "the file shows only some of its answers, by a rule. Here it has all of them."
    if "randomize" in child.get("parameters", {}):
        yield "the file mixes its answers. Here they keep their order."
    if type_ in {REPEAT, LOOP}:
        yield "its questions can be asked several times. They are read once."
    if type_ == RANK:
        yield "its answers are to be put in order, which is not supported."
