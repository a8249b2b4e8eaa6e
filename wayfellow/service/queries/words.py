"""What the team sees of words that did not fit: suggestions by item, words for talking, and the report."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.deck import Deck, all_decks
from wayfellow.measures.instrument import Instrument
from wayfellow.measures.instruments import UnknownInstrument, instrument
from wayfellow.people.queries import names_of
from wayfellow.reflections import queries as reflections
from wayfellow.reflections.queries import OwnDeck, Suggestion, WordsForTalkingHeld, WordsOfMeasure
from wayfellow.reflections.rules import check_on_the_team, may_review, may_throw_away


@dataclass(frozen=True, slots=True)
class Subject:
    """What words are about: one of our decks, or a measure."""

    key: str
    title: str
    owner: str
    version: str
    measure: Instrument | None
    deck: Deck | None

    @property
    def terms(self) -> str:
        """What its owner allows, in a sentence; empty for what is ours."""
        return _(self.measure.licence.words) if self.measure else ""

    def name_of(self, card: str) -> str:
        """What one of its cards is called: our own by its question, one of a measure by its number."""
        if self.deck is None:
            number = card.removeprefix(f"{self.key}-item-")
            return _("Question %(number)s") % {"number": number}
        found = next((one.prompt for one in self.deck.cards if one.key == card), "")
        return (found if isinstance(self.deck, OwnDeck) else _(found)) if found else card

    def place_of(self, card: str) -> tuple[int, str]:
        """Where a card stands among the others."""
        if self.deck is None:
            number = card.removeprefix(f"{self.key}-item-")
            return (int(number), card) if number.isdecimal() else (0, card)
        keys = [one.key for one in self.deck.cards]
        return (keys.index(card) if card in keys else len(keys), card)


def subject(key: str, *, own: Mapping[str, OwnDeck]) -> Subject:
    """A deck or a measure by its key; as if there were no such page for any other key."""
    deck = next((one for one in all_decks() if one.key == key), None)
    if deck is not None:
        return Subject(key, _(deck.title), "Wayfellow", "", measure=None, deck=deck)
    if key in own:
        return Subject(
            key, own[key].title, _("our service"), str(own[key].number), measure=None, deck=own[key]
        )
    try:
        known = instrument(key)
    except UnknownInstrument as unknown:
        raise NotThere from unknown
    return Subject(key, known.short_name, known.licence.owner, known.version, measure=known, deck=None)


@dataclass(frozen=True, slots=True)
class Subjects:
    """Where something was suggested, and the measures that have words of their owner's here."""

    with_suggestions: tuple[Subject, ...]
    others: tuple[Subject, ...]


def subjects(viewer: Viewer, *, on: date) -> Subjects:
    """What the team can read about, and make words for."""
    told = reflections.decks_with_suggestions(viewer)
    offered = reflections.measures_on_offer(service_id=viewer.service_id, on=on)
    return Subjects(
        with_suggestions=tuple(_known(told, own=reflections.own_decks(told, service_id=viewer.service_id))),
        others=tuple(_known(sorted(offered - set(told)), own={})),
    )


def _known(keys: Iterable[str], *, own: Mapping[str, OwnDeck]) -> list[Subject]:
    """Those that are still in the library."""
    found = []
    for key in keys:
        try:
            found.append(subject(key, own=own))
        except NotThere:
            continue
    return found


@dataclass(frozen=True, slots=True)
class Item:
    """One item with all that was said of it: the owner's words, those for talking, and suggestions."""

    card: str
    number: int
    name: str
    original: str
    now: str
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class DraftOfSomebody:
    """Words for talking that are being made, and by whom."""

    draft: WordsForTalkingHeld
    made_by: str
    is_mine: bool


@dataclass(frozen=True, slots=True)
class WordsAbout:
    """One deck or measure, as the team sees its words."""

    subject: Subject
    items: tuple[Item, ...]
    held: WordsOfMeasure
    drafts: tuple[DraftOfSomebody, ...]

    @property
    def may_be_written(self) -> bool:
        """Whether words for talking can be made: for a measure whose owner's words are here."""
        return self.held.original is not None

    @property
    def with_suggestions(self) -> tuple[Item, ...]:
        """The items of which something was said."""
        return tuple(item for item in self.items if item.suggestions)

    def item(self, number: int) -> Item:
        """One item of a measure."""
        for item in self.items:
            if item.number == number:
                return item
        raise NotThere


def words_about(viewer: Viewer, *, key: str, on: date) -> WordsAbout:
    """All that there is about the words of a deck or a measure. The statements do not grow."""
    check_on_the_team(viewer)
    about = subject(key, own=reflections.own_decks([key], service_id=viewer.service_id))
    said = reflections.suggestions_about(viewer, deck=key)
    held = reflections.words_of_measure(viewer, measure=key, on=on)
    names = names_of(draft.made_by_id for draft in held.drafts)
    drafts = tuple(
        DraftOfSomebody(draft, names.get(draft.made_by_id, ""), draft.made_by_id == viewer.person_id)
        for draft in held.drafts
    )
    return WordsAbout(about, _items(about, said, held), held, drafts)


def _items(about: Subject, said: list[Suggestion], held: WordsOfMeasure) -> tuple[Item, ...]:
    originals = {item.number: item.text for item in held.original.items} if held.original else {}
    cards = {one.card for one in said} | {f"{about.key}-item-{number}" for number in originals}
    return tuple(
        _item(about, card, originals, held, tuple(one for one in said if one.card == card))
        for card in sorted(cards, key=about.place_of)
    )


def _item(
    about: Subject,
    card: str,
    originals: dict[int, str],
    held: WordsOfMeasure,
    suggestions: tuple[Suggestion, ...],
) -> Item:
    number = about.place_of(card)[0] if about.deck is None else 0
    return Item(
        card=card,
        number=number,
        name=about.name_of(card),
        original=originals.get(number, ""),
        now=held.texts_in_use.get(number, ""),
        suggestions=suggestions,
    )


@dataclass(frozen=True, slots=True)
class ItemInReview:
    """One item: the owner's words, what is shown now, and what would be shown. Empty: the owner's words."""

    name: str
    original: str
    now: str
    then: str


@dataclass(frozen=True, slots=True)
class Reviewing:
    """A draft as its page shows it, beside what is in use."""

    subject: Subject
    draft: WordsForTalkingHeld
    items: tuple[ItemInReview, ...]
    made_by: str
    is_mine: bool
    may_review: bool
    may_throw_away: bool
    sign: str


def reviewing(viewer: Viewer, *, wording_id: UUID, on: date) -> Reviewing:
    """One draft of words for talking."""
    draft, held = reflections.words_for_review(viewer, wording_id=wording_id, on=on)
    about = subject(draft.measure, own={})
    originals = {item.number: item.text for item in held.original.items} if held.original else {}
    numbers = sorted({*draft.texts, *held.texts_in_use})
    return Reviewing(
        subject=about,
        draft=draft,
        items=tuple(
            ItemInReview(
                name=about.name_of(f"{draft.measure}-item-{number}"),
                original=originals.get(number, ""),
                now=held.texts_in_use.get(number, ""),
                then=draft.texts.get(number, ""),
            )
            for number in numbers
        ),
        made_by=names_of([draft.made_by_id]).get(draft.made_by_id, ""),
        is_mine=draft.made_by_id == viewer.person_id,
        may_review=may_review(viewer, made_by_id=draft.made_by_id),
        may_throw_away=may_throw_away(viewer, made_by_id=draft.made_by_id),
        sign=held.sign_of(draft),
    )
