"""Words carried from one part to another: the form there opens filled in, and nothing is saved yet."""

import re
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django.utils.html import format_html
from django.utils.translation import gettext as _

# As long as the longest field that somebody can have written in.
LONGEST_TEXT, LONGEST_BACK = 5000, 300
A_KIND = re.compile(r"[a-z0-9_-]{0,40}")


@dataclass(frozen=True, slots=True)
class Begun:
    """What a form begins with, and the page of ours that it came from (empty when there is none)."""

    text: str
    kind: str
    back: str

    def __repr__(self) -> str:
        """Words must not reach a log."""
        return f"<Begun {self.kind}>"

    @property
    def line(self) -> str:
        """The text for a field of one line."""
        return " ".join(self.text.split())


def begun(request: HttpRequest) -> Begun:
    """Read what `begin_with` sent. What none of our pages can have sent is refused."""
    text = request.POST.get("text", "").replace("\r\n", "\n").replace("\r", "\n").strip()
    kind = request.POST.get("kind", "")
    if len(text) > LONGEST_TEXT or not A_KIND.fullmatch(kind):
        raise BadRequest
    return Begun(text=text, kind=kind, back=way_back(request))


def way_back(request: HttpRequest) -> str:
    """The page of ours that a form came from; empty when there is none, or it is not one of ours."""
    asked = request.POST.get("back", "")
    if len(asked) > LONGEST_BACK or not asked.startswith("/") or not asked.isprintable():
        return ""
    try:
        resolve(asked)
    except Resolver404:
        return ""
    return asked


def tell_with_way_back(request: HttpRequest, said: str, *, back: str) -> None:
    """Say that it is kept and, when it began elsewhere, offer the way back there."""
    if not back:
        messages.success(request, said)
        return
    link = format_html('<a href="{}">{}</a>', back, _("Back to where you were"))
    messages.success(request, format_html("{} {}", said, link))
