"""Words on their way to a card: whose boxes they are from, and what of them is not in the talk yet."""

from dataclasses import dataclass
from uuid import UUID

from wayfellow.conversations.queries.on_a_card import OnCard
from wayfellow.foundation.drafts import drafts_at
from wayfellow.foundation.viewer import Viewer
from wayfellow.reflections.queries import Said


@dataclass(frozen=True, slots=True)
class Drafts:
    """What the viewer was typing in the boxes of a card; empty where the talk has it already."""

    thought: str = ""
    story: str = ""


def drafts_on(viewer: Viewer, *, found: OnCard) -> Drafts:
    """The viewer's own unsaved words on a card."""
    thought, story = places_of_drafts(found.talk.id, found.key)
    kept = drafts_at(viewer, places=(thought, story))
    return Drafts(
        _unsaved(kept.get(thought, ""), found.in_box), _unsaved(kept.get(story, ""), found.my_story)
    )


def _unsaved(draft: str, saved: Said | None) -> str:
    return "" if saved and saved.text == draft else draft


def places_of_drafts(talk_id: UUID, card: str) -> tuple[str, str]:
    """Where the words of the two boxes of a card are kept: the thought's, and the story's."""
    place = f"{places_in_talk(talk_id)}{card}"
    return place, f"{place} story"


def places_in_talk(talk_id: UUID) -> str:
    """How the places of all drafts of a talk begin."""
    return f"talk {talk_id} "
