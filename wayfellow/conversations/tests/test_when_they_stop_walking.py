"""When Sam stops walking with Jo, their talks are at once as if they never were, for Jo on every page."""

from uuid import UUID, uuid4

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.answers import body, words_on
from tests.cast import AT, Member, posting
from tests.world import connection_of
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep
from wayfellow.conversations.models import AgendaItem
from wayfellow.conversations.tests.talking import CARD, CardPage, lines, said, texts, to
from wayfellow.sharing import actions as sharing

pytestmark = pytest.mark.shows("M2")

FILLED = {
    "text": "Too late",
    "why": "Too late",
    "purpose": "plan",
    "deck": "",
    "keep": "nothing",
    "then": "see",
    "where": "",
}
GETS = [
    "talk",
    "change",
    "opening",
    "choose",
    "notes",
    "card",
    "unfit",
    "others",
    "others_notes",
    "looking_back",
]
GETS += ["line_remove", "place", "keeping", "remove"]
POSTS = [
    "talk",
    "change",
    "agenda_remove",
    "opening",
    "choose",
    "notes",
    "card",
    "unfit",
    "draft",
    "draft_notes",
]
POSTS += ["line_remove", "leave", "place", "keeping", "remove"]


def address(name: str, talk: UUID, line: UUID, item: UUID) -> str:
    """The address of a page of a talk."""
    more: dict[str, list[object]] = {
        **{key: [CARD] for key in ("card", "unfit", "others", "draft")},
        **{key: [line] for key in ("line_remove", "leave")},
        "place": [line, "goal"],
        "agenda_remove": [item],
    }
    return to(name, talk, *more.get(name, []))


@pytest.fixture
def ids(sam: Member, jo: Member, talk: UUID) -> tuple[UUID, UUID, UUID]:
    """The talk, a line and a wish of Jo's own in it."""
    line = said(talk, "I rang late, too.", by=jo)
    item = actions.add_to_agenda(talk_id=talk, text="The garden", by=jo.viewer, at=AT)
    return talk, line, item.pk


def stop(sam: Member, jo: Member) -> None:
    """Sam stops walking with Jo."""
    sharing.stop_walking_with(connection_id=connection_of(sam, jo), by=sam.viewer, at=AT)


def same(real: HttpResponse, made_up: HttpResponse) -> bool:
    """Whether nobody can tell one answer from the other."""
    return (real.status_code, body(real)) == (made_up.status_code, body(made_up)) == (404, body(made_up))


def ask(client: Client, url: str, *, press: bool) -> HttpResponse:
    """Look, or press."""
    return posting(client, url, **FILLED) if press else client.get(url)  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("press", "name"), [(False, name) for name in GETS] + [(True, name) for name in POSTS]
)
def test_jos_next_request_finds_nothing_there(
    press: bool, name: str, sam: Member, jo: Member, ids: tuple[UUID, UUID, UUID]
) -> None:
    client = jo.client()
    if name != "remove":
        assert client.get(to("card", ids[0], CARD)).status_code == 200
    stop(sam, jo)

    real = ask(client, address(name, *ids), press=press)
    made_up = ask(client, address(name, uuid4(), uuid4(), uuid4()), press=press)

    assert same(real, made_up)
    assert texts(ids[0], sam) == ["I rang late, too."]
    assert AgendaItem.objects.filter(person_id=sam.id).count() == 1


@pytest.mark.parametrize(
    ("press", "name"), [(False, name) for name in GETS] + [(True, name) for name in POSTS]
)
def test_for_sam_robins_talk_is_not_there_either(
    press: bool, name: str, sam: Member, jo: Member, robin: Member, robins_talk: UUID
) -> None:
    line = said(robins_talk, "Robin’s", by=robin)
    item = actions.add_to_agenda(talk_id=robins_talk, text="Robin’s", by=robin.viewer, at=AT).pk
    client = sam.client()

    real = ask(client, address(name, robins_talk, line, item), press=press)
    made_up = ask(client, address(name, uuid4(), uuid4(), uuid4()), press=press)

    assert same(real, made_up)
    assert texts(robins_talk, robin) == ["Robin’s"]


def test_a_card_that_is_open_on_jos_device_saves_nothing_more(sam: Member, jo: Member, talk: UUID) -> None:
    jos = CardPage(jo.client(), talk)
    stop(sam, jo)

    answer = jos.press("next", text="Still typing")

    assert answer.status_code == 404
    assert lines(talk, sam) == []


def test_sams_talks_with_jo_are_off_jos_list(sam: Member, jo: Member, talk: UUID, robins_talk: UUID) -> None:
    client = jo.client()
    assert "A talk with Sam" in words_on(client.get(to("list")))
    stop(sam, jo)

    page = words_on(client.get(to("list")))

    assert "Sam" not in page
    assert "A talk with Robin" in page
    assert client.get(to("plan_with", sam.id)).status_code == 404


def test_sam_keeps_them_and_goes_on(sam: Member, jo: Member, talk: UUID) -> None:
    said(talk, "I rang late, too.", by=jo)
    stop(sam, jo)
    client = sam.client()

    assert "Jo wrote I rang late, too." in words_on(client.get(to("card", talk, CARD)))
    assert "You can see this, and Jo while you walk together." in words_on(client.get(to("talk", talk)))
    CardPage(client, talk).press("next", text="I go on alone.")
    actions.keep_talk(talk_id=talk, keep=Keep.EVERYTHING, by=sam.viewer, at=AT)

    assert sorted(texts(talk, sam)) == ["I go on alone.", "I rang late, too."]


def test_walking_again_opens_them_again(sam: Member, jo: Member, talk: UUID) -> None:
    stop(sam, jo)
    sharing.walk_with(companion_id=jo.id, by=sam.viewer, at=AT)

    assert jo.client().get(to("talk", talk)).status_code == 200
