"""A suggestion without a name: sealed under the service's own key, and gone when it is taken back."""

from uuid import uuid4

import pytest
from django.db import connection

from tests.cast import AT, Member
from wayfellow.foundation.keyring import KeyGone, held_key, key_scope, make_service_key
from wayfellow.foundation.keys.models import PersonKey
from wayfellow.foundation.refusals import NotThere
from wayfellow.people import actions as people
from wayfellow.reflections import actions
from wayfellow.reflections.actions.suggestions import pass_on, take_back_suggestion
from wayfellow.reflections.models import WordingSuggestion, WordsThatDoNotFit
from wayfellow.reflections.queries import (
    all_words_that_do_not_fit,
    decks_with_suggestions,
    suggestion,
    suggestions_about,
    words_that_do_not_fit,
)
from wayfellow.vault.sealing import EnvelopeRefused


def unfit(sam: Member, why: str, *, deck: str = "deck", tells_team: bool = True) -> None:
    """Sam says why, and the team may see it."""
    actions.say_words_do_not_fit(
        person_id=sam.id,
        deck=deck,
        card="card",
        why=why,
        better=f"Not {why}",
        wording="some version",
        tells_team=tells_team,
        by=sam.viewer,
        at=AT,
    )


def test_the_team_reads_what_was_said_and_the_person_keeps_the_way_to_it(sam: Member, jo: Member) -> None:
    unfit(sam, "too grand")

    [told] = suggestions_about(jo.viewer, deck="deck")
    [kept] = words_that_do_not_fit(sam.viewer, deck="deck", card="card")
    assert (told.card, told.why, told.better) == ("card", "too grand", "Not too grand")
    assert told.wording == kept.words.wording == "some version"
    assert kept.words.passed_on == str(told.id)
    assert suggestion(jo.viewer, suggestion_id=told.id) == told


def test_without_a_yes_nothing_goes_on(sam: Member, jo: Member) -> None:
    unfit(sam, "too grand", tells_team=False)

    assert suggestions_about(jo.viewer, deck="deck") == []
    assert [row.words.passed_on for row in all_words_that_do_not_fit(sam.viewer)] == [""]


def test_decks_are_told_once_each_and_not_how_often(sam: Member, jo: Member, lead: Member) -> None:
    for deck in ("b", "a", "b"):
        unfit(sam, "too grand", deck=deck)

    for member in (jo, lead):
        assert decks_with_suggestions(member.viewer) == ["a", "b"]


@pytest.mark.parametrize("name", ["sam", "alex", "robin"])
def test_only_the_team_reads_them(name: str, sam: Member, request: pytest.FixtureRequest) -> None:
    unfit(sam, "too grand")
    viewer = request.getfixturevalue(name).viewer
    one = WordingSuggestion.objects.get()

    for read in (
        lambda: decks_with_suggestions(viewer),
        lambda: suggestions_about(viewer, deck="deck"),
        lambda: suggestion(viewer, suggestion_id=one.pk),
    ):
        with pytest.raises(NotThere):
            read()


def test_one_that_is_not_there_or_not_of_this_service(sam: Member, jo: Member) -> None:
    unfit(sam, "too grand")
    [one] = WordingSuggestion.objects.all()
    elsewhere = people.open_service(name="Hillside")
    ash = people.welcome(service_id=elsewhere.pk, name="Ash", roles=jo.viewer.roles, at=AT).as_viewer()

    for viewer, suggestion_id in ((jo.viewer, uuid4()), (ash, one.pk)):
        with pytest.raises(NotThere):
            suggestion(viewer, suggestion_id=suggestion_id)
    take_back_suggestion(suggestion_id=str(one.pk), by=ash)

    assert WordingSuggestion.objects.count() == 1


def test_they_stand_in_the_order_of_ids_that_tell_nothing(sam: Member, jo: Member) -> None:
    for number in range(20):
        unfit(sam, f"{number}")

    told = suggestions_about(jo.viewer, deck="deck")
    assert [one.id for one in told] == sorted(one.id for one in told)
    assert [one.why for one in told] != [str(number) for number in range(20)]


def test_taking_back_what_was_not_passed_on_takes_nothing_from_the_team(sam: Member, jo: Member) -> None:
    unfit(sam, "too grand")
    unfit(sam, "too long", tells_team=False)
    long = next(row for row in all_words_that_do_not_fit(sam.viewer) if row.words.why == "too long")

    actions.take_back_words(words_id=long.pk, by=sam.viewer)

    assert [one.why for one in suggestions_about(jo.viewer, deck="deck")] == ["too grand"]
    assert WordsThatDoNotFit.objects.filter(person_id=sam.id).count() == 1


def test_the_service_has_one_key_that_is_made_when_it_is_needed(sam: Member) -> None:
    service = sam.person.service_id
    with pytest.raises(KeyGone):
        held_key(service)

    for why in ("one", "two"):
        unfit(sam, why)

    assert PersonKey.objects.filter(service_id=service, person_id=service).count() == 1
    assert repr(WordingSuggestion.objects.first()).startswith("<WordingSuggestion ")


def test_of_two_who_make_it_at_once_both_seal_with_the_same(
    sam: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = sam.person.service_id
    make_service_key(service_id=service, at=AT)
    kept = bytes(PersonKey.objects.get(person_id=service).wrapped)
    # Both have looked, and seen none.
    monkeypatch.setattr("django.db.models.query.QuerySet.exists", lambda _rows: False)

    make_service_key(service_id=service, at=AT)

    assert bytes(PersonKey.objects.get(person_id=service).wrapped) == kept


def test_an_envelope_opens_in_its_own_row_alone(sam: Member) -> None:
    ids = [
        pass_on(deck="deck", card="card", wording="", why=why, better="", by=sam.viewer, at=AT)
        for why in ("one", "two")
    ]
    first, second = (WordingSuggestion.objects.get(pk=one) for one in ids)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE reflections_wordingsuggestion SET envelope = %s WHERE id = %s",
            [bytes(second.envelope), first.pk.hex if connection.vendor == "sqlite" else first.pk],
        )

    with key_scope(), pytest.raises(EnvelopeRefused):
        _ = WordingSuggestion.objects.get(pk=first.pk).words
