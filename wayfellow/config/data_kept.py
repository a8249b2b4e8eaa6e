"""What is kept, why, and how long: reads the declarations, and makes the page for people."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import Model

Declared = dict[str, dict[str, Any]]
HEAD = """# What is kept, why, and how long

Made from `docs/data.toml` by `python manage.py describe_data`; a test fails when the two differ,
and when a field is not declared. *Sealed* words open with the person's own key alone. *Open* columns can be
read by whoever takes the database; each says what it gives away. What of it stands in the
file when somebody takes everything away, and what comes in elsewhere, is decided in `exchange/kinds.py`.
"""


def declared(path: Path | None = None) -> Declared:
    """The declarations, by kind of record."""
    with (path or settings.PROJECT / "docs" / "data.toml").open("rb") as file:
        return tomllib.load(file)


def kinds_of_records() -> list[type[Model]]:
    """Every kind of record that is ours."""
    return [model for model in apps.get_models() if model.__module__.startswith("wayfellow.")]


def open_fields(model: type[Model], common: dict[str, str]) -> set[str]:
    """The plain columns that are this kind's own."""
    return {field.name for field in model._meta.concrete_fields} - common.keys()


def sealed_fields(model: type[Model]) -> set[str]:
    """The private fields inside the envelope."""
    words = getattr(model, "words", None)
    return set(words.words_type.__struct_fields__) if words is not None else set()


def undeclared(found: Declared) -> list[str]:
    """What the declarations and the records do not agree on, one sentence each."""
    common = found["common"]
    wrong = []
    for model in kinds_of_records():
        label = model._meta.label
        about = found.get(label, {})
        for kind, real in (("open", open_fields(model, common)), ("sealed", sealed_fields(model))):
            told = set(about.get(kind, {}))
            wrong += [f"{label}.{name} ({kind}) is not declared" for name in sorted(real - told)]
            wrong += [f"{label}.{name} ({kind}) is declared and not there" for name in sorted(told - real)]
        wrong += [f"{label} does not say {word}" for word in ("about", "kept") if not about.get(word)]
    labels = {model._meta.label for model in kinds_of_records()}
    return wrong + [
        f"{label} is declared and not there" for label in found if label not in labels | {"common"}
    ]


def page(found: Declared) -> str:
    """The page for people."""
    return "\n".join([HEAD, *_common(found["common"]), *_kinds(found)])


def _common(common: dict[str, str]) -> Iterator[str]:
    yield "## In most rows\n"
    yield from (f"- `{name}`: {about}" for name, about in common.items())


def _kinds(found: Declared) -> Iterator[str]:
    for label, about in found.items():
        if label == "common":
            continue
        yield f"\n## {label}\n\n{about['about']}\nKept {about['kept']}.\n"
        for kind in ("sealed", "open"):
            yield from (f"- `{name}` ({kind}): {what}" for name, what in about.get(kind, {}).items())
