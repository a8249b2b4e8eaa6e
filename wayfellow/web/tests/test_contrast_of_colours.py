"""Words can be read: the tokens of both looks keep their distance, and night is one and the same twice."""

import re
from pathlib import Path

import pytest

LOOK = (Path(__file__).parents[1] / "static/web/look.css").read_text(encoding="utf-8")
TOKEN = re.compile(r"--([a-z-]+):\s*(#[0-9a-f]{6});")

# Words on what lies under them: body text at 7:1 (WCAG 1.4.6).
WORDS = [
    ("ink", "paper"),
    ("ink", "sheet"),
    ("ink", "mist"),
    ("ink", "waymark-soft"),
    ("quiet", "paper"),
    ("quiet", "sheet"),
    ("quiet", "mist"),
    ("path", "paper"),
    ("path", "sheet"),
    ("path-deep", "mist"),
    ("on-path", "path"),
    ("on-path", "path-deep"),
    ("focus-ink", "focus"),
]
# Edges that mean something: boxes, buttons, waymarks, zones, at 3:1 (WCAG 1.4.11).
EDGES = [
    ("quiet", "sheet"),
    ("path", "paper"),
    ("path", "mist"),
    ("focus-ink", "waymark"),
    ("care", "sheet"),
    ("strong", "sheet"),
]


def block(opening: str) -> str:
    """What stands between this opening and its closing brace."""
    start = LOOK.index(opening) + len(opening)
    return LOOK[start : LOOK.index("}", start)]


LIGHT = dict(TOKEN.findall(block(":root {")))
NIGHT = LIGHT | dict(TOKEN.findall(block(':root[data-look="night"] {')))
BOTH = pytest.mark.parametrize("tokens", [LIGHT, NIGHT], ids=["light", "night"])


def lightness(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white), as WCAG 2.2 defines it."""
    light, dark = sorted((lightness(one), lightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.shows("M31")
@BOTH
@pytest.mark.parametrize(("words", "under"), WORDS)
def test_words_stand_out_seven_to_one(tokens: dict[str, str], words: str, under: str) -> None:
    assert contrast(tokens[words], tokens[under]) >= 7


@BOTH
@pytest.mark.parametrize(("edge", "under"), EDGES)
def test_edges_that_mean_something_stand_out_three_to_one(
    tokens: dict[str, str], edge: str, under: str
) -> None:
    assert contrast(tokens[edge], tokens[under]) >= 3


def test_the_measure_itself_is_right() -> None:
    assert contrast("#000000", "#ffffff") == 21
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_night_by_hand_and_night_by_the_device_are_the_same() -> None:
    by_hand = block(':root[data-look="night"] {').split()
    by_device = block(':root[data-look="device"] {').split()

    assert by_hand == by_device


def test_night_changes_every_colour_of_the_light_but_the_focus() -> None:
    changed = set(dict(TOKEN.findall(block(':root[data-look="night"] {'))))

    assert set(LIGHT) - changed == {"focus", "focus-ink"}


def test_no_colour_stands_outside_the_tokens() -> None:
    without_tokens = LOOK[LOOK.index("@layer base {") : LOOK.index("@media print")]

    assert re.findall(r"#[0-9a-f]{3,8}\b", without_tokens) == []
