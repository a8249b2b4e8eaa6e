"""What one press says about questions, and how it goes together with what was saved meanwhile."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

import msgspec

from wayfellow.reflections.models import QuestionnaireWords


@dataclass(frozen=True, slots=True)
class Press:
    """What a page sends for one question: answer and words now, and what the page began with.

    `insists` marks an answer that counts even if it is the one the page began with: a question skipped.
    `passes` marks a question that somebody went past.
    """

    number: int
    said: str
    said_was: str
    answer: int | None = None
    answer_was: int | None = None
    insists: bool = False
    passes: bool = False

    @property
    def answers(self) -> bool:
        """Whether it says something new about the answer."""
        return self.insists or self.answer != self.answer_was

    @property
    def says(self) -> bool:
        """Whether somebody wrote in the box. An untouched box of an old page brings nothing back."""
        return trace(self.said) != self.said_was


@dataclass(frozen=True, slots=True)
class Pressed:
    """The words after a press, and the questions where another screen was faster."""

    words: QuestionnaireWords
    answered_meanwhile: tuple[int, ...] = ()
    """The newest answer stands now; there was another."""
    both_kept: tuple[int, ...] = ()
    """Two texts came together. Both stand in the box."""

    @property
    def meets_another(self) -> bool:
        """Whether there is something to tell."""
        return bool(self.answered_meanwhile or self.both_kept)


def trace(text: str) -> str:
    """A short sign for a text, to tell if it was touched."""
    return sha256(text.encode()).hexdigest()[:16] if text else ""


def pressed(saved: QuestionnaireWords, presses: Iterable[Press], *, one_page: bool) -> Pressed:
    """What was saved, with these presses over it. The newest answer wins; of two texts none is lost."""
    sent = tuple(presses)
    answers, answered_meanwhile = _answers(saved.answers, sent)
    said, both_kept = _said(saved.said, sent)
    passed = {*saved.passed, *(press.number for press in sent if press.passes)} - answers.keys()
    words = msgspec.structs.replace(
        saved, answers=answers, said=said, passed=tuple(sorted(passed)), one_page=one_page
    )
    return Pressed(words, answered_meanwhile, both_kept)


def _answers(saved: dict[int, int], presses: Iterable[Press]) -> tuple[dict[int, int], tuple[int, ...]]:
    answers: dict[int, int | None] = {**saved}
    meanwhile = []
    for press in presses:
        if press.answers:
            if answers.get(press.number) not in {press.answer_was, press.answer}:
                meanwhile.append(press.number)
            answers[press.number] = press.answer
    return {number: answer for number, answer in answers.items() if answer is not None}, tuple(meanwhile)


def _said(saved: dict[int, str], presses: Iterable[Press]) -> tuple[dict[int, str], tuple[int, ...]]:
    said = dict(saved)
    both_kept = []
    for press in presses:
        if press.says:
            before = said.get(press.number, "")
            was_seen = trace(before) == press.said_was
            said[press.number] = press.said if was_seen else _both(before, press.said)
            if said[press.number] != press.said:
                both_kept.append(press.number)
    return {number: text for number, text in said.items() if text}, tuple(both_kept)


def _both(before: str, now: str) -> str:
    """Both texts, each once."""
    if before in now or now in before:
        return max(before, now, key=len)
    return f"{before}\n\n{now}"
