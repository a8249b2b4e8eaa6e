"""What somebody tapped about a sign of their plan, day by day."""

from collections.abc import Sequence
from datetime import timedelta

from wayfellow.demo.filling.scene import Scene
from wayfellow.demo.story import NoticingStory
from wayfellow.foundation.viewer import Viewer
from wayfellow.staying_well import actions as staying_well
from wayfellow.staying_well.queries import entries_of

NO_TAP = "."


def notice_signs(told: Sequence[NoticingStory], owner: Viewer, scene: Scene) -> None:
    """Turn noticing on for these signs, and tap; yesterday comes last, and today is left to the visitor."""
    if not told:
        return
    in_plan = {entry.words.text: entry.pk for entry in entries_of(owner.person_id)}
    signs = [in_plan[story.sign] for story in told]
    staying_well.turn_on_noticing(signs=signs, rhythm=staying_well.Rhythm.OWN_TIMES, by=owner, at=scene.now)
    for story, sign in zip(told, signs, strict=True):
        for days, tapped in enumerate(reversed(story.taps.split()), start=1):
            if tapped != NO_TAP:
                staying_well.tap_sign(
                    sign=sign,
                    how_much=staying_well.HowMuch(int(tapped)),
                    by=owner,
                    at=scene.now - timedelta(days=days),
                )
