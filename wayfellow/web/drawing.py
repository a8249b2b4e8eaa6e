"""What a form field is, ready to be drawn: plain values for the macros in `web/fields.html`."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.widgets import ChoiceWidget, Input

# How each kind of line is drawn. Addresses and numbers are plain text with the right keyboard: the browser's
# own checks would speak before ours do, and drop what cannot be a number.
LINES: dict[str, tuple[str, dict[str, str]]] = {
    "text": ("text", {}),
    "email": ("text", {"inputmode": "email", "autocapitalize": "off", "spellcheck": "false"}),
    "tel": ("text", {"inputmode": "tel"}),
    "number": ("text", {"inputmode": "numeric"}),
    "password": ("password", {}),
    "date": ("date", {}),
    "time": ("time", {}),
    "file": ("file", {}),
}
# `maxlength` cuts a pasted text without a word; the form itself says when something is too long.
LEFT_OUT = frozenset({"cols", "maxlength", "minlength", "required", "type", "id", "name"})


class NoDrawing(TypeError):
    """There is no macro for this kind of field."""


@dataclass(frozen=True, slots=True)
class Option:
    """One of several to choose from."""

    id: str
    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """A field with all that stands around it."""

    kind: str
    input_type: str
    id: str
    name: str
    value: str
    label: str
    hint: str
    mistakes: tuple[str, ...]
    attributes: dict[str, str]
    options: tuple[Option, ...]

    @property
    def is_chosen(self) -> bool:
        """For a single box: whether it is ticked."""
        return bool(self.value)

    @property
    def hint_id(self) -> str:
        """Where the hint stands."""
        return f"{self.id}_hint"

    @property
    def mistake_id(self) -> str:
        """Where the mistake stands."""
        return f"{self.id}_mistake"

    @property
    def first_id(self) -> str:
        """Where a link to this field leads: to the box itself, or the first of several."""
        return self.options[0].id if self.options else self.id

    @property
    def wiring(self) -> dict[str, str]:
        """What ties hint and mistake to the field for those who listen to the page."""
        told = [self.hint_id] * bool(self.hint) + [self.mistake_id] * bool(self.mistakes)
        wired = {"aria-describedby": " ".join(told)} if told else {}
        return wired | ({"aria-invalid": "true"} if self.mistakes else {})


def drawn(bound: BoundField) -> Drawn:
    """Read a bound field once, without the templates of Django's own widgets."""
    widget = bound.field.widget
    kind = _kind(widget)
    asked = getattr(widget, "input_type", "")
    input_type, keyboard = LINES.get(asked, (asked, {}))
    field_id = bound.auto_id
    return Drawn(
        kind=kind,
        input_type=input_type,
        id=field_id,
        name=bound.html_name,
        value=_value(widget, bound.value()),
        label=str(bound.label),
        hint=str(bound.help_text),
        mistakes=tuple(str(mistake) for mistake in bound.errors),
        attributes=keyboard | dict(_attributes(bound)),
        options=tuple(_options(widget, bound.value(), field_id)),
    )


def _kind(widget: forms.Widget) -> str:
    match widget:
        case forms.CheckboxSelectMultiple():
            return "any_of"
        case forms.RadioSelect():
            return "one_of"
        case forms.CheckboxInput():
            return "tick"
        case forms.Textarea():
            return "box"
        case forms.HiddenInput():
            return "hidden"
        case Input(input_type=input_type) if input_type in LINES:
            return "line"
    raise NoDrawing(type(widget).__name__)


def _value(widget: forms.Widget, value: Any) -> str:
    match widget:
        case forms.CheckboxInput():
            return "on" if widget.check_test(value) else ""
        case ChoiceWidget() | forms.PasswordInput(render_value=False):
            return ""
    return str(widget.format_value(value) or "")


def _attributes(bound: BoundField) -> Iterator[tuple[str, str]]:
    given = bound.field.widget.attrs | ({"disabled": True} if bound.field.disabled else {})
    for name, value in given.items():
        if name not in LEFT_OUT and value is not None and value is not False:
            yield name, "" if value is True else str(value)


def _options(widget: forms.Widget, value: Any, field_id: str) -> Iterator[Option]:
    if not isinstance(widget, ChoiceWidget):
        return
    chosen = widget.format_value(value)
    for place, (key, label) in enumerate(widget.choices):
        yield Option(f"{field_id}_{place}", str(key), str(label), str(key) in chosen)
