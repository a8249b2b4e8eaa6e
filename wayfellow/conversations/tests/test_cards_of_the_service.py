"""Cards that a service has written: beside ours, in their own words, and a talk keeps those it began with."""

from uuid import UUID, uuid4

import pytest

from tests.answers import body, words_on
from tests.cast import AT, Member, arrive, posting
from tests.written import a_deck, deck_in_use
from wayfellow.conversations import actions
from wayfellow.conversations.models import Conversation
from wayfellow.conversations.tests.talking import lines, open_with_cards, said, texts, to
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.measures.deck import UnknownDeck
from wayfellow.measures.purpose import Purpose
from wayfellow.people.actions import open_service
from wayfellow.reflections.actions import retire_deck, write_service_deck
from wayfellow.reflections.models import CardInTalk
from wayfellow.reflections.queries import OwnDeck, decks_in_use
from wayfellow.reflections.service_deck import key_of


@pytest.fixture
def home(lead: Member, kit: Member) -> OwnDeck:
    """Cards about a shared house."""
    deck_in_use(lead, kit, a_deck())
    [deck] = decks_in_use(service_id=lead.person.service_id)
    return deck


@pytest.fixture
def talk(sam: Member, jo: Member, home: OwnDeck) -> UUID:
    """Sam and Jo talk over them."""
    return open_with_cards(sam, jo, cards=home.key)


@pytest.fixture
def opened(sam: Member, jo: Member) -> UUID:
    """A talk in which nobody has chosen yet."""
    return open_with_cards(sam, jo, cards="")


def new_version(home: OwnDeck, lead: Member, kit: Member, **changes: object) -> OwnDeck:
    """The cards are written anew, and put to use."""
    deck_in_use(lead, kit, a_deck(**changes), key=home.of)  # type: ignore[arg-type]
    [deck] = decks_in_use(service_id=lead.person.service_id)
    return deck


def test_the_guide_suggests_them_with_the_reason_that_the_service_gave(
    sam: Member, home: OwnDeck, opened: UUID
) -> None:
    page = words_on(sam.client().get(to("choose", opened)))

    assert "Living together They are about living with others. About 20 minutes for all of them." in page
    assert "Written by your service, for talking. It gives no score. Take these cards" in page


def test_no_cards_still_stands_first(sam: Member, home: OwnDeck, opened: UUID) -> None:
    page = words_on(sam.client().get(to("choose", opened)))

    assert page.index("No cards, just talk") < page.index("Living together")


def test_what_does_not_suit_stands_under_others(sam: Member, home: OwnDeck, opened: UUID) -> None:
    actions.open_talk(talk_id=opened, purpose=Purpose.JUST_TALK, stage=None, by=sam.viewer, at=AT)

    page = words_on(sam.client().get(to("choose", opened)))

    assert "They are about living with others." not in page
    assert (
        "Others that the service offers Living together Cards about sharing a house. Take these cards" in page
    )


def test_taking_them_leads_to_the_first(sam: Member, home: OwnDeck, opened: UUID) -> None:
    answer = posting(sam.client(), to("choose", opened), deck=home.key)

    assert answer["Location"] == to("card", opened, home.cards[0].key)
    words = Conversation.objects.get(pk=opened, person_id=sam.id).words
    assert (words.deck, words.decks) == (home.key, {home.of.hex: home.key})


def test_a_card_is_shown_as_it_was_written(sam: Member, talk: UUID, home: OwnDeck) -> None:
    page = words_on(sam.client().get(to("card", talk, home.cards[0].key)))

    assert "Card 1 of 2, from “Living together”." in page
    assert "What makes a house a home for you?" in page
    assert "Think of a smell, a chair, a rule." in page
    assert "Do any of these words say it? Only if you want to say." in page
    assert "Not at all Now and then Often All the time No need to say" in page


def test_what_looks_like_a_place_to_fill_is_left_alone(
    sam: Member, jo: Member, lead: Member, kit: Member
) -> None:
    deck_in_use(lead, kit, a_deck("100 % of %(name)s", about="<i>Odd</i>"))
    [deck] = decks_in_use(service_id=lead.person.service_id)
    talk = open_with_cards(sam, jo, cards="")

    chosen = posting(sam.client(), to("choose", talk), deck=deck.key)
    page = body(sam.client().get(chosen["Location"]))

    assert "100 % of %(name)s" in page
    assert "<i>Odd</i>" not in body(sam.client().get(to("choose", talk)))


def test_what_is_said_on_it_is_kept_with_a_rating(sam: Member, jo: Member, talk: UUID, home: OwnDeck) -> None:
    card = home.cards[0].key
    said(talk, "The smell of toast", by=sam, card=card)
    actions.leave_card(talk_id=talk, card=card, state=None, rating="Often", by=jo.viewer, at=AT)

    page = words_on(jo.client().get(to("looking_back", talk)))

    assert texts(talk, sam, card) == ["The smell of toast"]
    assert "What makes a house a home for you?" in page
    assert "The smell of toast" in page
    assert "Often" in page


def test_a_rating_that_is_not_on_the_card_is_refused(sam: Member, talk: UUID, home: OwnDeck) -> None:
    with pytest.raises(actions.NotAnOption):
        actions.leave_card(
            talk_id=talk, card=home.cards[0].key, state=None, rating="Ten", by=sam.viewer, at=AT
        )


def test_a_talk_keeps_the_version_that_it_began_with(
    sam: Member, jo: Member, lead: Member, kit: Member, talk: UUID, home: OwnDeck
) -> None:
    said(talk, "Toast", by=sam, card=home.cards[0].key)
    new = new_version(home, lead, kit, title="Living well together", about="Written anew.")

    card = words_on(sam.client().get(to("card", talk, home.cards[0].key)))
    choose = words_on(sam.client().get(to("choose", talk)))

    assert "from “Living together”" in card
    assert "Go on with these cards : Living together" in choose
    assert "Living well together" not in choose
    with pytest.raises(UnknownDeck):
        actions.choose_cards(talk_id=talk, deck=new.key, by=sam.viewer, at=AT)


def test_so_does_one_that_chose_others_in_between(
    sam: Member, lead: Member, kit: Member, talk: UUID, home: OwnDeck
) -> None:
    said(talk, "Toast", by=sam, card=home.cards[0].key)
    actions.choose_cards(talk_id=talk, deck="finding-my-footing", by=sam.viewer, at=AT)
    new_version(home, lead, kit, title="Living well together")

    back = words_on(sam.client().get(to("looking_back", talk)))
    actions.choose_cards(talk_id=talk, deck=home.key, by=sam.viewer, at=AT)

    assert "What makes a house a home for you?" in back
    assert Conversation.objects.get(pk=talk, person_id=sam.id).words.deck == home.key


def test_a_new_talk_takes_the_new_version(
    sam: Member, jo: Member, lead: Member, kit: Member, talk: UUID, home: OwnDeck
) -> None:
    new = new_version(home, lead, kit, title="Living well together")
    other = open_with_cards(sam, jo, cards="")

    page = words_on(sam.client().get(to("choose", other)))
    actions.choose_cards(talk_id=other, deck=new.key, by=sam.viewer, at=AT)

    assert "Living well together" in page
    with pytest.raises(UnknownDeck):
        actions.choose_cards(talk_id=other, deck=home.key, by=sam.viewer, at=AT)


def test_cards_that_are_not_shown_any_more_go_on_in_the_talk_that_has_them(
    sam: Member, jo: Member, lead: Member, talk: UUID, home: OwnDeck
) -> None:
    retire_deck(key=home.of, by=lead.viewer)
    other = open_with_cards(sam, jo, cards="")

    assert sam.client().get(to("card", talk, home.cards[1].key)).status_code == 200
    assert "Go on with these cards : Living together" in words_on(sam.client().get(to("choose", talk)))
    assert "Living together" not in words_on(sam.client().get(to("choose", other)))
    said(talk, "Bo, who hums", by=sam, card=home.cards[1].key)
    assert len(lines(talk, sam)) == 1


def test_cards_of_another_service_are_not_there(sam: Member, jo: Member, opened: UUID) -> None:
    hillside = open_service(name="Hillside")
    far, near = arrive(hillside, "Far", Role.SERVICE_LEAD), arrive(hillside, "Near", Role.PEER_WORKER)
    deck_in_use(far, near, a_deck("Hills"))
    [deck] = decks_in_use(service_id=hillside.pk)
    client = sam.client()

    assert "Hills" not in words_on(client.get(to("choose", opened)))
    assert posting(client, to("choose", opened), deck=deck.key).status_code == 422
    assert client.get(to("card", opened, deck.cards[0].key)).status_code == 404
    with pytest.raises(NotThere):
        said(opened, "Over there", by=sam, card=deck.cards[0].key)
    with pytest.raises(NotThere):
        actions.leave_card(
            talk_id=opened, card=deck.cards[0].key, state=None, rating=None, by=sam.viewer, at=AT
        )
    assert not CardInTalk.objects.filter(person_id=sam.id).exists()


def test_drafts_and_what_nobody_wrote_are_not_there(
    sam: Member, lead: Member, opened: UUID, home: OwnDeck
) -> None:
    draft = write_service_deck(key=None, text=a_deck("Draft"), by=lead.viewer, at=AT)
    client = sam.client()

    for key in (key_of(draft.pk), key_of(uuid4())):
        assert posting(client, to("choose", opened), deck=key).status_code == 422
        assert client.get(to("card", opened, f"{key}-1")).status_code == 404
    assert client.get(to("card", opened, f"{home.key}-9")).status_code == 404


def test_what_is_typed_on_it_is_kept_on_its_way(sam: Member, talk: UUID, home: OwnDeck) -> None:
    card = home.cards[0].key

    answer = posting(sam.client(), to("draft", talk, card), text="Toa")

    assert answer.status_code == 204
    assert "Toa" in body(sam.client().get(to("card", talk, card)))


def test_words_of_it_that_do_not_fit_go_to_the_team_of_the_service(
    sam: Member, jo: Member, talk: UUID, home: OwnDeck
) -> None:
    card = home.cards[1].key
    posting(
        sam.client(),
        to("unfit", talk, card),
        why="We have no kitchen",
        better="Whom do you meet on the stairs?",
        tells_team="on",
    )

    team = jo.client()
    listed = words_on(team.get("/team/words/"))
    about = words_on(team.get(f"/team/words/{home.key}/"))
    mine = words_on(sam.client().get(to("words")))

    assert "Living together" in listed
    assert "Whom do you meet in the kitchen?" in about
    assert "We have no kitchen" in about
    assert "Whom do you meet in the kitchen?" in mine


def test_an_address_gives_nothing_away(talk: UUID, home: OwnDeck) -> None:
    address = to("card", talk, home.cards[0].key)

    assert "living" not in address
    assert "home" not in address
