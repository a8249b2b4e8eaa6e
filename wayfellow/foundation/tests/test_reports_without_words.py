"""Whatever goes wrong, no log line and no report holds what somebody typed."""

import json
import logging
import sys
from typing import Any

import pytest
from django.test import RequestFactory
from django.views.debug import get_exception_reporter_class

from wayfellow.foundation.reports import NothingShown, OneLine

pytestmark = pytest.mark.shows("M12")

CANARY = "the heron by the weir"


def _record(message: str, *args: object, error: BaseException | None = None) -> logging.LogRecord:
    about = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord("wayfellow.goals", logging.ERROR, __file__, 1, message, args, about)


def _broken() -> ValueError:
    words = CANARY
    try:
        raise ValueError(words)
    except ValueError as error:
        return error


def test_a_line_names_the_error_and_its_places_but_not_its_text() -> None:
    line = OneLine().format(_record("It broke: %s", CANARY, error=_broken()))

    told = json.loads(line)
    assert CANARY not in line
    assert (told["error"], told["message"], told["level"]) == ("ValueError", "It broke: %s", "ERROR")
    assert told["places"][0].endswith("_broken")


def test_a_line_is_one_line_whatever_is_put_into_it() -> None:
    line = OneLine().format(_record("a\r\nb\x1b[31m"))

    assert "\n" not in line
    assert "\x1b" not in line


def test_a_message_that_is_no_text_shows_its_kind_only() -> None:
    record = _record("x")
    record.msg = ValueError(CANARY)

    assert json.loads(OneLine().format(record))["message"] == "ValueError"


def test_the_status_of_an_answer_is_told() -> None:
    record = _record("x")
    record.status_code = 500

    assert json.loads(OneLine().format(record))["status"] == 500


@pytest.mark.parametrize("shape", ["get_traceback_text", "get_traceback_html"])
def test_a_report_shows_neither_fields_nor_variables_nor_the_error_text(shape: str) -> None:
    request = RequestFactory().post(f"/goals/add/?q={CANARY.replace(' ', '+')}", {"what": CANARY})
    request.COOKIES["note"] = CANARY
    try:
        raise ValueError(CANARY)
    except ValueError:
        reporter: Any = get_exception_reporter_class(request)
        reporter = reporter(request, *sys.exc_info())
        report = getattr(reporter, shape)()

    assert CANARY not in report
    assert "heron" not in report
    assert "ValueError" in report


def test_without_a_request_nothing_is_shown_either() -> None:
    filter_ = NothingShown()

    assert filter_.is_active(None) is True
    assert filter_.get_post_parameters(None) == {}
    assert filter_.get_safe_settings() == {}
