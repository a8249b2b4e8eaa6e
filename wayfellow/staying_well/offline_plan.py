"""The plan as a phone keeps it: plain texts, in the order of the page."""

from typing import Any

from wayfellow.staying_well.parts import OF_A_SIGN, Sheet
from wayfellow.staying_well.queries import FilledPart, WholePlan
from wayfellow.staying_well.words import PlanWords


def plan_for_phone(plan: WholePlan) -> dict[str, Any]:
    """Every sheet that something stands on. The browser seals it before anything is written down."""
    return {
        "changed": plan.changed_at.isoformat() if plan.changed_at else "",
        "sheets": [
            {
                "heading": str(filled.sheet.heading),
                "parts": [_part(part, filled.sheet) for part in filled.parts],
            }
            for filled in plan.sheets
            if filled.parts
        ],
    }


def _part(filled: FilledPart, sheet: Sheet) -> dict[str, Any]:
    # The first part stands right under the heading of its sheet.
    heading = "" if filled.part is sheet.parts[0] else str(filled.part.heading)
    return {"heading": heading, "entries": [_entry(entry.words) for entry in filled.entries]}


def _entry(words: PlanWords) -> dict[str, Any]:
    more = [[str(label), text] for name, label in OF_A_SIGN.items() if (text := getattr(words, name))]
    return {"text": words.text, "number": words.number, "tel": words.tel, "more": more}
