"""`show`: what is known of one measure, each fact with its source, and what is not known."""

from pathlib import Path

import pytest

from wayfellow.measures.instruments import all_instruments
from wayfellow.measures.tests.commanding import COLOURS, colours, command

every_key = pytest.mark.parametrize("key", [measure.key for measure in all_instruments()])


def shown(*words: object) -> str:
    """All of it as one line, so that no break of a line is in the way."""
    answer = command("show", *words)
    assert (answer.code, answer.err) == (0, "")
    return " ".join(answer.out.split())


@every_key
def test_every_measure_is_shown_whole_and_no_words_wider_than_80(key: str) -> None:
    measure = next(one for one in all_instruments() if one.key == key)

    text = shown(key)

    assert text.startswith(f"{measure.name} ({key}) {measure.about}")
    for words in (
        *(caution.words for caution in measure.cautions),
        *measure.not_found,
        *(source.title for source in measure.sources.values()),
        *(score.why_not for score in measure.scores),
        measure.licence.words,
        measure.not_offered_because,
    ):
        assert " ".join(words.split()) in text
    wide = [line for line in command("show", key).lines if len(line) > 80]
    assert all("://" in line for line in wide)


def test_each_fact_says_where_it_was_seen_or_that_nobody_has_seen_it() -> None:
    text = shown("who-5")

    assert "Items 5 [retest] Minutes not known" in text
    assert "Year 1998 [background, unverified]" in text
    assert "MDC95) 23.6" in text
    assert "[retest] Test and retest of the WHO-5 in 554 outpatients" in text


def test_what_is_made_up_is_shown_line_by_line(tmp_path: Path) -> None:
    assert command("show", colours(tmp_path)).out == (
        "How blue the sky is (colours)\n"
        "Three questions about the sky.\n"
        "\n"
        "Version     1\n"
        "Authors     A painter\n"
        "Year        not known\n"
        "Items       3 [sky]\n"
        "Minutes     not known\n"
        "About       not known\n"
        "Answers     0, 1, 2; counted as left out: 9; turned round: items 2 [sky]\n"
        "Touches     Hope\n"
        "Purposes    Notice how things are\n"
        "Stages      Getting on with things\n"
        "Licence     Everybody may look up. Owner: Nobody. [sky]\n"
        "\n"
        "Score: Blueness (mean)\n"
        "  - It is the mean of its items. [sky]\n"
        "  - From 0 to 2.\n"
        "  - A higher number means more blue.\n"
        "  - At most 1 of its items may be missing. [sky]\n"
        "  - Painters: n 40, beyond chance from (MDC95) 0.5, matters to one person from\n"
        "    (MID) 0.2. [sky]\n"
        "  - Sailors: beyond chance from (MDC95) 0.1. [sky, unverified]\n"
        "\n"
        "Score: Shade (shade)\n"
        "  - It is the sum of its items (items 1, 3). [sky, unverified]\n"
        "  - From 0 to 10.\n"
        "  - A higher number means darker.\n"
        "  - What to do with missing items is not known: one missing leaves it out.\n"
        "  - Then the table that comes with the licence. [sky]\n"
        "  - Findings: not known.\n"
        "\n"
        "Sources:\n"
        "  - [sky] The sky, looked at\n"
    )


MORE = (
    ("reverse = [2]\n", "others = [{ items = [3], values = [0, 2] }]\n"),
    ('items = [1, 3]\nhow = "sum"', 'items = [1, 3]\nhow = "count"\ncounted = [1, 2]'),
    ("passes_through = [[0, 0]]", "rows = [[0, 0], [1, 5], [2, 10]]"),
    ("at_most = 1", "at_most = 0"),
    (
        'captures = ["hope"]',
        'captures = ["hope"]\nyear = { value = 2020, source = "sky", status = "verified" }',
    ),
    ("mdc95 = 0.1", "mean = 1.5\nsd = 0.5\nmid_between = 0.25"),
    (
        'population = "Sailors"',
        'population = "Sailors"\nreliability = [{ kind = "retest", value = 0.8, called = "r" }]',
    ),
)


def test_other_answers_counts_tables_and_studies_are_shown_too(tmp_path: Path) -> None:
    text = COLOURS
    for one, other in MORE:
        assert one in text
        text = text.replace(one, other)

    told = shown(colours(tmp_path, text))

    assert "Answers 0, 1, 2; items 3: 0, 2; counted as left out: 9 [sky]" in told
    assert "It is how many items have one of the answers 1, 2 (items 1, 3)." in told
    assert "Then a table of 3 rows." in told
    assert "None of its items may be missing." in told
    assert "Year 2020 [sky]" in told
    assert "Sailors: mean 1.5, SD 0.5, matters between groups from (MID) 0.25, r 0.8 (retest)." in told


def test_goals_in_own_words_are_rated_in_steps() -> None:
    text = shown("gas")

    assert "Answers -2, -1, 0, 1, 2 for each goal. T is 50 + 10 x" in text
    assert "Items not known" in text


def test_what_is_not_offered_says_why_first() -> None:
    assert "Not offered: It is rated by staff about a person." in shown("lsp-16")


def test_programs_get_all_that_the_file_says() -> None:
    found = command("show", "who-5", "--json").json

    assert (found["key"], found["items"]["value"]) == ("who-5", 5)
    assert found["scores"][0]["findings"][0]["mdc95"] == 23.6
    assert found["scores"][0]["findings"][0]["status"] == "verified"
    assert set(found["sources"]) >= {"retest", "background"}
