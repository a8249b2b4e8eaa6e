"""A service's own colour: what is made of it can always be read, by day and by night."""

import random

import pytest

from wayfellow.web import colours
from wayfellow.web.tests.test_contrast_of_colours import LIGHT, NIGHT
from wayfellow.web.tests.test_contrast_of_colours import contrast as reckoned_elsewhere


def some_colours(many: int = 300) -> list[str]:
    """The corners, the greys, and many that nobody chose."""
    drawn = random.Random(5)  # noqa: S311  # the same ones each time
    corners = [
        f"#{red}{green}{blue}" for red in ("00", "ff") for green in ("00", "ff") for blue in ("00", "ff")
    ]
    greys = [f"#{step:02x}{step:02x}{step:02x}" for step in range(0, 256, 15)]
    return [*corners, *greys, *(f"#{drawn.randrange(16**6):06x}" for _ in range(many))]


def test_black_on_white_stands_out_most() -> None:
    assert colours.contrast("#000000", "#ffffff") == 21
    assert colours.contrast("#ffffff", "#000000") == 21
    assert colours.contrast("#0c5a53", "#0c5a53") == 1


def test_it_is_reckoned_like_the_tokens_of_our_look() -> None:
    for colour in some_colours(50):
        assert colours.contrast(colour, "#faf7f1") == pytest.approx(reckoned_elsewhere(colour, "#faf7f1"))


def test_the_papers_are_those_of_our_look() -> None:
    assert {name: LIGHT[name] for name in colours.LIGHT} == colours.LIGHT
    assert {name: NIGHT[name] for name in colours.NIGHT} == colours.NIGHT
    assert (LIGHT["on-path"], NIGHT["on-path"]) == (colours.ON_LIGHT, colours.ON_NIGHT)


def test_our_own_colours_would_do() -> None:
    assert colours.weakest_by_day(LIGHT["path"]) >= colours.ENOUGH
    assert colours.weakest_by_night(NIGHT["path"]) >= colours.ENOUGH


@pytest.mark.parametrize("colour", ["#ffffff", "#ffd84d", "#86d6c9", "#8a8a8a"])
def test_a_light_colour_does_not_do_by_day(colour: str) -> None:
    assert colours.weakest_by_day(colour) < colours.ENOUGH


@pytest.mark.parametrize("colour", ["#000000", "#0c5a53", "#3344aa", "#6b6b6b"])
def test_a_dark_colour_does_not_do_by_night(colour: str) -> None:
    assert colours.weakest_by_night(colour) < colours.ENOUGH


def test_there_is_always_one_near_it_that_would_do() -> None:
    for colour in some_colours():
        assert colours.weakest_by_day(colours.that_would_do_by_day(colour)) >= colours.ENOUGH
        assert colours.weakest_by_night(colours.that_would_do_by_night(colour)) >= colours.ENOUGH


def test_one_that_does_is_left_as_it_is() -> None:
    assert colours.that_would_do_by_day("#5a2d82") == "#5a2d82"
    assert colours.that_would_do_by_night("#d3b8ee") == "#d3b8ee"


def test_whatever_does_can_be_read_on_every_paper_and_written_on() -> None:
    for colour in filter(lambda one: colours.weakest_by_day(one) >= colours.ENOUGH, some_colours()):
        made = colours.by_day(colour)
        for paper in colours.LIGHT.values():
            assert colours.contrast(made.path, paper) >= colours.ENOUGH
            assert colours.contrast(made.deep, paper) >= colours.ENOUGH
        assert colours.contrast(made.on_path, made.path) >= colours.ENOUGH
        assert colours.contrast(made.on_path, made.deep) >= colours.ENOUGH


def test_the_same_by_night() -> None:
    for colour in filter(lambda one: colours.weakest_by_night(one) >= colours.ENOUGH, some_colours()):
        made = colours.by_night(colour)
        for paper in colours.NIGHT.values():
            assert colours.contrast(made.path, paper) >= colours.ENOUGH
            assert colours.contrast(made.deep, paper) >= colours.ENOUGH
        assert colours.contrast(made.on_path, made.path) >= colours.ENOUGH


def test_mixing_goes_from_one_to_the_other() -> None:
    assert colours.mixed("#204060", "#000000", 0) == "#204060"
    assert colours.mixed("#204060", "#000000", 0.5) == "#102030"
    assert colours.mixed("#204060", "#ffffff", 1) == "#ffffff"


@pytest.mark.parametrize("text", ["#0c5a53", "#ffffff"])
def test_six_signs_after_the_hash_are_a_colour(text: str) -> None:
    assert colours.is_colour(text)


@pytest.mark.parametrize("text", ["", "#fff", "0c5a53", "#0c5a5g", "#0C5A53", "red", "#0c5a53;}", "url(x)"])
def test_anything_else_is_none(text: str) -> None:
    assert not colours.is_colour(text)


def test_the_stylesheet_says_both_and_night_by_the_device_too() -> None:
    said = colours.stylesheet("#5a2d82", "#d3b8ee")

    assert said.count("--path: #5a2d82;") == 1
    assert said.count("--path: #d3b8ee;") == 2
    assert said.startswith("@layer tokens {")
    assert ':root[data-look="night"]' in said
    assert '@media (prefers-color-scheme: dark) { :root[data-look="device"]' in said
    assert said.count("{") == said.count("}")
