"""Which records go along when somebody takes their space elsewhere, and which are only told of."""

from collections.abc import Iterator
from graphlib import TopologicalSorter
from typing import Any, Final

from django.apps import apps
from django.db.models import Field, ForeignKey

from wayfellow.foundation.owned import OwnedRecord

Kind = type[OwnedRecord]

# What stands in the file, and is not brought in elsewhere.
TOLD_ONLY: Final = {
    "foundation.Look": "who looked, here: elsewhere nobody has looked yet",
    "foundation.Draft": "words on their way to a page that is only here",
    "people.Consent": "a yes that was said to the people here",
    "sharing.Connection": "whom they walk with here",
    "sharing.Share": "what these may see",
    "sharing.KeptAway": "whom they keep away here",
    "sharing.AboutMe": "what a worker tells the people here",
    "staying_well.PartsShared": "which parts these may see",
    "peer_work.TimeProposal": "what a worker here asks them",
    "peer_work.Cover": "who covers for a worker here",
    "peer_work.DaysAway": "when a worker is not here",
    "evaluation.CountingReceipt": "what was counted here with a yes, and can be taken back here",
}
# What is left out of the words of a kind. Whoever found the file could tell which counted rows are whose.
UNSAID: Final = {"evaluation.CountingReceipt": frozenset({"contributor", "rows"})}
# What is a peer worker's own. It comes in where somebody is one; all else comes into a space.
OF_A_WORKER: Final = frozenset({"lived_experience.Snippet", "peer_work.ReflectiveNote", "peer_work.Theme"})
# What does not even stand in the file: it is nobody's words, and says nothing to anybody.
NOT_TOLD: Final = {
    "foundation.AnsweredForm": "which forms were answered, so that pressing twice is pressing once",
    "routines.SentLetter": "which letters went out, so that each goes once",
}
# Columns of an id that may be a person's. Others than the owner are nobody elsewhere.
OF_SOMEBODY: Final = frozenset(
    {"added_by_id", "author_id", "filled_in_by_id", "made_by_id", "said_by_id", "told_by_id", "typed_by_id"}
)
# Columns of an id that stay as they are: they lead to a row of the same space, or nowhere.
OF_A_ROW: Final = frozenset({"beside", "from_talk", "line_id", "talk", "talk_id", "thing_id"})
_SAID_ANYWAY: Final = frozenset({"id", "person", "created_at", "changed_at", "version", "envelope"})


def name_of(kind: Kind) -> str:
    """How a kind of record is called in the file."""
    return kind._meta.label


def told() -> list[Kind]:
    """All kinds that stand in the file, those on which others hang first."""
    ours = [
        model
        for model in apps.get_models()
        if issubclass(model, OwnedRecord) and name_of(model) not in NOT_TOLD
    ]
    hangs_on: dict[Kind, set[Kind]] = {
        kind: {above for field in links(kind) if (above := _kind_above(field)) in ours} for kind in ours
    }
    return list(TopologicalSorter(hangs_on).static_order())


def travelling() -> list[Kind]:
    """Those of them that are brought in elsewhere."""
    return [kind for kind in told() if name_of(kind) not in TOLD_ONLY]


def plain_columns(kind: Kind) -> "list[Field[Any, Any]]":
    """The columns in the open that are the kind's own."""
    return [field for field in kind._meta.concrete_fields if field.name not in _SAID_ANYWAY]


def links(kind: Kind) -> "Iterator[ForeignKey[Any, Any]]":
    """Its links to other rows than its person."""
    return (field for field in plain_columns(kind) if isinstance(field, ForeignKey))


def _kind_above(field: "ForeignKey[Any, Any]") -> Any:
    return field.related_model
