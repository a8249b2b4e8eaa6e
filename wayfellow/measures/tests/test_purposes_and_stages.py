"""The words by which people choose a purpose and say how things are."""

from wayfellow.measures.purpose import Purpose, Stage, words_for


def test_the_purposes_in_the_order_they_are_offered() -> None:
    assert [(purpose.value, words_for(purpose)) for purpose in Purpose] == [
        ("just_talk", "Just talk"),
        ("notice", "Notice how things are"),
        ("plan", "Plan something"),
        ("look_back", "Look back"),
        ("service_asked", "The service asked"),
    ]


def test_the_stages_in_the_order_they_are_offered() -> None:
    assert [(stage.value, words_for(stage)) for stage in Stage] == [
        ("hard", "Hard going"),
        ("up_and_down", "Up and down"),
        ("finding_feet", "A bit steadier"),
        ("getting_on", "Getting on with things"),
        ("looking_ahead", "Looking ahead"),
    ]


def test_no_two_choices_read_the_same() -> None:
    words = [words_for(choice) for choice in (*Purpose, *Stage)]

    assert len(set(words)) == len(words)
