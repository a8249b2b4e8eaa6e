"""The fields our forms are made of: they check words and say in plain ones what is wrong."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from wayfellow.web.uploads import LONGEST_FILE

WRITE_SOMETHING = _("Please write something here.")
CHOOSE_ONE = _("Please choose one of these.")
# Line ends and tabs belong to writing. All other control signs are leftovers of copying and cannot be kept.
WRITTEN_CONTROLS = frozenset("\n\t")
FIRST_PRINTABLE, DELETE, LAST_CONTROL = 0x20, 0x7F, 0x9F


class PlainForm(forms.Form):
    """The form every page uses: the browser checks nothing, we say what is wrong, and the page draws it."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)


class Words(forms.CharField):
    """Somebody's own words, over several lines. Never cut short: who writes too much is told how much."""

    widget: Any = forms.Textarea(attrs={"autocomplete": "off", "rows": 5})
    default_error_messages: ClassVar[Any] = {"required": WRITE_SOMETHING}
    usual: ClassVar[int] = 5000

    def __init__(
        self, *, longest: int | None = None, attrs: dict[str, Any] | None = None, **kwargs: Any
    ) -> None:
        self.longest = longest or self.usual
        super().__init__(**kwargs)
        self.widget.attrs.update(attrs or {})
        self.validators = [self._check_length, check_signs]

    def to_python(self, value: Any) -> str:
        """Line ends the same from every browser, so that counting is fair."""
        return super().to_python(str(value or "").replace("\r\n", "\n").replace("\r", "\n")) or ""

    def _check_length(self, words: str) -> None:
        over = len(words) - self.longest
        if over > 0:
            raise ValidationError(
                ngettext(
                    "This is %(over)d letter too long. Nothing is lost. Please make it a little shorter.",
                    "This is %(over)d letters too long. Nothing is lost. Please make it a little shorter.",
                    over,
                )
                % {"over": over},
                code="too_long",
            )


class ShortWords(Words):
    """A name, a title, a place: words on one line."""

    widget = forms.TextInput(attrs={"autocomplete": "off"})
    usual = 200

    def to_python(self, value: Any) -> str:
        """One line, whatever was pasted."""
        return " ".join(super().to_python(value).split("\n"))


class OneOf(forms.ChoiceField):
    """One of several, as buttons in a row."""

    widget = forms.RadioSelect
    default_error_messages: ClassVar[Any] = {"required": CHOOSE_ONE, "invalid_choice": CHOOSE_ONE}


class AnyOf(forms.MultipleChoiceField):
    """As many of several as one likes."""

    widget = forms.CheckboxSelectMultiple
    default_error_messages: ClassVar[Any] = {
        "required": _("Please choose at least one of these."),
        "invalid_choice": _("One of these is not on the list any more. Please choose again."),
        "invalid_list": CHOOSE_ONE,
    }


class Tick(forms.BooleanField):
    """A single box to tick."""

    default_error_messages: ClassVar[Any] = {"required": _("Please tick this box if you want to go on.")}


class Day(forms.DateField):
    """A day, from the browser's own calendar or typed."""

    default_error_messages: ClassVar[Any] = {
        "required": _("Please choose a day."),
        "invalid": _("We could not read that day. Please write it like this: 2026-11-24."),
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
        kwargs.setdefault("input_formats", ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"])
        super().__init__(**kwargs)


class Clock(forms.TimeField):
    """A time of day, by the twenty-four hours."""

    default_error_messages: ClassVar[Any] = {
        "required": _("Please choose a time."),
        "invalid": _("We could not read that time. Please write it like this: 14:30."),
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TimeInput(format="%H:%M", attrs={"type": "time"}))
        kwargs.setdefault("input_formats", ["%H:%M", "%H:%M:%S", "%H.%M"])
        super().__init__(**kwargs)


class OneFile(forms.FileField):
    """A file from the device. It is read and never run, and its name is only ever shown."""

    widget: Any = forms.FileInput
    default_error_messages: ClassVar[Any] = {
        "required": _("Please choose a file."),
        "missing": _("Please choose a file."),
        "invalid": _("Please choose a file."),
        "empty": _("There is nothing in this file."),
        "max_length": _("The name of this file is too long. Please give it a shorter one."),
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 150)
        super().__init__(**kwargs)

    def to_python(self, data: Any) -> Any:
        """Refuse what is too large. Of that only the beginning was kept."""
        found = super().to_python(data)
        if found is not None and (found.size or 0) > LONGEST_FILE:
            raise ValidationError(_("This file is too large. It may have 1 MB at most."), code="too_large")
        return found


def check_signs(words: str) -> None:
    """Refuse signs that no keyboard writes: they break exports, and databases refuse the first of them."""
    if any(_is_control(sign) for sign in words):
        raise ValidationError(
            _("There is a hidden sign in this text that we cannot keep. Please type that part by hand."),
            code="hidden_sign",
        )


def _is_control(sign: str) -> bool:
    code = ord(sign)
    return (code < FIRST_PRINTABLE and sign not in WRITTEN_CONTROLS) or DELETE <= code <= LAST_CONTROL
