"""A service's own colour: may it be read by day and by night? Reckoned as WCAG 2.2 does."""

import re
from dataclasses import dataclass
from typing import Final

# What lies under links and buttons, as look.css has it; a test holds the two together.
LIGHT: Final = {"paper": "#faf7f1", "sheet": "#ffffff", "mist": "#eaf1ed"}
NIGHT: Final = {"paper": "#12181a", "sheet": "#1a2225", "mist": "#1f2d2c"}
ON_LIGHT, ON_NIGHT = "#ffffff", "#0b1f1d"
# What our own look keeps to for words to be read (WCAG 2.2, 1.4.6); a link is words like any other.
ENOUGH: Final = 7.0
_HEX: Final = re.compile(r"#[0-9a-f]{6}")
_STEPS: Final = 20
_DEEPER: Final = 0.3


@dataclass(frozen=True, slots=True)
class Palette:
    """The colour of links and buttons, the same while pointed at, and of words on it."""

    path: str
    deep: str
    on_path: str

    @property
    def tokens(self) -> str:
        """As the stylesheet says it."""
        return f"--path: {self.path}; --path-deep: {self.deep}; --on-path: {self.on_path};"


def is_colour(text: str) -> bool:
    """Whether it is written like #0c5a53."""
    return bool(_HEX.fullmatch(text))


def lightness(colour: str) -> float:
    """Relative luminance."""
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    light, dark = sorted((lightness(one), lightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def by_day(colour: str) -> Palette:
    """What is made of a colour by day."""
    return Palette(colour, mixed(colour, "#000000", _DEEPER), ON_LIGHT)


def by_night(colour: str) -> Palette:
    """What is made of a colour by night."""
    return Palette(colour, mixed(colour, "#ffffff", _DEEPER), ON_NIGHT)


def weakest(palette: Palette, under: dict[str, str]) -> float:
    """The worst of all that has to be read: links on every paper, and words on buttons."""
    on_papers = [contrast(palette.path, paper) for paper in under.values()]
    return min(*on_papers, contrast(palette.on_path, palette.path), contrast(palette.on_path, palette.deep))


def weakest_by_day(colour: str) -> float:
    """How far the colour stands out by day, at its worst."""
    return weakest(by_day(colour), LIGHT)


def weakest_by_night(colour: str) -> float:
    """The same by night."""
    return weakest(by_night(colour), NIGHT)


def that_would_do_by_day(colour: str) -> str:
    """The nearest darker one that can be read by day."""
    steps = (mixed(colour, "#000000", step / _STEPS) for step in range(_STEPS + 1))
    return next(one for one in steps if weakest_by_day(one) >= ENOUGH)


def that_would_do_by_night(colour: str) -> str:
    """The nearest lighter one that can be read by night."""
    steps = (mixed(colour, "#ffffff", step / _STEPS) for step in range(_STEPS + 1))
    return next(one for one in steps if weakest_by_night(one) >= ENOUGH)


def mixed(colour: str, other: str, share: float) -> str:
    """A colour with so much of another in it."""
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(one * (1 - share) + two * share):02x}" for one, two in pairs)


def stylesheet(light: str, night: str) -> str:
    """The two palettes over ours, in the same layer and after it: printing still wins."""
    day, dark = by_day(light).tokens, by_night(night).tokens
    return (
        "@layer tokens {\n"
        f"  :root {{ {day} }}\n"
        f'  :root[data-look="night"] {{ {dark} }}\n'
        f'  @media (prefers-color-scheme: dark) {{ :root[data-look="device"] {{ {dark} }} }}\n'
        "}\n"
    )


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
