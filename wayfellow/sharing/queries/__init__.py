"""The door to another person's words, and the reads of the sharing pages."""

from wayfellow.sharing.queries.companions import (
    Companion,
    ShareLine,
    Walk,
    companion_of,
    companions_of,
    how_they_walk,
    own_connection,
    walking_worker_ids,
    workers_walking_with,
)
from wayfellow.sharing.queries.looking import Looked, looking, looking_together
from wayfellow.sharing.queries.people_walked_with import WalkedWith, names_walked_with, people_walked_with
from wayfellow.sharing.queries.who_looked import LookLine, Looks, who_looked

__all__ = [
    "Companion",
    "LookLine",
    "Looked",
    "Looks",
    "ShareLine",
    "Walk",
    "WalkedWith",
    "companion_of",
    "companions_of",
    "how_they_walk",
    "looking",
    "looking_together",
    "names_walked_with",
    "own_connection",
    "people_walked_with",
    "walking_worker_ids",
    "who_looked",
    "workers_walking_with",
]
