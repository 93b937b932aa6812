"""Cells of a workbook: text as text, never a formula or a link; numbers and days as such, in the look of their column."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

import pyarrow as pa
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from intlmon.columns import COLUMNS

FONT = "Noto Sans"  # Excel puts its own in where it is not installed
WHOLE, DECIMAL, DAY = "#,##0", "#,##0.0##", "dd.mm.yyyy"
_WIDEST, _NARROWEST, _SAMPLE = 60, 8, 200
_LINE = 14.5  # points
_MOST = 32767  # letters that a cell of Excel holds


@dataclass(frozen=True)
class Look:
    """Formats of a heading, of text, of text on several lines, of whole numbers, of numbers with decimals, of days."""

    head: Format
    text: Format
    prose: Format
    whole: Format
    decimal: Format
    day: Format

    def of(self, name: str, kind: pa.DataType, values: Iterable[Any]) -> Format:
        """The one of a column: counts and shares are grouped, years and numbers of rows are not."""
        if pa.types.is_date(kind):
            return self.day
        if pa.types.is_string(kind) or not (name in ("value", "share") or (name in COLUMNS and COLUMNS[name].number)):
            return self.text
        return self.number(values)

    def number(self, values: Iterable[Any]) -> Format:
        """Decimals where any value has them: with a format for both Excel would end whole numbers in a comma."""
        return self.whole if are_whole(values) else self.decimal


def are_whole(values: Iterable[Any]) -> bool:
    """Whether no value has decimals."""
    return all(value is None or float(value).is_integer() for value in values)


def look(book: Workbook) -> Look:
    """The formats of a workbook."""
    cell = {"font_name": FONT, "font_size": 10, "valign": "top"}
    return Look(
        book.add_format(cell | {"bold": True, "bg_color": "#DCE8F2", "bottom": 1, "text_wrap": True}),
        book.add_format(cell),
        book.add_format(cell | {"text_wrap": True}),
        book.add_format(cell | {"num_format": WHOLE}),
        book.add_format(cell | {"num_format": DECIMAL}),
        book.add_format(cell | {"num_format": DAY, "align": "left"}),
    )


def write_table(sheet: Worksheet, look: Look, table: pa.Table, headings: Sequence[str], top: int = 0) -> int:
    """Write a table with its headings at row ``top``; return the row after it. Raises ``ValueError`` for text that no cell holds."""
    for place, (name, heading) in enumerate(zip(table.column_names, headings, strict=True)):
        values = table.column(name).to_pylist()
        sheet.write_string(top, place, heading, look.head)
        form = look.of(name, table.schema.field(name).type, values)
        for row, value in enumerate(values, top + 1):
            if value is not None:  # an empty cell has the look of its column
                write(sheet, row, place, value, form)
        sheet.set_column(place, place, width(heading, values), form)
    return top + int(table.num_rows) + 1


def write(sheet: Worksheet, row: int, column: int, value: Any, form: Format) -> None:
    """Write one value as what it is."""
    if value is None:
        sheet.write_blank(row, column, None, form)
    elif isinstance(value, str):  # first, for most are
        if len(value) > _MOST:
            raise ValueError(f"row {row + 1}, column {column + 1}: {len(value)} letters; a cell of Excel holds {_MOST}")
        sheet.write_string(row, column, value, form)
    elif isinstance(value, datetime.date):
        sheet.write_datetime(row, column, value, form)
    else:
        sheet.write_number(row, column, float(value), form)


def width(heading: str, values: Sequence[Any]) -> float:
    """Room for nine texts in ten."""
    lengths = sorted(len(str(value)) for value in values[:_SAMPLE] if value is not None) or [0]
    usual = lengths[int(0.9 * (len(lengths) - 1))]
    return min(_WIDEST, max(_NARROWEST, min(len(heading), 24) + 4, usual * 1.1 + 2))


def write_prose(sheet: Worksheet, look: Look, rows: Iterable[Sequence[Any]], widths: Sequence[float], top: int) -> int:
    """Write rows of texts on as many lines as they need: Excel and LibreOffice would not agree on their height; return the next row."""
    for row in rows:
        lines = max((ceil(len(str(value)) * 1.1 / wide) for value, wide in zip(row, widths, strict=False) if value), default=1)
        sheet.set_row(top, _LINE * max(lines, 1) + 2)
        for place, value in enumerate(row):
            write(sheet, top, place, value, look.prose)
        top += 1
    return top
