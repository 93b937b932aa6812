"""CSV of exactly the rows shown, in two dialects.

For Excel as it is set up in Kazakhstan: UTF-8 with BOM, ``;`` between fields, headers and decimal sign
of the reader's language. For machines: plain UTF-8, ``,``, technical names and codes.
"""

import json
from collections.abc import Sequence

import pandas as pd
import pyarrow as pa

_RUN_BY_EXCEL = ("=", "+", "-", "@", "\t", "\r")


def for_excel(shown: pa.Table, headings: Sequence[str], decimal_sign: str) -> bytes:
    """A table as a person reads it, with a heading for each column. Text that Excel would run as a formula gets an apostrophe before it."""
    frame = _frame(shown).set_axis(list(headings), axis=1)
    return frame.to_csv(index=False, sep=";", decimal=decimal_sign, lineterminator="\r\n").encode("utf-8-sig")


def for_machines(table: pa.Table) -> bytes:
    """The table with technical names, codes beside names, source and locator in columns of their own."""
    return _frame(table).to_csv(index=False, lineterminator="\r\n").encode("utf-8")


def _frame(table: pa.Table) -> pd.DataFrame:
    """Pandas frame that keeps whole numbers whole beside empty cells, with text made harmless."""
    safe = {name: _harmless(table.column(name)) for name in table.column_names}
    frame: pd.DataFrame = pa.table(safe).to_pandas(types_mapper=pd.ArrowDtype)
    return frame


def _harmless(column: pa.ChunkedArray) -> pa.ChunkedArray | pa.Array:
    if pa.types.is_nested(column.type):  # a list in one cell: as JSON, which programs read and no spreadsheet runs
        return pa.array([_as_json(each) for each in column.to_pylist()], pa.string())
    if not pa.types.is_string(column.type):
        return column
    return pa.array([_inert(text) for text in column.to_pylist()], pa.string())


def _as_json(value: object) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False, default=str)


def _inert(text: str | None) -> str | None:
    return "'" + text if text and text.startswith(_RUN_BY_EXCEL) else text
