"""May the team see this, without your name? Only with a tick, which the person can take back."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
import time_machine

from tests.answers import body, posting_twice, words_on
from tests.cast import AT, Member, posting
from tests.questionnaires import MEASURE
from tests.words_for_talking import FIRST_ITEM, THIRD_ITEM, make_words, offer_sky
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep
from wayfellow.conversations.tests.talking import CARD, DECK, open_with_cards, to
from wayfellow.foundation.keys.models import PersonKey
from wayfellow.foundation.refusals import NotThere
from wayfellow.measures.purpose import Purpose
from wayfellow.people import actions as people
from wayfellow.reflections.models import WordingSuggestion, WordsThatDoNotFit
from wayfellow.reflections.queries import suggestions_about
from wayfellow.sharing import actions as sharing

pytestmark = pytest.mark.shows("M34")

ASKED = "May the team see this, without your name?"


def told(jo: Member, deck: str = DECK) -> list[tuple[str, str, str, str]]:
    """What the team is shown."""
    found = suggestions_about(jo.viewer, deck=deck)
    return [(one.card, one.wording, one.why, one.better) for one in found]


def tell(sam: Member, talk: UUID, *, why: str = "Too grand.", better: str = "", card: str = CARD) -> None:
    """Sam says it, and lets the team see it."""
    posting(sam.client(), to("unfit", talk, card), why=why, better=better, tells_team="on")


def test_it_is_asked_and_never_ticked_beforehand(sam: Member, talk: UUID) -> None:
    answer = sam.client().get(to("unfit", talk, CARD))

    page = words_on(answer)
    assert ASKED in page
    assert (
        "In a small place somebody may guess, so please write no names, and nothing that points to you."
        in page
    )
    assert "It stays with them when this talk is removed, or when you leave, unless you take it back" in page
    assert 'name="tells_team" id="id_tells_team"' in body(answer)
    assert 'name="tells_team" id="id_tells_team" checked' not in body(answer)


def test_without_the_tick_nothing_is_passed_on(sam: Member, jo: Member, talk: UUID) -> None:
    posting(sam.client(), to("unfit", talk, CARD), why="Too grand.", better="Plainer.")

    assert told(jo) == []
    assert not WordingSuggestion.objects.exists()
    assert not PersonKey.objects.filter(person_id=sam.person.service_id).exists()
    assert "Only you can see this." in words_on(sam.client().get(to("unfit", talk, CARD)))


def test_with_the_tick_the_team_has_it_and_sam_has_it_too(sam: Member, jo: Member, talk: UUID) -> None:
    tell(sam, talk, better="What can you still do?")

    assert told(jo) == [(CARD, "", "Too grand.", "What can you still do?")]
    page = words_on(sam.client().get(to("unfit", talk, CARD)))
    assert "The team can see this, without your name." in page


def test_nothing_in_the_row_leads_back_to_sam(sam: Member, jo: Member, talk: UUID) -> None:
    with time_machine.travel(datetime(2026, 11, 10, 9, 1, tzinfo=UTC), tick=False):
        tell(sam, talk)

    [row] = WordingSuggestion.objects.all()
    kept = WordsThatDoNotFit.objects.get(person_id=sam.id)
    columns = {column.name for column in WordingSuggestion._meta.concrete_fields}
    assert columns == {"id", "service", "deck", "version", "envelope"}
    assert row.pk.version == 4, "a random id, that does not tell when it was made"
    assert set(type(row.words).__struct_fields__) == {"card", "why", "better", "wording"}
    assert b"Too grand" not in bytes(row.envelope)
    assert kept.words.passed_on == str(row.pk)
    assert row.pk.bytes not in bytes(kept.envelope), "the way from Sam's row to it is sealed"
    key = PersonKey.objects.get(person_id=sam.person.service_id)
    assert key.created_at == datetime(2026, 1, 1, tzinfo=UTC), "the day of the first one is not told either"


def test_of_a_measure_the_version_that_was_shown_is_told(sam: Member, jo: Member, kit: Member) -> None:
    original = offer_sky(jo)
    made = make_words(jo, kit)
    sky = open_with_cards(sam, jo, cards=MEASURE)

    tell(sam, sky, why="Too blue.", card=FIRST_ITEM)
    tell(sam, sky, why="Too loud.", card=THIRD_ITEM)

    assert sorted(told(jo, MEASURE)) == [
        (FIRST_ITEM, str(made), "Too blue.", ""),
        (THIRD_ITEM, str(original), "Too loud.", ""),
    ]
    kept = {row.card: row.words.wording for row in WordsThatDoNotFit.objects.filter(person_id=sam.id)}
    assert kept == {FIRST_ITEM: str(made), THIRD_ITEM: str(original)}


def test_pressing_twice_tells_once(sam: Member, jo: Member, talk: UUID) -> None:
    posting_twice(sam.client(), to("unfit", talk, CARD), why="Too grand.", better="", tells_team="on")

    assert len(told(jo)) == 1


def test_taking_it_back_takes_it_from_the_team_too(sam: Member, jo: Member, talk: UUID) -> None:
    tell(sam, talk, why="One")
    tell(sam, talk, why="Two")
    one = next(row for row in WordsThatDoNotFit.objects.filter(person_id=sam.id) if row.words.why == "One")

    posting(sam.client(), to("unfit", talk, CARD), take_back=str(one.pk))

    assert [why for _, _, why, _ in told(jo)] == ["Two"]
    assert WordingSuggestion.objects.count() == 1


def test_removing_or_closing_the_talk_leaves_it_and_sam_can_still_take_it_back(
    sam: Member, jo: Member, talk: UUID
) -> None:
    tell(sam, talk)
    actions.keep_talk(talk_id=talk, keep=Keep.NOTHING, by=sam.viewer, at=AT)
    actions.remove_talk(talk_id=talk, by=sam.viewer, at=AT)
    assert len(told(jo)) == 1
    client = sam.client()
    assert "What I said about words" in words_on(client.get(to("list")))
    page = words_on(client.get(to("words")))
    assert "When a day goes wrong, what do you still have a hand in? Too grand." in page
    assert "The team can see this, without your name." in page

    kept = WordsThatDoNotFit.objects.get(person_id=sam.id)
    answer = posting(client, to("words"), take_back=str(kept.pk))

    assert answer.headers["Location"] == to("words")
    assert told(jo) == []
    assert "Nothing yet." in words_on(client.get(to("words")))


def test_leaving_leaves_what_was_passed_on(sam: Member, jo: Member, talk: UUID) -> None:
    tell(sam, talk)

    sam.person.delete()

    assert [why for _, _, why, _ in told(jo)] == ["Too grand."]
    assert not WordsThatDoNotFit.objects.exists()


def test_a_question_of_a_measure_is_called_by_its_number_among_my_words(sam: Member, jo: Member) -> None:
    offer_sky(jo)
    sky = open_with_cards(sam, jo, cards=MEASURE)
    tell(sam, sky, why="Too loud.", card=THIRD_ITEM)

    assert "Question 3 of WHO-5 Too loud." in words_on(sam.client().get(to("words")))


def test_a_card_that_is_gone_is_called_by_its_key(sam: Member, talk: UUID) -> None:
    tell(sam, talk)
    WordsThatDoNotFit.objects.filter(person_id=sam.id).update(card="long-gone")

    assert "long-gone Too grand." in words_on(sam.client().get(to("words")))


def test_nobody_takes_back_what_is_not_theirs(sam: Member, robin: Member, jo: Member, talk: UUID) -> None:
    tell(sam, talk)
    kept = WordsThatDoNotFit.objects.get(person_id=sam.id)

    assert posting(robin.client(), to("words"), take_back=str(kept.pk)).status_code == 404
    assert posting(jo.client(), to("words"), take_back=str(kept.pk)).status_code == 404
    for nonsense in ("", "one", str(uuid4())):
        assert posting(sam.client(), to("words"), take_back=nonsense).status_code == 404

    assert len(told(jo)) == 1


def test_the_yes_is_the_persons_and_not_the_workers(sam: Member, jo: Member, talk: UUID) -> None:
    page = words_on(jo.client().get(to("unfit", talk, CARD)))
    assert ASKED not in page
    assert "It is kept in the person’s space. Only they can see it there." in page

    posting(jo.client(), to("unfit", talk, CARD), why="Sam says: too grand.", better="", tells_team="on")

    assert WordsThatDoNotFit.objects.filter(person_id=sam.id).count() == 1
    assert not WordingSuggestion.objects.exists()
    with pytest.raises(NotThere):
        actions.say_words_do_not_fit(
            talk_id=talk, card=CARD, why="Forged", better="", tells_team=True, by=jo.viewer, at=AT
        )


def test_for_somebody_who_cannot_sign_in_the_worker_presses_what_they_say(jo: Member) -> None:
    noor, _ = people.open_space_together(name="Noor", consent="Yes", by=jo.viewer, by_name="Jo", at=AT)
    sharing.connect_in_the_room(person_id=noor.pk, by=jo.viewer, at=AT)
    planned = actions.plan_talk(person_id=noor.pk, companion_id=jo.id, by=jo.viewer, at=AT)
    actions.open_talk(talk_id=planned.pk, purpose=Purpose.NOTICE, stage=None, by=jo.viewer, at=AT)
    assert ASKED in words_on(jo.client().get(to("unfit", planned.pk, CARD)))

    posting(jo.client(), to("unfit", planned.pk, CARD), why="Too grand.", better="", tells_team="on")

    assert [why for _, _, why, _ in told(jo)] == ["Too grand."]


def test_another_service_is_not_told(sam: Member, jo: Member, talk: UUID) -> None:
    tell(sam, talk)
    elsewhere = people.open_service(name="Hillside")
    stranger = people.welcome(service_id=elsewhere.pk, name="Ash", roles=jo.viewer.roles, at=AT).as_viewer()

    assert suggestions_about(stranger, deck=DECK) == []
