"""A workbook as an institution fills it in, before it is a file: sheets of lines of cells, and what was planted where."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from intlmon.imports.model import Value
from intlmon.imports.sheets import ORDER, asked
from intlmon.metadata import Column, Table
from intlmon.trial.rows import Row

Written = str | int | float | bool | datetime.date | None
Lists = Mapping[str, Mapping[str, str]]
LANGUAGES = ("kk", "kk", "kk", "ru", "ru", "en")  # which languages workbooks are in, in turn


@dataclass
class Line:
    """A line of a sheet: the row that it stands for (none for totals and notes), cells by field, and the errors planted in it."""

    row: Row | None
    cells: dict[str, Written]
    errors: list[tuple[str, str]] = field(default_factory=list)  # kind and field
    hidden: bool = False


@dataclass
class Sheet:
    """A sheet with its lines, and the error planted in the sheet as a whole (empty: none)."""

    topic: str
    lines: list[Line]
    error: str = ""

    @property
    def clean(self) -> bool:
        """Whether nothing is planted in it."""
        return not self.error and not any(line.errors for line in self.lines)


@dataclass
class Workbook:
    """What one institution hands in, in which language; ``error`` is planted in the file as a whole (empty: none)."""

    institution: str
    language: str
    sheets: dict[str, Sheet]
    error: str = ""


@dataclass(frozen=True)
class Wording:
    """How values are written: tables by topic, and for each language the names that a template offers."""

    tables: Mapping[str, Table]
    lists: Mapping[str, Lists]


def workbooks(rows: Iterable[Row], institutions: Iterable[str], wording: Wording) -> list[Workbook]:
    """Each institution's rows as it writes them, in the order of the institutions."""
    of: dict[str, dict[str, list[Row]]] = {code: {topic: [] for topic in ORDER} for code in institutions}
    for row in rows:
        of[row.institution][row.topic].append(row)
    made = []
    for at, (institution, topics) in enumerate(of.items()):
        language = LANGUAGES[at % len(LANGUAGES)]
        sheets = {topic: Sheet(topic, [Line(row, cells_of(row, wording, language)) for row in held]) for topic, held in topics.items()}
        made.append(Workbook(institution, language, sheets))
    return made


def cells_of(row: Row, wording: Wording, language: str) -> dict[str, Written]:
    """The cells of a row: codes by their names in the language, days and numbers as such."""
    columns = asked(wording.tables[row.topic])
    return {column.name: _cell(column, row.values.get(column.name.removesuffix("_raw")), wording.lists[language]) for column in columns}


def _cell(column: Column, value: Value, lists: Lists) -> Written:
    if value is None or value == "":
        return None
    if column.type == "boolean":
        return lists["yes_no"][str(value).lower()]
    listed = column.codes or column.names
    return lists[listed][str(value)] if listed else value  # type: ignore[return-value]  # no column asks for a fraction


def misspelt(bent: Iterable[Workbook]) -> Iterator[tuple[str, str, str]]:
    """The partners whose names were written wrong: institution, the name as written, the code that is meant."""
    for file in bent:
        for sheet in file.sheets.values():
            for line in sheet.lines:
                if line.row is not None and ("misspelt_partner", "partner_raw") in line.errors:
                    yield file.institution, str(line.cells["partner_raw"]), str(line.row.values["partner"])
