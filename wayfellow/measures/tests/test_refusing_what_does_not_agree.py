"""A measure whose parts do not agree is refused, one disagreement at a time."""

from pathlib import Path

import pytest

from wayfellow.measures.instruments import read_instrument
from wayfellow.measures.tests.a_measure_in_words import (
    GOALS,
    NOT_OFFERED,
    SKY,
    changed,
    refusal_of,
    written,
)

FACT = 'source = "book", status = "verified"'
WORDS = 'words = "Do not look into the sun."'

SOURCES = [
    (
        "[items]",
        '[sources.radio]\ntitle = "A talk"\n\n[items]',
        "sky.toml: nothing here comes from the source 'radio'.",
    ),
    (
        f"minutes = {{ value = 2, {FACT} }}",
        'minutes = { value = 2, source = "radio", status = "verified" }',
        "sky.toml, 'minutes': there is no source called 'radio'.",
    ),
    (
        'mid_between = 0.5\nsource = "book"',
        'mid_between = 0.5\nsource = "radio"',
        "sky.toml, score 'blue', finding 1: there is no source called 'radio'.",
    ),
    (
        'name = "Pale", source = "book"',
        'name = "Pale", source = "radio"',
        "sky.toml, score 'blue', band 1: there is no source called 'radio'.",
    ),
    (
        f'{WORDS}\nsource = "book"',
        f'{WORDS}\nsource = "radio"',
        "sky.toml, caution 1: there is no source called 'radio'.",
    ),
    (
        'passes_through_seen = { source = "book"',
        'passes_through_seen = { source = "radio"',
        "sky.toml, score 'wind', 'lookup', 'passes_through_seen': there is no source called 'radio'.",
    ),
    (
        "[sources.book]",
        "[sources.'The Book']",
        "sky.toml: the source 'The Book' must be called by small letters",
    ),
    (
        "https://example.org/sky",
        "example.org/sky",
        "sky.toml, source 'book': 'address' must be a whole address",
    ),
    (
        "https://example.org/sky",
        "https://example.org/…/sky",
        "sky.toml, source 'book': 'address' must be a whole",
    ),
]

TEXTS = [
    (WORDS, 'words = ""', "sky.toml, caution 1: 'words' says nothing."),
    (
        WORDS,
        'words = "Sun. "',
        "sky.toml, caution 1: 'words' must be one line of words without stray spaces.",
    ),
    (
        WORDS,
        'words = "Su\\nn."',
        "sky.toml, caution 1: 'words' must be one line of words without stray spaces.",
    ),
    (WORDS, f'words = "{"a" * 401}"', "sky.toml, caution 1: 'words' has 401 characters, and may have 400."),
    (
        WORDS,
        'words = "The sky Improved."',
        "sky.toml, caution 1: 'words' says 'Improved', which judges people.",
    ),
    (WORDS, 'words = "It failed."', "sky.toml, caution 1: 'words' says 'failed', which judges people."),
    (WORDS, 'words = "How blue is it?"', "sky.toml, caution 1: 'words' reads like the wording of an item"),
    (WORDS, 'words = "I see blue."', "sky.toml, caution 1: 'words' reads like the wording of an item"),
    (WORDS, 'words = "I’m blue."', "sky.toml, caution 1: 'words' reads like the wording of an item"),
    ('"When it was written."', '"Who wrote it?"', "sky.toml: 'not_found' reads like the wording of an item"),
    ('authors = ["A friend"]', 'authors = [""]', "sky.toml: 'authors' says nothing."),
    (
        "low = 0\nhigh = 4",
        "low = 0\nhigh = nan",
        "sky.toml, score 'blue': 'high' must be a number that can be",
    ),
    (
        "low = 0\nhigh = 4",
        "low = -inf\nhigh = 4",
        "sky.toml, score 'blue': 'low' must be a number that can be",
    ),
    (
        "[10, 6]",
        "[10, inf]",
        "sky.toml, score 'light', 'lookup': 'rows' must be a number that can be reckoned",
    ),
]

KINDS = [
    (
        f"minutes = {{ value = 2, {FACT} }}",
        'not_offered_because = "It rains."',
        "sky.toml: 'not_offered_because' has no place in questionnaire.",
    ),
    ('captures = ["hope"]', "captures = []", "sky.toml: 'captures' is missing, which questionnaire needs."),
    ('purposes = ["notice"]\n', "", "sky.toml: 'purposes' is missing, which questionnaire needs."),
    ('authors = ["A friend"]', "authors = []", "sky.toml: 'authors' is missing, which questionnaire needs."),
    (
        f"[items]\nvalue = 3\n{FACT.replace(', ', chr(10))}\n",
        "",
        "sky.toml: 'items' is missing, which questionnaire",
    ),
    ('captures = ["hope"]', 'captures = ["hope", "hope"]', "sky.toml: 'captures' says the same thing twice."),
    (
        f"minutes = {{ value = 2, {FACT} }}",
        f'goals = {{ values = [0, 1], counted_as = "Steps.", {FACT} }}',
        "sky.toml: 'goals' has no place in questionnaire.",
    ),
]

ANSWERS = [
    ("value = 3", "value = 0", "sky.toml, 'items': 'value' must lie between 1 and 500."),
    ("value = 3", "value = 99999999999999999999", "sky.toml, 'items': 'value' must lie between 1 and 500."),
    (
        "values = [0, 1, 2]\n",
        "values = [0, 2, 1]\n",
        "sky.toml, 'responses': 'values' must be two numbers or more",
    ),
    ("values = [0, 1, 2]\n", "values = [0]\n", "sky.toml, 'responses': 'values' must be two numbers or more"),
    (
        "values = [0, 1, 2]\n",
        "values = [0, 1001]\n",
        "sky.toml, 'responses': 'values' may go as far as 1000.",
    ),
    ("reverse = [2]", "reverse = [4]", "sky.toml, 'responses': 'reverse' names item 4, and there are 3."),
    ("reverse = [2]", "reverse = [0]", "sky.toml, 'responses': 'reverse' names item 0, and there are 3."),
    ("reverse = [2]", "reverse = [2, 2]", "sky.toml, 'responses': 'reverse' names an item twice."),
    ("{ items = [3]", "{ items = [7]", "sky.toml, 'responses': 'others' names item 7, and there are 3."),
    (
        "values = [0, 1, 2, 3] }",
        "values = [0, 1] }, { items = [3], values = [0, 1] }",
        "sky.toml, 'responses': 'others' names an item twice.",
    ),
    (
        "values = [0, 1, 2, 3]",
        "values = [3, 0]",
        "sky.toml, 'responses', 'others' 1: 'values' must be two numbers or more, from the lowest to the ",
    ),
    (
        "set_aside = [9]",
        "set_aside = [3]",
        "sky.toml, 'responses': 3 cannot be an answer with a value and one",
    ),
    ("set_aside = [9]", "set_aside = [9, 9]", "sky.toml, 'responses': 'set_aside' names an answer twice."),
]

SCORES = [
    ('key = "clouds"', 'key = "blue"', "sky.toml: two scores have the same key."),
    (
        'key = "clouds"',
        'key = "The clouds"',
        "sky.toml, score 'The clouds': 'The clouds' is no key for a score.",
    ),
    ('key = "clouds"', 'key = "id"', "sky.toml, score 'id': 'id' is no key for a score."),
    (
        'key = "clouds"',
        'key = "a_why_not"',
        "sky.toml, score 'a_why_not': 'a_why_not' is no key for a score.",
    ),
    ("items = [1, 2]", "items = [1, 4]", "sky.toml, score 'blue': 'items' names item 4, and there are 3."),
    ("items = [1, 2]", "items = [1, 1]", "sky.toml, score 'blue': 'items' names an item twice."),
    (
        'why_not = "How the three go together was not found."\n',
        "",
        "sky.toml, score 'total': there must be a rule, which is 'how', or 'why_not'.",
    ),
    (
        'name = "Clouds"',
        'name = "Clouds"\nwhy_not = "Rain."',
        "sky.toml, score 'clouds': 'how' has no place beside",
    ),
    (
        'more_means = "more clouds"\n',
        "",
        "sky.toml, score 'clouds': 'more_means' is missing, which a rule needs.",
    ),
    ("low = 0\nhigh = 4\n", "high = 4\n", "sky.toml, score 'blue': 'low' is missing, which a rule needs."),
    ("low = 0\nhigh = 4\n", "low = 0\n", "sky.toml, score 'blue': 'high' is missing, which a rule needs."),
    ("times = 10", "times = 0", "sky.toml, score 'light': 'times' must be more than 0."),
    ("counted = [2]\n", "", "sky.toml, score 'clouds': 'counted' belongs to a count, and a count needs it."),
    ('how = "mean"', 'how = "mean"\ncounted = [2]', "sky.toml, score 'light': 'counted' belongs to a count"),
    ("counted = [2]", "counted = [2, 4]", "sky.toml, score 'clouds': 'counted' names 4, which is no answer."),
    (
        "at_most = 1",
        "at_most = 2",
        "sky.toml, score 'blue': 'missing' allows 2 of 2 items, and one answer must",
    ),
    (
        "at_most = 1",
        "at_most = -1",
        "sky.toml, score 'blue': 'missing' allows -1 of 2 items, and one answer must",
    ),
    (
        "counted = [2]",
        f"counted = [2]\nmissing = {{ at_most = 1, {FACT} }}",
        "sky.toml, score 'clouds': 'missing' has no place in a count, which cannot be filled up.",
    ),
    (
        'more_means = "more wind"',
        f'more_means = "more wind"\nmissing = {{ at_most = 1, {FACT} }}',
        "sky.toml, score 'wind': 'missing' has no place beside items with different answers: none",
    ),
]

RANGES = [
    (
        "low = 0\nhigh = 4",
        "low = 1\nhigh = 4",
        "sky.toml, score 'blue': 'low' is 1, and the rule comes to 0.",
    ),
    (
        "low = 0\nhigh = 4",
        "low = 0\nhigh = 5",
        "sky.toml, score 'blue': 'high' is 5, and the rule comes to 4.",
    ),
    (
        "low = 0\nhigh = 3",
        "low = 0\nhigh = 9",
        "sky.toml, score 'clouds': 'high' is 9, and the rule comes to 3.",
    ),
    (
        "low = 0\nhigh = 10",
        "low = 10\nhigh = 0",
        "sky.toml, score 'total': 'low' is 10, which is not below 'high', 0.",
    ),
    ("low = 0\nhigh = 10\n", "low = 0\n", "sky.toml, score 'total': 'low' and 'high' go together."),
    (
        "low = 5\nhigh = 7.5",
        "low = 5\nhigh = 8",
        "sky.toml, score 'light': 'high' is 8, and the rule comes to 7.5.",
    ),
    ("[10, 6], ", "", "sky.toml, score 'light': the table has no row for 10."),
    ("[10, 6]", "[10, 4]", "sky.toml, score 'light': the table does not go up from 0 to 10."),
    ("[2, 4], [5, 9]", "[5, 9], [2, 4]", "sky.toml, score 'wind': 'passes_through' must go up."),
    (
        "[5, 9]",
        "[6, 9]",
        "sky.toml, score 'wind': 'passes_through' leads from 6 to 9, which is out of range.",
    ),
    ("[2, 4]", "[2, 40]", "sky.toml, score 'wind': 'passes_through' must go up."),
    (
        "[5, 9]",
        "[5, 8]",
        "sky.toml, score 'wind': 'passes_through' leads from 5 to 8, and the range ends at 9.",
    ),
    (
        "[[0, 1], [2, 4]",
        "[[0, 2], [2, 4]",
        "sky.toml, score 'wind': 'passes_through' leads from 0 to 2, and the range",
    ),
    (
        "high = 4, name",
        "high = 5, name",
        "sky.toml, score 'blue': the band 'Deep' does not lie within 0 and 4.",
    ),
    ("high = 1, name", "high = 2, name", "sky.toml, score 'blue': the bands 'Pale' and 'Deep' overlap."),
    ("low = 2, high = 4", "low = 4, high = 2", "sky.toml, score 'blue': the band 'Deep' does not lie within"),
]

FINDINGS = [
    ("mdc95 = 1.5", "mdc95 = 0", "sky.toml, score 'blue', finding 1: 'mdc95' must be more than 0."),
    (
        "mid_within = 1",
        "mid_within = -1",
        "sky.toml, score 'blue', finding 1: 'mid_within' must be more than 0.",
    ),
    (
        "mid_between = 0.5",
        "mid_between = 0",
        "sky.toml, score 'blue', finding 1: 'mid_between' must be more than",
    ),
    ("sd = 1\n", "sd = 0\n", "sky.toml, score 'blue', finding 1: 'sd' must be more than 0."),
    ("n = 20", "n = 0", "sky.toml, score 'blue', finding 1: 'n' must be more than 0."),
    (
        "value = 0.8",
        "value = 80",
        "sky.toml, score 'blue', finding 1: a reliability lies between 0 and 1, and not at 80.",
    ),
    (
        "mean = 2\n",
        "mean = 5\n",
        "sky.toml, score 'blue', finding 1: 'mean' is 5, which is out of the score's range.",
    ),
]

SLIPS = [*SOURCES, *TEXTS, *KINDS, *ANSWERS, *SCORES, *RANGES, *FINDINGS]


@pytest.mark.parametrize(("good", "slip", "said"), SLIPS, ids=[said for _, _, said in SLIPS])
def test_what_does_not_agree_is_refused_in_one_sentence(
    tmp_path: Path, good: str, slip: str, said: str
) -> None:
    path = written(tmp_path, changed(SKY, good, slip))

    refusal = refusal_of(path)

    assert refusal.startswith(said)
    assert refusal.endswith(".")
    assert "\n" not in refusal


def test_own_goals_have_no_items(tmp_path: Path) -> None:
    text = changed(GOALS, "[licence]", f"[items]\nvalue = 3\n{FACT.replace(', ', chr(10))}\n\n[licence]")

    assert refusal_of(written(tmp_path, text)) == "sky.toml: 'items' has no place in own_goals."


def test_own_goals_need_a_way_of_rating(tmp_path: Path) -> None:
    text = GOALS[: GOALS.index("[goals]")] + GOALS[GOALS.index("[licence]") :]

    assert refusal_of(written(tmp_path, text)) == "sky.toml: 'goals' is missing, which own_goals needs."


def test_ratings_of_goals_go_up(tmp_path: Path) -> None:
    text = changed(GOALS, "[0, 1, 2]", "[2, 1, 0]")

    assert refusal_of(written(tmp_path, text)).startswith("sky.toml, 'goals': 'values' must be two numbers")


def test_a_measure_that_is_not_offered_needs_a_reason(tmp_path: Path) -> None:
    text = changed(NOT_OFFERED, 'not_offered_because = "Nobody says for somebody else how the sky is."\n', "")

    refusal = refusal_of(written(tmp_path, text))

    assert refusal == "sky.toml: 'not_offered_because' is missing, which not_offered needs."


def test_a_score_needs_answers_to_count(tmp_path: Path) -> None:
    score = f'[[scores]]\nkey = "a"\nname = "A"\nhow = "sum"\nlow = 0\nhigh = 1\nmore_means = "more"\n{FACT}'
    text = changed(NOT_OFFERED, "[licence]", f"{score.replace(', ', chr(10))}\n\n[licence]")

    refusal = refusal_of(written(tmp_path, text))

    assert refusal == "sky.toml, score 'a': a rule needs 'items' and 'responses' of the measure."


def test_answers_without_items_are_refused(tmp_path: Path) -> None:
    answers = f"[responses]\nvalues = [0, 1]\nreverse = [1]\n{FACT.replace(', ', chr(10))}\n\n[licence]"
    text = changed(NOT_OFFERED, "[licence]", answers)

    refusal = refusal_of(written(tmp_path, text))

    assert refusal == "sky.toml, 'responses': 'reverse' names item 1, and there are 0."


def test_a_text_as_long_as_it_may_be_is_fine(tmp_path: Path) -> None:
    path = written(tmp_path, changed(SKY, WORDS, f'words = "{"a" * 400}"'))

    assert read_instrument(path).cautions[0].words == "a" * 400


def test_words_that_only_begin_like_an_item_are_fine(tmp_path: Path) -> None:
    path = written(tmp_path, changed(SKY, WORDS, 'words = "It is blue. Is it? Some say so."'))

    assert read_instrument(path).cautions[0].words == "It is blue. Is it? Some say so."
