"""What is counted, what was published of it, and what a person keeps to take it back."""

from wayfellow.evaluation.models.counted_row import CountedRow
from wayfellow.evaluation.models.published import PublishedReport
from wayfellow.evaluation.models.receipts import CountingReceipt, ReceiptWords
from wayfellow.evaluation.models.research import ResearchExport
from wayfellow.evaluation.models.rows import (
    ROWS,
    CountedChange,
    CountedGoal,
    CountedItem,
    CountedPerson,
    CountedTalk,
    CountedUse,
    rows_of,
)

__all__ = [
    "ROWS",
    "CountedChange",
    "CountedGoal",
    "CountedItem",
    "CountedPerson",
    "CountedRow",
    "CountedTalk",
    "CountedUse",
    "CountingReceipt",
    "PublishedReport",
    "ReceiptWords",
    "ResearchExport",
    "rows_of",
]
