"""What a service writes itself, made up: an idea, cards, numbers, hours and colours."""

from datetime import datetime, time
from uuid import UUID

from tests.cast import AT, Member
from wayfellow.coping import actions as coping
from wayfellow.coping.queries import WrittenIdea, idea_in_hand
from wayfellow.measures.purpose import Purpose, Stage
from wayfellow.people import actions as people
from wayfellow.people.queries import service_of
from wayfellow.reflections import actions as reflections
from wayfellow.reflections.queries import WrittenCard, WrittenDeck, deck_in_hand

LIGHT, NIGHT = "#5a2d82", "#d3b8ee"


def an_idea(what: str = "Sit by the pond", **changes: object) -> WrittenIdea:
    """A small thing near by."""
    said: dict[str, object] = {
        "what": what,
        "how": "The bench is behind the library. Ducks come by themselves.",
        "situations": (coping.Situation.WORRY, coping.Situation.ALONE),
        "energy": coping.Energy.LITTLE,
        "minutes": 15,
        "company": coping.Company.EITHER,
        "place": coping.Place.OUT,
        "says_where_from": "From our Tuesday group.",
        "caution": "The path is wet after rain.",
    }
    return WrittenIdea(**{**said, **changes})  # type: ignore[arg-type]


def a_deck(title: str = "Living together", **changes: object) -> WrittenDeck:
    """Cards about a shared house."""
    said: dict[str, object] = {
        "title": title,
        "about": "Cards about sharing a house.",
        "why": "They are about living with others.",
        "minutes": 20,
        "purposes": (Purpose.NOTICE, Purpose.PLAN),
        "stages": tuple(Stage),
        "cards": (
            WrittenCard("What makes a house a home for you?", "Think of a smell, a chair, a rule."),
            WrittenCard("Whom do you meet in the kitchen?"),
        ),
        "answers": ("Not at all", "Now and then", "Often", "All the time"),
    }
    return WrittenDeck(**{**said, **changes})  # type: ignore[arg-type]


def idea_in_use(lead: Member, worker: Member, idea: WrittenIdea, *, key: UUID | None = None) -> UUID:
    """The lead writes, the worker reads, people see it. Answers with its key."""
    row = coping.write_service_idea(key=key, text=idea, by=lead.viewer, at=AT)
    seen = idea_in_hand(worker.viewer, key=row.key).versions[0].sign
    coping.review_idea(key=row.key, number=row.number, seen=seen, by=worker.viewer, at=AT)
    return row.key


def deck_in_use(lead: Member, worker: Member, deck: WrittenDeck, *, key: UUID | None = None) -> UUID:
    """The same for cards. Answers with the deck's key."""
    row = reflections.write_service_deck(key=key, text=deck, by=lead.viewer, at=AT)
    seen = deck_in_hand(worker.viewer, key=row.key).versions[0].sign
    reflections.review_deck(key=row.key, number=row.number, seen=seen, by=worker.viewer, at=AT)
    return row.key


def speak_for_service(lead: Member, **said: object) -> None:
    """Numbers, hours, languages, name and colours."""
    usual: dict[str, object] = {
        "crisis_help": "Night line | 555 0100 | day and night",
        "reads_days": "0,1,2,3,4",
        "reads_from": time(9),
        "reads_until": time(17),
        "reads_when": "Your peer worker reads it before you meet.",
        "languages": "English, Tiếng Việt",
        "short_name": "Riverside",
        "colour_light": LIGHT,
        "colour_night": NIGHT,
    }
    people.change_service(seen=service_of(lead.viewer).version, by=lead.viewer, **{**usual, **said})


def write_and_wait(lead: Member, worker: Member, *, word: str = "", at: datetime = AT) -> dict[str, object]:
    """One in use and one draft of each kind; answers with their keys, as addresses take them."""
    idea = coping.write_service_idea(key=None, text=an_idea(f"Draw rain {word}"), by=lead.viewer, at=at)
    deck = reflections.write_service_deck(key=None, text=a_deck(f"Moving {word}"), by=lead.viewer, at=at)
    return {
        "idea_key": idea.key,
        "deck_key": deck.key,
        "used_idea_key": idea_in_use(lead, worker, an_idea(f"Sit by the pond {word}")),
        "used_deck_key": deck_in_use(lead, worker, a_deck(f"Living together {word}")),
    }
