"""Deeds on what is said in a talk. Two may write at once, and neither loses a word.

Deeds in one talk take turns: `conversations` holds the talk's row until each is done. So what is read here
still stands when it is written over.
"""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.owned import remove
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.reflections.actions.suggestions import pass_on, take_back_suggestion
from wayfellow.reflections.models import (
    CardInTalk,
    CardState,
    CardWords,
    Line,
    LineKind,
    LineWords,
    UnfitWords,
    WordsThatDoNotFit,
)
from wayfellow.reflections.queries import line_in, own_words_that_do_not_fit
from wayfellow.reflections.rules import check_author, check_takes_out, check_writes


@transaction.atomic
def say(
    *,
    talk_id: UUID,
    person_id: UUID,
    card: str,
    text: str,
    seen: int,
    by: Viewer,
    at: datetime,
    seen_line: UUID | None = None,
    author_id: UUID | None = None,
    companion_id: UUID | None = None,
    kind: LineKind = LineKind.THOUGHT,
) -> Line | None:
    """Save an author's line on a card over the version that was `seen` (0: none was there).

    `seen_line` says which line that was: another one may stand there by now, with the same version.
    When the line was saved by another hand in between, the new text is kept beside it.
    An empty text over a line one has seen takes the line out; an empty text over nothing writes nothing.
    """
    author = author_id or by.person_id
    check_writes(by, person_id=person_id, at=at)
    check_author(by, person_id=person_id, companion_id=companion_id, author_id=author, kind=kind)
    place = {"person_id": person_id, "talk": talk_id, "card": card, "author_id": author, "kind": kind}
    here = list(Line.objects.filter(**place).order_by("created_at", "pk"))
    found = next((line for line in here if not line.beside), None)
    if found is not None and _was_seen(found, seen=seen, seen_line=seen_line):
        return _over(found, text=text, by=by, at=at)
    same = next((line for line in here if line.words.text == text), None)
    if same is not None or not text:
        return same or found
    new = Line(typed_by_id=by.person_id, created_at=at, beside=found is not None, **place)
    return keep_new(new, LineWords(text=text))


def _was_seen(found: Line, *, seen: int, seen_line: UUID | None) -> bool:
    return found.version == seen and seen_line in {None, found.pk}


def _over(found: Line, *, text: str, by: Viewer, at: datetime) -> Line | None:
    if found.words.text == text:
        return found
    if not text:
        _out(found)
        return None
    return keep_change(found, LineWords(text=text), changed_at=at, typed_by_id=by.person_id)


def _out(line: Line) -> None:
    """Take a line out; a text that stood beside it takes its place."""
    remove(Line.objects.filter(person_id=line.person_id, pk=line.pk))
    names = ("person_id", "talk", "card", "author_id", "kind")
    place = {name: getattr(line, name) for name in names}
    beside = Line.objects.filter(**place).order_by("created_at", "pk").first()
    if beside is not None and not line.beside:
        Line.objects.filter(person_id=line.person_id, pk=beside.pk).update(beside=False)


@transaction.atomic
def take_out(
    *, talk_id: UUID, person_id: UUID, line_id: UUID, by: Viewer, at: datetime, decides: bool = False
) -> None:
    """Take a line out of a talk for good. `decides`: by pressing for a person who cannot sign in."""
    line = line_in(talk_id, person_id=person_id, line_id=line_id)
    check_takes_out(by, line, decides=decides, at=at)
    _out(line)


@transaction.atomic
def leave_card(
    *,
    talk_id: UUID,
    person_id: UUID,
    card: str,
    state: CardState | None,
    rating: str | None,
    by: Viewer,
    at: datetime,
) -> None:
    """Say what became of a card, with the rating that was chosen, or none. None: as it was."""
    check_writes(by, person_id=person_id, at=at)
    found = CardInTalk.objects.filter(person_id=person_id, talk=talk_id, card=card).first()
    if found is not None:
        words = found.words if rating is None else CardWords(rating=rating)
        keep_change(found, words, state=state or found.state, changed_at=at)
    elif state or rating:
        new = CardInTalk(
            person_id=person_id, talk=talk_id, card=card, state=state or CardState.TALKED, created_at=at
        )
        keep_new(new, CardWords(rating=rating or ""))


@transaction.atomic
def say_words_do_not_fit(
    *,
    person_id: UUID,
    deck: str,
    card: str,
    why: str,
    better: str,
    by: Viewer,
    at: datetime,
    wording: str = "",
    tells_team: bool = False,
) -> None:
    """Keep that a card's words do not fit, and what would fit better.

    `wording` is the version of a measure's words that was shown. With `tells_team` the same is passed on
    without a name.
    """
    check_writes(by, person_id=person_id, at=at)
    said = {"card": card, "why": why, "better": better, "wording": wording}
    passed_on = str(pass_on(deck=deck, by=by, at=at, **said)) if tells_team else ""
    comment = WordsThatDoNotFit(person_id=person_id, deck=deck, card=card, created_at=at)
    keep_new(comment, UnfitWords(why=why, better=better, wording=wording, passed_on=passed_on))


@transaction.atomic
def forget_talk(*, talk_id: UUID, person_id: UUID, by: Viewer, at: datetime) -> None:
    """Take out all that was said in a talk, and what became of its cards."""
    check_writes(by, person_id=person_id, at=at)
    said = {"person_id": person_id, "talk": talk_id}
    remove(Line.objects.filter(**said), CardInTalk.objects.filter(**said))


@transaction.atomic
def forget_own_story(*, author_id: UUID, person_ids: Iterable[UUID]) -> None:
    """Somebody leaves for good: what they told of their own life goes from the talks they were in."""
    told = Line.objects.filter(person_id__in=set(person_ids), author_id=author_id, kind=LineKind.IF_IT_HELPS)
    remove(told)


@transaction.atomic
def take_back_words(*, words_id: UUID, by: Viewer) -> None:
    """The person takes back what they said about a card's words, also from the team."""
    said = own_words_that_do_not_fit(by, words_id=words_id)
    if said.words.passed_on:
        take_back_suggestion(suggestion_id=said.words.passed_on, by=by)
    remove(WordsThatDoNotFit.objects.filter(person_id=by.person_id, pk=said.pk))
