"""SQL for counting, put together once and for both databases.

Written out and not asked of the ORM, which takes longer to put a statement of a hundred sums together than a
database takes to answer it (benchmarks/evaluation). Nothing of a request is ever put into the text: a service
and a quarter are the only values, and both are handed over beside it.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from django.db import connection, models

from wayfellow.evaluation.counts.building import Groups
from wayfellow.evaluation.counts.means import Moments
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.counts.several import within
from wayfellow.evaluation.counts.tally import Tally
from wayfellow.evaluation.models import CountedRow

OF_QUARTER: Final = "service_id = %s AND quarter = %s"
_UUID: Final = models.UUIDField()


def table_of(model: type[CountedRow]) -> str:
    """The name of its table."""
    return model._meta.db_table


def asked(statement: str, *, service_id: UUID, quarter: Quarter) -> list[tuple[Any, ...]]:
    """All rows of the answer, for one service and one quarter: nothing is counted wider."""
    with connection.cursor() as cursor:
        cursor.execute(statement, [_UUID.get_db_prep_value(service_id, connection), str(quarter)])
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found


def chosen(column: str, key: str) -> str:
    """That a column of several choices holds this one."""
    return f"{column} LIKE '%%{within(key)}%%'"


def times(condition: str) -> str:
    """How often a condition holds."""
    return f"SUM(CASE WHEN {condition} THEN 1 ELSE 0 END)"


def people(condition: str) -> str:
    """Of how many people it holds at least once."""
    return f"COUNT(DISTINCT CASE WHEN {condition} THEN contributor END)"


def groups_of(model: type[CountedRow], groups: Mapping[str, str]) -> str:
    """Rows, the people behind them and those behind all others: first by person, and then all together."""
    names = [f"in_{place}" for place in range(len(groups))]
    each = [f"{times(condition)} AS {name}" for name, condition in zip(names, groups.values(), strict=True)]
    sums = [f"SUM({name}), {times(f'{name} > 0')}, {times(f'{name} < all_rows')}" for name in names]
    return (
        f"SELECT SUM(all_rows), COUNT(*), {', '.join(sums)} FROM "  # noqa: S608  # fixed names alone
        f"(SELECT COUNT(*) AS all_rows, {', '.join(each)} FROM {table_of(model)} "
        f"WHERE {OF_QUARTER} GROUP BY contributor) AS by_person"
    )


def as_groups(keys: Iterable[str], found: tuple[Any, ...]) -> Groups:
    """The answer to it. Of nobody there is no sum."""
    numbers = [number or 0 for number in found]
    each = zip(numbers[2::3], numbers[3::3], numbers[4::3], strict=True)
    return Groups(Tally(*numbers[:2]), {key: Tally(*three) for key, three in zip(keys, each, strict=True)})


def sums_of(number: str) -> str:
    """What a mean and its interval need of a number."""
    real = f"(1.0 * {number})"
    return f"COUNT({number}), SUM({real}), SUM({real} * {real}), COUNT(NULLIF({number}, 0))"


def as_moments(found: Iterable[Any]) -> Moments:
    """The answer to it."""
    people, total, squares, moved = found
    return Moments(people, float(total or 0), float(squares or 0), moved)
