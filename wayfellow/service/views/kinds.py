"""The two kinds of things a service writes in the same way: ideas to borrow, and cards for talking."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wayfellow.coping import actions as coping
from wayfellow.coping import queries as ideas
from wayfellow.foundation.reviewed import ReviewedText
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.reviewed import InHand
from wayfellow.reflections import actions as reflections
from wayfellow.reflections import queries as decks
from wayfellow.service.forms import decks as decks_forms
from wayfellow.service.forms import ideas as ideas_forms


class Writes(Protocol):
    """A deed that keeps what was written."""

    def __call__(self, *, key: UUID | None, text: Any, by: Viewer, at: datetime) -> ReviewedText:
        """Keep it."""


class Reviews(Protocol):
    """A deed that puts a version to use."""

    def __call__(self, *, key: UUID, number: int, seen: str, by: Viewer, at: datetime) -> ReviewedText:
        """Use it."""


class Ends(Protocol):
    """A deed that takes something away."""

    def __call__(self, *, key: UUID, by: Viewer) -> None:
        """Take it away."""


class OneInHand(Protocol):
    """A read of one text with its versions."""

    def __call__(self, viewer: Viewer, *, key: UUID) -> InHand[Any]:
        """Find it."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What is the same for all pages of one kind, and what is not."""

    one: str
    """The name of its pages in addresses of ours: `service:idea`, `service:ideas`, `service:idea_write`."""
    many: str
    shows: str
    """The template that draws one as people see it."""
    title: Promise
    about: Promise
    advice: Promise
    write_one: Promise
    form: type[Any]
    in_boxes: Callable[[Any], dict[str, Any]]
    all_in_hand: Callable[[Viewer], tuple[InHand[Any], ...]]
    one_in_hand: OneInHand
    write: Writes
    review: Reviews
    throw_away: Ends
    retire: Ends


IDEAS = Kind(
    one="idea",
    many="ideas",
    shows="service/_idea.html",
    title=_("Ideas to borrow"),
    about=_("Small things that may help. People find them among ours, and put them into their own list."),
    advice=_(
        "Write what is near you and costs little. Promise nothing. Never a medicine, never alcohol, "
        "and nothing that could hurt anybody."
    ),
    write_one=_("Write an idea"),
    form=ideas_forms.IdeaForm,
    in_boxes=ideas_forms.in_boxes,
    all_in_hand=ideas.ideas_in_hand,
    one_in_hand=ideas.idea_in_hand,
    write=coping.write_service_idea,
    review=coping.review_idea,
    throw_away=coping.throw_idea_away,
    retire=coping.retire_idea,
)
DECKS = Kind(
    one="deck",
    many="decks",
    shows="service/_deck.html",
    title=_("Our own cards"),
    about=_(
        "Questions to talk over. People find them beside ours when they open a talk. They give no score."
    ),
    advice=_(
        "Ask as you would ask a friend. No question should need a yes or a no. Never copy the questions of "
        "a questionnaire: somebody owns them."
    ),
    write_one=_("Write cards"),
    form=decks_forms.DeckForm,
    in_boxes=decks_forms.in_boxes,
    all_in_hand=decks.decks_in_hand,
    one_in_hand=decks.deck_in_hand,
    write=reflections.write_service_deck,
    review=reflections.review_deck,
    throw_away=reflections.throw_deck_away,
    retire=reflections.retire_deck,
)
