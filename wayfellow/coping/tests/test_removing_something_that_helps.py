"""Taking something that helps out for good."""

from datetime import datetime

from django.urls import reverse

from tests.answers import words_on
from tests.cast import Member, posting
from wayfellow.coping import actions
from wayfellow.coping.models import CopingStrategy, Try
from wayfellow.coping.queries import helped_before, strategies_of


def test_the_page_asks_first_and_says_what_goes(sam: Member, strategy: CopingStrategy) -> None:
    answer = sam.client().get(reverse("coping:remove", args=[strategy.pk]))

    assert answer.status_code == 200
    page = words_on(answer)
    assert "Remove this?" in page
    assert "Sit by the river" in page
    assert "so does what you noted when you tried it" in page
    assert CopingStrategy.objects.filter(pk=strategy.pk, person_id=sam.id).exists()


def test_it_goes_with_every_trace_of_trying_it(sam: Member, strategy: CopingStrategy, tried: Try) -> None:
    answer = posting(sam.client(), reverse("coping:remove", args=[strategy.pk]))

    assert (answer.status_code, answer.headers["Location"]) == (303, reverse("coping:list"))
    assert not CopingStrategy.objects.filter(person_id=sam.id).exists()
    assert not Try.objects.filter(pk=tried.pk, person_id=sam.id).exists()
    assert helped_before(sam.viewer) == 0


def test_everything_else_stays(
    sam: Member, robin: Member, strategy: CopingStrategy, robins_strategy: CopingStrategy, at: datetime
) -> None:
    other = actions.add_strategy(person_id=sam.id, what="Early night", by=sam.viewer, at=at)

    posting(sam.client(), reverse("coping:remove", args=[strategy.pk]))

    kept, robins = (strategies_of(who.viewer, person_id=who.id, at=at) for who in (sam, robin))
    assert [thing.strategy for thing in kept] == [other]
    assert [thing.strategy for thing in robins] == [robins_strategy]


def test_what_was_removed_is_like_what_never_was(sam: Member, strategy: CopingStrategy) -> None:
    client = sam.client()
    posting(client, reverse("coping:remove", args=[strategy.pk]))

    assert client.get(reverse("coping:try_it", args=[strategy.pk])).status_code == 404
    assert posting(client, reverse("coping:remove", args=[strategy.pk])).status_code == 404
