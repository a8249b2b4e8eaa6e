"""From the agenda to what stays, over HTTP, with both of them."""

import re
from uuid import UUID

from django.test import Client
from django.urls import reverse

from tests.cast import Member, posting
from wayfellow.conversations.models import Conversation
from wayfellow.goals.models import Goal


def _plan(sam: Client, jo: Member) -> UUID:
    answer = posting(
        sam,
        reverse("conversations:plan"),
        with_whom=str(jo.id),
        on="2026-11-24",
        clock="10:00",
        where="the café",
    )
    assert answer.status_code == 303, answer.content.decode()
    return UUID(re.search(r"[0-9a-f-]{36}", answer["Location"]).group())  # type: ignore[union-attr]


def test_a_talk_goes_from_its_agenda_to_what_is_kept(sam: Member, jo: Member) -> None:  # noqa: PLR0915  (a story, whole)
    sams, jos = sam.client(), jo.client()
    talk = _plan(sams, jo)

    posting(sams, reverse("conversations:talk", args=[talk]), text="the bus")
    posting(jos, reverse("conversations:talk", args=[talk]), text="how the garden was")
    agenda = sams.get(reverse("conversations:talk", args=[talk])).content.decode()
    assert agenda.index("the bus") < agenda.index("how the garden was")

    opened = posting(sams, reverse("conversations:opening", args=[talk]), purpose="notice", stage="")
    assert opened["Location"] == reverse("conversations:choose", args=[talk])
    guide = sams.get(opened["Location"]).content.decode()
    assert guide.index("Just talk") < guide.index("Finding my footing")

    chosen = posting(sams, reverse("conversations:choose", args=[talk]), deck="finding-my-footing")
    card = chosen["Location"]
    shown = sams.get(card)
    assert shown.status_code == 200, shown.content.decode()
    following = posting(
        sams, card, text="I can ring before I cancel.", seen="0", rating="", whose="mine", then="next"
    )
    assert following.status_code == 303, following.content.decode()

    other = jos.get(card).content.decode()
    assert "I can ring before I cancel." in other
    posting(jos, card, text="", seen="0", story="Some days I rang late.", story_seen="0", then="see")
    assert "Some days I rang late." in sams.get(card).content.decode()

    back = sams.get(reverse("conversations:looking_back", args=[talk])).content.decode()
    line = re.search(rf"/conversations/{talk}/lines/([0-9a-f-]{{36}})/goal/", back).group(1)  # type: ignore[union-attr]
    posting(sams, reverse("conversations:place", args=[talk, line, "goal"]), text="Ring before I cancel")
    goal = Goal.objects.get(person_id=sam.id)
    assert goal.words.what == "Ring before I cancel"
    assert goal.from_talk == talk

    posting(sams, reverse("conversations:keeping", args=[talk]), keep="takeaways")
    kept = sams.get(reverse("conversations:talk", args=[talk])).content.decode()
    assert "Ring before I cancel" in kept
    assert "Some days I rang late." not in kept
    assert Conversation.objects.get(pk=talk, person_id=sam.id).state == "kept"
