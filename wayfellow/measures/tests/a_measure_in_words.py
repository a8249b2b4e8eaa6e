"""A made-up measure as a file says it, for the tests that break it: three things about the sky."""

from pathlib import Path
from typing import Final

import pytest

from wayfellow.measures.instruments import InstrumentRefused, read_instrument

SKY: Final = """
kind = "questionnaire"
name = "How the sky is"
short_name = "SKY"
version = "3 items"
authors = ["A friend"]
about = "Three things about the sky."
captures = ["hope"]
purposes = ["notice"]
stages = ["hard"]
not_found = ["When it was written."]
minutes = { value = 2, source = "book", status = "verified" }

[sources.book]
title = "A book about the sky"
address = "https://example.org/sky"

[items]
value = 3
source = "book"
status = "verified"

[responses]
values = [0, 1, 2]
set_aside = [9]
others = [{ items = [3], values = [0, 1, 2, 3] }]
reverse = [2]
source = "book"
status = "verified"

[[scores]]
key = "blue"
name = "Blue"
items = [1, 2]
how = "sum"
low = 0
high = 4
more_means = "more blue"
missing = { at_most = 1, source = "book", status = "verified" }
bands = [
  { low = 0, high = 1, name = "Pale", source = "book", status = "verified" },
  { low = 2, high = 4, name = "Deep", source = "book", status = "verified" },
]
source = "book"
status = "verified"

[[scores.findings]]
population = "Painters"
n = 20
mean = 2
sd = 1
reliability = [{ kind = "retest", value = 0.8, called = "ICC" }]
mdc95 = 1.5
mid_within = 1
mid_between = 0.5
source = "book"
status = "verified"

[[scores]]
key = "clouds"
name = "Clouds"
how = "count"
counted = [2]
low = 0
high = 3
more_means = "more clouds"
source = "book"
status = "verified"

[[scores]]
key = "light"
name = "Light"
items = [1]
how = "mean"
times = 10
low = 5
high = 7.5
more_means = "more light"
source = "book"
status = "verified"

[scores.lookup]
rows = [[0, 5], [10, 6], [20, 7.5]]
source = "book"
status = "verified"

[[scores]]
key = "wind"
name = "Wind"
items = [1, 3]
how = "sum"
low = 1
high = 9
more_means = "more wind"
source = "book"
status = "verified"

[scores.lookup]
passes_through = [[0, 1], [2, 4], [5, 9]]
passes_through_seen = { source = "book", status = "unverified" }
source = "book"
status = "verified"

[[scores]]
key = "total"
name = "All of the sky"
why_not = "How the three go together was not found."
low = 0
high = 10
source = "book"
status = "verified"

[licence]
owner = "A friend"
terms = "open"
words = "Free for all."
source = "book"
status = "verified"

[[cautions]]
words = "Do not look into the sun."
source = "book"
status = "verified"
"""

GOALS: Final = """
kind = "own_goals"
name = "How far up the hill"
short_name = "HILL"
version = "1"
authors = ["A friend"]
about = "Hills in a person’s own words."
captures = ["goals"]
purposes = ["plan"]

[sources.book]
title = "A book about hills"

[goals]
values = [0, 1, 2]
counted_as = "The highest step."
source = "book"
status = "verified"

[licence]
owner = "A friend"
terms = "open"
words = "Free for all."
source = "book"
status = "verified"
"""

NOT_OFFERED: Final = """
kind = "not_offered"
name = "How others find the sky"
short_name = "OTHERS"
version = "1"
authors = ["A stranger"]
about = "Filled in about somebody by somebody else."
captures = ["hope"]
answered_by = "staff"
not_offered_because = "Nobody says for somebody else how the sky is."

[sources.book]
title = "A book about the sky"

[licence]
owner = "A stranger"
terms = "unknown"
words = "Not looked for."
source = "book"
status = "verified"
"""


def written(folder: Path, text: str, name: str = "sky.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def changed(text: str, good: str, slip: str) -> str:
    """The text with one slip in it, which must change something."""
    assert text.count(good) == 1, f"{good!r} stands there {text.count(good)} times"
    return text.replace(good, slip)


def refusal_of(path: Path) -> str:
    with pytest.raises(InstrumentRefused) as refused:
        read_instrument(path)
    return str(refused.value)
