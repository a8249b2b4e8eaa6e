"""Sets a document: what is told goes in as data and is never read as markup."""

import json
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

import typst
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wayfellow.web.documents.signs import STANDS_IN, refused_signs, without
from wayfellow.web.jinja import language

# Templates lie somewhere in here, and may import from nowhere else.
ROOM = Path(__file__).resolve().parents[2]
SOME_SIGNS_MISSING = _(
    "Some signs could not be printed here. You see %(stands_in)s where one was. Your own words are still as "
    "you wrote them."
)


class Paper(StrEnum):
    """The sheets a printer may hold, under the names that the typesetter has for them."""

    A4 = "a4"
    LETTER = "us-letter"


PAPERS: dict[Paper, Promise] = {Paper.A4: _("A4"), Paper.LETTER: _("US Letter")}


class TemplateRefused(Exception):
    """The template is at fault. Says its name only: the typesetter's own report would quote words."""


def pdf(template: Path, told: Mapping[str, Any], *, paper: Paper) -> bytes:
    """A tagged PDF of what is told; on one machine the same words always give the same bytes.

    First with the letters that come along. Other writing is tried with the letters of this machine, and what
    even those lack is replaced by a sign that can be seen: whatever somebody wrote, there is a document.
    """
    shown = json.loads(json.dumps({**_frame(paper), **told}, default=str))
    made = _set(template, shown, own_letters=True)
    if isinstance(made, bytes):
        return made
    while not isinstance(made := _set(template, shown, own_letters=False), bytes):
        before, shown = shown, without(made, shown)
        if shown == before:
            raise TemplateRefused(template.name)
        shown["note"] = str(SOME_SIGNS_MISSING % {"stands_in": STANDS_IN})
    return made


def _frame(paper: Paper) -> dict[str, str]:
    tongue, direction = language()
    primary, _hyphen, region = tongue.partition("-")
    return {"paper": paper.value, "lang": primary, "region": region, "dir": direction, "note": ""}


def _set(template: Path, told: dict[str, Any], *, own_letters: bool) -> bytes | frozenset[str]:
    """The document, or the signs that it cannot be made with."""
    try:
        return typst.compile(
            template,
            root=ROOM,
            sys_inputs={"told": json.dumps(told)},
            ignore_system_fonts=own_letters,
            pdf_standards=["ua-1"],
        )
    except typst.TypstError as refused:
        signs = refused_signs(refused.diagnostic)
    if not signs:
        raise TemplateRefused(template.name)
    return signs
