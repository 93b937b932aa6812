"""Workbooks of Excel (XLSX): openpyxl reads names, styles and texts; cells are read here, one row at a time.

openpyxl's own cells do not tell a formula without a result from an empty cell, nor hidden rows in its read-only mode, and its normal
mode takes 2 GB for one cell at XFD1048576. lxml hands over rows and texts alone, which takes half of the time of openpyxl's own way.
"""

import datetime
import re
import warnings
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from lxml import etree
from openpyxl.packaging.manifest import Manifest
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils.cell import column_index_from_string, range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904, from_excel, from_ISO8601
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS

from intlmon.imports.gate import MOST_CELLS, Refused
from intlmon.imports.reading.grid import LAST_COLUMN, LAST_ROW, LONGEST_TEXT, Book, Entry, Grid, Kind, Row
from intlmon.imports.reading.numbers import of_number

FACTS = "_intlmon"
_ROW, _CELL, _VALUE, _FORMULA, _INLINE, _COLUMN, _MERGE, _ITEM, _TEXT, _RUN = (
    f"{{{SHEET_MAIN_NS}}}{name}" for name in ("row", "c", "v", "f", "is", "col", "mergeCell", "si", "t", "r")
)
_REFERENCE: Final = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})", re.ASCII)


class Damaged(ValueError):
    """A file whose parts contradict each other; the message says where."""


def read(content: bytes) -> Book:
    """Every worksheet of a workbook.

    Raises ``Damaged`` where rows or cells contradict each other, and whatever openpyxl raises of parts that it cannot read.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        reader = _Reader(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        reader.read()
        grids = [_Sheet(reader.wb, sheet).read() for sheet in reader.wb.worksheets]
    lost = {sheet.name for sheet in reader.parser.sheets} - set(reader.wb.sheetnames)
    if lost:
        raise Damaged(f"{min(lost)}: the sheet is not in the file")
    facts = next((grid for grid in grids if grid.name == FACTS), None)
    return Book([grid for grid in grids if grid is not facts], _facts(facts))


def _facts(grid: Grid | None) -> dict[str, str]:
    pairs = [list(row.values()) for row in grid.rows.values()] if grid else []
    return {pair[0].text: pair[1].text for pair in pairs if len(pair) >= 2}


class _Reader(ExcelReader):  # type: ignore[misc]
    """openpyxl's reader with the texts of a workbook read in a quicker way."""

    package: Manifest

    def read_strings(self) -> None:
        """Read all texts that cells refer to by number."""
        declared = self.package.find(SHARED_STRINGS)
        if declared is not None:
            with self.archive.open(declared.PartName[1:]) as source:
                self.shared_strings = [_text(item) for item in _elements(source, _ITEM)]


def _elements(source: Any, *tags: str) -> Iterator[Any]:
    """Elements of a part, each thrown away after it is taken, so that memory does not grow with the part.

    Raises ``lxml.etree.XMLSyntaxError`` for what is no XML, is nested deeper than 256 or has a text of more than 10 MB.
    """
    for _, element in etree.iterparse(source, tag=tags, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False):
        yield element
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]


def _text(item: Any) -> str:
    """A text as it is shown: its runs, without the readings that East Asian scripts put above."""
    return "".join(part.text or "" for child in item for part in ((child,) if child.tag == _TEXT else child if child.tag == _RUN else ())
                   if part.tag == _TEXT)  # fmt: skip


class _Sheet:
    """One worksheet while it is read."""

    def __init__(self, book: Any, sheet: Any) -> None:
        self.sheet, self.texts = sheet, sheet._shared_strings
        self.epoch, self.days, self.spans = book.epoch, book._date_formats, book._timedelta_formats
        self.grid = Grid(sheet.title, {}, sheet.sheet_state, of_1904=book.epoch == CALENDAR_MAC_1904)
        self.at = self.cells = 0

    def read(self) -> Grid:
        try:
            with self.sheet._get_source() as source:
                for element in _elements(source, _ROW, _COLUMN, _MERGE):
                    self._take(element)
        except (etree.XMLSyntaxError, zipfile.BadZipFile, EOFError) as error:
            raise Damaged(f"{self.grid.name}: {error}") from error
        return self.grid

    def _take(self, element: Any) -> None:
        if element.tag == _ROW:
            self._take_row(element)
        elif element.tag == _COLUMN and _on(element.get("hidden")):
            self.grid.hidden_columns.append((int(element.get("min", "1")), int(element.get("max", "1"))))
        elif element.tag == _MERGE:
            left, top, right, bottom = range_boundaries(element.get("ref", ""))
            self.grid.merged.append((top, left, bottom, right))

    def _take_row(self, element: Any) -> None:
        number = int(element.get("r") or self.at + 1)
        if not self.at < number <= LAST_ROW:
            raise Damaged(f"{self.grid.name}: row {number} after row {self.at}")
        self.at = number
        row = self._cells(element, number)
        self.cells += len(row)
        if self.cells > MOST_CELLS:
            raise Refused("too_many_cells", self.grid.name, most=MOST_CELLS)
        if row:
            self.grid.rows[number] = row
            if _on(element.get("hidden")):
                self.grid.hidden_rows.add(number)

    def _cells(self, element: Any, number: int) -> Row:
        row: Row = {}
        column = 0
        for cell in element:
            if cell.tag != _CELL:
                continue
            reference = cell.get("r")
            column = self._column(reference, number) if reference else column + 1
            if column in row or column > LAST_COLUMN:
                raise Damaged(f"{self.grid.name}: cell {reference or column} twice in row {number}")
            entry = self._entry(cell)
            if entry is not None:
                row[column] = entry
        return row

    def _column(self, reference: str, number: int) -> int:
        found = _REFERENCE.fullmatch(reference)
        if not found or int(found[2]) != number:
            raise Damaged(f"{self.grid.name}: cell {reference} in row {number}")
        return int(column_index_from_string(found[1]))

    def _entry(self, cell: Any) -> Entry | None:
        """What a cell holds; ``None`` where that is nothing."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = cell.find(_INLINE)
            return None if inline is None else of_text(_text(inline))
        written = cell.findtext(_VALUE)
        if not written:
            formula = cell.find(_FORMULA)
            # A formula whose result is an empty text has the kind "str"; one that was never worked out has none.
            if formula is None or (kind == "str" and written is not None):
                return None
            return Entry(Kind.UNCALCULATED, "=" + (formula.text or ""), None)
        try:
            return self._of(kind, written, int(cell.get("s") or 0))
        except (ValueError, OverflowError, IndexError):
            return Entry(Kind.DAMAGED, written, None)

    def _of(self, kind: str, written: str, style: int) -> Entry | None:
        if kind == "s":
            index = int(written)
            return of_text(self.texts[index]) if index >= 0 else Entry(Kind.DAMAGED, written, None)
        if kind == "n":
            return self._day(written, style) if style in self.days else of_number(written)
        if kind == "b":
            return Entry(Kind.BOOLEAN, "TRUE" if _on(written) else "FALSE", _on(written))
        if kind == "e":
            return Entry(Kind.ERROR, written, None)
        if kind == "d":
            return of_moment(from_ISO8601(written))
        return of_text(written)

    def _day(self, written: str, style: int) -> Entry | None:
        return of_moment(from_excel(float(written), self.epoch, timedelta=style in self.spans))


def _on(flag: str | None) -> bool:
    return flag in ("1", "true", "TRUE")


def of_text(text: str) -> Entry | None:
    """A cell of text; ``None`` where it holds nothing but spaces."""
    if not text or text.isspace():
        return None
    return Entry(Kind.DAMAGED, text[:100] + "…", None) if len(text) > LONGEST_TEXT else Entry(Kind.TEXT, text, text)


def of_moment(moment: object) -> Entry | None:
    """A cell of a day; with a time of day other than midnight, or a time alone, it is text."""
    if isinstance(moment, datetime.datetime) and moment.time() == datetime.time():
        return Entry(Kind.DAY, moment.date().isoformat(), moment.date())
    if isinstance(moment, datetime.date) and not isinstance(moment, datetime.datetime):
        return Entry(Kind.DAY, moment.isoformat(), moment)
    return None if moment is None else of_text(str(moment))
