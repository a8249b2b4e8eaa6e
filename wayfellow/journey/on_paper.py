"""A season as a document: what stayed of it, as plain texts for the template."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from wayfellow.coping.queries import TriedThing
from wayfellow.journey.queries import LookingBack
from wayfellow.reflections.queries import KeptNumber, Number
from wayfellow.web.documents import Paper, pdf
from wayfellow.web.filters import day_short

TEMPLATE = Path(__file__).resolve().parent / "documents" / "season.typ"

Told = dict[str, Any]


def season_on_paper(found: LookingBack, *, paper: Paper) -> bytes:
    """A PDF of what is told of a season. It names nobody but those whom the person named."""
    season = found.season
    days = {"first": day_short(season.first), "last": day_short(season.last)}
    opening = [_("From %(first)s to %(last)s.") % days]
    if found.is_empty:
        opening.append(_("Nothing was written down in this time."))
    parts = [part for part in _parts(found) if part["entries"]]
    told = {"title": _("Looking back"), "opening": opening, "parts": parts}
    return pdf(TEMPLATE, told, paper=paper)


def _parts(found: LookingBack) -> Iterator[Told]:
    yield _part(_("What I took away"), (_entry(one.text, [day_short(one.on)]) for one in found.took_away))
    yield _part(_("What helped"), map(_thing, found.helped))
    yield _part(_("What I also tried"), map(_thing, found.tried))
    yield _part(
        _("My goals"),
        (_entry(one.what, [str(one.state.label), *one.steps]) for one in found.goals),
    )
    yield _part(
        _("My waymarks"),
        (
            _entry(one.words.title, filter(None, [day_short(one.on), one.words.more]))
            for one in found.waymarks
        ),
    )
    yield _part(_("Numbers that I kept"), (_numbers(one) for one in found.numbers))


def _part(heading: str, entries: Iterable[Told]) -> Told:
    return {"heading": heading, "entries": list(entries)}


def _entry(text: str, more: Iterable[str]) -> Told:
    return {"text": text, "more": list(more)}


def _thing(thing: TriedThing) -> Told:
    return _entry(thing.what, thing.notes)


def _numbers(one: KeptNumber) -> Told:
    shown = [line for number in one.numbers if number.shown for line in _number(number)]
    return _entry(one.name, filter(None, [day_short(one.on), one.about_it_all, *shown]))


def _number(number: Number) -> Iterator[str]:
    yield f"{_(number.score.name)}: {number.shown}"
    if number.low and number.high:
        yield _("From %(low)s to %(high)s.") % {"low": number.low, "high": number.high}
    if number.score.more_means:
        yield _("A higher number means %(what)s.") % {"what": _(number.score.more_means)}
    if number.unverified:
        yield _("Nobody has yet checked how this number is counted.")
