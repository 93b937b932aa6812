"""CSV of exactly the rows shown, in two dialects.

For Excel as it is set up in Kazakhstan: UTF-8 with BOM, ``;`` between fields, headers and decimal sign
of the reader's language. For machines: plain UTF-8, ``,``, technical names and codes.
"""

import datetime
import re

import pandas as pd
import pyarrow as pa

from intlmon.columns import COLUMNS, for_reader
from intlmon.filters import Filters
from intlmon.i18n import Translator
from intlmon.provenance import Names

_RUN_BY_EXCEL = ("=", "+", "-", "@", "\t", "\r")
_LONGEST_LIST = 5


def for_excel(table: pa.Table, names: Names, t: Translator) -> bytes:
    """The table as a person reads it. Text that Excel would run as a formula gets an apostrophe before it."""
    shown = for_reader(table, names, t)
    frame = _frame(shown).rename(columns={name: t(COLUMNS[name].label) for name in shown.column_names})
    return frame.to_csv(index=False, sep=";", decimal=t.decimal_sign, lineterminator="\r\n").encode("utf-8-sig")


def for_machines(table: pa.Table) -> bytes:
    """The table with technical names, codes beside names, source and locator in columns of their own."""
    return _frame(table).to_csv(index=False, lineterminator="\r\n").encode("utf-8")


def file_name(topic: str, filters: Filters, day: datetime.date) -> str:
    """Name saying topic, filters and date: ``agreements_country-RU-TR_year-2023_2026-11-21.csv``."""
    parts = [topic]
    for name, codes in filters.chosen:
        parts.append(f"{name}-" + ("-".join(codes) if len(codes) <= _LONGEST_LIST else f"{len(codes)}"))
    return re.sub(r"[^A-Za-z0-9_.-]", "", "_".join([*parts, day.isoformat()])) + ".csv"


def _frame(table: pa.Table) -> pd.DataFrame:
    """Pandas frame that keeps whole numbers whole beside empty cells, with text made harmless."""
    safe = {name: _harmless(table.column(name)) for name in table.column_names}
    frame: pd.DataFrame = pa.table(safe).to_pandas(types_mapper=pd.ArrowDtype)
    return frame


def _harmless(column: pa.ChunkedArray) -> pa.ChunkedArray | pa.Array:
    if not pa.types.is_string(column.type):
        return column
    return pa.array([_inert(text) for text in column.to_pylist()], pa.string())


def _inert(text: str | None) -> str | None:
    return "'" + text if text and text.startswith(_RUN_BY_EXCEL) else text
