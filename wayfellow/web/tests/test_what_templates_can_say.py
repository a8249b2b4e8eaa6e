"""The environment of templates: strict, escaping, translated, and with the words every page needs."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.template import engines
from django.utils import translation
from jinja2 import UndefinedError
from pytest_django import Settings

from wayfellow.web.addresses import address


def say(source: str, **words: Any) -> str:
    """What this template says."""
    return str(engines["jinja2"].from_string(source).render(words))


def test_a_word_that_is_not_there_is_a_mistake_and_not_a_gap() -> None:
    with pytest.raises(UndefinedError):
        say("{{ nothing_like_this }}")


def test_everything_is_escaped() -> None:
    assert say("{{ words }}", words="<b>'&\"") == "&lt;b&gt;&#39;&amp;&#34;"


def test_what_is_put_into_a_translated_sentence_is_escaped_too() -> None:
    assert say('{{ _("Hello %(name)s", name=name) }}', name="<b>") == "Hello &lt;b&gt;"
    assert say("{% trans name=name %}Hello {{ name }}{% endtrans %}", name="<b>") == "Hello &lt;b&gt;"


@pytest.mark.parametrize(("count", "said"), [(1, "1 talk"), (3, "3 talks")])
def test_one_and_several(count: int, said: str) -> None:
    source = "{% trans count=count %}{{ count }} talk{% pluralize %}{{ count }} talks{% endtrans %}"

    assert say(source, count=count) == said


def test_a_translated_sentence_may_run_over_lines() -> None:
    assert say("{% trans %}\n  One\n  sentence.\n{% endtrans %}") == "One sentence."


def test_sentences_follow_the_language_of_the_reader() -> None:
    both = []
    for language in ("de", "en-gb", "de"):
        with translation.override(language):
            both.append(say('{{ _("Sunday") }}'))

    assert both == ["Sonntag", "Sunday", "Sonntag"]


def test_lines_of_tags_leave_no_gaps() -> None:
    assert say("<p>\n  {% if true %}\n  yes\n  {% endif %}\n</p>") == "<p>\n  yes\n</p>"


def test_addresses_and_files_by_name() -> None:
    assert (
        say('{{ url("goals:list") }} {{ url("conversations:talk", 7) }}') == "/goals/list/ /conversations/7/"
    )
    assert say('{{ static("web/look.css") }}') == "/static/web/look.css"


def test_an_address_follows_the_addresses_of_the_site(settings: Settings) -> None:
    assert address("web:help") == "/help/"

    settings.ROOT_URLCONF = "wayfellow.web.tests.urls_elsewhere"

    assert address("web:help") == "/elsewhere/help/"


@time_machine.travel("2026-11-10T09:00:00Z", tick=False)
def test_days_times_and_words() -> None:
    assert (
        say("{{ on|day }}, {{ on|day_short }}", on=date(2026, 11, 24)) == "Tuesday 24 November, 24 November"
    )
    assert say("{{ words|paragraphs }}", words="<b>\n") == "<p>&lt;b&gt;</p>"


def test_the_name_of_the_product() -> None:
    assert say("{{ product_name }}") == "Wayfellow"


def test_templates_are_made_ready_once() -> None:
    engine: Any = engines["jinja2"]

    assert engine.env.get_template("web/help.html") is engine.env.get_template("web/help.html")
    assert engine.env.cache.__class__ is dict


def test_an_address_with_ids_is_the_one_that_the_site_answers_at(settings: Settings) -> None:
    settings.ROOT_URLCONF = "wayfellow.config.urls"
    talk, line = uuid4(), uuid4()

    assert address("conversations:talk", talk) == f"/conversations/{talk}/"
    assert address("conversations:line_remove", talk, line) == f"/conversations/{talk}/lines/{line}/remove/"
    assert address("conversations:place", talk, line, "goal") == f"/conversations/{talk}/lines/{line}/goal/"
