"""Workbooks of old Excel (XLS), read by xlrd. Results of formulas stand in them like other values."""

import datetime
from typing import Any

import xlrd
from xlrd.xldate import XLDateError, xldate_as_datetime

from intlmon.imports.reading.entries import of_moment, of_number, of_text
from intlmon.imports.reading.grid import Book, Entry, Grid, Kind, Row, book_of

_STATES = ("visible", "hidden", "veryHidden")
_SECONDS_OF_A_DAY = 86_400


class _Nowhere:
    """Where xlrd writes its remarks."""

    def write(self, text: str) -> int:
        return len(text)


def read(content: bytes) -> Book:
    """Every worksheet of a workbook. Raises whatever xlrd raises of a file that it cannot read."""
    book = xlrd.open_workbook(file_contents=content, formatting_info=True, logfile=_Nowhere())
    return book_of([_grid(book, sheet) for sheet in book.sheets()])


def _grid(book: Any, sheet: Any) -> Grid:
    grid = Grid(sheet.name, {}, _STATES[min(sheet.visibility, 2)], of_1904=bool(book.datemode))
    for at in range(sheet.nrows):
        row: Row = {}
        for column, cell in enumerate(sheet.row(at), start=1):
            entry = _entry(cell.ctype, cell.value, book.datemode)
            if entry is not None:
                row[column] = entry
        if row:
            grid.rows[at + 1] = row
    grid.hidden_rows = {at + 1 for at, info in sheet.rowinfo_map.items() if info.hidden and at + 1 in grid.rows}
    grid.hidden_columns = [(at + 1, at + 1) for at, info in sheet.colinfo_map.items() if info.hidden]
    grid.merged = [(top + 1, left + 1, bottom, right) for top, bottom, left, right in sheet.merged_cells]
    return grid


def _entry(kind: int, value: Any, datemode: int) -> Entry | None:
    try:
        if kind == xlrd.XL_CELL_TEXT:
            return of_text(value)
        if kind == xlrd.XL_CELL_NUMBER:
            return of_number(value)
        if kind == xlrd.XL_CELL_DATE:
            return of_moment(_moment(value, datemode))
        if kind == xlrd.XL_CELL_BOOLEAN:
            return Entry(Kind.BOOLEAN, "TRUE" if value else "FALSE", bool(value))
        if kind == xlrd.XL_CELL_ERROR:
            return Entry(Kind.ERROR, xlrd.error_text_from_code.get(value, "#?"), None)
    except (ValueError, OverflowError, XLDateError):
        return Entry(Kind.DAMAGED, str(value), None)
    return None


def _moment(value: float, datemode: int) -> datetime.datetime | datetime.time:
    """A day, or a time alone where the number is less than one day."""
    if 0 <= value < 1:
        return (datetime.datetime.min + datetime.timedelta(seconds=round(value * _SECONDS_OF_A_DAY))).time()
    moment: datetime.datetime = xldate_as_datetime(value, datemode)
    return moment
