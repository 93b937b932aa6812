"""What every kind of file is brought to before its sheets are understood: cells by true row number and column number."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from openpyxl.utils import get_column_letter

from intlmon.imports.layout import TECHNICAL_SHEET
from intlmon.imports.model import Value

Row = dict[int, "Entry"]
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
LONGEST_TEXT = 32_767  # characters that Excel keeps in a cell


class Kind(StrEnum):
    """What a cell holds. The last three have no value that could be used."""

    TEXT = "text"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DAY = "day"
    ERROR = "error"
    UNCALCULATED = "uncalculated"
    DAMAGED = "damaged"


class Entry(NamedTuple):
    """A cell with a content: its kind, its text as written, and its value in the file's own type."""

    kind: Kind
    text: str
    value: Value


@dataclass
class Grid:
    """A sheet of a file. ``state`` is ``visible``, ``hidden`` or ``veryHidden``; ``merged`` has first row, first column, last row,
    last column of each merged range; ``hidden_columns`` first and last of each run. Rows without content are not in ``rows``.
    """

    name: str
    rows: dict[int, Row]
    state: str = "visible"
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    of_1904: bool = False


@dataclass
class Book:
    """A file: its sheets, and what is said of the file as a whole. ``facts`` are the key/value rows of a template's hidden sheet."""

    grids: list[Grid]
    facts: Mapping[str, str] = field(default_factory=dict)
    encoding: str = ""


class Damaged(ValueError):
    """A file whose parts contradict each other; the message says where."""


def book_of(grids: list[Grid]) -> Book:
    """A workbook of sheets; what a template says of itself stands on a hidden one."""
    own = next((grid for grid in grids if grid.name == TECHNICAL_SHEET), None)
    pairs = [[entry.text for _, entry in sorted(row.items())] for row in own.rows.values()] if own else []
    return Book([grid for grid in grids if grid is not own], {pair[0]: pair[1] for pair in pairs if len(pair) >= 2})


def letters(column: int) -> str:
    """Letters of a column by its number, as Excel shows them."""
    return str(get_column_letter(column))
