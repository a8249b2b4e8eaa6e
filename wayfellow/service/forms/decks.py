"""Checks cards that a lead writes for talking. Never saves."""

import re
from collections.abc import Iterable
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wayfellow.measures.captures import CAPTURES_WORDS, Captures
from wayfellow.measures.purpose import Purpose, Stage, words_for
from wayfellow.reflections.queries import WrittenCard, WrittenDeck
from wayfellow.service.forms.lines import LONGEST_LINE, Lines
from wayfellow.web.form_fields import AnyOf, PlainForm, ShortWords, Words

MOST_CARDS: Final = 20
FEWEST_ANSWERS, MOST_ANSWERS = 4, 5
LONGEST_CARDS: Final = 8000
MOST_MINUTES: Final = 120
_BETWEEN_CARDS = re.compile(r"\n\s*\n")


class Cards(Words):
    """Cards one after the other: a question on a line, and under it, if wanted, a second sentence."""

    def clean(self, value: Any) -> tuple[WrittenCard, ...]:
        """The cards; or what is wrong with the first odd one."""
        parts = [part.strip() for part in _BETWEEN_CARDS.split(super().clean(value)) if part.strip()]
        if len(parts) > MOST_CARDS:
            raise ValidationError(_("Please choose twenty cards at most. Few are easier to talk over."))
        return tuple(_card(part) for part in parts)


def _card(part: str) -> WrittenCard:
    prompt, *more = [" ".join(line.split()) for line in part.split("\n")]
    if not prompt.endswith("?"):
        wanted = _("Each card begins with a question. This one does not end with “?”: %(prompt)s")
        raise ValidationError(wanted, params={"prompt": prompt})
    card = WrittenCard(prompt, " ".join(more))
    if max(len(card.prompt), len(card.more)) > LONGEST_LINE:
        raise ValidationError(_("One of these cards is too long. Please keep each line under 300 letters."))
    return card


def _choices(of: Iterable[Purpose | Stage]) -> list[tuple[str, Promise]]:
    return [(one.value, _(words_for(one))) for one in of]


class DeckForm(PlainForm):
    """A deck in boxes."""

    title = ShortWords(label=_("What are these cards called?"))
    about = ShortWords(label=_("What are they about, in a sentence or two?"), longest=LONGEST_LINE)
    why = ShortWords(
        label=_("Why might somebody choose them?"),
        help_text=_("One sentence, such as “They are about living in a shared house”."),
    )
    cards = Cards(
        label=_("The cards"),
        longest=LONGEST_CARDS,
        help_text=_(
            "A question on each card, with an empty line between two cards. Under the question you can put a "
            "second sentence, for when nothing comes to mind."
        ),
        attrs={"rows": 14},
    )
    answers = Lines(
        label=_("Answers to choose from"),
        required=False,
        help_text=_("Four or five, one a line. People can leave them out, and nothing is scored."),
        attrs={"rows": 5},
    )
    minutes = forms.IntegerField(
        label=_("How many minutes for all of them?"),
        min_value=1,
        max_value=MOST_MINUTES,
        error_messages={
            "required": _("Please write how many minutes."),
            "invalid": _("Please write a number of minutes, such as 20."),
            "min_value": _("Please write 1 minute or more."),
            "max_value": _("Please write 120 minutes or less."),
        },
    )
    purposes = AnyOf(
        label=_("What are they good for?"),
        choices=_choices(one for one in Purpose if one is not Purpose.JUST_TALK),
    )
    stages = AnyOf(label=_("How may things be?"), choices=_choices(Stage))
    captures = AnyOf(
        label=_("What do they touch on?"),
        required=False,
        choices=[(one.value, _(CAPTURES_WORDS[one])) for one in Captures],
    )

    def clean_answers(self) -> list[str]:
        """Four or five, or none."""
        lines: list[str] = self.cleaned_data["answers"]
        if lines and (len(set(lines)) != len(lines) or not FEWEST_ANSWERS <= len(lines) <= MOST_ANSWERS):
            raise ValidationError(_("Please write four or five different answers, or none."))
        return lines

    def said(self) -> WrittenDeck:
        """The deck."""
        words = self.cleaned_data
        return WrittenDeck(
            title=words["title"],
            about=words["about"],
            why=words["why"],
            minutes=words["minutes"],
            purposes=tuple(Purpose(one) for one in words["purposes"]),
            stages=tuple(Stage(one) for one in words["stages"]),
            cards=words["cards"],
            captures=tuple(Captures(one) for one in words["captures"]),
            answers=tuple(words["answers"]),
        )


def in_boxes(deck: WrittenDeck) -> dict[str, Any]:
    """What the boxes begin with."""
    return {
        **{name: getattr(deck, name) for name in deck.__struct_fields__},
        "cards": "\n\n".join("\n".join(filter(None, (card.prompt, card.more))) for card in deck.cards),
        "answers": "\n".join(deck.answers),
    }
