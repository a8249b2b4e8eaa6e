"""Something that never happens by itself has happened: damage, or somebody at the database."""

import logging
from uuid import UUID

_log = logging.getLogger("wayfellow.alert")


def envelope_refused(*, kind: str, row: UUID, why: str) -> None:
    """An envelope did not open in its own place. Kind of row, its id and a fixed reason; no words."""
    _log.critical("An envelope does not open", extra={"about": {"kind": kind, "row": str(row), "why": why}})


def key_refused(*, why: str) -> None:
    """A person's key did not come out of its wrapping, or is not there."""
    _log.critical("A person's key does not open", extra={"about": {"why": why}})
