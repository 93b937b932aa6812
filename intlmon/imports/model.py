"""What the steps of a round hand to each other: a file as read, its records, and what is found wrong with it."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from intlmon.i18n import Translator

Value = str | int | Decimal | bool | datetime.date | None


class Severity(StrEnum):
    """How serious a finding is: the sheet cannot be accepted, somebody should look, or it is only said."""

    BLOCKS = "blocks"
    WARNS = "warns"
    TOLD = "told"


@dataclass(frozen=True)
class Said:
    """A message with its values, kept as its English id, so that each reader reads it in their own language.

    A value that is a name stands beside its forms in the languages: ``country``, ``country_kk``, ``country_ru``, ``country_en``.
    """

    message: str
    values: Mapping[str, str | int] = field(default_factory=dict)

    def read(self, t: Translator) -> str:
        """The message in the reader's language."""
        ending = f"_{t.language}"
        own = {name.removesuffix(ending): value for name, value in self.values.items() if name.endswith(ending)}
        return t(self.message, **{**self.values, **own})


@dataclass(frozen=True)
class Finding:
    """One thing found in a file: where, what is there, what is expected, how serious.

    ``sheet`` is the name as it stands in the file, ``row`` the number that Excel shows, ``column`` its letters;
    ``topic`` and ``field`` the codes of sheet and column in ``data/registry``. Each is empty where the finding is
    about more than that. ``rule`` names the check. ``found`` is the text of the cell as written.
    """

    rule: str
    severity: Severity
    what: Said
    expected: Said | None = None
    found: str = ""
    sheet: str = ""
    topic: str = ""
    row: int = 0
    column: str = ""
    field: str = ""


class Cell(NamedTuple):
    """A cell with a content: its text as written (formulas: the cached value), and its value.

    The value is of its column's type where the text could be read so (numbers, days, yes/no), else a text without what cannot be seen,
    or what the file has. It is ``None`` only where a finding of the reader that blocks says why.
    """

    raw: str
    value: Value
    column: str


@dataclass(frozen=True)
class SheetRead:
    """A sheet as read: ``rows`` by the number that Excel shows, each a cell by field; what else it held is in the findings.

    ``rows_in`` counts the rows below the header that hold anything; rows that are no records (totals, notes, the example)
    are in ``left_out`` with the rule that says why, so that ``rows_in == len(rows) + len(left_out)``.
    """

    topic: str
    sheet: str
    header_row: int
    columns: Mapping[str, str]
    rows: Mapping[int, Mapping[str, Cell]]
    left_out: Mapping[int, str]
    rows_in: int


@dataclass(frozen=True)
class FileRead:
    """A file as read. ``year``, ``institution`` and ``version`` are those of the template's hidden row, where it is left."""

    name: str
    checksum: str
    year: int | None
    institution: str
    version: str
    sheets: tuple[SheetRead, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Record:
    """One row that can become part of the registry: the text of each field as written, and its value (codes, days, numbers)."""

    topic: str
    sheet: str
    row: int
    raw: Mapping[str, str]
    values: Mapping[str, Value]


@dataclass(frozen=True)
class Checked:
    """A file as checked: all findings of reading and checking, and the records of every sheet.

    ``records`` holds every row in ``SheetRead.rows`` whose own findings do not block; ``refused`` the numbers of the others,
    by topic. A topic can be accepted when nothing in it, nor in the file as a whole, blocks.
    """

    read: FileRead
    year: int | None
    institution: str
    findings: tuple[Finding, ...]
    records: Mapping[str, tuple[Record, ...]]
    refused: Mapping[str, tuple[int, ...]]

    def acceptable(self, topic: str) -> bool:
        """Whether nothing that blocks is found in a topic, or in the file as a whole."""
        blocking = [each for each in self.findings if each.severity is Severity.BLOCKS]
        return topic in self.records and not any(each.topic in {"", topic} for each in blocking)
