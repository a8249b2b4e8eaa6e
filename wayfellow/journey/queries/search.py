"""Search within one's own space: everything is opened, looked through, and forgotten again."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from wayfellow.conversations import queries as conversations
from wayfellow.coping import queries as coping
from wayfellow.foundation.own_words import OwnWords
from wayfellow.foundation.viewer import Viewer
from wayfellow.goals import queries as goals
from wayfellow.journey.finding import Piece, has_all, pieces, words_looked_for
from wayfellow.journey.queries import waymarks
from wayfellow.learning import queries as learning
from wayfellow.reflections import queries as reflections
from wayfellow.routines import queries as routines
from wayfellow.sharing.rules import check_has_space
from wayfellow.staying_well import queries as staying_well

Source = Callable[[Viewer], Iterable[OwnWords]]

# In the order of the places.
SOURCES: tuple[Source, ...] = (
    staying_well.words_of_own,
    goals.words_of_own,
    coping.words_of_own,
    routines.words_of_own,
    learning.words_of_own,
    conversations.words_of_own,
    reflections.words_of_own,
    waymarks.words_of_own,
)
# More than anybody reads. Who has found so much looks for one word more.
MOST_OF_ONE_PLACE = 20


@dataclass(frozen=True, slots=True)
class Find:
    """One text in which all the words stand, and the page where it can be read whole."""

    pieces: tuple[Piece, ...]
    address: str


@dataclass(frozen=True, slots=True)
class Place:
    """What was found in one place, and how much more there is than is shown."""

    label: str
    finds: tuple[Find, ...]
    more: int


def search(viewer: Viewer, *, text: str) -> list[Place]:
    """Where all the words of `text` stand in the viewer's own words, by place. Nothing of it is kept."""
    check_has_space(viewer)
    words = words_looked_for(text)
    found: dict[str, list[OwnWords]] = {}
    for own in _found(viewer, words):
        found.setdefault(str(own.label), []).append(own)
    return [_place(label, own, words) for label, own in found.items()]


def all_words_of_own(viewer: Viewer) -> Iterator[OwnWords]:
    """Everything that the viewer wrote in their own space, place by place."""
    check_has_space(viewer)
    return (own for source in SOURCES for own in source(viewer))


def _found(viewer: Viewer, words: tuple[str, ...]) -> Iterator[OwnWords]:
    everything = all_words_of_own(viewer) if words else iter(())
    return (own for own in everything if has_all(own.text, words))


def _place(label: str, own: list[OwnWords], words: tuple[str, ...]) -> Place:
    shown = own[:MOST_OF_ONE_PLACE]
    finds = tuple(Find(pieces(one.text, words), one.address) for one in shown)
    return Place(label, finds, more=len(own) - len(shown))
