"""A piece of Jo's own story that most of these tests begin with."""

from datetime import datetime

import pytest

from tests.cast import Member, let_in
from wayfellow.coping import actions as coping
from wayfellow.coping.models import CopingStrategy
from wayfellow.lived_experience import actions
from wayfellow.lived_experience.models import OfferedSnippet, Snippet
from wayfellow.sharing.section import Section


@pytest.fixture
def snippet(jo: Member, at: datetime) -> Snippet:
    """What Jo tells when nights are long."""
    return actions.write_snippet(
        text="For a year I drank tea at four in the morning.",
        when="When nights are long",
        beforehand="It is about not sleeping",
        by=jo.viewer,
        at=at,
    )


@pytest.fixture
def strategy(sam: Member, jo: Member, at: datetime) -> CopingStrategy:
    """Something that helps Sam, shared with Jo."""
    let_in(sam, jo, Section.COPING)
    return coping.add_strategy(person_id=sam.id, what="Tea by the window", by=sam.viewer, at=at)


@pytest.fixture
def offered(
    sam: Member, jo: Member, snippet: Snippet, strategy: CopingStrategy, at: datetime
) -> OfferedSnippet:
    """Jo's piece beside it."""
    return actions.offer_beside(
        snippet_id=snippet.pk, beside=strategy.pk, person_id=sam.id, by=jo.viewer, at=at
    )
