"""How days, times and longer texts are written on a page."""

import re
from datetime import date, datetime, time

from django.utils import timezone
from django.utils.dateformat import format as written
from markupsafe import Markup, escape

BETWEEN_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")


def day(moment: date | datetime) -> str:
    """Tuesday 24 November; with the year only when it is another one."""
    return _with_year(_local(moment), "l j F")


def day_short(moment: date | datetime) -> str:
    """24 November; with the year only when it is another one."""
    return _with_year(_local(moment), "j F")


def clock(moment: time | datetime) -> str:
    """10:00, by the twenty-four hours."""
    if isinstance(moment, datetime) and timezone.is_aware(moment):
        moment = timezone.localtime(moment)
    return f"{moment:%H:%M}"


def paragraphs(text: str) -> Markup:
    """Somebody's words with their own paragraphs and line ends, and nothing in them taken as HTML."""
    cleaned = text.replace("\r\n", "\n").strip()
    parts = BETWEEN_PARAGRAPHS.split(cleaned) if cleaned else []
    return Markup("\n").join(Markup("<p>{}</p>").format(_lines(part)) for part in parts)


def _lines(part: str) -> Markup:
    return escape(part).replace("\n", Markup("<br>"))


def _local(moment: date) -> date:
    if isinstance(moment, datetime) and timezone.is_aware(moment):
        return timezone.localtime(moment)
    return moment


def _with_year(moment: date, shape: str) -> str:
    return written(moment, shape if moment.year == timezone.localdate().year else f"{shape} Y")
