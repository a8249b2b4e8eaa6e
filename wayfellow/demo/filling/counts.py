"""What is counted of the made-up people: one yes of Sam's, and many rows of people who never were."""

from uuid import UUID

from wayfellow.demo.filling.scene import Scene
from wayfellow.evaluation import actions as evaluation
from wayfellow.evaluation.actions import Counting
from wayfellow.evaluation.queries import ask_about_goal

WHO = "sam"


def count(goals: dict[str, UUID], scene: Scene) -> None:
    """Sam has looked back on a goal and said yes; and two quarters were counted."""
    sam = scene.viewers[WHO]
    evaluation.make_up_counts(service_id=sam.service_id, at=scene.now)
    goal_id = next(iter(goals.values()))
    asking = ask_about_goal(sam, goal_id=goal_id, at=scene.now).asking
    evaluation.count_goal(
        goal_id=goal_id, yes=[Counting.GOAL, Counting.REACH], seen=asking.sign, by=sam, at=scene.now
    )
