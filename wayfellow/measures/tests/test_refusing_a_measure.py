"""A measure's file with a slip of the pen is refused in one sentence that names the file and the place."""

from pathlib import Path

import msgspec
import pytest

from wayfellow.measures.instrument_slips import slip_in
from wayfellow.measures.tests.a_measure_in_words import SKY, changed, refusal_of, written

SLIPS = [
    # what stands in the file, what a slip makes of it, what is said
    ('name = "How the sky is"\n', "", "sky.toml: 'name' is missing."),
    ('name = "How the sky is"', "name = 3", "sky.toml: 'name' holds a whole number, where a text belongs."),
    ('name = "How the sky is"', "name = 2020-01-01", "sky.toml: 'name' holds a date, where a text belongs."),
    ('name = "How the sky is"', "name = true", "sky.toml: 'name' holds true or false, where a text belongs."),
    ("short_name =", "shortname =", "sky.toml: nothing here is called 'shortname'."),
    ('kind = "questionnaire"\n', "", "sky.toml: 'kind' is missing."),
    (
        'kind = "questionnaire"',
        'kind = "quiz"',
        "sky.toml: 'kind' says 'quiz', which is none of questionnaire, own_goals, not_offered.",
    ),
    ('authors = ["A friend"]', 'authors = "A"', "sky.toml: 'authors' holds a text, where a list belongs."),
    (
        'purposes = ["notice"]',
        'purposes = ["notice", "chat"]',
        "sky.toml: 'purposes' says 'chat', which is none of just_talk, notice, plan, look_back, ",
    ),
    (
        'stages = ["hard"]',
        'stages = ["crisis"]',
        "sky.toml: 'stages' says 'crisis', which is none of hard, up_and_down, finding_feet, getting_on, ",
    ),
    (
        'stages = ["hard"]',
        'answered_by = "cat"',
        "sky.toml: 'answered_by' says 'cat', which is none of person, staff, both.",
    ),
    ("[items]\nvalue = 3\n", "[items]\n", "sky.toml, 'items': 'value' is missing."),
    ("value = 3", 'value = "3"', "sky.toml, 'items': 'value' holds a text, where a whole number belongs."),
    ("value = 3", "value = 3.5", "sky.toml, 'items': 'value' holds a number, where a whole number belongs."),
    (
        "value = 3",
        "value = true",
        "sky.toml, 'items': 'value' holds true or false, where a whole number belongs.",
    ),
    (
        "minutes = { value = 2",
        "minutes = 2 # {",
        "sky.toml: 'minutes' holds a whole number, where a table belongs.",
    ),
    ('title = "A book about the sky"\n', "", "sky.toml, source 'book': 'title' is missing."),
    (
        'title = "A book about the sky"',
        "title = 1",
        "sky.toml, source 'book': 'title' holds a whole number, where a text belongs.",
    ),
    ("address =", "adress =", "sky.toml, source 'book': nothing here is called 'adress'."),
    ('key = "blue"\n', "", "sky.toml, score 1: 'key' is missing."),
    ("counted =", "counts =", "sky.toml, score 'clouds': nothing here is called 'counts'."),
    (
        'how = "count"',
        'how = "median"',
        "sky.toml, score 'clouds': 'how' says 'median', which is none of sum, mean, count.",
    ),
    ("high = 3", 'high = "3"', "sky.toml, score 'clouds': 'high' holds a text, where a number belongs."),
    (
        "n = 20",
        "n = 20.5",
        "sky.toml, score 'blue', finding 1: 'n' holds a number, where a whole number belongs.",
    ),
    (
        'kind = "retest"',
        'kind = "guess"',
        "sky.toml, score 'blue', finding 1, 'reliability' 1: 'kind' says 'guess', which is none of retest, ",
    ),
    (', called = "ICC"', "", "sky.toml, score 'blue', finding 1, 'reliability' 1: 'called' is missing."),
    (
        "[10, 6]",
        "[10, 6, 7]",
        "sky.toml, score 'light', 'lookup': 'rows' holds a list of 3, where 2 belong.",
    ),
    (
        "[10, 6]",
        '[10, "x"]',
        "sky.toml, score 'light', 'lookup': 'rows' holds a text, where a number belongs.",
    ),
    (
        'low = 2, high = 4, name = "Deep", source = "book", status = "verified"',
        'low = 2, high = 4, name = "Deep", source = "book", status = "sure"',
        "sky.toml, score 'blue', band 2: 'status' says 'sure', which is none of verified, unverified.",
    ),
    (
        'terms = "open"',
        'terms = "free"',
        "sky.toml, 'licence': 'terms' says 'free', which is none of open, ask, register, pay, ",
    ),
    (
        'owner = "A friend"',
        "may_ship_wording = 1",
        "sky.toml, 'licence': 'may_ship_wording' holds a whole number, where true or false belongs.",
    ),
    (
        "others = [{ items = [3], values = [0, 1, 2, 3] }]",
        "others = [3]",
        "sky.toml, 'responses': 'others' holds a whole number, where a table belongs.",
    ),
    (
        'captures = ["hope"]',
        'captures = ["sun"]',
        "sky.toml: 'captures' says 'sun', which is none of knowledge, skills, confidence, ",
    ),
    (
        'kind = "questionnaire"',
        'kind = "questionnaire"\nkey = "cloud"',
        "sky.toml: 'key' has no place here, because the file's name is the key.",
    ),
]


@pytest.mark.parametrize(("good", "slip", "said"), SLIPS, ids=[said for _, _, said in SLIPS])
def test_a_slip_is_refused_in_one_sentence(tmp_path: Path, good: str, slip: str, said: str) -> None:
    path = written(tmp_path, changed(SKY, good, slip))

    refusal = refusal_of(path)

    assert refusal.startswith(said)
    assert refusal.endswith(".")
    assert "\n" not in refusal


def test_the_broken_one_of_two_sources_is_named(tmp_path: Path) -> None:
    path = written(tmp_path, changed(SKY, "[items]", '[sources.radio]\ntitel = "A talk"\n\n[items]'))

    assert refusal_of(path) == "sky.toml, source 'radio': nothing here is called 'titel'."


def test_a_score_whose_key_is_no_text_is_known_by_its_number(tmp_path: Path) -> None:
    path = written(tmp_path, changed(SKY, 'key = "clouds"', "key = 7"))

    assert refusal_of(path) == "sky.toml, score 2: 'key' holds a whole number, where a text belongs."


def test_a_score_that_is_no_table_is_refused(tmp_path: Path) -> None:
    top = SKY.split("[[scores]]", maxsplit=1)[0].replace("not_found", 'scores = ["blue"]\nnot_found')
    path = written(tmp_path, top + SKY[SKY.index("[licence]") :])

    assert refusal_of(path) == "sky.toml: 'scores' holds a text, where a table belongs."


def test_a_mistake_of_a_kind_that_nobody_thought_of_is_told_as_it_is() -> None:
    slip = slip_in(
        {"items": {"value": 0}}, msgspec.ValidationError("Expected `int` >= 1 - at `$.items.value`")
    )

    assert (slip.place, slip.why) == ("'items'", "'value' is not right: Expected `int` >= 1")


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe",
        b"kind =",
        b"kind = 1\nkind = 2",
        b"kind = \x00",
        b"x = " + b"[" * 100_000,
        b"x = " + b"9" * 5_000,
        "name = “sky”".encode(),
    ],
    ids=["no UTF-8", "cut off", "twice", "NUL", "tables in tables", "a number without end", "curly quotes"],
)
def test_a_file_that_is_no_toml_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "sky.toml"
    path.write_bytes(content)

    refusal = refusal_of(path)

    assert refusal.startswith("sky.toml: this is not TOML in UTF-8 (")
    assert "\n" not in refusal


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refusal_of(tmp_path / "moon.toml") == "moon.toml: this cannot be read (No such file or directory)."


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refusal_of(tmp_path) == f"{tmp_path.name}: this cannot be read (Is a directory)."
