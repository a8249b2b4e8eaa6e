"""The talks show what a talk can be: with cards and without, kept whole, in part, or not at all."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

import pytest

from wayfellow.conversations.models import Conversation, Keep, Takeaway, TakeawayKind
from wayfellow.conversations.queries import talk_for
from wayfellow.conversations.queries.looking_back import LookingBack, look_back
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.deck import all_decks
from wayfellow.reflections.models import CardInTalk, CardState, Line, LineKind, WordsThatDoNotFit

ViewerOf = Callable[[str], Viewer]


def last_kept(viewer: Viewer, at: datetime) -> LookingBack:
    """The newest talk of somebody that was looked back on."""
    talk = Conversation.objects.filter(person_id=viewer.person_id, state="kept").order_by("-kept_at")[0]
    return look_back(viewer, talk_id=talk.pk, at=at)


@pytest.fixture
def sams_last(viewer_of: ViewerOf, filled: datetime) -> LookingBack:
    """What Sam and Jo talked about on 10 November."""
    return last_kept(viewer_of("sam"), filled)


def thoughts_on(found: LookingBack, card: str) -> list[tuple[str, str]]:
    """Who said what on a card."""
    return [(line.whose, line.said.text) for on in found.cards if on.key == card for line in on.thoughts]


def test_every_way_of_keeping_is_shown(filled: datetime) -> None:
    kept = [talk.words.keep for talk in Conversation.objects.filter(state="kept")]

    assert {way: kept.count(way) for way in Keep} == {Keep.EVERYTHING: 9, Keep.TAKEAWAYS: 2, Keep.NOTHING: 2}


def test_a_talk_without_a_note_holds_nothing(filled: datetime) -> None:
    silent = [talk for talk in Conversation.objects.filter(state="kept") if talk.words.keep == Keep.NOTHING]

    for talk in silent:
        assert not Line.objects.filter(talk=talk.pk, person_id=talk.person_id).exists()
        assert not Takeaway.objects.filter(talk=talk, person_id=talk.person_id).exists()
        assert (talk.words.where, talk.words.purpose) == ("", "")


def test_a_talk_with_only_takeaways_holds_no_lines(viewer_of: ViewerOf, filled: datetime) -> None:
    sam = viewer_of("sam")
    talks = Conversation.objects.filter(person_id=sam.person_id, state="kept")
    talk = next(talk for talk in talks if talk.words.keep == Keep.TAKEAWAYS)

    found = look_back(sam, talk_id=talk.pk, at=filled)

    assert found.lines == 0
    assert [(kept.kind, kept.text) for kept in found.takeaways] == [
        (TakeawayKind.TOPIC, "Why my sleep turns round, and how to turn it back"),
        (TakeawayKind.SIGN, "Music feels too loud"),
    ]


def test_both_decks_are_talked_over(filled: datetime) -> None:
    decks = {talk.words.deck for talk in Conversation.objects.exclude(state="planned")}

    assert decks - {""} == {deck.key for deck in all_decks()}


def test_two_views_stand_side_by_side(sams_last: LookingBack) -> None:
    assert thoughts_on(sams_last, "not-right") == [
        ("Sam", "I cancel. I thought everybody knew that is what it means."),
        (
            "Jo",
            (
                "I did not know. To me it sounded like: leave me alone. So I did. "
                "We see this differently, and we leave both standing."
            ),
        ),
    ]


def test_a_worker_adds_something_of_their_own_story(sams_last: LookingBack) -> None:
    stories = [
        line for on in sams_last.cards for line in on.thoughts if line.said.kind == LineKind.IF_IT_HELPS
    ]

    assert [line.whose for line in stories] == ["Jo"]
    assert "I used to write my first sentence on my hand" in stories[0].said.text


def test_two_texts_saved_at_once_are_both_there(sams_last: LookingBack) -> None:
    trying = next(on for on in sams_last.cards if on.key == "small-try").thoughts

    assert [(line.whose, line.typed_by, line.said.beside) for line in trying] == [
        ("Sam", "", False),
        ("Sam", "Jo", True),
    ]


def test_a_thought_without_a_card_comes_last(sams_last: LookingBack) -> None:
    assert sams_last.cards[-1].prompt == ""
    assert sams_last.cards[-1].thoughts[0].kept[0].kind == TakeawayKind.STRATEGY


def test_ratings_are_given_sometimes(sams_last: LookingBack) -> None:
    assert {on.key: on.rating for on in sams_last.cards if on.key} == {
        "know-best": "",
        "easier-to-ask": "Easy now and then",
        "more-say": "",
        "not-right": "Not easy",
        "small-try": "",
    }


def test_cards_are_skipped_and_put_off(filled: datetime) -> None:
    states = list(CardInTalk.objects.values_list("state", flat=True))

    assert states.count(CardState.SKIPPED) >= 3
    assert states.count(CardState.LATER) == 2


def test_words_that_do_not_fit_are_kept_with_better_ones(filled: datetime) -> None:
    comments = WordsThatDoNotFit.objects.order_by("created_at")

    assert [(comment.deck, comment.card) for comment in comments] == [
        ("taking-part", "more-say"),
        ("taking-part", "small-try"),
    ]
    assert comments[0].words.better == "What would you like to choose yourself?"


def test_every_kind_of_takeaway_is_made_at_least_once(filled: datetime) -> None:
    assert set(Takeaway.objects.values_list("kind", flat=True)) == set(TakeawayKind.values)


def test_a_talk_on_ones_own_is_a_talk(viewer_of: ViewerOf, filled: datetime) -> None:
    found = last_kept(viewer_of("mei"), filled)

    assert found.talk.with_whom == ""
    assert len(found.cards) == 5


def test_what_happened_in_a_talk_is_in_order(viewer_of: ViewerOf, filled: datetime) -> None:
    sam = viewer_of("sam")
    talk = Conversation.objects.get(person_id=sam.person_id, state="kept", starts_at__date="2026-11-10")
    lines = list(Line.objects.filter(person_id=sam.person_id, talk=talk.pk).order_by("created_at"))

    moments = [talk.starts_at, talk.opened_at, *(line.created_at for line in lines), talk.kept_at]

    assert moments == sorted(moment for moment in moments if moment)
    assert len({line.created_at for line in lines}) == len(lines)


def test_bea_and_jo_are_still_talking(
    id_of: Callable[[str], UUID], viewer_of: ViewerOf, filled: datetime
) -> None:
    talk = Conversation.objects.get(person_id=id_of("Bea"))

    seen = talk_for(viewer_of("jo"), talk_id=talk.pk, at=filled)

    assert (seen.state, seen.with_whom) == ("open", "Bea")
