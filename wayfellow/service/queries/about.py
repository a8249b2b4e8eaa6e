"""What is said of the service, as its leads change it."""

from typing import Any

from wayfellow.foundation.viewer import Viewer
from wayfellow.people.queries import service_of
from wayfellow.people.rules import check_runs_the_team
from wayfellow.web import colours
from wayfellow.web.crisis_help import HelpLine, help_lines

AS_LINES = {"crisis_help": ";", "languages": ","}


def in_boxes(viewer: Viewer) -> dict[str, Any]:
    """What the boxes begin with, and the version that was seen."""
    check_runs_the_team(viewer)
    service = service_of(viewer)
    return {
        "name": service.name,
        "short_name": service.short_name,
        "crisis_help": _as_lines(service.crisis_help, ";"),
        "reads_days": [day for day in service.reads_days.split(",") if day],
        "reads_from": service.reads_from,
        "reads_until": service.reads_until,
        "reads_when": service.reads_when,
        "languages": _as_lines(service.languages, ","),
        "colour_light": service.colour_light,
        "colour_night": service.colour_night,
        "seen": service.version,
    }


def _as_lines(kept: str, sign: str) -> str:
    return "\n".join(part.strip() for part in kept.split(sign) if part.strip())


def own_numbers(viewer: Viewer) -> tuple[HelpLine, ...]:
    """The numbers of the service itself; none where those of the whole place are shown."""
    check_runs_the_team(viewer)
    return help_lines(service_of(viewer).crisis_help)


def how_far_it_stands_out(said: dict[str, Any]) -> tuple[tuple[str, float], ...]:
    """Each colour of the service with its worst contrast, by day and by night."""
    if not said["colour_light"]:
        return ()
    return (
        (said["colour_light"], colours.weakest_by_day(said["colour_light"])),
        (said["colour_night"], colours.weakest_by_night(said["colour_night"])),
    )
