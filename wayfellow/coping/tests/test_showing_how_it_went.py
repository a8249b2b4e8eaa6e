"""A tick shows those it is shared with how often one thing did good, and never the words."""

from datetime import datetime

from django.urls import reverse

from tests.answers import words_on
from tests.cast import Member, let_in, posting
from wayfellow.coping import actions
from wayfellow.coping.models import CopingStrategy, Try
from wayfellow.coping.result import TryResult
from wayfellow.coping.situations import Situation
from wayfellow.sharing.section import Section


def tick(sam: Member, strategy: CopingStrategy, *, seen: int = 1, **more: str) -> None:
    """Tick the box on the page, or send it without."""
    address = reverse("coping:change", args=[strategy.pk])
    posting(sam.client(), address, what="Sit by the river", seen=str(seen), **more)


def seen_by(jo: Member, sam: Member) -> str:
    """What Jo reads."""
    return words_on(jo.client().get(reverse("coping:shared", args=[sam.id])))


def test_with_the_tick_jo_sees_how_often_and_nothing_else(
    sam: Member, jo: Member, strategy: CopingStrategy, tried: Try, at: datetime
) -> None:
    let_in(sam, jo, Section.COPING)
    actions.try_strategy(
        strategy_id=strategy.pk,
        result=TryResult.A_BIT,
        note="Cried a bit.",
        situation=Situation.LOW,
        by=sam.viewer,
        at=at,
    )

    tick(sam, strategy, shows_tries="on")

    page = seen_by(jo, sam)
    assert "It did Sam good 2 times." in page
    for kept_to_sam in ("The ducks came.", "Cried a bit.", "Feeling low", "November"):
        assert kept_to_sam not in page


def test_without_it_jo_sees_nothing_of_it(
    sam: Member, jo: Member, strategy: CopingStrategy, tried: Try
) -> None:
    let_in(sam, jo, Section.COPING)

    assert "good" not in seen_by(jo, sam)


def test_the_tick_is_for_one_thing_alone(
    sam: Member, jo: Member, strategy: CopingStrategy, tried: Try, at: datetime
) -> None:
    let_in(sam, jo, Section.COPING)
    other = actions.add_strategy(person_id=sam.id, what="Tea", by=sam.viewer, at=at)
    actions.try_strategy(strategy_id=other.pk, result=TryResult.HELPED, by=sam.viewer, at=at)

    tick(sam, strategy, shows_tries="on")

    assert seen_by(jo, sam).count("It did Sam good once.") == 1


def test_taken_back_it_is_gone_on_the_next_page(
    sam: Member, jo: Member, strategy: CopingStrategy, tried: Try
) -> None:
    let_in(sam, jo, Section.COPING)
    tick(sam, strategy, shows_tries="on")
    assert "It did Sam good once." in seen_by(jo, sam)

    tick(sam, strategy, seen=2)

    assert "good" not in seen_by(jo, sam)


def test_the_tick_shares_nothing_with_somebody_who_sees_nothing(
    sam: Member, kit: Member, strategy: CopingStrategy
) -> None:
    tick(sam, strategy, shows_tries="on")

    assert kit.client().get(reverse("coping:shared", args=[sam.id])).status_code == 404


def test_the_box_says_what_is_shown_to_whom(sam: Member) -> None:
    page = words_on(sam.client().get(reverse("coping:add")))

    assert "Show how often it did me good" in page
    assert "To those I share what helps with. They never see my words about it." in page
