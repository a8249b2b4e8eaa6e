"""Different from your usual: on one's own page with what the plan says, for a week, or until put away."""

from datetime import timedelta

import pytest
import time_machine

from tests.cast import AT, Member, posting
from wayfellow.foundation.viewer import Viewer
from wayfellow.staying_well.actions import add_entry, change_entry
from wayfellow.staying_well.parts import EntryKind
from wayfellow.staying_well.queries.noticing import today_of
from wayfellow.staying_well.tests.noticing_days import usual
from wayfellow.staying_well.tests.noticing_taps import more_than_usual, notices_signs, tapped, words_of

PAGE, PUT_AWAY = "/plan/noticing/", "/plan/noticing/put-away/"
SAID = "Different from your usual"


def _noticed(viewer: Viewer, *, days_later: int = 0) -> list[str]:
    found = today_of(viewer, at=AT + timedelta(days=days_later))
    return [sign.entry.words.text for sign in found.noticed]


def test_ordinary_days_bring_nothing_up(sam: Member) -> None:
    (sign,) = notices_signs(sam, "I sleep less")
    tapped(sam, sign, usual(60))

    with time_machine.travel(AT, tick=False):
        page = sam.client().get(PAGE)

    assert SAID not in words_of(page)


def test_more_than_usual_is_said_with_what_the_plan_says_to_do(sam: Member) -> None:
    sign, _quiet = notices_signs(sam, "I sleep less", "Music is loud")
    by = sam.viewer
    change_entry(
        entry_id=sign,
        kind=EntryKind.EARLY_WARNING_SIGN,
        text="I sleep less",
        i_do="I put the phone away at nine",
        seen=1,
        by=by,
        at=AT,
    )
    for kind, text in (
        (EntryKind.EARLY_I_DO, "I go for a walk"),
        (EntryKind.EARLY_OTHERS_DO, "Ask me once, then let it be"),
        (EntryKind.CRISIS_I_DO, "I ring the line"),
    ):
        add_entry(person_id=sam.id, kind=kind, text=text, by=by, at=AT)
    more_than_usual(sam, sign)

    with time_machine.travel(AT, tick=False):
        page = words_of(sam.client().get(PAGE))

    notice = page[page.index(SAID) : page.index("Put this away")]
    assert notice.count("I sleep less") == 1
    assert "It may mean nothing. You know best." in notice
    assert "Your plan says: What I do I put the phone away at nine I go for a walk" in notice
    assert "What I’d like others to do Ask me once, then let it be" in notice
    assert "What makes it worse" not in notice
    assert "I ring the line" not in notice
    assert "Music is loud" not in notice
    assert "Nobody else is told." in page


def test_where_the_plan_says_nothing_the_way_leads_to_writing_it(sam: Member) -> None:
    (sign,) = notices_signs(sam, "I sleep less")
    more_than_usual(sam, sign)

    with time_machine.travel(AT, tick=False):
        page = sam.client().get(PAGE)

    assert "Write down what you do then" in words_of(page)
    assert f'href="/plan/{sign}/change/"' in page.content.decode()


def test_it_stands_for_a_week_and_then_goes_by_itself(sam: Member) -> None:
    (sign,) = notices_signs(sam, "I sleep less")
    more_than_usual(sam, sign)

    shown = [bool(_noticed(sam.viewer, days_later=later)) for later in range(8)]

    assert shown[0] is True
    assert shown[7] is False
    assert shown == sorted(shown, reverse=True)


def test_it_can_be_put_away(sam: Member) -> None:
    (sign,) = notices_signs(sam, "I sleep less")
    more_than_usual(sam, sign)

    with time_machine.travel(AT, tick=False):
        before = words_of(sam.client().get(PAGE))
        answer = posting(sam.client(), PUT_AWAY)
        after = words_of(sam.client().get(PAGE))

    assert (answer.status_code, answer["Location"]) == (303, PAGE)
    assert SAID in before
    assert SAID not in after


def test_a_later_one_is_said_although_an_earlier_one_was_put_away(sam: Member) -> None:
    (sign,) = notices_signs(sam, "I sleep less")
    tapped(sam, sign, [*usual(50), *[4] * 6, *usual(50), *[4] * 6])
    with time_machine.travel(AT - timedelta(days=54), tick=False):
        posting(sam.client(), PUT_AWAY)

    assert _noticed(sam.viewer) == ["I sleep less"]


def test_taking_the_taps_back_takes_it_back(sam: Member) -> None:
    (sign,) = notices_signs(sam, "I sleep less")
    more_than_usual(sam, sign)
    with time_machine.travel(AT, tick=False):
        posting(sam.client(), "/plan/noticing/turn-off/", taps="delete")

    assert today_of(sam.viewer, at=AT).noticed == ()


@pytest.mark.parametrize("word", ["relapse", "risk", "warning", "we noticed", "alarm", "score", "streak"])
def test_no_word_on_the_page_says_more_than_is_known(sam: Member, word: str) -> None:
    (sign,) = notices_signs(sam, "I sleep less")
    more_than_usual(sam, sign)

    with time_machine.travel(AT, tick=False):
        page = words_of(sam.client().get(PAGE))

    assert SAID in page
    assert word not in page.lower()
