"""The plan gives the search within one's own space every word that its person wrote."""

from datetime import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import Member, let_in
from wayfellow.foundation.refusals import NotThere
from wayfellow.sharing.section import Section
from wayfellow.staying_well.actions import EntryKind, add_entry
from wayfellow.staying_well.queries import words_of_own
from wayfellow.staying_well.tests.earlier import write


def test_every_text_comes_with_its_sheet_and_its_page(sam: Member, at: datetime) -> None:
    sign = add_entry(
        person_id=sam.id,
        kind=EntryKind.CRISIS_SIGN,
        text="I stop eating",
        i_do="soup",
        others_do="bring bread",
        worse="crowds",
        by=sam.viewer,
        at=at,
    )
    mo = add_entry(
        person_id=sam.id, kind=EntryKind.PEOPLE, text="Mo", number="0400 000", by=sam.viewer, at=at
    )

    found = list(words_of_own(sam.viewer))

    told = {(one.text, str(one.label), one.address) for one in found}
    assert told == {
        *(
            (text, "In a crisis", f"/plan/{sign.pk}/change/")
            for text in ("I stop eating", "soup", "bring bread")
        ),
        ("crowds", "In a crisis", f"/plan/{sign.pk}/change/"),
        *((text, "My people and numbers", f"/plan/{mo.pk}/change/") for text in ("Mo", "0400 000")),
    }
    assert {one.kind for one in found} == {"plan"}


def test_it_costs_one_statement_however_much_there_is(sam: Member, at: datetime) -> None:
    for number in range(30):
        write(sam, f"thing {number}", at)

    with CaptureQueriesContext(connection) as asked:
        assert len(list(words_of_own(sam.viewer))) == 30

    assert len(asked) == 1


def test_nobody_elses_words_come(sam: Member, robin: Member, jo: Member, at: datetime) -> None:
    write(robin, "Robin sings", at)
    let_in(robin, jo, Section.STAYING_WELL)

    assert list(words_of_own(sam.viewer)) == []
    with pytest.raises(NotThere):
        list(words_of_own(jo.viewer))
