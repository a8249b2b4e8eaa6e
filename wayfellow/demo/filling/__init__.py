"""Makes the made-up people, through the same deeds as everybody's: nothing here writes a row by itself."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction

from wayfellow.demo.filling.counts import WHO, count
from wayfellow.demo.filling.learning import write_topics
from wayfellow.demo.filling.scene import Scene
from wayfellow.demo.filling.service import speak
from wayfellow.demo.filling.space import fill_space
from wayfellow.demo.filling.talks import hold_talks
from wayfellow.demo.filling.work import fill_work
from wayfellow.demo.queries import check_only_made_up, is_filled
from wayfellow.demo.story import Companion, OpenedTogether, Story, service_story, stories
from wayfellow.foundation.keyring import key_scope
from wayfellow.foundation.viewer import Viewer
from wayfellow.peer_work import actions as peer_work
from wayfellow.people import actions as people
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.rules import PEER_WORKER, SUPPORTER


def fill(*, at: datetime) -> bool:
    """Make all of them, or nobody where they are here already. True when they were made.

    All or nothing in both databases; the keys are kept first, so that no row is ever without its key.
    """
    with transaction.atomic(), transaction.atomic(using="keys"), key_scope():
        check_only_made_up()
        if is_filled():
            return False
        scene = Scene(at)
        everybody_arrives(scene)
        write_topics(service_story().topics, scene)
        speak(service_story(), scene)
        for story in stories():
            goals = fill_space(story, scene)
            hold_talks(story, scene, goals)
            if story.key == WHO:
                count(goals, scene)
        for story in stories():
            if story.work:
                fill_work(story.work, scene.viewers[story.key], scene)
        return True


def everybody_arrives(scene: Scene) -> None:
    """The service opens and its people come. Those come last whose space a worker opens with them."""
    told = service_story()
    service = people.open_service(
        name=told.name, crisis_help=told.crisis_help, reads_when=told.reads_when, is_demo=True
    )
    for story in sorted(stories(), key=lambda story: story.opened_together is not None):
        opening = story.opened_together
        came = _opened_together(opening, story, scene) if opening else _comes(story, scene, service.pk)
        scene.viewers[story.key] = came
    for story in stories():
        for companion in story.companions:
            _walk_together(story, companion, scene)


def _comes(story: Story, scene: Scene, service_id: UUID) -> Viewer:
    person = people.welcome(
        service_id=service_id, name=story.name, roles=story.roles, at=scene.at(story.came)
    )
    people.give_account(person=person, sign_in_with=story.signs_in_with, password=service_story().password)
    return person.as_viewer()


def _opened_together(told: OpenedTogether, story: Story, scene: Scene) -> Viewer:
    person_id, _code = peer_work.open_space_together(
        name=story.name,
        consent=told.consent,
        sees=told.sees,
        by=scene.viewers[told.by],
        at=scene.at(story.came),
    )
    return replace(scene.viewers[told.by], person_id=person_id, roles=story.roles)


def _walk_together(story: Story, told: Companion, scene: Scene) -> None:
    owner, at = scene.viewers[story.key], scene.at(told.since)
    companion = scene.viewers[told.who]
    kind = PEER_WORKER if companion.is_peer_worker else SUPPORTER
    connection = sharing.connect_invited(
        person_id=owner.person_id, companion_id=companion.person_id, kind=kind, at=at
    )
    for section in told.shares:
        sharing.share(connection_id=connection.pk, section=section, by=owner, at=at)
    until = scene.at("in 31 days 0:00")  # a month from now, and its last day to the end
    for section in told.shares_for_a_month:
        sharing.share(connection_id=connection.pk, section=section, by=owner, at=scene.now, until=until)
