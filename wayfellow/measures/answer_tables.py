"""Tables of answers, checked whole columns at a time: nothing odd becomes a number in silence.

Row 1 is the first below the header. Empty cells are missing answers.
"""

from typing import Final

import polars as pl

from wayfellow.measures.instrument import Instrument, Responses
from wayfellow.measures.response import AnswerRefused

ID: Final = "id"
_INTEGERS: Final = {8: pl.Int8, 16: pl.Int16, 32: pl.Int32, 64: pl.Int64}
_LONGEST_SHOWN: Final = 40


def answers_of(instrument: Instrument, frame: pl.DataFrame) -> pl.DataFrame:
    """The answers in columns "1" to "n", or AnswerRefused.

    They are the smallest whole numbers that hold every answer, and the sum of them all.
    """
    if instrument.items is None or instrument.responses is None:
        raise AnswerRefused(f"{instrument.short_name} has no items of its own.")
    items = [str(item) for item in range(1, instrument.items.value + 1)]
    _check_columns(instrument, frame, items)
    _check_ids(frame[ID])
    _check_answers(instrument.responses, frame, items)
    dtype = _holding(sum(max(map(abs, _allowed(instrument.responses, item))) for item in items))
    # Every answer is known to fit, so that nothing wraps round.
    return frame.select(_number(frame, item).cast(dtype, wrap_numerical=True) for item in items)


def _holding(number: int) -> pl.DataType:
    return next(dtype() for bits, dtype in _INTEGERS.items() if number < 2 ** (bits - 1))


def _check_columns(instrument: Instrument, frame: pl.DataFrame, items: list[str]) -> None:
    for column in (ID, *items):
        if column not in frame.columns:
            raise AnswerRefused(f"There is no column '{column}'.")
    for column in frame.columns:
        if column != ID and column not in items:
            raise AnswerRefused(f"{instrument.short_name} has no item for the column '{_shown(column)}'.")


def _check_ids(ids: pl.Series) -> None:
    if ids.dtype.is_nested() or ids.dtype == pl.Object:
        raise AnswerRefused(f"The column '{ID}' holds {ids.dtype}, and no ids.")
    empty = ids.is_null() | (ids == "" if ids.dtype == pl.String else False)
    if empty.any():
        raise AnswerRefused(f"row {_first(empty) + 1} has no id.")
    if ids.n_unique() < len(ids):
        row = _first(~ids.is_first_distinct())
        before = _first(ids == ids[row])
        raise AnswerRefused(f"row {row + 1}: the id {_shown(ids[row])} stands in row {before + 1}, too.")


def _check_answers(responses: Responses, frame: pl.DataFrame, items: list[str]) -> None:
    allowed = {item: _allowed(responses, item) for item in items}
    fine = frame.select(_is_fine(frame, item, allowed[item]).all() for item in items).row(0)
    if all(fine):
        return
    odd = {
        item: _first(~frame.select(_is_fine(frame, item, allowed[item])).to_series())
        for item, is_fine in zip(items, fine, strict=True)
        if not is_fine
    }
    item = min(odd, key=lambda one: (odd[one], int(one)))
    row, told = odd[item], ", ".join(map(str, allowed[item]))
    where = f"row {row + 1} (id {_shown(frame[ID][row])}), item {item}"
    raise AnswerRefused(f"{where}: {_shown(frame[item][row])} is none of {told}.")


def _allowed(responses: Responses, item: str) -> tuple[int, ...]:
    return (*responses.values_of(int(item)), *responses.set_aside)


def _is_fine(frame: pl.DataFrame, item: str, allowed: tuple[int, ...]) -> pl.Expr:
    """Whether each cell is empty or an answer that the item takes."""
    dtype = frame.schema[item]
    known = _number(frame, item).is_in(allowed if dtype.is_integer() else [float(one) for one in allowed])
    if dtype.is_numeric():
        return known.fill_null(True)
    return known.fill_null(_text(item).str.len_bytes().fill_null(0) == 0).alias(item)


def _number(frame: pl.DataFrame, item: str) -> pl.Expr:
    """The column as numbers. Text that is none becomes empty, which `_is_fine` tells from empty text."""
    dtype = frame.schema[item]
    if dtype.is_integer():
        return pl.col(item)
    if dtype.is_numeric():
        return pl.col(item).cast(pl.Float64)
    if dtype in (pl.String, pl.Categorical, pl.Enum, pl.Null):
        return _text(item).cast(pl.Float64, strict=False)
    raise AnswerRefused(f"item {item}: a column of {dtype} holds no answers.")


def _text(item: str) -> pl.Expr:
    return pl.col(item).cast(pl.String).str.strip_chars()


def _first(mask: pl.Series) -> int:
    """The number of the first row, 0 the first, where the mask is true."""
    return int(mask.arg_true()[0])


def _shown(cell: object) -> str:
    """A cell in one line that nobody's terminal takes for something else."""
    text = str(cell)
    text = text if text.isprintable() else ascii(text)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
