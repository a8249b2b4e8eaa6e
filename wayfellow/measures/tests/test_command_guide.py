"""`guide`: what may suit a conversation, with reasons, no cards first."""

import pytest

from wayfellow.measures.guide import guide
from wayfellow.measures.purpose import Purpose, Stage
from wayfellow.measures.tests.commanding import command, refusal

WHICH_IS = "which is whole and from 1 to 9999"
NAME = "python -m wayfellow.measures"


def test_people_read_no_cards_first_then_the_others_with_reasons_cautions_and_rights() -> None:
    out = command("guide", "--purpose", "look_back", "--stage", "up_and_down").out

    first, *others = out.split("\n\n")
    assert first == (
        "1.  No cards, just talk (no-cards)\n"
        "    - It is your story. You can tell it in any order.\n"
        "    - Peer workers say they mostly talk, and use set questions only now and\n"
        "      then.\n"
        "    - Things change. A talk can go wherever today goes.\n"
        "    Words: Your own."
    )
    assert [other.split("\n")[0] for other in others] == [
        "2.  Finding my footing (finding-my-footing)",
        "3.  WHO-5 Well-Being Index (who-5)",
        "4.  Taking part (taking-part)",
    ]
    assert "    Minutes: 30\n" in others[0]
    assert "    Minutes: 2, reckoned from its items\n" in others[1]
    assert "    Good to know: Looking back can stir things up. Leave out whatever you like.\n" in others[1]
    assert "    Rights: " in others[1]
    assert max(map(len, out.splitlines())) <= 80


@pytest.mark.parametrize("purpose", list(Purpose))
@pytest.mark.parametrize("stage", [None, *Stage])
def test_programs_get_what_the_guide_says(purpose: Purpose, stage: Stage | None) -> None:
    words = ["--stage", stage.value] if stage else []

    found = command("guide", "--purpose", purpose.value, *words, "--json").json

    told = guide(purpose=purpose, stage=stage)
    assert (found["purpose"], found["stage"], found["minutes"]) == (purpose, stage, None)
    assert [one["key"] for one in found["suggestions"]] == [one.key for one in told]
    for one, other in zip(found["suggestions"], told, strict=True):
        assert one == {
            "kind": other.kind,
            "key": other.key,
            "title": other.title,
            "reasons": list(other.reasons),
            "cautions": list(other.cautions),
            "minutes": other.minutes,
            "minutes_reckoned": other.minutes_reckoned,
            "whose_words": other.whose_words,
            "rights": other.rights,
            "captures": list(other.captures),
        }


def test_little_time_leaves_out_what_is_long() -> None:
    found = command("guide", "--purpose", "notice", "--minutes", "2", "--json").json

    assert found["minutes"] == 2
    assert found["suggestions"][0]["key"] == "no-cards"
    assert {one["minutes"] for one in found["suggestions"][1:]} == {2}


def test_a_hyphen_will_do() -> None:
    one = command("guide", "--purpose", "look-back", "--stage", "getting-on")
    other = command("guide", "--purpose", "look_back", "--stage", "getting_on")

    assert one.out == other.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["--purpose", "diagnose"],
            f"Argument --purpose: there is no purpose 'diagnose'. There is: {', '.join(Purpose)}.",
        ),
        (
            ["--purpose", "plan", "--stage", "ill"],
            f"Argument --stage: there is no stage 'ill'. There is: {', '.join(Stage)}.",
        ),
        *(
            (
                ["--purpose", "plan", f"--minutes={minutes}"],
                f"Argument --minutes: '{minutes}' is no number of minutes, {WHICH_IS}.",
            )
            for minutes in ("0", "-3", "half", "1.5", "99999", "٣", "")
        ),
    ],
)
def test_what_the_guide_does_not_know_is_refused(words: list[str], said: str) -> None:
    assert refusal("guide", *words) == f"{said} `{NAME} guide --help` says more."
