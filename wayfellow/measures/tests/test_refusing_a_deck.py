"""A deck file with a slip in it is refused in one sentence that names the file and the card."""

from pathlib import Path

import pytest

from wayfellow.measures.captures import Captures
from wayfellow.measures.deck import Card, DeckRefused, Rating, read_deck, read_decks
from wayfellow.measures.purpose import Purpose, Stage

STAGES = "hard, up_and_down, finding_feet, getting_on, looking_ahead"

GOOD = """
title = "Weather"
about = "Cards about the weather."
whose_words = "Written by a friend."
minutes = 10
captures = ["hope", "meaning"]
purposes = ["notice", "plan"]
stages = ["hard"]

[ratings.how-wet]
legend = "How wet is it?"
options = ["Dry", "Damp", "Wet", "Soaked"]

[[cards]]
key = "rain"
prompt = "What do you do when it rains?"
more = "A hat will do."
rating = "how-wet"

[[cards]]
key = "wind"
prompt = "Where is it still?"
"""


def written(folder: Path, text: str, name: str = "weather.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def refusal_of(path: Path) -> str:
    with pytest.raises(DeckRefused) as refused:
        read_deck(path)
    return str(refused.value)


def test_a_good_deck_is_read_whole(tmp_path: Path) -> None:
    found = read_deck(written(tmp_path, GOOD))

    assert (found.key, found.title, found.about) == ("weather", "Weather", "Cards about the weather.")
    assert (found.whose_words, found.minutes, found.captures) == (
        "Written by a friend.",
        10,
        (Captures.HOPE, Captures.MEANING),
    )
    assert (found.purposes, found.stages) == ((Purpose.NOTICE, Purpose.PLAN), (Stage.HARD,))
    assert found.cards == (
        Card(
            key="rain",
            prompt="What do you do when it rains?",
            more="A hat will do.",
            rating=Rating(legend="How wet is it?", options=("Dry", "Damp", "Wet", "Soaked")),
        ),
        Card(key="wind", prompt="Where is it still?", more="", rating=None),
    )


def test_decks_come_in_the_order_of_their_keys(tmp_path: Path) -> None:
    written(tmp_path, GOOD, "snow.toml")
    written(tmp_path, GOOD, "frost.toml")
    written(tmp_path, "not a deck", "notes.txt")

    assert [deck.key for deck in read_decks(tmp_path)] == ["frost", "snow"]


SLIPS = [
    # what stands in the file, what a slip makes of it, what is said
    ('title = "Weather"\n', "", "weather.toml: 'title' is missing."),
    (
        'title = "Weather"',
        'title = ""',
        "weather.toml: 'title' must be one line of words without stray spaces.",
    ),
    ('"Weather"', '"Weather "', "weather.toml: 'title' must be one line of words without stray spaces."),
    ('"Weather"', '"Wea\\nther"', "weather.toml: 'title' must be one line of words without stray spaces."),
    ('"Weather"', "7", "weather.toml: 'title' must be one line of words without stray spaces."),
    ('about = "Cards about the weather."\n', "", "weather.toml: 'about' is missing."),
    ('whose_words = "Written by a friend."\n', "", "weather.toml: 'whose_words' is missing."),
    ("title =", "titel =", "weather.toml: nothing here is called 'titel'."),
    ("minutes = 10\n", "", "weather.toml: 'minutes' must be a whole number of minutes, 1 or more."),
    ("= 10", "= 0", "weather.toml: 'minutes' must be a whole number of minutes, 1 or more."),
    ("= 10", "= true", "weather.toml: 'minutes' must be a whole number of minutes, 1 or more."),
    ("= 10", "= 9.5", "weather.toml: 'minutes' must be a whole number of minutes, 1 or more."),
    ('["hope", "meaning"]', "[]", "weather.toml: 'captures' must be a list with at least one line in it."),
    (
        '["hope", "meaning"]',
        '"hope"',
        "weather.toml: 'captures' must be a list with at least one line in it.",
    ),
    (
        '["hope", "meaning"]',
        '["rain", 3]',
        "weather.toml: 'captures' must be one line of words without stray spaces.",
    ),
    ('["hope", "meaning"]', '["hope", "hope"]', "weather.toml: 'captures' says the same thing twice."),
    (
        '["hope", "meaning"]',
        '["hope", "sunshine"]',
        f"weather.toml: 'sunshine' in 'captures' is none of {', '.join(Captures)}.",
    ),
    (
        '["notice", "plan"]',
        '["notice", "chat"]',
        "weather.toml: 'chat' in 'purposes' is none of just_talk, notice, plan, look_back, service_asked.",
    ),
    (
        '["hard"]',
        '["crisis"]',
        f"weather.toml: 'crisis' in 'stages' is none of {STAGES}.",
    ),
    ('stages = ["hard"]\n', "", "weather.toml: 'stages' must be a list with at least one line in it."),
    (
        '[ratings.how-wet]\nlegend = "How wet is it?"\noptions = ["Dry", "Damp", "Wet", "Soaked"]',
        "[cards]",
        "weather.toml: this is not TOML in UTF-8",
    ),
    (
        '[ratings.how-wet]\nlegend = "How wet is it?"\noptions = ["Dry", "Damp", "Wet", "Soaked"]',
        'ratings = "how wet"',
        "weather.toml: 'ratings' must be a table.",
    ),
    (
        'legend = "How wet is it?"\n',
        "",
        "weather.toml, 'ratings', 'how-wet': 'legend' is missing.",
    ),
    (
        "legend =",
        "label =",
        "weather.toml, 'ratings', 'how-wet': nothing here is called 'label'.",
    ),
    (
        '"Damp", "Wet", ',
        "",
        "weather.toml, 'ratings', 'how-wet': a rating has 4 or 5 options, and this one has 2.",
    ),
    (
        '"Soaked"]',
        '"Soaked", "Drowned", "Afloat"]',
        "weather.toml, 'ratings', 'how-wet': a rating has 4 or 5 options, and this one has 6.",
    ),
    ('rating = "how-wet"\n', "", "weather.toml: no card uses the rating 'how-wet'."),
    (
        'rating = "how-wet"',
        'rating = "how-cold"',
        "weather.toml, card 'rain': there is no rating called 'how-cold' in this file.",
    ),
    ('key = "wind"\n', "", "weather.toml, card 2: 'key' is missing."),
    (
        '"wind"\nprompt',
        '"rain"\nprompt',
        "weather.toml, card 'rain': another card has this key already.",
    ),
    (
        'key = "wind"',
        'key = "The wind"',
        "weather.toml, card 'The wind': 'The wind' is no key, which is small letters joined by hyphens.",
    ),
    ('prompt = "Where is it still?"\n', "", "weather.toml, card 'wind': 'prompt' is missing."),
    (
        "it still?",
        "it still.",
        "weather.toml, card 'wind': the prompt must end with a question mark.",
    ),
    (
        '"A hat will do."',
        '""',
        "weather.toml, card 'rain': 'more' must be one line of words without stray spaces.",
    ),
    ("more =", "hint =", "weather.toml, card 'rain': nothing here is called 'hint'."),
]


@pytest.mark.parametrize(("good", "slip", "said"), SLIPS, ids=[said for _, _, said in SLIPS])
def test_a_slip_is_refused_in_one_sentence(tmp_path: Path, good: str, slip: str, said: str) -> None:
    assert good in GOOD
    path = written(tmp_path, GOOD.replace(good, slip))

    refusal = refusal_of(path)

    assert refusal.startswith(said)
    assert "\n" not in refusal


@pytest.mark.parametrize("cards", ["", "cards = []", 'cards = ["rain"]', "cards = 3", "[cards]\n"])
def test_a_deck_without_cards_is_refused(tmp_path: Path, cards: str) -> None:
    top = GOOD.split("[ratings", maxsplit=1)[0]
    path = written(tmp_path, top + cards)

    assert refusal_of(path) == "weather.toml: there must be at least one [[cards]]."


def test_a_deck_may_do_without_ratings(tmp_path: Path) -> None:
    top = GOOD.split("[ratings", maxsplit=1)[0]
    path = written(tmp_path, top + '[[cards]]\nkey = "sun"\nprompt = "What does the sun do?"\n')

    assert [card.rating for card in read_deck(path).cards] == [None]


@pytest.mark.parametrize("name", ["Weather.toml", "the weather.toml", "weather_2.toml", "weather-.toml"])
def test_a_file_name_that_is_no_key_is_refused(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, GOOD, name)

    stem = path.stem
    assert refusal_of(path) == f"{name}: '{stem}' is no key, which is small letters joined by hyphens."


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "weather.toml"
    path.write_bytes(GOOD.replace("Cards about", "Caf\u00e9 cards about").encode("latin-1"))

    assert refusal_of(path).startswith("weather.toml: this is not TOML in UTF-8")


def test_one_bad_file_stops_the_whole_folder(tmp_path: Path) -> None:
    written(tmp_path, GOOD, "frost.toml")
    written(tmp_path, GOOD.replace("minutes = 10", "minutes = 0"), "snow.toml")

    with pytest.raises(DeckRefused, match=r"^snow\.toml: "):
        read_decks(tmp_path)
