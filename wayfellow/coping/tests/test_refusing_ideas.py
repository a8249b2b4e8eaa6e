"""A file of ideas that cannot be used is refused in one sentence that says where and why."""

from pathlib import Path

import pytest

from wayfellow.coping.ideas import IdeasRefused, read_ideas
from wayfellow.coping.situations import Company, Energy, Place, Situation

SOURCE = """
[sources.ours]
says = "Our judgement."
title = "No study"
"""
IDEA = """
[[ideas]]
key = "tea"
what = "A cup of tea"
how = "Make it slowly. Drink it warm."
situations = ["low", "nothing"]
energy = "little"
minutes = 10
company = "either"
place = "home"
source = "ours"
"""


def read(folder: Path, text: str) -> object:
    """The ideas in a file with this text."""
    file = folder / "ideas.toml"
    file.write_text(text, encoding="utf-8")
    return read_ideas(file)


def test_a_file_as_it_is_meant_is_read(tmp_path: Path) -> None:
    (tmp_path / "ideas.toml").write_text(SOURCE + IDEA + 'caution = "It is hot."\n', encoding="utf-8")

    [idea] = read_ideas(tmp_path / "ideas.toml")

    assert (idea.key, idea.what, idea.how) == ("tea", "A cup of tea", "Make it slowly. Drink it warm.")
    assert idea.situations == (Situation.LOW, Situation.NOTHING)
    assert (idea.energy, idea.minutes, idea.company, idea.place) == (
        Energy.LITTLE,
        10,
        Company.EITHER,
        Place.HOME,
    )
    assert (idea.source.says, idea.source.is_study, idea.caution) == ("Our judgement.", False, "It is hot.")


@pytest.mark.parametrize(
    ("was", "becomes", "why"),
    [
        ('key = "tea"', 'key = "Tea 1"', "'Tea 1' is no key, which is small letters joined by hyphens"),
        ('key = "tea"\n', "", "idea 1: 'key' is missing"),
        ('what = "A cup of tea"', f'what = "{"w" * 201}"', "'what' is longer than 200 letters"),
        ('what = "A cup of tea"', 'what = " tea"', "'what' must be one line of words without stray spaces"),
        ('how = "Make it slowly. Drink it warm."\n', "", "'how' is missing"),
        ('["low", "nothing"]', '["sad"]', "'sad' in 'situations' is none of cannot-sleep, "),
        ('["low", "nothing"]', "[]", "'situations' must be a list with at least one line in it"),
        ('energy = "little"', 'energy = "lots"', "'lots' in 'energy' is none of little, some, plenty"),
        ("minutes = 10", "minutes = 0", "'minutes' must be a whole number of minutes, 1 or more"),
        (
            'company = "either"',
            'company = "two"',
            "'two' in 'company' is none of alone, with-someone",
        ),
        ('place = "home"', 'place = "sea"', "'sea' in 'place' is none of home, out, anywhere"),
        ('source = "ours"', 'source = "hearsay"', "there is no source called 'hearsay' in this file"),
        ('place = "home"', 'place = "home"\nmood = "glad"', "nothing here is called 'mood'"),
        ('title = "No study"', 'title = "No study"\nyear = 2020', "nothing here is called 'year'"),
        ('says = "Our judgement."\n', "", "'says' is missing"),
    ],
)
def test_what_is_odd_is_refused(was: str, becomes: str, why: str, tmp_path: Path) -> None:
    text = (SOURCE + IDEA).replace(was, becomes)

    with pytest.raises(IdeasRefused) as refused:
        read(tmp_path, text)

    assert str(refused.value).startswith("ideas.toml")
    assert why in str(refused.value)
    assert str(refused.value).count("\n") == 0


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (SOURCE + IDEA + IDEA, "ideas.toml, idea 'tea': another idea has this key already."),
        (SOURCE, "ideas.toml: there must be at least one [[ideas]]."),
        (
            SOURCE + SOURCE.replace("ours", "spare").replace("No study", "Other") + IDEA,
            "ideas.toml: no idea comes from the source 'spare'.",
        ),
        (SOURCE + IDEA + "\n[more]\n", "ideas.toml: nothing here is called 'more'."),
    ],
)
def test_a_file_that_does_not_agree_with_itself_is_refused(text: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(IdeasRefused) as refused:
        read(tmp_path, text)

    assert str(refused.value) == why


def test_what_is_no_toml_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IdeasRefused, match=r"ideas\.toml: this is not TOML in UTF-8"):
        read(tmp_path, "ideas = [")
