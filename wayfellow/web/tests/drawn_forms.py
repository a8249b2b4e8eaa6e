"""Forms as the page shows them, for the tests of fields."""

from django import forms
from django.template import engines

from wayfellow.web.tests.reading import Reading, read
from wayfellow.web.tests.views_for_tests import EveryField

EACH_FIELD = '{% from "web/fields.html" import field %}{% for bound in form %}{{ field(bound) }}{% endfor %}'
FILLED = {
    "secret": "version 4",
    "what": "The <b>bus</b>",
    "why": '\nIt is far.\nIt is "there".',
    "letter": "sam@example.org",
    "word": "a long walk",
    "on": "2026-11-24",
    "at": "14:30",
    "many": "20",
    "true": "1",
    "who": ["a", "b"],
    "sure": "on",
}


def draw(form: forms.Form) -> Reading:
    """The form as the page shows it."""
    return read(engines["jinja2"].from_string(EACH_FIELD).render({"form": form}))


def draw_wrong() -> Reading:
    """Mistakes in every field that can have one."""
    typed = {
        "why": "x" * 60,
        "letter": "sam",
        "on": "soon",
        "at": "late",
        "many": "some",
        "true": "9",
        "who": ["z"],
    }
    return draw(EveryField(typed))
