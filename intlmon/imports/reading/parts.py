"""The parts of a workbook that grow with its rows, taken as their XML goes by: nothing of it is kept but what cells hold."""

import re
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Final, Protocol
from xml.parsers import expat

from openpyxl.utils.cell import column_index_from_string, range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904, from_excel, from_ISO8601
from openpyxl.xml.constants import SHEET_MAIN_NS

from intlmon.imports.gate import MOST_CELLS, Refused
from intlmon.imports.reading.entries import of_moment, of_number, of_text
from intlmon.imports.reading.grid import LAST_COLUMN, LAST_ROW, Damaged, Entry, Grid, Kind, Row

_PIECE = 1 << 18
_ROW, _CELL, _VALUE, _FORMULA, _INLINE, _COLUMN, _MERGE, _ITEM, _TEXT, _ABOVE = (
    f"{SHEET_MAIN_NS} {name}" for name in ("row", "c", "v", "f", "is", "col", "mergeCell", "si", "t", "rPh")
)
_WRITTEN = frozenset({_VALUE, _FORMULA})
_LETTERS: Final = re.compile(r"[A-Z]{1,3}", re.ASCII)
_DIGITS = "0123456789"


class Source(Protocol):
    """What bytes are read from."""

    def read(self, size: int, /) -> bytes:
        """The next bytes, none at the end."""


@dataclass(frozen=True)
class Looks:
    """What cells refer to: the day from which days are counted, numbers of styles that show days and spans, texts as cells hold them."""

    epoch: datetime
    days: frozenset[int]
    spans: frozenset[int]
    texts: tuple[Entry | None, ...]


class _Part:
    """A part while it goes by. Readings above East Asian scripts are no part of its texts."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._above = self._within = False
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler, self._parser.EndElementHandler = self._start, self._end
        self._parser.CharacterDataHandler = self._pieces.append

    def _parse(self, source: Source) -> None:
        """Raises ``ExpatError`` for what is no XML."""
        while piece := source.read(_PIECE):
            self._parser.Parse(piece, False)
        self._parser.Parse(b"", True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        raise NotImplementedError

    def _end(self, name: str) -> None:
        raise NotImplementedError

    def _begin(self) -> None:
        """Gather the text that comes, and none that came before; raises ``Damaged`` within a text, where no other can be."""
        if self._within:
            raise Damaged("a text within a text")
        self._within = True
        self._pieces.clear()

    def _gathered(self) -> str:
        """The text since ``_begin``."""
        self._within = False
        return "".join(self._pieces)


class TextsPart(_Part):
    """The texts that cells refer to by number."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: list[str] = []
        self._runs: list[str] = []

    def read(self, source: Source) -> list[str]:
        """All texts, as shown: the runs of each joined."""
        self._parse(source)
        return self._texts

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == _TEXT and not self._above:
            self._begin()
        elif name == _ABOVE:
            self._above = True

    def _end(self, name: str) -> None:
        if name == _TEXT and not self._above:
            self._runs.append(self._gathered())
        elif name == _ITEM:
            self._texts.append("".join(self._runs))
            self._runs.clear()
        elif name == _ABOVE:
            self._above = False


class SheetPart(_Part):
    """A sheet."""

    def __init__(self, name: str, state: str, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self._grid = Grid(name, {}, state, of_1904=looks.epoch == CALENDAR_MAC_1904)
        self._at = self._cells = self._column = 0
        self._row: Row | None = None
        self._cell: dict[str, str] | None = None
        self._written: str | None = None
        self._formula: str | None = None
        self._inline: list[str] = []

    def read(self, source: Source) -> Grid:
        """The sheet; raises ``Damaged`` where rows or cells contradict each other, ``Refused`` for too many cells."""
        self._parse(source)
        return self._grid

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == _CELL:
            self._cell, self._written, self._formula = attributes, None, None
        elif name in _WRITTEN or (name == _TEXT and not self._above):
            self._begin()
        elif name == _ROW:
            self._start_row(attributes)
        elif name == _ABOVE:
            self._above = True
        elif name == _COLUMN and _on(attributes.get("hidden")):
            self._grid.hidden_columns.append((int(attributes.get("min", "1")), int(attributes.get("max", "1"))))
        elif name == _MERGE:
            left, top, right, bottom = range_boundaries(attributes.get("ref", ""))
            self._grid.merged.append((top, left, bottom, right))

    def _end(self, name: str) -> None:
        if name == _VALUE:
            self._written = self._gathered()
        elif name == _CELL:
            self._end_cell()
        elif name == _TEXT and not self._above:
            self._inline.append(self._gathered())
        elif name == _FORMULA:
            self._formula = self._gathered()
        elif name == _ROW:
            self._end_row()
        elif name == _ABOVE:
            self._above = False

    def _start_row(self, attributes: dict[str, str]) -> None:
        number = int(attributes.get("r") or self._at + 1)
        if not self._at < number <= LAST_ROW:
            raise Damaged(f"{self._grid.name}: row {number} after row {self._at}")
        self._at, self._column, self._row = number, 0, {}
        self._number = str(number)
        if _on(attributes.get("hidden")):
            self._grid.hidden_rows.add(number)

    def _end_row(self) -> None:
        if self._row:
            self._grid.rows[self._at] = self._row
            self._cells += len(self._row)
            if self._cells > MOST_CELLS:
                raise Refused("too_many_cells", self._grid.name, most=MOST_CELLS)
        self._row = None

    def _end_cell(self) -> None:
        cell, row = self._cell, self._row
        if cell is None or row is None:
            raise Damaged(f"{self._grid.name}: a cell outside of rows")
        reference = cell.get("r")
        self._column = self._place(reference) if reference else self._column + 1
        if self._column in row or self._column > LAST_COLUMN:
            raise Damaged(f"{self._grid.name}: cell {reference or self._column} twice in row {self._at}")
        entry = self._entry(cell)
        if entry is not None:
            row[self._column] = entry
        self._cell = None
        self._inline.clear()

    def _place(self, reference: str) -> int:
        of = reference.rstrip(_DIGITS)
        column = _column(of)
        if not column or reference[len(of) :] != self._number:
            raise Damaged(f"{self._grid.name}: cell {reference} in row {self._at}")
        return column

    def _entry(self, cell: dict[str, str]) -> Entry | None:
        """What a cell holds; ``None`` where that is nothing."""
        kind, written = cell.get("t", "n"), self._written
        if kind == "inlineStr":
            return of_text("".join(self._inline))
        if not written:
            # A formula whose result is an empty text has the kind "str"; one that was never worked out has none.
            if self._formula is None or (kind == "str" and written is not None):
                return None
            return Entry(Kind.UNCALCULATED, "=" + self._formula, None)
        try:
            return self._of(kind, written, cell.get("s", "0"))
        except (ValueError, OverflowError, IndexError):
            return Entry(Kind.DAMAGED, written, None)

    def _of(self, kind: str, written: str, style: str) -> Entry | None:
        if kind == "s":
            index = int(written)
            return self._looks.texts[index] if index >= 0 else Entry(Kind.DAMAGED, written, None)
        if kind == "n":
            number = int(style)
            if number in self._looks.days:
                return _day(written, self._looks.epoch, number in self._looks.spans)
            return of_number(written)
        if kind == "b":
            return Entry(Kind.BOOLEAN, "TRUE" if _on(written) else "FALSE", _on(written))
        if kind == "e":
            return Entry(Kind.ERROR, written, None)
        if kind == "d":
            return of_moment(from_ISO8601(written))
        return of_text(written)


@lru_cache(maxsize=16_384)
def _day(written: str, epoch: datetime, is_span: bool) -> Entry | None:
    return of_moment(from_excel(float(written), epoch, timedelta=is_span))


@lru_cache(maxsize=LAST_COLUMN)
def _column(of: str) -> int:
    """The number of a column by its letters; 0 for what are none."""
    return int(column_index_from_string(of)) if _LETTERS.fullmatch(of) else 0


def _on(flag: str | None) -> bool:
    return flag in ("1", "true", "TRUE")
