"""Counted rows forget in which order they were written.

Receipts lie in the order of writing, and beside each other the two orders would say whose a row is. Whoever
takes the files of a database sees that order. Rows are changed where they lie, and never deleted and written
anew: a yes that is taken back in the same moment waits for this, and finds its row.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from django.db import connection, transaction
from django.utils import timezone

from wayfellow.evaluation.actions.mixing import on_postgresql, on_sqlite
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.models import ROWS

_MIX: Final[dict[str, Callable[..., int]]] = {"sqlite": on_sqlite.mix, "postgresql": on_postgresql.mix}


def mix_rows(*, at: datetime) -> int:
    """Every row of this quarter and the last, by a timer at night. Answers with how many.

    Rows of earlier quarters were mixed on the nights after they were written.
    """
    mix = _MIX[connection.vendor]
    this = Quarter.of(timezone.localdate(at))
    mixed = 0
    for kind in ROWS.values():
        with transaction.atomic(), connection.cursor() as cursor:
            mixed += mix(cursor, kind._meta.db_table, [str(this), str(this.before)])
    return mixed
