"""Words are kept as they were written, or it is said plainly why not."""

from datetime import date, time
from typing import Any

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from wayfellow.web.form_fields import AnyOf, Clock, Day, OneOf, PlainForm, ShortWords, Tick, Words

TOO_LONG = "This is {} too long. Nothing is lost. Please make it a little shorter."
HIDDEN_SIGN = "There is a hidden sign in this text that we cannot keep. Please type that part by hand."


def check(field: forms.Field, typed: Any) -> tuple[Any, list[str]]:
    """What the field makes of it, and what it says."""
    form = type("OneField", (PlainForm,), {"field": field})({"field": typed})
    return form.cleaned_data.get("field") if form.is_valid() else None, list(form.errors.get("field", []))


def test_space_around_the_words_goes_and_the_lines_stay() -> None:
    assert check(Words(), "  One.\r\n\r\nTwo.\rThree.\n ") == ("One.\n\nTwo.\nThree.", [])


def test_words_as_long_as_allowed_are_kept() -> None:
    assert check(Words(longest=10), "ten letter") == ("ten letter", [])


def test_line_ends_count_once_whatever_the_browser_sends() -> None:
    assert check(Words(longest=3), "a\r\nb") == ("a\nb", [])


@pytest.mark.parametrize(("typed", "over"), [("eleven long", "1 letter"), ("x" * 130, "120 letters")])
def test_words_too_long_are_told_by_how_much(typed: str, over: str) -> None:
    assert check(Words(longest=10), typed) == (None, [TOO_LONG.format(over)])


def test_letters_are_counted_as_people_see_them_and_not_as_bytes() -> None:
    assert check(Words(longest=4), "äöüß") == ("äöüß", [])


def test_usual_lengths_are_five_thousand_and_for_one_line_two_hundred() -> None:
    assert check(Words(), "x" * 5000)[1] == []
    assert check(Words(), "x" * 5001)[1] == [TOO_LONG.format("1 letter")]
    assert check(ShortWords(), "x" * 200)[1] == []
    assert check(ShortWords(), "x" * 201)[1] == [TOO_LONG.format("1 letter")]


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\x9f"])
@pytest.mark.parametrize("field", [Words, ShortWords])
def test_signs_that_no_keyboard_writes_are_refused_plainly(field: type[Words], sign: str) -> None:
    assert check(field(), f"tea{sign}time") == (None, [HIDDEN_SIGN])


def test_tabs_and_signs_of_other_scripts_are_kept() -> None:
    assert check(Words(), "a\tb ❤ مرحبا 茶") == ("a\tb ❤ مرحبا 茶", [])


def test_one_line_stays_one_line() -> None:
    assert check(ShortWords(), "The 9:40\r\nbus\n") == ("The 9:40 bus", [])


@pytest.mark.parametrize("field", [Words, ShortWords])
@pytest.mark.parametrize("typed", ["", "   ", None])
def test_nothing_written_is_asked_for(field: type[Words], typed: str | None) -> None:
    assert check(field(), typed) == (None, ["Please write something here."])


def test_nothing_written_is_fine_where_it_may_be() -> None:
    assert check(Words(required=False), None) == ("", [])


def test_a_form_may_ask_in_its_own_words() -> None:
    field = ShortWords(error_messages={"required": "Please write your name."})

    assert check(field, "") == (None, ["Please write your name."])


@pytest.mark.shows("S11")
@given(st.text(max_size=60))
def test_whatever_is_typed_is_kept_or_refused_with_a_sentence(typed: str) -> None:
    kept, said = check(Words(required=False, longest=50), typed)

    assert (kept is None) == bool(said)
    assert set(said) <= {
        HIDDEN_SIGN,
        *(TOO_LONG.format(f"{n} letters") for n in range(2, 61)),
        TOO_LONG.format("1 letter"),
    }
    if kept is not None:
        assert kept == typed.replace("\r\n", "\n").replace("\r", "\n").strip()


CHOICES = [("a", "Alex"), ("b", "Bo")]


def test_one_of_several() -> None:
    assert check(OneOf(choices=CHOICES), "b") == ("b", [])
    assert check(OneOf(choices=CHOICES), "") == (None, ["Please choose one of these."])
    assert check(OneOf(choices=CHOICES), "zed") == (None, ["Please choose one of these."])
    assert check(OneOf(choices=CHOICES, required=False), "") == ("", [])


def test_any_of_several() -> None:
    assert check(AnyOf(choices=CHOICES), ["a", "b"]) == (["a", "b"], [])
    assert check(AnyOf(choices=CHOICES), []) == (None, ["Please choose at least one of these."])
    assert check(AnyOf(choices=CHOICES), ["zed"]) == (
        None,
        ["One of these is not on the list any more. Please choose again."],
    )


def test_a_tick() -> None:
    assert check(Tick(), "on") == (True, [])
    assert check(Tick(required=False), None) == (False, [])
    assert check(Tick(), None) == (None, ["Please tick this box if you want to go on."])


@pytest.mark.parametrize("typed", ["2026-11-24", "24/11/2026", "24.11.2026"])
def test_a_day_in_the_ways_people_write_it(typed: str) -> None:
    assert check(Day(), typed) == (date(2026, 11, 24), [])


@pytest.mark.parametrize("typed", ["soon", "2026-02-30", "11/24/2026"])
def test_a_day_that_cannot_be_read_shows_how(typed: str) -> None:
    assert check(Day(), typed) == (
        None,
        ["We could not read that day. Please write it like this: 2026-11-24."],
    )


def test_a_day_that_is_needed() -> None:
    assert check(Day(), "") == (None, ["Please choose a day."])


@pytest.mark.parametrize("typed", ["14:30", "14:30:00", "14.30"])
def test_a_time_in_the_ways_people_write_it(typed: str) -> None:
    assert check(Clock(), typed) == (time(14, 30), [])


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("late", "We could not read that time. Please write it like this: 14:30."),
        ("", "Please choose a time."),
    ],
)
def test_a_time_that_cannot_be_read_or_is_needed(typed: str, said: str) -> None:
    assert check(Clock(), typed) == (None, [said])


def test_a_day_and_a_time_come_back_as_they_were_kept() -> None:
    class When(PlainForm):
        on = Day()
        at = Clock()

    form = When(initial={"on": date(2026, 11, 4), "at": time(9, 5)})

    assert form["on"].field.widget.format_value(form["on"].value()) == "2026-11-04"
    assert form["at"].field.widget.format_value(form["at"].value()) == "09:05"


def test_labels_get_no_colon() -> None:
    assert PlainForm().label_suffix == ""
