"""What a person keeps of their yes, so that one press takes it back."""

from uuid import UUID

from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.foundation.sealed import Sealed, SealedRecord, Words


class ReceiptWords(Words, frozen=True):
    """Which rows were written, for what, and in which quarter.

    `about` is what was counted (a talk, a questionnaire, a goal), so that it is offered once.
    """

    counting: Counting
    quarter: str
    contributor: UUID
    rows: tuple[UUID, ...]
    about: str = ""


class CountingReceipt(SealedRecord):
    """One yes. All of it is sealed: nobody but the person can tell which rows are theirs.

    `created_at` and `changed_at` hold the first moment of the quarter, so that no time leads to a row.
    """

    words: Sealed[ReceiptWords] = Sealed(ReceiptWords)
