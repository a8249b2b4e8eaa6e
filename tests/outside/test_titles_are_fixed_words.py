"""What stands on a tab is written in the template: never a name, and never words that somebody wrote."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.template import engines
from django.utils.translation import gettext, override
from jinja2 import Environment, nodes

from tests.architecture.sources import short, templates
from tests.outside.words import revealing
from tests.told import RecordProperty

pytestmark = pytest.mark.shows("M17")
LANGUAGES = [code for code, _name in settings.LANGUAGES]
# What is drawn into a title all the same: fixed words of ours from Python, a number, or a day.
FIXED = {
    "make",  # conversations/place.html: "Make it a goal"
    "kind.title",  # service/written: "Ideas to borrow", "Our own cards"
    "kind.write_one",
    "when",  # evaluation/quarter.html: which quarter
    "number",  # service: which question, which version
    "day",  # staying_well: the day of an earlier plan
    "time",
    "days",  # peer_work/away.html: the worker's own days away
}


@pytest.fixture(scope="module")
def drawing() -> Environment:
    """What reads our templates."""
    backend: Any = engines["jinja2"]
    found: Environment = backend.env
    return found


def _title_of(source: str, drawing: Environment) -> nodes.Block | None:
    """The block that ends in `<title>`."""
    blocks = {block.name: block for block in drawing.parse(source).find_all(nodes.Block)}
    return blocks.get("tab") or blocks.get("title")


def _said(block: nodes.Node) -> Iterator[str]:
    """Every fixed word of a title."""
    for data in block.find_all(nodes.TemplateData):
        yield data.data
    for call in block.find_all(nodes.Call):
        yield from (word.value for word in call.args if isinstance(word, nodes.Const))


def _drawn_in(node: nodes.Node) -> Iterator[str]:
    """The names of what is put in from elsewhere."""
    if isinstance(node, nodes.Call):
        yield from _drawn_in_call(node)
    elif isinstance(node, (nodes.Name, nodes.Getattr)):
        yield _spelt(node)
    else:
        for below in _shown_by(node):
            yield from _drawn_in(below)


def _shown_by(node: nodes.Node) -> list[nodes.Node]:
    """What may be drawn of it. What only decides between two words does not count."""
    if isinstance(node, nodes.If):
        return [*node.body, *node.elif_, *node.else_]
    if isinstance(node, nodes.CondExpr):
        return [below for below in (node.expr1, node.expr2) if below]
    return list(node.iter_child_nodes())


def _drawn_in_call(call: nodes.Call) -> Iterator[str]:
    name = _spelt(call.node)
    if name not in {"_", "gettext"}:
        yield name
        return
    for below in call.args:
        yield from _drawn_in(below)
    yield from (given.key for given in call.kwargs)


def _spelt(node: nodes.Node) -> str:
    return (
        f"{_spelt(node.node)}.{node.attr}" if isinstance(node, nodes.Getattr) else getattr(node, "name", "?")
    )


def _titles(drawing: Environment) -> dict[str, nodes.Block]:
    """The title of every page of ours. The frame itself only says where it stands."""
    found = {
        short(path): _title_of(path.read_text(encoding="utf-8"), drawing)
        for path in templates()
        if path.suffix == ".html" and path.name not in {"bare.html", "base.html"}
    }
    return {name: block for name, block in found.items() if block}


def test_nothing_from_elsewhere_stands_on_a_tab(
    drawing: Environment, record_property: RecordProperty
) -> None:
    titles = _titles(drawing)
    found = {(name, put_in) for name, block in titles.items() for put_in in _drawn_in(block)}

    record_property("counted", f"{len(titles)} titles, none with a name or words of anybody")
    assert len(titles) > 150
    assert {one for one in found if one[1] not in FIXED} == set()
    assert {one[1] for one in found} == FIXED, "take out of the list what is no longer drawn"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_fixed_word_of_a_title_says_what_this_place_is_for(language: str, drawing: Environment) -> None:
    with override(language):
        found = {
            (name, word)
            for name, block in _titles(drawing).items()
            for said in _said(block)
            for word in revealing(gettext(said) if said.strip() else said, language)
        }

    assert found == set()


@pytest.mark.parametrize(
    ("source", "drawn"),
    [
        ("{{ _('Home') }}", []),
        ("{{ _('One') if talk else _('Other') }}", []),
        ("{% if talk %}{{ _('One') }}{% else %}{{ talk.where }}{% endif %}", ["talk.where"]),
        ("{{ person.name }}", ["person.name"]),
        ("{{ _(measure.name) }}", ["measure.name"]),
        ("{% trans name=person.name %}With {{ name }}{% endtrans %}", ["name"]),
        ("{{ _('Home') if talk else held.title }}", ["held.title"]),
        ("{{ days(away) }}", ["days"]),
    ],
)
def test_what_is_drawn_into_a_title_is_found(source: str, drawn: list[str], drawing: Environment) -> None:
    block = _title_of("{% block title %}" + source + "{% endblock %}", drawing)

    assert block is not None
    assert sorted(set(_drawn_in(block))) == drawn


def test_what_a_tab_says_stands_before_the_heading(drawing: Environment) -> None:
    both = "{% block title %}{{ name }}{% endblock %}{% block tab %}{{ _('A talk') }}{% endblock %}"
    block = _title_of(both, drawing)

    assert block is not None
    assert list(_drawn_in(block)) == []
    assert "A talk" in list(_said(block))
