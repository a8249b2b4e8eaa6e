"""Which answers a measure takes: to its items, or to goals in a person's own words."""

from wayfellow.measures.instrument.facts import Fact, Table


class Scale(Table, frozen=True, kw_only=True):
    """Other answers than most items have."""

    items: tuple[int, ...]
    values: tuple[int, ...]


class Responses(Fact, frozen=True, kw_only=True):
    """Which answers an item takes, as the numbers that stand for them."""

    values: tuple[int, ...]
    set_aside: tuple[int, ...] = ()
    """Answers without a value, like "not known" or "does not apply". In a sum or mean they are missing."""
    others: tuple[Scale, ...] = ()
    reverse: tuple[int, ...] = ()
    """Items turned round before they are counted."""

    def values_of(self, item: int) -> tuple[int, ...]:
        return next((scale.values for scale in self.others if item in scale.items), self.values)


class OwnGoals(Fact, frozen=True, kw_only=True):
    """How goals in a person's own words are rated, where a measure has no items of its own."""

    values: tuple[int, ...]
    """The steps of the rating, from the lowest."""
    counted_as: str
    """How a number comes out of them, in a plain sentence."""
    at_most: int | None = None
    """How many goals there may be. None: as many as the person likes."""
