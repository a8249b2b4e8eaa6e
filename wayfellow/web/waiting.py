"""Whether something waits for somebody's answer: upper folders know, pages of lower ones ask here.

A folder says at the start (in its `apps.py`) how it is asked, and where the answers are given. So a page
below can lead there without knowing who is above.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from wayfellow.foundation.viewer import Viewer

Question = Callable[[Viewer, datetime], bool]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question that a folder answers, and the URL name of its page."""

    is_waiting: Question
    page: str


_asked: dict[str, _Asked] = {}


def ask_here(is_waiting: Question, *, page: str) -> None:
    """From now on this is asked too. Once for a page, however often it is said."""
    _asked[page] = _Asked(is_waiting, page)


def where_something_waits(viewer: Viewer, *, at: datetime) -> str:
    """The URL name of the page where something waits for this viewer's answer; empty when nothing does."""
    return next((asked.page for asked in _asked.values() if asked.is_waiting(viewer, at)), "")
