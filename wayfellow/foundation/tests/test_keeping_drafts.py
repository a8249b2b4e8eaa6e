"""Drafts are the typist's own, the newest counts, and they go when the words are saved."""

from tests.cast import AT, Member
from wayfellow.foundation.drafts import draft_of, drop_draft, keep_draft
from wayfellow.foundation.models import Draft


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
