"""A rule with a slip in it is refused in one sentence that names the file and the rule."""

from pathlib import Path

import pytest

from wayfellow.measures.guide_rules import GuideRefused, Rule, read_rulebook
from wayfellow.measures.purpose import Purpose, Stage

STAGES = "hard, up_and_down, finding_feet, getting_on, looking_ahead"

GOOD = """
[no-cards]
title = "No cards"
whose_words = "Your own."

[decks]
rights = "Ours."

[measures]
whose_words = "Theirs."

[[rules]]
about = ["no-cards", "weather"]
when = { purposes = ["plan"], stages = ["hard"] }
reason = "It may rain."
source = "our judgement"

[[rules]]
about = ["weather"]
caution = "Take a hat."
source = "our judgement"
"""
GROUPS = {"decks": ("weather",), "measures": ("rain-9", "wind-3")}


def written(folder: Path, text: str) -> Path:
    path = folder / "guide.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_guide_is_read_whole(tmp_path: Path) -> None:
    book = read_rulebook(written(tmp_path, GOOD), groups=GROUPS)

    assert (book.no_cards_title, book.no_cards_whose_words) == ("No cards", "Your own.")
    assert (book.deck_rights, book.measure_whose_words) == ("Ours.", "Theirs.")
    assert book.rules == (
        Rule(
            about=("no-cards", "weather"),
            purposes=(Purpose.PLAN,),
            stages=(Stage.HARD,),
            reason="It may rain.",
            caution="",
            source="our judgement",
        ),
        Rule(
            about=("weather",),
            purposes=tuple(Purpose),
            stages=(*Stage, None),
            reason="",
            caution="Take a hat.",
            source="our judgement",
        ),
    )


SLIPS = [
    ("[no-cards]", "[cards]", "guide.toml: nothing here is called 'cards'."),
    ('title = "No cards"\n', "", "guide.toml, 'no-cards': 'title' is missing."),
    ('whose_words = "Your own."\n', "", "guide.toml, 'no-cards': 'whose_words' is missing."),
    ('rights = "Ours."\n', "", "guide.toml, 'decks': 'rights' is missing."),
    ("rights =", "right =", "guide.toml, 'decks': nothing here is called 'right'."),
    ('whose_words = "Theirs."\n', "", "guide.toml, 'measures': 'whose_words' is missing."),
    ("whose_words =", "minutes =", "guide.toml, 'no-cards': nothing here is called 'minutes'."),
    ('about = ["weather"]\n', "", "guide.toml, rule 2: 'about' must be a list with at least one line in it."),
    (
        'about = ["weather"]',
        'about = ["weather", "snow"]',
        "guide.toml, rule 2: there is no deck or measure called 'snow'.",
    ),
    (
        'reason = "It may rain."',
        'because = "It may rain."',
        "guide.toml, rule 1: nothing here is called 'because'.",
    ),
    (
        'reason = "It may rain."\n',
        "",
        "guide.toml, rule 1: a rule gives either a 'reason' or a 'caution'.",
    ),
    (
        'caution = "Take a hat."',
        'caution = "Take a hat."\nreason = "It is dry."',
        "guide.toml, rule 2: a rule gives either a 'reason' or a 'caution'.",
    ),
    (
        '"It may rain."\nsource = "our judgement"',
        '"It may rain."',
        "guide.toml, rule 1: 'source' is missing.",
    ),
    (
        '"Take a hat."',
        '""',
        "guide.toml, rule 2: 'caution' must be one line of words without stray spaces.",
    ),
    ('["plan"]', "[]", "guide.toml, rule 1, 'when': 'purposes' must be a list with at least one line in it."),
    (
        '["hard"]',
        '["bad"]',
        f"guide.toml, rule 1, 'when': 'bad' in 'stages' is none of {STAGES}.",
    ),
    ("purposes =", "purpose =", "guide.toml, rule 1, 'when': nothing here is called 'purpose'."),
    (
        'when = { purposes = ["plan"], stages = ["hard"] }',
        'when = "always"',
        "guide.toml, rule 1: 'when' must be a table.",
    ),
]


@pytest.mark.parametrize(("good", "slip", "said"), SLIPS, ids=[said for _, _, said in SLIPS])
def test_a_slip_is_refused_in_one_sentence(tmp_path: Path, good: str, slip: str, said: str) -> None:
    assert good in GOOD
    path = written(tmp_path, GOOD.replace(good, slip))

    with pytest.raises(GuideRefused) as refused:
        read_rulebook(path, groups=GROUPS)

    assert str(refused.value) == said


def test_a_word_for_many_stands_for_each_of_them_once(tmp_path: Path) -> None:
    text = GOOD.replace('about = ["weather"]', 'about = ["wind-3", "decks", "measures"]')

    book = read_rulebook(written(tmp_path, text), groups=GROUPS)

    assert book.rules[1].about == ("wind-3", "weather", "rain-9")


def test_only_a_rule_that_names_a_stage_has_thought_of_it(tmp_path: Path) -> None:
    named, unnamed = read_rulebook(written(tmp_path, GOOD), groups=GROUPS).rules

    assert named.names(Stage.HARD)
    assert not named.names(Stage.GETTING_ON)
    assert not unnamed.names(Stage.HARD)
    assert unnamed.holds(Purpose.NOTICE, Stage.HARD)
    assert unnamed.holds(Purpose.NOTICE, None)
    assert not named.holds(Purpose.PLAN, None)


def test_what_can_be_said_of_something_is_found_by_its_key(tmp_path: Path) -> None:
    book = read_rulebook(written(tmp_path, GOOD), groups=GROUPS)

    assert book.about("weather", Purpose.PLAN, Stage.HARD) == book.rules
    assert book.about("weather", Purpose.NOTICE, Stage.HARD) == (book.rules[1],)
    assert book.about("no-cards", Purpose.PLAN, Stage.HARD) == (book.rules[0],)
    assert book.about("snow", Purpose.PLAN, Stage.HARD) == ()


def test_a_guide_without_rules_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD.split("[[rules]]", maxsplit=1)[0])

    with pytest.raises(GuideRefused, match=r"^guide.toml: there must be at least one \[\[rules\]\]\.$"):
        read_rulebook(path, groups=GROUPS)
