"""A day, a time or a place that cannot be kept: said in plain words, nothing written, nothing typed lost."""

from uuid import UUID

import pytest

from tests.answers import body, words_on
from tests.cast import Member, posting
from wayfellow.conversations.models import Conversation
from wayfellow.conversations.tests.talking import to

WRONG = {
    "no day": ({"on": "soon"}, "We could not read that day. Please write it like this: 2026-11-24."),
    "no such day": ({"on": "2026-02-30"}, "We could not read that day."),
    "no time": ({"clock": "half past ten"}, "We could not read that time. Please write it like this: 14:30."),
    "no such time": ({"clock": "25:00"}, "We could not read that time."),
    "a time without its day": ({"on": ""}, "Please say which day, too."),
    "the year one": ({"on": "0001-01-01"}, "That day is too far away. Please look at the year."),
    "the last year of all": ({"on": "9999-12-31"}, "That day is too far away."),
    "a slip of the finger": ({"on": "20026-11-24"}, "We could not read that day."),
    "a place as long as a letter": ({"where": "a" * 201}, "This is 1 letter too long. Nothing is lost."),
    "a hidden sign": ({"where": "the\x00café"}, "hidden sign"),
}
GOOD = {"on": "2026-11-24", "clock": "10:00", "where": "the café"}


@pytest.mark.parametrize("name", WRONG)
def test_a_plan_that_cannot_be_is_not_kept(name: str, sam: Member, jo: Member) -> None:
    wrong, told = WRONG[name]

    answer = posting(sam.client(), to("plan"), **{"with_whom": str(jo.id), **GOOD, **wrong})

    assert answer.status_code == 422
    assert told in words_on(answer)
    assert not Conversation.objects.exists()


@pytest.mark.parametrize("name", WRONG)
def test_nothing_of_a_wrong_change_is_kept(name: str, sam: Member, planned: UUID) -> None:
    wrong, told = WRONG[name]
    before = Conversation.objects.get(pk=planned, person_id=sam.id)

    answer = posting(sam.client(), to("change", planned), **{"seen": "1", **GOOD, **wrong})

    after = Conversation.objects.get(pk=planned, person_id=sam.id)
    assert answer.status_code == 422
    assert told in words_on(answer)
    assert (after.version, after.starts_at, after.words) == (1, before.starts_at, before.words)


def test_what_was_typed_is_still_there(sam: Member, jo: Member) -> None:
    answer = posting(
        sam.client(), to("plan"), with_whom=str(jo.id), on="soon", clock="10:00", where="by the <river>"
    )

    page = body(answer)
    assert f'value="{jo.id}" checked' in page
    assert 'value="soon"' in page
    assert 'value="10:00"' in page
    assert 'value="by the &lt;river&gt;"' in page


def test_a_worker_with_somebody_who_is_none_gets_no_plan(sam: Member, jo: Member) -> None:
    for with_whom in ("nobody", "0", str(sam.id), "' OR 1=1"):
        answer = posting(sam.client(), to("plan"), with_whom=with_whom, on="2026-11-24")
        assert answer.status_code == 422

    assert not Conversation.objects.exists()
