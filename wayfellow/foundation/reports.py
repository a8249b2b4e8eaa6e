"""Logs and error reports that cannot hold a person's words."""

import json
import logging
from collections.abc import ItemsView
from types import TracebackType
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.debug import ExceptionReporter, SafeExceptionReporterFilter

NOT_SHOWN = "(not shown)"


class OneLine(logging.Formatter):
    """One JSON line: when, where, the message's pattern without its arguments, and the places of a traceback.

    Neither arguments nor an exception's own text are written, because both can hold what somebody typed.
    JSON escapes line ends and control characters, so that nobody can forge a line.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line."""
        line: dict[str, Any] = {
            "at": timezone.now().isoformat(),
            "level": record.levelname,
            "from": record.name,
            "message": record.msg if isinstance(record.msg, str) else type(record.msg).__name__,
        }
        if isinstance(status := getattr(record, "status_code", None), int):
            line["status"] = status
        if isinstance(about := getattr(record, "about", None), dict):
            line["about"] = about  # ids and fixed words, said by foundation/alerts.py alone
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = record.exc_info[0].__name__
            line["places"] = _places(record.exc_info[2])
        return json.dumps(line)


def _places(trace: TracebackType | None) -> list[str]:
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename.rsplit('/wayfellow/', 1)[-1]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return places


class NothingShown(SafeExceptionReporterFilter):
    """No form fields, no local variables, no settings, in any report."""

    def is_active(self, request: HttpRequest | None) -> bool:
        """Always: a report written with DEBUG on leaves the machine as easily as any other."""
        return True

    def get_post_parameters(self, request: HttpRequest | None) -> dict[str, Any]:
        """Names of fields only."""
        return {} if request is None else dict.fromkeys(request.POST, NOT_SHOWN)

    def get_traceback_frame_variables(
        self, request: HttpRequest | None, tb_frame: Any
    ) -> ItemsView[str, Any]:
        """Names of variables only."""
        return dict.fromkeys(tb_frame.f_locals, NOT_SHOWN).items()

    def get_safe_settings(self) -> dict[str, Any]:
        """None of them: addresses of databases carry passwords."""
        return {}


class WithoutWords(ExceptionReporter):
    """A report with the kind of an error and its places in the code, and nothing anybody typed.

    Django's own report also shows the error's text, the address with its query, cookies and lines of code
    with the values in them; leaving those out one by one would miss the next one.
    """

    def get_traceback_text(self) -> SafeString:
        """Which error, on which page, and where in the code."""
        kind = self.exc_type.__name__ if self.exc_type else "Error"
        page = f"{self.request.method} {self.request.path}" if self.request else "no page"
        return SafeString("\n".join([kind, page, *_places(self.tb)]))

    def get_traceback_html(self) -> SafeString:
        """The same, for those who read it in a browser."""
        return format_html("<pre>{}</pre>", str(self.get_traceback_text()))
