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
from wayfellow.sharing.queries.kept_away import (
    Somebody,
    are_kept_away,
    kept_away,
    rows_kept_away,
    somebody_to_keep_away,
)
from wayfellow.sharing.queries.looking import Looked, looking, looking_together
from wayfellow.sharing.queries.people_walked_with import (
    WalkedWith,
    ever_walked_with,
    names_walked_with,
    people_walked_with,
)
from wayfellow.sharing.queries.who_looked import LookLine, Looks, who_looked

__all__ = [
    "Companion",
    "LookLine",
    "Looked",
    "Looks",
    "ShareLine",
    "Somebody",
    "Walk",
    "WalkedWith",
    "are_kept_away",
    "companion_of",
    "companions_of",
    "ever_walked_with",
    "how_they_walk",
    "kept_away",
    "looking",
    "looking_together",
    "names_walked_with",
    "own_connection",
    "people_walked_with",
    "rows_kept_away",
    "somebody_to_keep_away",
    "walking_worker_ids",
    "who_looked",
    "workers_walking_with",
]
