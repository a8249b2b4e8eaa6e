"""Somebody keeps a peer worker away. A colleague who does not know it still names them: it stays quiet."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import AT, Member, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.peer_work import actions
from wayfellow.peer_work.models import Answer, Cover, DaysAway
from wayfellow.peer_work.queries import is_waiting
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.choosing import actions as choosing
from wayfellow.sharing.models import Connection
from wayfellow.sharing.rules import walks_with

pytestmark = pytest.mark.shows("S6")


@pytest.fixture
def asked(sam: Member, jo: Member, kit: Member) -> Cover:
    """Sam keeps Kit away; Jo does not know it, and asks if Kit may walk along meanwhile."""
    sharing.keep_away(companion_id=kit.id, by=sam.viewer, at=AT)
    away = actions.say_away(first_day=date(2026, 12, 5), last_day=date(2026, 12, 11), by=jo.viewer, at=AT)
    return actions.ask_for_cover(
        person_id=sam.id, away_id=away.pk, colleague_id=kit.id, word="Kit is kind.", by=jo.viewer, at=AT
    )


def test_the_person_is_not_even_asked(asked: Cover, sam: Member) -> None:
    client = sam.client()
    page = words_on(client.get(reverse("peer_work:with_me")))

    assert "Kit" not in page
    assert not is_waiting(sam.viewer, AT)
    assert client.get(reverse("peer_work:cover", args=[asked.pk])).status_code == 404
    assert posting(client, reverse("peer_work:cover", args=[asked.pk]), answer="yes").status_code == 404


def test_nor_can_a_yes_be_said_by_another_way(asked: Cover, sam: Member, kit: Member) -> None:
    with pytest.raises(NotThere):
        actions.let_cover(cover_id=asked.pk, sees=[], by=sam.viewer, at=AT)

    assert not walks_with(kit.viewer, person_id=sam.id, at=AT)
    assert Cover.objects.get().answer == Answer.WAITING


def test_whoever_asked_reads_what_everybody_reads_who_waits(asked: Cover, jo: Member) -> None:
    page = words_on(jo.client().get(reverse("peer_work:away", args=[DaysAway.objects.get().pk])))

    assert "Kit" in page
    assert "kept" not in page.lower()


@pytest.mark.parametrize("name", ["person", "propose", "ending_with", "prepare"])
def test_to_the_one_who_is_kept_away_each_page_is_one_that_was_never_there(
    asked: Cover, kit: Member, sam: Member, name: str
) -> None:
    client = kit.client()
    real, made_up = (client.get(reverse(f"peer_work:{name}", args=[one])) for one in (sam.id, uuid4()))

    assert real.status_code == made_up.status_code == 404
    assert body(real) == body(made_up)


def test_a_lead_may_think_of_them_and_the_person_reads_nothing_of_it(
    sam: Member, jo: Member, kit: Member, lead: Member
) -> None:
    sharing.keep_away(companion_id=kit.id, by=sam.viewer, at=AT)
    choosing.wait_for_worker(by=sam.viewer, at=AT)
    choosing.suggest_worker(person_id=sam.id, worker_id=kit.id, by=lead.viewer)

    page = words_on(sam.client().get(reverse("sharing:choose")))

    assert "Kit" not in page
    assert "Your service thought of" not in page
    assert "Kit" in words_on(lead.client().get(reverse("service:waiting")))


def test_whoever_presses_all_the_same_finds_nothing_and_changes_nothing(
    sam: Member, jo: Member, kit: Member
) -> None:
    sharing.keep_away(companion_id=kit.id, by=sam.viewer, at=AT)
    before, client = set(Connection.objects.values_list("pk", "state")), sam.client()

    pressed = posting(client, reverse("sharing:choose"), companion_id=str(kit.id))
    asked = client.get(reverse("choosing:change", args=[kit.id]))

    assert pressed.status_code == asked.status_code == 404
    assert set(Connection.objects.values_list("pk", "state")) == before
