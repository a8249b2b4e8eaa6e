"""A file that somebody sends: kept in memory, no more of it than it may have, and refused in a sentence."""

import tempfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import TooManyFilesSent
from django.core.files.uploadedfile import InMemoryUploadedFile, SimpleUploadedFile
from django.core.files.uploadhandler import load_handler
from django.http import HttpRequest
from django.test import RequestFactory

from wayfellow.web.form_fields import OneFile, PlainForm
from wayfellow.web.tests.drawn_forms import draw
from wayfellow.web.uploads import LONGEST_FILE


class Letter(PlainForm):
    """A form that takes a file."""

    letter = OneFile(label="The letter", help_text="As you have it.")


def sent(content: bytes, name: str = "letter.txt") -> HttpRequest:
    """A request with a file in it, as a browser sends one."""
    file = BytesIO(content)
    file.name = name
    request = RequestFactory().post("/", {"letter": file, "after": "still here"})
    request.upload_handlers = [load_handler(one, request) for one in settings.FILE_UPLOAD_HANDLERS]
    return request


def filled(content: bytes, name: str = "letter.txt") -> Letter:
    """The form as a view gets it."""
    request = sent(content, name)
    return Letter(request.POST, request.FILES)


def mistakes(form: Letter) -> list[str]:
    """What the form says."""
    return [str(mistake) for mistake in form.errors.get("letter", [])]


def test_a_file_arrives_as_it_was_sent() -> None:
    form = filled(b"Dear\x00Sam\xff")

    assert form.is_valid()
    assert form.cleaned_data["letter"].read() == b"Dear\x00Sam\xff"
    assert form.cleaned_data["letter"].name == "letter.txt"


def test_the_largest_file_is_taken_and_one_byte_more_is_not() -> None:
    largest, larger = filled(b"a" * LONGEST_FILE), filled(b"a" * (LONGEST_FILE + 1))

    assert largest.is_valid()
    assert mistakes(larger) == ["This file is too large. It may have 1 MB at most."]


def test_of_a_huge_file_little_is_kept_and_what_follows_it_is_read() -> None:
    request = sent(b"a" * (5 * LONGEST_FILE))

    file: Any = request.FILES["letter"]
    assert isinstance(file, InMemoryUploadedFile)
    assert (file.size, len(file.read())) == (5 * LONGEST_FILE, LONGEST_FILE + 1)
    assert request.POST["after"] == "still here"


def test_nothing_of_it_touches_the_disk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    assert not filled(b"a" * (4 * LONGEST_FILE)).is_valid()
    assert list(tmp_path.iterdir()) == []


def test_several_files_in_one_request_are_refused() -> None:
    request = RequestFactory().post(
        "/", {"a": SimpleUploadedFile("a", b"a"), "b": SimpleUploadedFile("b", b"b")}
    )

    with pytest.raises(TooManyFilesSent):
        _ = request.FILES


def test_an_empty_file_and_no_file_are_told_apart() -> None:
    assert mistakes(filled(b"")) == ["There is nothing in this file."]
    assert mistakes(Letter({"after": "x"}, {})) == ["Please choose a file."]
    assert mistakes(Letter({"letter": "typed by hand"}, {})) == ["Please choose a file."]


def test_a_name_leads_nowhere() -> None:
    form = filled(b"a", name="../../etc/passwd")

    assert form.is_valid()
    assert form.cleaned_data["letter"].name == "passwd"


def test_a_name_that_is_too_long_is_told() -> None:
    assert mistakes(filled(b"a", name="a" * 151)) == [
        "The name of this file is too long. Please give it a shorter one."
    ]


def test_the_page_shows_a_box_for_one_file() -> None:
    page = draw(Letter())
    box = page.one("input", name="letter")

    assert (box["type"], box["id"], "value" in box, "multiple" in box) == ("file", "id_letter", False, False)
    assert page.one("label", **{"for": "id_letter"}).text == "The letter"


def test_after_a_mistake_no_file_is_shown_again() -> None:
    page = draw(filled(b""))

    assert "value" not in page.one("input", name="letter")
    assert "There is nothing in this file." in page.one("p", class_="mistake").text
