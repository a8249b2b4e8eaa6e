"""The door to another person's words, and the reads of the sharing pages."""

from wayfellow.sharing.queries.companions import (
    Companion,
    ShareLine,
    WorkerToChoose,
    companion_of,
    companions_of,
    own_connection,
    workers_to_choose,
    workers_walking_with,
)
from wayfellow.sharing.queries.looking import Looked, looking, looking_together
from wayfellow.sharing.queries.people_walked_with import WalkedWith, people_walked_with
from wayfellow.sharing.queries.who_looked import LookLine, Looks, who_looked

__all__ = [
    "Companion",
    "LookLine",
    "Looked",
    "Looks",
    "ShareLine",
    "WalkedWith",
    "WorkerToChoose",
    "companion_of",
    "companions_of",
    "looking",
    "looking_together",
    "own_connection",
    "people_walked_with",
    "who_looked",
    "workers_to_choose",
    "workers_walking_with",
]
