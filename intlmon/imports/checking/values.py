"""The value of a cell as its column declares it, with what stands in its way.

The reader has turned texts that are numbers, days, yes or no into such values; a text that is left is none.
"""

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from intlmon.imports.checking.place import Row, heading, named
from intlmon.imports.model import Cell, Finding
from intlmon.metadata import Column

if TYPE_CHECKING:
    from intlmon.imports.checking.known import Known

_LARGEST = 2**31 - 1
_LONGEST = 4000
_NOTHING = re.compile(r"[\s\-–—.]*")
_NUMBERED = re.compile(r"\s*(\w{1,3})[\s.:)–—-]+(.+)")


def read_row(row: Row, known: "Known") -> Iterator[Finding]:
    """Fill ``row.values`` from its cells, column by column; yield what is wrong with them."""
    for column in row.table.columns:
        if column.asked:
            yield from _read(row, column, known)


def _read(row: Row, column: Column, known: "Known") -> Iterator[Finding]:
    cell = row.cells.get(column.name)
    row.values[column.name] = None
    if cell is None or _is_nothing(cell, column):
        if column.required and column.name in row.sheet.columns:
            yield row.finding("required", column.name, heading(column))
        return
    if column.codes:
        yield from _code(row, column, cell, known)
    else:
        yield from _TYPES[column.type](row, column, cell)


def _is_nothing(cell: Cell, column: Column) -> bool:
    """Whether a cell holds nothing, or only the dash that many put where nothing is to be told."""
    dash = column.type != "boolean" and isinstance(cell.value, str) and _NOTHING.fullmatch(cell.value) is not None
    return cell.value is None or cell.value == "" or dash


def _code(row: Row, column: Column, cell: Cell, known: "Known") -> Iterator[Finding]:
    of, names = known.codes[column.codes], known.code_names[column.codes]
    text = _text(cell)
    row.values[column.name] = code = (
        of.find(text) or _behind_number(text, column, known) or (of.find(text.zfill(2)) if text.isdigit() else "")
    )
    if not code:
        row.values[column.name] = None
        yield row.finding("code_unknown", column.name, heading(column) | named("names", names), of.nearest(text))


def _behind_number(text: str, column: Column, known: "Known") -> str:
    """Code of an entry written with its number: ``06 – Information and communication technologies``."""
    found, of = _NUMBERED.fullmatch(text), known.codes[column.codes]
    number, name = (of.find(found[1].zfill(2)), of.find(found[2])) if found else ("", "")
    return name if name and name == number else ""


def _integer(row: Row, column: Column, cell: Cell) -> Iterator[Finding]:
    number = _number(cell)
    least = column.minimum
    if number is None:
        yield row.finding("number_expected", column.name)
    elif number != number.to_integral_value():
        yield row.finding("whole_number", column.name)
    elif least is not None and number < Decimal(str(least)):
        yield row.finding("minimum", column.name, {"minimum": int(least)})
    elif number > _LARGEST:
        yield row.finding("maximum", column.name, {"maximum": _LARGEST})
    else:
        row.values[column.name] = int(number)


def _number(cell: Cell) -> Decimal | None:
    is_number = isinstance(cell.value, int | Decimal) and not isinstance(cell.value, bool)
    return Decimal(cell.value) if is_number else None  # type: ignore[arg-type]


def _date(row: Row, column: Column, cell: Cell) -> Iterator[Finding]:
    value = cell.value
    day = value.date() if isinstance(value, datetime.datetime) else value if isinstance(value, datetime.date) else None
    if day is None:
        yield row.finding("date_expected", column.name)
    row.values[column.name] = day


def _boolean(row: Row, column: Column, cell: Cell) -> Iterator[Finding]:
    value = cell.value
    truth = bool(value) if value in (True, False) else None
    if truth is None:
        yield row.finding("truth_expected", column.name)
    row.values[column.name] = truth


def _any_text(row: Row, column: Column, cell: Cell) -> Iterator[Finding]:
    text = _text(cell)
    if column.name == "code":
        text = text.replace(" ", "").upper().translate(_TO_LATIN)
    if len(text) > _LONGEST:
        yield row.finding("too_long", column.name, {"length": len(text), "most": _LONGEST})
    elif column.pattern and not re.fullmatch(column.pattern, text):
        yield row.finding("code_form", column.name, {"example": column.example or "6B06199"})
    else:
        row.values[column.name] = text


def _text(cell: Cell) -> str:
    """What a cell says: cleaned by the reader where it is a text, as written where it is a number (an identifier)."""
    text = cell.value if isinstance(cell.value, str) else cell.raw
    return " ".join(text.split())


_TO_LATIN = str.maketrans("АВСЕНКМОРТХ", "ABCEHKMOPTX")
_TYPES = {"integer": _integer, "date": _date, "boolean": _boolean, "text": _any_text}
