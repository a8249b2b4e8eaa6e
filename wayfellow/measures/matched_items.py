"""Which question of an imported questionnaire is which item of a measure."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wayfellow.measures.importers.questionnaire import ImportedItem, ImportedQuestionnaire, ItemKind
from wayfellow.measures.matched_answers import ONE_OF_SEVERAL, as_list

_READ_ONLY = frozenset({ItemKind.DISPLAY, ItemKind.GROUP_HEADING})
_NOT_SHOWN = frozenset({ItemKind.HIDDEN, ItemKind.CALCULATED})


@dataclass(frozen=True, slots=True)
class PairedItems:
    """Item numbers with their questions, the questions that are left, and what is wrong with that."""

    found: Mapping[int, ImportedItem]
    left_over: tuple[ImportedItem, ...]
    introduction: str
    problems: tuple[str, ...]
    notes: tuple[str, ...]


def paired_items(imported: ImportedQuestionnaire, *, count: int, chosen: Mapping[int, str]) -> PairedItems:
    """The chosen questions first; the others in the order of the file."""
    questions = {item.id: item for item in imported.items if _is_asked(item)}
    rest = [item for item in questions.values() if item.id not in chosen.values()]
    unchosen = [number for number in range(1, count + 1) if number not in chosen]
    fitting = [item for item in rest if item.kind in ONE_OF_SEVERAL]
    if len(rest) != len(unchosen) and len(fitting) == len(unchosen):
        rest = fitting  # a file often asks for a name, a number or a date besides
    known = {
        number: questions[id_] for number, id_ in chosen.items() if id_ in questions and 1 <= number <= count
    }
    found = known | dict(zip(unchosen, rest, strict=False))
    taken = {item.id for item in found.values()}
    return PairedItems(
        found={number: found[number] for number in sorted(found)},
        left_over=tuple(item for item in questions.values() if item.id not in taken),
        introduction="\n".join(_before(imported, found)),
        problems=(
            *_wrong_choices(questions, count, chosen),
            *_wrong_number(len(questions), count, unequal=bool(unchosen) and len(rest) != len(unchosen)),
        ),
        notes=tuple(_notes(imported, found)),
    )


def _is_asked(item: ImportedItem) -> bool:
    return item.kind not in _READ_ONLY | _NOT_SHOWN


def _wrong_choices(
    questions: Mapping[str, ImportedItem], count: int, chosen: Mapping[int, str]
) -> Iterator[str]:
    times = Counter(chosen.values())
    for number, id_ in sorted(chosen.items()):
        if not 1 <= number <= count:
            yield f"The measure has no item {number}."
        elif id_ not in questions:
            yield f"Item {number}: the file asks no question called “{id_}”."
        elif times[id_] > 1:
            yield f"Item {number}: the question “{id_}” was chosen for {times[id_]} items."


def _wrong_number(questions: int, count: int, *, unequal: bool) -> Iterator[str]:
    if unequal:
        yield f"The file asks {questions} questions, and the measure has {count} items."


def _before(imported: ImportedQuestionnaire, found: Mapping[int, ImportedItem]) -> Iterator[str]:
    """The words to read right before the first question, as far up as the question before it."""
    ids = {item.id for item in found.values()}
    words: list[str] = []
    for item in imported.items:
        if item.id in ids:
            yield from words
            return
        if _is_asked(item):
            words.clear()
        elif item.kind in _READ_ONLY and item.text.strip():
            words.append(item.text)


def _notes(imported: ImportedQuestionnaire, found: Mapping[int, ImportedItem]) -> Iterator[str]:
    place = {item.id: place for place, item in enumerate(imported.items)}
    places = [place[item.id] for item in found.values()]
    if places != sorted(places):
        yield "The questions stand in another order in the file. They are asked in the measure's order."
    between = imported.items[min(places, default=0) : max(places, default=0)]
    if lines := sum(item.kind in _READ_ONLY for item in between):
        yield f"Words that stand between the questions are left out ({lines} in the file)."
    if numbers := [number for number, item in found.items() if item.shown_when]:
        yield f"The file shows {items_named(numbers)} only under a condition. Here it is always shown."


def items_named(numbers: list[int]) -> str:
    """As people say it: "item 3", "items 1 to 5", "items 1, 2 and 4"."""
    if len(numbers) == 1:
        return f"item {numbers[0]}"
    if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return f"items {numbers[0]} to {numbers[-1]}"
    return f"items {as_list(numbers)}"
