"""Two versions of a plan beside each other: what came, what went, what moved, which words are other ones."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from uuid import UUID

from wayfellow.staying_well.words import KeptEntry

# Longer texts stand beside each other whole: finding the same words in them would take too long.
MOST_WORDS = 400
_WORDS_AND_GAPS = re.compile(r"\S+\s*|\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and whether they are on this side only."""

    text: str
    is_other: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """One entry that is not the same in both: missing before, missing after, or changed in between."""

    before: KeptEntry | None
    after: KeptEntry | None
    has_moved: bool = False

    @property
    def entry(self) -> KeptEntry:
        """The entry as it stands in the later version that has it."""
        found = self.after or self.before
        assert found is not None  # noqa: S101  # one of the two is there, or there is nothing to say
        return found

    @property
    def came(self) -> bool:
        """It was not there before."""
        return self.before is None

    @property
    def went(self) -> bool:
        """It is not there any more."""
        return self.after is None

    @property
    def has_other_words(self) -> bool:
        """It is in both, and does not say the same."""
        return self.before is not None and self.after is not None and self.before.words != self.after.words

    @property
    def text(self) -> str:
        """Everything that the entry says, in the later version that has it."""
        return _all_words(self.entry)

    @property
    def sides(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """The words of before and of after, with what is other on each side marked."""
        return side_by_side(_all_words(self.before), _all_words(self.after))


def _all_words(entry: KeptEntry | None) -> str:
    if entry is None:
        return ""
    words = entry.words
    return "\n".join(filter(None, (words.text, words.number, words.i_do, words.others_do, words.worse)))


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is other, for one line."""

    came: int = 0
    went: int = 0
    moved: int = 0
    changed: int = 0

    def __bool__(self) -> bool:
        return any((self.came, self.went, self.moved, self.changed))


def differences(before: Sequence[KeptEntry], after: Sequence[KeptEntry]) -> list[Difference]:
    """What is not the same, in the order of the later version; what went stands at the end."""
    earlier, later = {entry.id: entry for entry in before}, {entry.id for entry in after}
    moved = _moved(before, after)
    found = [Difference(earlier.get(entry.id), entry, entry.id in moved) for entry in after]
    gone = [Difference(entry, None) for entry in before if entry.id not in later]
    return [one for one in (*found, *gone) if one.came or one.went or one.has_moved or one.has_other_words]


def counts(found: Iterable[Difference]) -> Counts:
    """The same as four numbers. An entry that has moved and has other words counts as both."""
    found = list(found)
    return Counts(
        came=sum(one.came for one in found),
        went=sum(one.went for one in found),
        moved=sum(one.has_moved for one in found),
        changed=sum(one.has_other_words for one in found),
    )


def _moved(before: Sequence[KeptEntry], after: Sequence[KeptEntry]) -> set[UUID]:
    """Which entries stand in another part, or in another order within theirs: as few as explain it."""
    part_before = {entry.id: entry.kind for entry in before}
    moved = {entry.id for entry in after if part_before.get(entry.id, entry.kind) != entry.kind}
    place = {entry.id: at for at, entry in enumerate(before)}
    stayed: dict[str, list[UUID]] = {}
    for entry in after:
        if part_before.get(entry.id) == entry.kind:
            stayed.setdefault(entry.kind, []).append(entry.id)
    for ids in stayed.values():
        moved |= set(ids) - {ids[at] for at in _longest_rising([place[one] for one in ids])}
    return moved


def _longest_rising(numbers: list[int]) -> set[int]:
    """The places of a longest rising run of these numbers: what kept its order."""
    ends: list[int] = []  # the smallest number that a run of each length can end with
    last: list[int] = []  # and where that number stands
    came_from: list[int] = []
    for at, number in enumerate(numbers):
        length = bisect_left(ends, number)
        came_from.append(last[length - 1] if length else -1)
        ends[length:], last[length:] = (
            [number, *ends[length + 1 :]],
            [at, *last[length + 1 :]],
        )
    kept, at = set(), last[-1] if last else -1
    while at >= 0:
        kept.add(at)
        at = came_from[at]
    return kept


def side_by_side(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both texts in pieces: those that are in both, and those on one side only."""
    old, new = _WORDS_AND_GAPS.findall(before), _WORDS_AND_GAPS.findall(after)
    if max(len(old), len(new)) > MOST_WORDS:
        return (Piece(before, is_other=False),), (Piece(after, is_other=False),)
    steps = SequenceMatcher(
        None, [word.strip() for word in old], [word.strip() for word in new], autojunk=False
    )
    left: list[Piece] = []
    right: list[Piece] = []
    for step, old_from, old_to, new_from, new_to in steps.get_opcodes():
        left += _piece(old[old_from:old_to], is_other=step != "equal")
        right += _piece(new[new_from:new_to], is_other=step != "equal")
    return tuple(left), tuple(right)


def _piece(words: list[str], *, is_other: bool) -> Iterator[Piece]:
    if words:
        yield Piece("".join(words), is_other)
