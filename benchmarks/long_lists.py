"""What a page costs that shows a thousand of something: `python -m benchmarks.long_lists` prints a table."""

from datetime import timedelta

from benchmarks.own_space.standing import AT, Space, heading, own_space, row, seconds

MANY = 1_000


def fill(space: Space) -> dict[str, str]:
    """A thousand of each kind, and the pages where they stand, by what stands there."""
    from wayfellow.conversations import actions as conversations  # noqa: PLC0415  # only once Django stands
    from wayfellow.coping import actions as coping  # noqa: PLC0415
    from wayfellow.foundation.sealed import keep_new  # noqa: PLC0415
    from wayfellow.goals import actions as goals  # noqa: PLC0415
    from wayfellow.journey import actions as journey  # noqa: PLC0415
    from wayfellow.learning import actions as learning  # noqa: PLC0415
    from wayfellow.routines import actions as routines  # noqa: PLC0415
    from wayfellow.staying_well.models import Plan, PlanEntry  # noqa: PLC0415
    from wayfellow.staying_well.parts import EntryKind  # noqa: PLC0415
    from wayfellow.staying_well.words import PlanWords  # noqa: PLC0415

    person_id, by = space.viewer.person_id, space.viewer
    kinds = tuple(EntryKind)
    Plan.objects.create(person_id=person_id, created_at=AT, changed_at=AT)
    for number in range(MANY):
        at = AT - timedelta(hours=MANY - number)
        words = f"Number {number}. Tea by the river, and then the bus home."
        goal = goals.add_goal(person_id=person_id, what=words, by=by, at=at)
        strategy = coping.add_strategy(person_id=person_id, what=words, by=by, at=at)
        routines.add_routine(person_id=person_id, what=words, tiny="Open the door", by=by, at=at)
        learning.add_topic(person_id=person_id, what=words, by=by, at=at)
        journey.add_waymark(on=at.date(), title=words, by=by, at=at)
        conversations.plan_talk(
            person_id=person_id, companion_id=None, by=by, at=at, starts_at=AT + timedelta(days=number)
        )
        # Straight into the plan: each deed would keep one more version of all of it.
        entry = PlanEntry(
            person_id=person_id, kind=kinds[number % len(kinds)], position=number, created_at=at
        )
        keep_new(entry, PlanWords(text=words))
    for number in range(MANY):
        at = AT - timedelta(hours=MANY - number)
        goals.add_step(goal_id=goal.pk, person_id=person_id, what=f"Step {number}", by=by, at=at)
        goals.say_how_sure(goal_id=goal.pk, number=number % 11, word="shaky", by=by, at=at)
        coping.try_strategy(strategy_id=strategy.pk, result=coping.TryResult.HELPED, by=by, at=at)
    return {
        "goals": "/goals/",
        "steps of a goal": f"/goals/{goal.pk}/",
        "how sure, of a goal": f"/goals/{goal.pk}/how-sure/",
        "things that help": "/what-helps/",
        "tries of one thing": f"/what-helps/{strategy.pk}/try/",
        "tries, by moment": "/what-helps/moments/",
        "what helps me now": "/what-helps/now/",
        "entries of a plan": "/plan/",
        "entries of a plan, put in order": "/plan/arrange/",
        "my days": "/my-days/",
        "my days, a week": "/my-days/week/",
        "things to learn about": "/learning/",
        "talks": "/conversations/",
        "my journey": "/my-journey/",
        "looking back on three months": "/my-journey/looking-back/",
        "a hard day": "/hard-day/",
        "home": "/home/",
    }


def measure(space: Space) -> None:
    from wayfellow.foundation.keyring import key_scope  # noqa: PLC0415

    with key_scope():
        pages = fill(space)
    heading()
    for label, address in pages.items():
        page = space.browser.get(address)
        assert page.status_code == 200, address
        worked = seconds(lambda address=address: space.browser.get(address))  # type: ignore[misc]
        row(f"{label}, {len(page.content) / 1000:.0f} kB", worked, judged=True)


if __name__ == "__main__":
    with own_space() as sams:
        measure(sams)
