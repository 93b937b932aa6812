"""From a template and a workbook's lines to the files that are handed in, and where each planted error then stands."""

import csv
import datetime
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from intlmon.imports.layout import EXAMPLE, FIELD, FIRST, HEADINGS, MARKS_FIELD, TECHNICAL
from intlmon.imports.sheets import asked
from intlmon.metadata import Table
from intlmon.trial.handed import Line, Sheet, Workbook, Written
from intlmon.trial.xls import as_xls

_TITLES = 2
_OTHER = {"kk": "ru", "ru": "kk", "en": "kk"}
_PERSONAL = {"kk": "Тегі, аты, әкесінің аты", "ru": "Фамилия, имя, отчество", "en": "Full name"}
_REMARK = {"kk": "Ішкі белгі", "ru": "Служебная отметка", "en": "Internal remark"}
_REMARKED = "FICTITIOUS"


@dataclass(frozen=True)
class Planted:
    """An error and its place: ``row`` as Excel shows it and ``field`` are empty where it is about more than a line, a cell."""

    kind: str
    file: str
    topic: str
    row: int = 0
    field: str = ""


@dataclass(frozen=True)
class Filled:
    """A file ready to be handed in, what is planted in it, and for each topic the rows that stand for clean ones (row → its values)."""

    name: str
    institution: str
    content: bytes
    planted: tuple[Planted, ...]


def fill(file: Workbook, template: bytes, tables: Mapping[str, Table]) -> Iterator[Filled]:
    """The files that an institution hands in: its workbook, and a CSV for a sheet that it gives so.

    ``template`` is its empty workbook (XLSX) in its language.
    """
    book = openpyxl.load_workbook(io.BytesIO(template))
    name = f"{file.institution}.{'xls' if file.error == 'as_xls' else 'xlsx'}"
    planted = [Planted(file.error, name, "")] if file.error else []
    for topic, sheet in file.sheets.items():
        table = tables[topic]
        target = book[table.titles[file.language]]
        if sheet.error == "as_csv":
            book.remove(target)
            planted.append(Planted("sheet_left_out", name, topic))
            yield _as_csv(file, sheet, table)
        else:
            planted += _Writing(target, sheet, table, file.language, name).write()
    made = io.BytesIO()
    (as_xls(book) if file.error == "as_xls" else book).save(made)
    yield Filled(name, file.institution, made.getvalue(), tuple(planted))


def _as_csv(file: Workbook, sheet: Sheet, table: Table) -> Filled:
    """A sheet as Excel of this country saves it: separated by semicolons, in the alphabet of Windows, days with points."""
    name = f"{file.institution}-{sheet.topic}.csv"
    columns = asked(table)
    text = io.StringIO(newline="")
    rows = csv.writer(text, delimiter=";")
    rows.writerow([getattr(column, f"heading_{file.language}") for column in columns])
    rows.writerows([_plain(line.cells.get(column.name)) for column in columns] for line in sheet.lines)
    return Filled(name, file.institution, text.getvalue().encode("utf-8-sig"), (Planted("as_csv", name, sheet.topic),))


def _plain(value: Written) -> str:
    return "" if value is None else value.strftime("%d.%m.%Y") if isinstance(value, datetime.date) else str(value)


class _Writing:
    """One sheet while it is filled in."""

    def __init__(self, target: Worksheet, sheet: Sheet, table: Table, language: str, name: str) -> None:
        self.target, self.sheet, self.table, self.language, self.name = target, sheet, table, language, name
        self.first = FIRST
        self.columns: dict[str, int] = {}

    def write(self) -> list[Planted]:
        """Fill the sheet in and bend it; return what is planted in it."""
        self._clear()
        bend = getattr(self, f"_{self.sheet.error}", None)
        if bend:
            bend()
        columns = self.columns or self._columns()
        planted = [Planted(self.sheet.error, self.name, self.sheet.topic)] if self.sheet.error else []
        for number, line in enumerate(self.sheet.lines, self.first):
            self._write_line(number, line, columns)
            planted += [Planted(kind, self.name, self.sheet.topic, number, field) for kind, field in line.errors]
        return planted

    def _clear(self) -> None:
        """What the template knew already is written anew, like the rest."""
        self.marks = next(cell.column for cell in self.target[TECHNICAL] if cell.value == MARKS_FIELD)
        if self.target.max_row >= FIRST:
            self.target.delete_rows(FIRST, self.target.max_row - FIRST + 1)
        self.technical = TECHNICAL

    def _columns(self) -> dict[str, int]:
        cells = self.target[self.technical]
        return {str(cell.value).removeprefix(FIELD): cell.column for cell in cells if cell.value and cell.value != MARKS_FIELD}

    def _write_line(self, number: int, line: Line, columns: Mapping[str, int]) -> None:
        for field, value in line.cells.items():
            if value is not None:
                cell = self.target.cell(number, columns[field], value)
                if isinstance(value, datetime.date):
                    cell.number_format = "DD.MM.YYYY"
                elif isinstance(value, int | float):
                    cell.number_format = "General"
        if line.hidden:
            self.target.row_dimensions[number].hidden = True

    def _technical_row_deleted(self) -> None:
        """The hidden row is gone, and everything below it one row higher."""
        self.columns = self._columns()
        self.target.delete_rows(TECHNICAL)
        self.target.row_dimensions[TECHNICAL].hidden = False
        self.first = FIRST - 1

    def _headings_of_another_language(self) -> None:
        """Copied together from a file in another language: its headings, no hidden row."""
        headings = {each.name: getattr(each, f"heading_{_OTHER[self.language]}") for each in asked(self.table)}
        for field, column in self._columns().items():
            self.target.cell(HEADINGS, column, headings[field])
        self._technical_row_deleted()

    def _titles_above(self) -> None:
        """Two lines of title over everything; the hidden row moves along."""
        self.target.insert_rows(1, _TITLES)
        self.first, self.technical = FIRST + _TITLES, TECHNICAL + _TITLES
        self.target.row_dimensions[TECHNICAL].hidden = False
        self.target.row_dimensions[self.technical].hidden = True
        self.target.cell(1, 1, f"{self.table.titles[self.language]} – {_REMARKED}")
        self.target.merge_cells(start_row=1, end_row=1, start_column=1, end_column=4)

    def _columns_in_another_order(self) -> None:
        """The first column changes places with the third: heading, code and example."""
        for row in (HEADINGS, TECHNICAL, EXAMPLE):
            one, other = self.target.cell(row, 1), self.target.cell(row, 3)
            one.value, other.value = other.value, one.value

    def _column_added(self) -> None:
        self._add(_REMARK[self.language])

    def _personal_column(self) -> None:
        self._add(_PERSONAL[self.language])

    def _add(self, heading: str) -> None:
        """A column of the institution's own, to the right of ours."""
        self.target.cell(HEADINGS, self.marks + 1, heading)
        for number in range(self.first, self.first + len(self.sheet.lines)):
            self.target.cell(number, self.marks + 1, f"{_REMARKED} {number}")

    def _sheet_hidden(self) -> None:
        self.target.sheet_state = "hidden"
