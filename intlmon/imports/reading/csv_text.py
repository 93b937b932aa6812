"""Text files with one sheet (CSV): their alphabet, their separator, their rows."""

import csv
import re
from collections.abc import Iterator
from io import StringIO

from intlmon.imports.reading.entries import of_text
from intlmon.imports.reading.grid import LAST_COLUMN, LAST_ROW, Book, Damaged, Entry, Grid, Row

SEPARATORS = (";", ",", "\t", "|")
_LONGEST_FIELD = 1_000_000
_TRIED = 40  # rows by which a separator is found
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
EIGHT_BITS = ("cp1251", "kz1048")
# What is written here: Cyrillic of Kazakh and Russian, Latin with the accents of partners' names, and signs of texts.
_USUAL = re.compile(
    "[\\s!-~А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі«»“”„‘’–—…№°§•€·×À-ÖØ-öø-ÿĀ-ſƏəȘșȚț\u00a0\u00ad\u02bc\u0306\u0308\u200b-\u200f\u202f\u2212\u2010-\u2015\ufeff]"
)
_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?\r?\n', re.IGNORECASE)


def read(content: bytes, name: str) -> Book:
    """The one sheet of a text file, named after the file.

    Raises ``Damaged`` where it is no text in an alphabet known here, or no rows of fields.
    """
    text, encoding = decoded(content)
    declared = _SEPARATOR_LINE.match(text)
    # Excel takes the line sep=; for itself and shows what follows as row 1.
    body = text[declared.end() :] if declared else text
    separator = declared[1] if declared else _separator(body)
    grid = Grid(name.rpartition(".")[0] or name, {})
    try:
        for number, fields in enumerate(_rows(body, separator), start=1):
            if number > LAST_ROW or len(fields) > LAST_COLUMN:
                raise Damaged(f"row {number}: {len(fields)} columns")
            row = _row(fields)
            if row:
                grid.rows[number] = row
    except csv.Error as error:
        raise Damaged(str(error)) from error
    return Book([grid], encoding=encoding)


def _row(fields: list[str]) -> Row:
    cells = ((column, of_text(field)) for column, field in enumerate(fields, start=1))
    return {column: entry for column, entry in cells if isinstance(entry, Entry)}


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_FIELD)  # and strict: an open quote would swallow the rows after it
    return csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)


def decoded(content: bytes) -> tuple[str, str]:
    """The text of a file and the encoding by which it was read: Unicode, or one of the 8-bit ones of Kazakh and Russian Windows.

    Some texts in cp1251 are also bytes of UTF-8, such as ``Й»``: they are told apart by letters that nobody here writes.
    Raises ``Damaged`` where neither reading is one.
    """
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            try:
                return content.decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise Damaged(str(error)) from error
    readings = [(reading, encoding) for encoding in ("utf-8", *EIGHT_BITS) if (reading := _reading(content, encoding)) is not None]
    if not readings:
        raise Damaged("no encoding")
    return min(readings, key=lambda each: _unusual(each[0]))


def _reading(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _unusual(text: str) -> int:
    """How many characters nobody here writes."""
    return len(_USUAL.sub("", text))


def _separator(text: str) -> str:
    """The sign that splits most of the first rows into equally many fields, and into more than one."""

    def evenness(separator: str) -> tuple[int, int]:
        try:
            widths = [len(row) for row, _ in zip(_rows(text, separator), range(_TRIED), strict=False) if any(row)]
        except csv.Error:
            return (0, 0)
        usual = max(set(widths), key=lambda width: (widths.count(width), width), default=1)
        return (widths.count(usual), usual) if usual > 1 else (0, 0)

    return max(SEPARATORS, key=evenness)
