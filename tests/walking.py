"""What a worker asks of a person and keeps for themselves, one of each, for the made-up world."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from tests.cast import AT, Member
from wayfellow.lived_experience import actions as lived
from wayfellow.peer_work import actions as peer_work
from wayfellow.peer_work.models import Cover, Ending, TimeProposal
from wayfellow.people.queries import peer_workers

# So far away that pages which read the real clock find all of it to come.
FAR_DAY = date(2099, 12, 28)
FAR = datetime(2099, 12, 27, 9, 0, tzinfo=AT.tzinfo)


def fill_own_side(worker: Member, *, word: str = "", at: datetime = AT) -> dict[str, object]:
    """A worker's notes, what they take to supervision, a piece of their story, and days away."""
    here: dict[str, Any] = {"by": worker.viewer, "at": at}
    note = peer_work.write_note(text=f"I talked too much {word}", prompt="too-much-me", **here)
    theme = peer_work.gather_theme(text=f"Talking too much {word}", **here)
    peer_work.change_theme(
        theme_id=theme.pk, text=f"Talking {word}", came_of_it=f"Count to five {word}", seen=1, **here
    )
    snippet = lived.write_snippet(
        text=f"Tea at four in the morning {word}",
        when=f"Long nights {word}",
        beforehand=f"About a bad night {word}",
        **here,
    )
    away = peer_work.say_away(first_day=FAR_DAY, last_day=FAR_DAY, word=f"On a boat {word}", **here)
    return {"note_id": note.pk, "theme_id": theme.pk, "snippet_id": snippet.pk, "away_id": away.pk}


def fill_between(
    owner: Member, worker: Member, *, ids: dict[str, object], word: str = "", at: datetime = AT
) -> dict[str, object]:
    """Times proposed, cover asked for, an ending with goodbyes, and a piece of a story that was offered.

    Of the first three there is one for two people: filled again without a word, those that are there stay.
    """
    here: dict[str, Any] = {"person_id": owner.id, "by": worker.viewer, "at": at}
    offered = lived.offer_beside(snippet_id=_id(ids["snippet_id"]), beside=_id(ids["strategy_id"]), **here)
    if not word and TimeProposal.objects.filter(person_id=owner.id).exists():
        return {"offered_id": offered.pk}
    times = [FAR, FAR + timedelta(hours=3)]
    proposal = peer_work.propose_times(times=times, where=f"The pier {word}", word=f"Soon {word}", **here)
    return {
        "proposal_id": proposal.pk,
        "offered_id": offered.pk,
        "cover_id": _cover(owner, worker, away_id=_id(ids["away_id"]), word=word, at=at),
        **_ending(owner, worker, word=word, at=at),
    }


def _id(found: object) -> UUID:
    assert isinstance(found, UUID)
    return found


def _cover(owner: Member, worker: Member, *, away_id: UUID, word: str, at: datetime) -> UUID:
    Cover.objects.filter(person_id=owner.id).delete()
    colleague_id, _name = peer_workers(worker.viewer)[0]
    return peer_work.ask_for_cover(
        person_id=owner.id,
        away_id=away_id,
        colleague_id=colleague_id,
        word=f"Kind {word}",
        by=worker.viewer,
        at=at,
    ).pk


def _ending(owner: Member, worker: Member, *, word: str, at: datetime) -> dict[str, object]:
    """A last day that both know, and what each says. Written anew, so that no more than one is there."""
    for ending in Ending.objects.filter(person_id=owner.id, answer="yes"):
        peer_work.go_on_after_all(ending_id=ending.pk, by=owner.viewer, at=at)
    asked = peer_work.ask_to_end_well(
        person_id=owner.id, last_day=FAR_DAY, word=f"It was good {word}", by=worker.viewer, at=at
    )
    peer_work.agree_to_end(ending_id=asked.pk, by=owner.viewer, at=at)
    words: dict[str, Any] = {"ending_id": asked.pk, "person_id": owner.id, "seen": 0, "at": at}
    peer_work.say_goodbye(text=f"Go well {word}", by=worker.viewer, **words)
    said = peer_work.say_goodbye(text=f"Thank you {word}", by=owner.viewer, **words)
    return {"ending_id": asked.pk, "goodbye_id": said.pk}
