"""Forged ids: what helps another person, and ids of nothing, look exactly alike; and nothing is touched."""

from uuid import uuid4

import pytest
from django.urls import reverse

from tests.answers import body
from tests.cast import Member, posting
from wayfellow.coping.models import CopingStrategy, Try
from wayfellow.coping.queries import last_tries, own_strategy

pytestmark = pytest.mark.shows("M3")

PAGES = ("coping:change", "coping:remove", "coping:try_it")
WORDS = {"what": "Forged", "how": "", "when_it_helps": "", "result": "helped", "note": "Forged", "seen": "1"}


@pytest.mark.parametrize("name", PAGES)
def test_what_helps_robin_is_not_there_for_sam(
    name: str, sam: Member, robins_strategy: CopingStrategy
) -> None:
    client = sam.client()

    for answered in (client.get, lambda url: posting(client, url, **WORDS)):
        forged, unknown = (answered(reverse(name, args=[key])) for key in (robins_strategy.pk, uuid4()))

        assert forged.status_code == unknown.status_code == 404
        assert body(forged) == body(unknown)
        assert "Brush the dog" not in body(forged)


def test_robins_trace_is_not_there_for_sam(sam: Member, robins_try: Try) -> None:
    client = sam.client()

    forged, unknown = (
        posting(client, reverse("coping:try_remove", args=[key])) for key in (robins_try.pk, uuid4())
    )

    assert forged.status_code == unknown.status_code == 404
    assert body(forged) == body(unknown)


def test_nothing_of_robins_was_touched(
    sam: Member, robin: Member, robins_strategy: CopingStrategy, robins_try: Try
) -> None:
    client = sam.client()

    for name in PAGES:
        posting(client, reverse(name, args=[robins_strategy.pk]), **WORDS)
    posting(client, reverse("coping:try_remove", args=[robins_try.pk]))

    kept = own_strategy(robin.viewer, strategy_id=robins_strategy.pk)
    assert (kept.words.what, kept.version) == ("Brush the dog", 1)
    assert last_tries(robin.viewer, strategy_id=robins_strategy.pk) == [robins_try]
    assert not CopingStrategy.objects.filter(person_id=sam.id).exists()
    assert not Try.objects.filter(person_id=sam.id).exists()


@pytest.mark.parametrize("nonsense", ["1", "not-an-id", "%00", "0" * 32])
def test_nonsense_where_an_id_belongs_is_not_there(
    nonsense: str, sam: Member, strategy: CopingStrategy
) -> None:
    client = sam.client()

    assert client.get(f"/what-helps/{nonsense}/change/").status_code == 404
    assert posting(client, f"/what-helps/{nonsense}/remove/").status_code == 404
    assert own_strategy(sam.viewer, strategy_id=strategy.pk) == strategy
