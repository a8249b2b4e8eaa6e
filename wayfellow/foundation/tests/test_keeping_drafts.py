"""Drafts are the typist's own, the newest counts, and they go when the words are saved."""

import pytest

from tests.cast import AT, Member
from wayfellow.foundation.drafts import draft_of, drafts_at, drop_draft, forget_drafts, keep_draft
from wayfellow.foundation.models import Draft

pytestmark = pytest.mark.shows("M22")


def test_the_newest_words_are_kept(sam: Member) -> None:
    keep_draft(place="a", text="The b", by=sam.viewer, at=AT)
    keep_draft(place="a", text="The bus", by=sam.viewer, at=AT)

    assert draft_of(sam.viewer, place="a") == "The bus"
    assert Draft.objects.filter(person_id=sam.id).count() == 1


def test_each_place_has_its_own(sam: Member) -> None:
    keep_draft(place="a", text="The bus", by=sam.viewer, at=AT)

    assert draft_of(sam.viewer, place="b") == ""


def test_nobody_else_reads_it(sam: Member, jo: Member) -> None:
    keep_draft(place="a", text="The bus", by=sam.viewer, at=AT)

    assert draft_of(jo.viewer, place="a") == ""


def test_dropping_leaves_other_drafts(sam: Member) -> None:
    keep_draft(place="a", text="The bus", by=sam.viewer, at=AT)
    keep_draft(place="b", text="The tram", by=sam.viewer, at=AT)

    drop_draft(place="a", by=sam.viewer)

    assert (draft_of(sam.viewer, place="a"), draft_of(sam.viewer, place="b")) == ("", "The tram")


def test_several_places_are_asked_for_at_once(sam: Member, jo: Member) -> None:
    for place, text in (("a", "The bus"), ("b", "The tram"), ("c", "The ferry")):
        keep_draft(place=place, text=text, by=sam.viewer, at=AT)

    assert drafts_at(sam.viewer, places=("a", "c", "nowhere")) == {"a": "The bus", "c": "The ferry"}
    assert drafts_at(jo.viewer, places=("a", "c")) == {}


def test_what_was_typed_at_a_place_that_is_gone_goes_for_everybody(
    sam: Member, jo: Member, robin: Member
) -> None:
    for member in (sam, jo, robin):
        for place in ("talk 1 a", "talk 1 b", "talk 10 a"):
            keep_draft(place=place, text="Words", by=member.viewer, at=AT)

    forget_drafts(places_like="talk 1 ", person_ids=[sam.id, jo.id])

    left = {(draft.person_id, draft.place) for draft in Draft.objects.all()}
    everywhere = {(robin.id, place) for place in ("talk 1 a", "talk 1 b", "talk 10 a")}
    assert left == everywhere | {(sam.id, "talk 10 a"), (jo.id, "talk 10 a")}
