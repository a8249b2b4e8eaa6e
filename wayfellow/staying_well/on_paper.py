"""The plan as a document: what stands in it, as plain texts for the template."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from wayfellow.staying_well.parts import OF_A_SIGN, Sheet
from wayfellow.staying_well.queries import FilledPart, FilledSheet, WholePlan
from wayfellow.staying_well.words import PlanWords
from wayfellow.web.documents import Paper, pdf
from wayfellow.web.filters import day_short

TEMPLATES = Path(__file__).resolve().parent / "documents"


def plan_on_paper(
    plan: WholePlan, *, sheets: tuple[Sheet, ...], paper: Paper, is_card: bool, is_neutral: bool
) -> bytes:
    """A PDF of these sheets of the plan, as far as something stands on them."""
    template = TEMPLATES / ("card.typ" if is_card else "plan.typ")
    chosen = [filled for filled in plan.sheets if filled.sheet in sheets and filled.parts]
    told = {
        "title": _("Notes") if is_neutral else _("My staying-well plan"),
        "opening": list(
            _opening(plan.changed_at, is_card=is_card, is_neutral=is_neutral, is_empty=not chosen)
        ),
        "more": _("There is more in my notes.") if is_neutral else _("There is more in my plan."),
        "sheets": [_sheet(filled, is_neutral=is_neutral) for filled in chosen],
    }
    return pdf(template, told, paper=paper)


def _opening(
    changed_at: datetime | None, *, is_card: bool, is_neutral: bool, is_empty: bool
) -> Iterable[str]:
    if changed_at is not None:
        yield _("Last changed %(day)s.") % {"day": day_short(changed_at)}
    if not is_neutral:
        yield _("No service has promised to act on this plan, so ring someone when help is needed.")
    if is_card:
        yield _("Cut along the outer line. Fold along the broken lines, with the words outside.")
    if is_empty:
        yield _("Nothing is written here yet.")


def _sheet(filled: FilledSheet, *, is_neutral: bool) -> dict[str, Any]:
    sheet = filled.sheet
    return {
        "heading": str(sheet.neutral if is_neutral else sheet.heading),
        "zone": "" if is_neutral else sheet.zone.value,
        "count": sum(len(part.entries) for part in filled.parts),
        "parts": [_part(part, sheet) for part in filled.parts],
    }


def _part(filled: FilledPart, sheet: Sheet) -> dict[str, Any]:
    # The first part stands right under the heading of its sheet.
    heading = "" if filled.part is sheet.parts[0] else str(filled.part.heading)
    return {"heading": heading, "entries": [_entry(entry.words) for entry in filled.entries]}


def _entry(words: PlanWords) -> dict[str, Any]:
    more = [
        {"label": str(label), "text": text}
        for name, label in OF_A_SIGN.items()
        if (text := getattr(words, name))
    ]
    return {"text": words.text, "number": words.number, "more": more}
