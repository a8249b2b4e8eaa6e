"""Questions for a worker to ask themselves. They are offered; nobody has to, and nothing is counted."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question, under a key that stays."""

    key: str
    asks: Promise


@dataclass(frozen=True, slots=True)
class PromptGroup:
    """Some that belong together."""

    heading: Promise
    prompts: tuple[Prompt, ...]


GROUPS: Final = (
    PromptGroup(
        _("My work"),
        (
            Prompt("went-well", _("What did I do lately that I would do again?")),
            Prompt(
                "surprised", _("What surprised me, and what does that say about what I took for granted?")
            ),
            Prompt("too-much-me", _("When did I talk more than I listened? What was going on in me?")),
            Prompt("fixing", _("Where did I want to put something right that was not mine to put right?")),
            Prompt("differently", _("If I had that hour again, what would I try?")),
        ),
    ),
    PromptGroup(
        _("How I am"),
        (
            Prompt("carry-home", _("What did I carry home this week? Where can I put it down?")),
            Prompt("rest", _("When did I last have an hour that was only mine?")),
            Prompt("own-signs", _("What are my own early signs, and have any been about?")),
            Prompt("who-asks", _("Who asks me how I am, and do I tell them?")),
            Prompt("glad", _("What made me glad to do this work?")),
        ),
    ),
    PromptGroup(
        _("My boundaries"),
        (
            Prompt("hours", _("Did I answer at an hour that was not for work? What would I have needed?")),
            Prompt("story", _("Did I tell of my own story for their sake or for mine?")),
            Prompt("yes-no", _("What did I say yes to and mean no?")),
            Prompt("friend", _("Where does walking along begin to feel like something else?")),
            Prompt("alone", _("What do I hold alone that I should not hold alone?")),
        ),
    ),
)
PROMPTS: Final = {prompt.key: prompt.asks for group in GROUPS for prompt in group.prompts}
