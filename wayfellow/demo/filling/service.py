"""What the made-up service says of itself, what it has written, and who waits for a peer worker."""

from wayfellow.coping import actions as coping
from wayfellow.coping.queries import idea_in_hand
from wayfellow.demo.filling.scene import Scene
from wayfellow.demo.service_story import AboutWorkerStory, DeckStory, IdeaStory, ServiceStory, WaitingStory
from wayfellow.people import actions as people
from wayfellow.people.queries import service_of
from wayfellow.reflections import actions as reflections
from wayfellow.reflections.queries import deck_in_hand
from wayfellow.sharing.choosing import actions as choosing


def speak(told: ServiceStory, scene: Scene) -> None:
    """All of it, by those who would do it."""
    lead = scene.viewers[told.led_by]
    people.change_service(seen=service_of(lead).version, by=lead, **told.said.columns())
    for idea in told.ideas:
        _write_idea(idea, scene)
    for deck in told.decks:
        _write_deck(deck, scene)
    for worker in told.workers:
        _say_about(worker, scene)
    for waiting in told.waiting:
        _wait(waiting, told, scene)


def _write_idea(told: IdeaStory, scene: Scene) -> None:
    writer, reader = scene.viewers[told.by], scene.viewers[told.reviewed_by]
    row = coping.write_service_idea(key=None, text=told.idea, by=writer, at=scene.at(told.at))
    seen = idea_in_hand(reader, key=row.key).versions[0].sign
    at = scene.at(told.reviewed_at)
    coping.review_idea(key=row.key, number=row.number, seen=seen, by=reader, at=at)


def _write_deck(told: DeckStory, scene: Scene) -> None:
    writer, reader = scene.viewers[told.by], scene.viewers[told.reviewed_by]
    row = reflections.write_service_deck(key=None, text=told.deck, by=writer, at=scene.at(told.at))
    seen = deck_in_hand(reader, key=row.key).versions[0].sign
    at = scene.at(told.reviewed_at)
    reflections.review_deck(key=row.key, number=row.number, seen=seen, by=reader, at=at)


def _say_about(told: AboutWorkerStory, scene: Scene) -> None:
    choosing.say_about_me(
        about=told.about,
        likes=told.likes,
        when=told.when,
        languages=tuple(told.languages),
        has_room=told.has_room,
        seen=0,
        by=scene.viewers[told.who],
        at=scene.now,
    )


def _wait(told: WaitingStory, service: ServiceStory, scene: Scene) -> None:
    person = scene.viewers[told.who]
    choosing.wait_for_worker(by=person, at=scene.at(told.since))
    if told.suggested:
        lead, worker_id = scene.viewers[service.led_by], scene.id_of(told.suggested)
        choosing.suggest_worker(person_id=person.person_id, worker_id=worker_id, by=lead)
