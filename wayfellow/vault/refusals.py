"""Why a key or an envelope was refused, in words that are safe to log."""

from enum import StrEnum


class Refusal(StrEnum):
    MALFORMED = "malformed"
    UNKNOWN_ALGORITHM = "unknown algorithm"
    OTHER_MASTER_KEY = "other master key"
    DOES_NOT_BELONG_HERE = "does not belong here"
