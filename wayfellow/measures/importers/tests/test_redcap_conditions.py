"""Branching logic is kept as it stands; what it names is looked up, and nothing is worked out."""

import pytest

from wayfellow.measures.importers.redcap.branching import names_in
from wayfellow.measures.importers.tests.made_files import by_id, dictionary, read, refusal

RAIN = {"field_name": "rain", "field_type": "checkbox", "select_choices_or_calculations": "1, a | 2, b"}


def asked(logic: str) -> bytes:
    return dictionary(RAIN, {"field_name": "hat", "branching_logic": logic})


def test_the_logic_is_kept_as_it_stands() -> None:
    logic = "[rain(1)] = '1' and ([rain(2)] <> \"1\")"

    assert by_id(asked(logic))["hat"].shown_when == logic


def test_a_field_without_logic_is_always_shown() -> None:
    assert by_id(asked(""))["hat"].shown_when is None


def test_known_names_and_choices_need_no_warning() -> None:
    assert read(asked("[rain(2)] = '1'")).warnings == ()


def test_an_unknown_field_is_reported() -> None:
    assert read(asked("[snow] = '1'")).warnings == (
        "hat: its condition names snow, which is not in the file.",
    )


def test_an_unknown_choice_is_reported() -> None:
    assert read(asked("[rain(3)] = '1'")).warnings == (
        "hat: its condition names rain(3), which is no choice.",
    )


@pytest.mark.parametrize(
    ("logic", "names"),
    [
        ("[a] = '1'", [("a", "")]),
        ("[a(2)]='1' or [b]>3", [("a", "2"), ("b", "")]),
        ("[event_1_arm_1][a] = '1'", []),
        ("[a][current-instance] = '1'", []),
        ("[user-name] = 'x' and [b] = '1'", [("b", "")]),
        ("[a] = '[b]'", [("a", "")]),
        ('[a] = "[b]"', [("a", "")]),
        ("[a] = 'unfinished [b]", [("a", ""), ("b", "")]),
        ("[A] [1a] [] [a b]", []),
        ("a = 1", []),
    ],
)
def test_the_fields_that_a_logic_names(logic: str, names: list[tuple[str, str]]) -> None:
    assert list(names_in(logic)) == names


def test_a_field_that_waits_for_itself_is_refused() -> None:
    assert refusal(asked("[hat] = '1'")) == "these items wait for each other to be shown: hat <- hat."


def test_fields_that_wait_for_each_other_are_refused() -> None:
    rows = [
        {"field_name": "a", "branching_logic": "[b] = '1'"},
        {"field_name": "b", "branching_logic": "[a] = '1'"},
    ]

    assert refusal(dictionary(*rows)).startswith("these items wait for each other to be shown: ")


def test_the_same_field_in_another_event_may_be_waited_for() -> None:
    assert read(asked("[baseline][hat] = '1'")).warnings == ()


def test_words_that_repeat_an_answer_are_reported() -> None:
    found = read(dictionary(RAIN, {"field_name": "hat", "field_label": "You said [rain]. A hat [of wool]?"}))

    assert found.warnings == ("hat: its words repeat the answer to rain, which is not supported.",)


def test_brackets_in_words_are_only_brackets() -> None:
    assert read(dictionary(RAIN, {"field_label": "How wet [outside]?"})).warnings == ()
