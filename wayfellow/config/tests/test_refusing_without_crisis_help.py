"""A start without a number to ring is refused: otherwise somebody in need would find the mistake."""

from typing import Any

import pytest

from wayfellow.config.checks import crisis_help_can_be_drawn

pytestmark = pytest.mark.shows("M6")


def sentences() -> list[str]:
    """What the check says."""
    return [str(message.msg) for message in crisis_help_can_be_drawn(None)]


def test_numbers_that_can_be_drawn_are_fine(settings: Any) -> None:
    settings.CRISIS_HELP = "Emergency | 000 | day and night; Lifeline | 13 11 14 | day and night"

    assert sentences() == []


@pytest.mark.parametrize("told", ["", "  ", ";"])
def test_no_number_at_all_is_refused(settings: Any, told: str) -> None:
    settings.CRISIS_HELP = told

    assert sentences() == ["CRISIS_HELP names no number to ring."]


def test_numbers_that_cannot_be_read_are_refused(settings: Any) -> None:
    settings.CRISIS_HELP = "Lifeline 13 11 14"

    assert len(sentences()) == 1
    assert sentences()[0].startswith("CRISIS_HELP cannot be read. Write numbers to ring like this")
