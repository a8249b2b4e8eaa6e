"""Checks what people fill in. Never saves.

A page of questions is read by hand: one form field for each answer would cost five times the page.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from wayfellow.reflections.actions import Kept
from wayfellow.reflections.answering import Press, trace
from wayfellow.reflections.queries import ABOUT_IT_ALL, OneQuestionnaire, Question
from wayfellow.web.form_fields import CHOOSE_ONE, OneOf, PlainForm, Words

NOTHING: Final = "nothing"
SKIP: Final = "skip"
# After these a question without an answer was left out knowingly; after the others it is still to come.
PASSES: Final = frozenset({"next", SKIP, "check", "again", "finish"})
_WORDS: Final = Words(required=False)
NOTHING_TYPED: Final[Mapping[int, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Box:
    """One question on a page: what is chosen and written, what the page began with, what is wrong.

    The last box of a page has no question: it is for words about the whole.
    """

    question: Question | None
    answer: int | None
    answer_was: int | None
    said: str
    said_was: str
    mistake: str = ""

    @property
    def number(self) -> int:
        """The question's number in the measure."""
        return self.question.number if self.question else ABOUT_IT_ALL


class AnswersForm:
    """What stands on a page of questions, or what was sent from it."""

    def __init__(
        self,
        sent: QueryDict | None,
        *,
        found: OneQuestionnaire,
        questions: Iterable[Question],
        about_it_all: bool = True,
        on_their_way: Mapping[int, str] = NOTHING_TYPED,
    ) -> None:
        self.data = sent
        asked: list[Question | None] = [*questions, *([None] if about_it_all else [])]
        if sent is None:
            self.boxes = tuple(_fresh(question, found, on_their_way) for question in asked)
        else:
            self.boxes = tuple(_sent(question, sent) for question in asked)

    @property
    def then(self) -> str:
        """Which button was pressed: where to go next."""
        return self.data.get("then", "") if self.data else ""

    @property
    def errors(self) -> tuple[Box, ...]:
        """The boxes to look at again, by the name that every page asks for."""
        return tuple(box for box in self.boxes if box.mistake)

    def is_valid(self) -> bool:
        """Whether it was sent, and can be saved."""
        return self.data is not None and not self.errors

    def presses(self) -> Iterator[Press]:
        """What was sent, question by question."""
        skips = self.then == SKIP
        for box in self.boxes:
            yield Press(
                number=box.number,
                said=box.said,
                said_was=box.said_was,
                answer=None if skips else box.answer,
                answer_was=box.answer_was,
                insists=skips,
                passes=self.then in PASSES and box.question is not None,
            )


def _fresh(question: Question | None, found: OneQuestionnaire, on_their_way: Mapping[int, str]) -> Box:
    number = question.number if question else ABOUT_IT_ALL
    answer, saved = found.words.answers.get(number), found.words.said.get(number, "")
    return Box(question, answer, answer, on_their_way.get(number, saved), trace(saved))


def _sent(question: Question | None, sent: QueryDict) -> Box:
    number = question.number if question else ABOUT_IT_ALL
    answer_was = _value(question, sent.get(f"answer_was_{number}", ""))
    box = Box(question, answer_was, answer_was, "", sent.get(f"said_was_{number}", ""))
    return _with_answer(_with_words(box, sent.get(f"said_{number}", "")), sent.get(f"answer_{number}"))


def _with_words(box: Box, typed: str) -> Box:
    try:
        return replace(box, said=_WORDS.clean(typed))
    except ValidationError as mistake:
        return replace(box, said=typed, mistake=" ".join(mistake.messages))


def _with_answer(box: Box, chosen: str | None) -> Box:
    """A question without a press keeps what the page began with; the empty one leaves it out."""
    if chosen is None:
        return box
    answer = _value(box.question, chosen)
    if chosen and answer is None:
        return replace(box, mistake=str(CHOOSE_ONE))
    return replace(box, answer=answer)


def _value(question: Question | None, chosen: str) -> int | None:
    options = question.options if question else ()
    return next((option.value for option in options if str(option.value) == chosen), None)


class KeepForm(PlainForm):
    """What stays of a questionnaire."""

    keep = OneOf(label=_("What do you want to keep?"))

    def __init__(self, *args: Any, has_number: bool, has_answers: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["keep"]
        all_of_it = {
            Kept.NUMBER: _("The number, my answers and my words"),
            Kept.ANSWERS: _("My answers and my words"),
        }
        most = Kept.NUMBER if has_number else Kept.ANSWERS
        field.choices = [
            *([(most, all_of_it[most])] if has_answers else []),
            (Kept.WORDS, _("Only my words")),
            (NOTHING, _("Nothing")),
        ]

    @property
    def keeps_nothing(self) -> bool:
        """Whether all of it goes."""
        return bool(self.cleaned_data["keep"] == NOTHING)

    @property
    def kept(self) -> Kept:
        """What stays."""
        return Kept(self.cleaned_data["keep"])
