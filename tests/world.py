"""A space with one of everything in it, so that tests can walk every page."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest
from allauth.mfa.models import Authenticator
from django.utils import timezone

from tests import made_up
from tests.cast import AT, Member, arrive, give_paper, let_in
from tests.counted import count_something, fill_counts
from tests.passkeys import Passkey
from tests.questionnaires import fill_in, offer_made_up, say_answers
from tests.walking import fill_between, fill_own_side
from tests.written import speak_for_service, write_and_wait
from wayfellow.conversations import actions as conversations
from wayfellow.conversations.models import TakeawayKind
from wayfellow.coping import actions as coping
from wayfellow.coping.result import TryResult
from wayfellow.foundation.drafts import keep_draft
from wayfellow.foundation.viewer import Role
from wayfellow.goals import actions as goals
from wayfellow.goals.choices import Area
from wayfellow.journey import actions as journey
from wayfellow.learning import actions as learning
from wayfellow.learning.queries import Found, finding_on, topic_in_hand
from wayfellow.learning.queries import all_topics as topics_to_read
from wayfellow.learning.tests.writing import rivers
from wayfellow.measures.purpose import Purpose, Stage
from wayfellow.people import actions as people
from wayfellow.people.queries import open_codes, service_of, sign_of
from wayfellow.reflections import actions as reflections
from wayfellow.reflections.models import LineKind
from wayfellow.reflections.queries.questionnaires import place_of_words, questionnaire_for
from wayfellow.routines import actions as routines
from wayfellow.routines.queries import link_code
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.choosing import actions as choosing
from wayfellow.sharing.models import Connection
from wayfellow.sharing.section import FOR_A_SUPPORTER, FOR_A_WORKER, Section
from wayfellow.staying_well import actions as staying_well
from wayfellow.staying_well.queries import copies_of_own
from wayfellow.staying_well.queries import versions_of as plan_versions_of

DECK, CARD = "finding-my-footing", "a-hand-in"


@dataclass(frozen=True, slots=True)
class World:
    """Sam's space, everybody who knows Sam, and the ids that addresses need."""

    sam: Member
    jo: Member
    kit: Member
    alex: Member
    lead: Member
    robin: Member
    ids: dict[str, object]


def fill_space(owner: Member, companion: Member, *, word: str = "", at: datetime = AT) -> dict[str, object]:
    """One of everything, each text with `word` in it; answers with the ids that addresses need."""
    ids = {
        "person_id": owner.id,
        **_fill_goals(owner, word, at),
        **_fill_what_helps(owner, word, at),
        **_fill_plan_and_days(owner, word, at),
        **_fill_questionnaires(owner, word, at),
        **fill_talk(owner, companion, word=word, at=at),
        **fill_own_side(companion, word=word, at=at),
    }
    counted = count_something(owner, ids["goal_id"], at=at)
    return {**ids, **counted, **fill_between(owner, companion, ids=ids, word=word, at=at)}


def _fill_goals(owner: Member, word: str, at: datetime) -> dict[str, object]:
    by = owner.viewer
    goal = goals.add_goal(
        person_id=owner.id,
        what=f"Take the 9:40 bus {word}",
        why=f"To see Mum {word}",
        area=Area.PEOPLE,
        decided_how=f"On the stairs {word}",
        by=by,
        at=at,
    )
    step = goals.add_step(
        goal_id=goal.pk,
        person_id=owner.id,
        what=f"Look up the stop {word}",
        when=f"Tuesday {word}",
        with_whom=f"Ola {word}",
        tiny=f"Only the number {word}",
        by=by,
        at=at,
    )
    waymark = journey.add_waymark(
        on=at.date(), title=f"The bus {word}", more=f"It rained {word}", by=by, at=at
    )
    return {
        "goal_id": goal.pk,
        "step_id": step.pk,
        "waymark_id": waymark.pk,
        **_fill_the_way_of_a_goal(goal.pk, owner, word, at),
    }


def _fill_the_way_of_a_goal(goal_id: UUID, owner: Member, word: str, at: datetime) -> dict[str, object]:
    """How sure Sam is about it, how far it came, and what Sam would tell themselves."""
    about: dict[str, Any] = {"goal_id": goal_id, "by": owner.viewer, "at": at}
    sure = goals.say_how_sure(number=4, word=f"Shaky {word}", easier=f"A seat {word}", **about)
    levels = {name: f"{name} {word}" for name in ("expected", "more", "much_more", "less", "much_less")}
    goals.write_levels(seen=0, weight=2, **{**about, **levels})
    rating = goals.rate_goal(level=-1, note=f"Half the way {word}", **about)
    goals.look_back(told_myself=f"It was long {word}", seen=1, **about)
    return {"confidence_id": sure.pk, "rating_id": rating.pk}


def _fill_what_helps(owner: Member, word: str, at: datetime) -> dict[str, object]:
    by = owner.viewer
    strategy = coping.add_strategy(
        person_id=owner.id,
        what=f"Tea {word}",
        how=f"Slowly {word}",
        when_it_helps=f"At night {word}",
        situations=(coping.Situation.CANNOT_SLEEP,),
        minutes=10,
        shows_tries=True,
        by=by,
        at=at,
    )
    tried = _fill_tries(strategy.pk, owner, word, at)
    resting = coping.add_strategy(person_id=owner.id, what=f"Cold swims {word}", by=by, at=at)
    coping.rest_strategy(strategy_id=resting.pk, rests=True, by=by, at=at)
    topic = learning.add_topic(
        person_id=owner.id, what=f"Sleep {word}", note=f"Why so early {word}", by=by, at=at
    )
    library_topic_id = say_of_a_topic(owner, f"Above all the light {word}", at)
    return {
        "strategy_id": strategy.pk,
        "try_id": tried,
        "topic_id": topic.pk,
        "library_topic_id": library_topic_id,
    }


def _fill_tries(strategy_id: UUID, owner: Member, word: str, at: datetime) -> UUID:
    """As many as it takes to say something of them; answers with the last."""
    tries = [
        coping.try_strategy(
            strategy_id=strategy_id,
            result=result,
            note=f"It was quiet {word}",
            situation=coping.Situation.CANNOT_SLEEP,
            by=owner.viewer,
            at=at,
        )
        for result in TryResult
    ]
    return tries[-1].pk


def say_of_a_topic(owner: Member, note: str, at: datetime) -> UUID:
    """The topic on sleep rings true; words on their way are there too."""
    [sleep] = [topic.id for topic in topics_to_read(owner.viewer) if topic.about.title == "Sleep"]
    before = finding_on(owner.viewer, topic_id=sleep)
    seen = before.version if before else 0
    by = owner.viewer
    learning.say_of_topic(topic_id=sleep, found=Found.RINGS_TRUE, note=note, seen=seen, by=by, at=at)
    learning.keep_note_on_its_way(topic_id=sleep, note=f"{note} on its way", by=by, at=at)
    return sleep


def _fill_plan_and_days(owner: Member, word: str, at: datetime) -> dict[str, object]:
    by = owner.viewer
    sign, friend = staying_well.EntryKind.EARLY_WARNING_SIGN, staying_well.EntryKind.PEOPLE
    entry = staying_well.add_entry(person_id=owner.id, kind=sign, text=f"Music is loud {word}", by=by, at=at)
    # Half an hour later it is another version of the plan.
    staying_well.add_entry(
        person_id=owner.id,
        kind=friend,
        text=f"My sister {word}",
        number="0400 000 000",
        by=by,
        at=at + timedelta(hours=1),
    )
    staying_well.add_entry(
        person_id=owner.id,
        kind=sign,
        text=f"No sleep {word}",
        i_do=f"Tea {word}",
        others_do=f"Ask me {word}",
        worse=f"Noise {word}",
        by=by,
        at=at,
    )
    staying_well.turn_on_noticing(signs=[entry.pk], rhythm=staying_well.Rhythm.OWN_TIMES, by=by, at=at)
    staying_well.tap_sign(sign=entry.pk, how_much=staying_well.HowMuch.SOME, by=by, at=at)
    version = plan_versions_of(by).lines[-1]
    staying_well.keep_on_phone(replaces="", by=by, at=at)
    routine = routines.add_routine(
        person_id=owner.id, what=f"Curtains {word}", tiny=f"One side {word}", by=by, at=at
    )
    routines.mark_day(routine_id=routine.pk, on=at.date(), kind=routines.MarkKind.DONE, by=by, at=at)
    resting = routines.add_routine(
        person_id=owner.id,
        what=f"A walk {word}",
        clock=time(16),
        rhythm=routines.Rhythm.on_days([0, 3]),
        by=by,
        at=at,
    )
    routines.pause(routine_id=resting.pk, by=by, at=at)
    return {
        "entry_id": entry.pk,
        "version_id": version.id,
        "copy_id": copies_of_own(by)[-1].pk,
        "routine_id": routine.pk,
    }


def _ask_for_reminders(owner: Member) -> dict[str, object]:
    """A calendar and letters, with the secrets in their addresses."""
    secret = routines.open_calendar(title=routines.CalendarTitle.REMINDER, by=owner.viewer, at=AT)
    wish = routines.ask_for_letters(
        times=[time(17)], quiet_from=time(21), quiet_until=time(8), by=owner.viewer, at=AT
    )
    return {"secret": secret, "letters_id": wish.pk, "stop_code": link_code(wish.pk)}


def _fill_questionnaires(owner: Member, word: str, at: datetime) -> dict[str, object]:
    """Two that were kept with their numbers, so that they can stand side by side, and one half filled in."""
    offer_made_up(owner.viewer.service_id)
    by = owner.viewer
    first = fill_in(owner, 1, 2, 3, 4, 5, words=f"A grey day {word}", at=at - timedelta(days=14))
    second = fill_in(owner, 2, 2, 3, 3, 0, words=f"A bright day {word}", at=at)
    half = reflections.begin(measure="who-5", person_id=owner.id, by=by, at=at)
    say_answers(half, owner, 3, None, words=f"Only a little {word}", at=at)
    keep_draft(place=place_of_words(half.pk, 1), text=f"On its way {word}", by=by, at=at)
    questionnaire_for(by, questionnaire_id=half.pk, at=at)  # its wording is read once, and then known
    return {
        "questionnaire_id": second.pk,
        "other_id": first.pk,
        "open_questionnaire_id": half.pk,
        "number": 1,
        "where": "all",
    }


def fill_talk(owner: Member, companion: Member, *, word: str = "", at: datetime = AT) -> dict[str, object]:
    """A talk that is going on, with lines of both, a takeaway, a rating and words that do not fit."""
    by, with_ = owner.viewer, companion.viewer
    talk = conversations.plan_talk(
        person_id=owner.id,
        companion_id=companion.id,
        starts_at=at + timedelta(days=1),
        where=f"The garden café {word}",
        by=by,
        at=at,
    )
    item = conversations.add_to_agenda(talk_id=talk.pk, text=f"The bus {word}", by=by, at=at)
    conversations.add_to_agenda(talk_id=talk.pk, text=f"The garden {word}", by=with_, at=at)
    conversations.open_talk(talk_id=talk.pk, purpose=Purpose.NOTICE, stage=Stage.HARD, by=by, at=at)
    conversations.choose_cards(talk_id=talk.pk, deck=DECK, by=by, at=at)
    line = conversations.say(
        talk_id=talk.pk, card=CARD, text=f"I choose the music {word}", seen=0, by=by, at=at
    )
    assert line is not None
    conversations.say(
        talk_id=talk.pk,
        card=CARD,
        text=f"Mine was tea {word}",
        seen=0,
        kind=LineKind.IF_IT_HELPS,
        by=with_,
        at=at,
    )
    unfit = {"why": f"Too grand {word}", "better": f"Plainer {word}"}
    conversations.say_words_do_not_fit(talk_id=talk.pk, card=CARD, tells_team=True, by=by, at=at, **unfit)
    conversations.put_in_its_place(
        talk_id=talk.pk,
        line_id=line.pk,
        kind=TakeawayKind.GOAL,
        text=f"Choose the music {word}",
        by=by,
        at=at,
    )
    return {"talk_id": talk.pk, "item_id": item.pk, "line_id": line.pk, "card": CARD}


def share_all(world: World) -> None:
    """Sam shares all that can be shared, with Jo and with Alex."""
    for companion, sections in ((world.jo, FOR_A_WORKER), (world.alex, FOR_A_SUPPORTER)):
        let_in(world.sam, companion, *sections)


def connection_of(owner: Member, companion: Member) -> UUID:
    """The id of the connection of these two."""
    return Connection.objects.get(person_id=owner.id, companion_id=companion.id).pk


def _fill_measures(lead: Member) -> dict[str, object]:
    """Words in use, a file that waits to be checked, and a licence that a table may come with."""
    made_up.state_licence(lead, measure=made_up.WITH_A_TABLE)
    return {
        "measure": made_up.MEASURE,
        "wording_id": made_up.load(lead),
        "used_wording_id": offer_made_up(lead.person.service_id),
        "number": 1,
        "words_draft_id": _words_being_made(lead),
        "deck": DECK,
        "form": "text",
        "measure_with_a_table": made_up.WITH_A_TABLE,
        "score_with_a_table": "total",
    }


def _fill_topics(lead: Member, jo: Member, word: str) -> dict[str, object]:
    """A topic of the service that people see, and one that waits to be looked at."""
    used = learning.write_service_topic(
        key=None, text=rivers(Rivers=f"Rivers {word}".strip()), by=lead.viewer, at=AT
    )
    sign = topic_in_hand(jo.viewer, key=used.key).number(1).sign
    learning.review_topic(key=used.key, number=1, seen=sign, by=jo.viewer, at=AT)
    draft = learning.write_service_topic(
        key=None, text=rivers(Rivers=f"Lakes {word}".strip()), by=lead.viewer, at=AT
    )
    return {"used_topic_key": used.key, "topic_key": draft.key}


def fill_service(lead: Member, worker: Member, person: Member, *, word: str = "") -> dict[str, object]:
    """What a service says and writes itself, a code that waits, and somebody who waits."""
    speak_for_service(lead, reads_when=f"Your peer worker reads it before you meet. {word}".strip())
    people.invite(role=Role.PEER_WORKER, by=lead.viewer, at=timezone.now())
    [code] = open_codes(lead.viewer, at=timezone.now())
    other = arrive(lead.person.service, f"Ada{word}", Role.SERVICE_LEAD)
    choosing.wait_for_worker(by=person.viewer, at=AT)
    choosing.suggest_worker(person_id=person.id, worker_id=worker.id, by=lead.viewer)
    return {
        **write_and_wait(lead, worker, word=word),
        "sign": service_of(lead.viewer).colours_sign,
        "invitation_id": code.id,
        "other_lead_id": other.id,
    }


def _words_being_made(lead: Member) -> UUID:
    """Words for talking that the lead has written, and that nobody has read yet."""
    said = {1: "When you looked up, what was the sky like?"}
    return reflections.write_words(measure=made_up.MEASURE, texts=said, by=lead.viewer, at=AT).pk


def _passkey_of(owner: Member) -> int:
    """A passkey that Sam can look at and remove; it opens nothing. What lets Sam in beside it is on paper."""
    give_paper(owner.account)
    made = Passkey().made({"publicKey": {"challenge": "none"}})
    data = {"name": "Firefox, Android", "credential": made}
    kept = Authenticator.objects.create(user=owner.account, type=Authenticator.Type.WEBAUTHN, data=data)
    return int(kept.pk)


@pytest.fixture
def world(sam: Member, jo: Member, kit: Member, alex: Member, lead: Member, robin: Member) -> World:
    """Everybody, and Sam's space with one of everything in it. Nothing is shared yet."""
    return fill_world(World(sam, jo, kit, alex, lead, robin, {}))


def fill_world(empty: World, *, word: str = "") -> World:
    """One of everything between these people, each text with `word` in it."""
    sam, jo, lead = empty.sam, empty.jo, empty.lead
    ids = fill_space(sam, jo, word=word)
    together, _ = people.open_space_together(
        name=f"Noor {word}".strip(), consent="Yes", by=jo.viewer, by_name=jo.name, at=AT
    )
    sharing.connect_in_the_room(person_id=together.pk, by=jo.viewer, at=AT)
    more = {
        **_ask_for_reminders(sam),
        "kind": "goal",
        "plan_part": staying_well.EntryKind.TRIGGER.value,
        "connection_id": connection_of(sam, jo),
        "section": Section.GOALS.value,
        "worker_id": empty.kit.id,
        "companion_id": empty.kit.id,
        "sign": sign_of("nobody"),
        "pk": _passkey_of(sam),
        "together_id": together.pk,
        **_fill_measures(lead),
        **_fill_topics(lead, jo, word),
        **fill_service(lead, jo, sam, word=word),
        **fill_counts(lead),
    }
    return replace(empty, ids={**ids, **more})
