"""The sheet of one topic: headings, the hidden technical row, an example, what is known already, and room for more."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from intlmon.i18n import Translator
from intlmon.imports.layout import EXAMPLE, EXAMPLE_MARK, FIELD, FIRST, HEADINGS, MARKS_FIELD, ROWS, TECHNICAL
from intlmon.imports.sheets import asked
from intlmon.imports.templating.lists import Lists, list_of
from intlmon.imports.templating.looks import Looks, width
from intlmon.imports.templating.prefill import Given, Row
from intlmon.imports.templating.rules import heading, rule
from intlmon.metadata import Column, Table

_EXAMPLE_YEAR = 2024  # of the days and years in the declared examples
_LAST = FIRST + ROWS - 2  # counted from 0
_FREE = {"format_cells", "format_columns", "format_rows", "insert_rows", "delete_rows", "sort", "autofilter"}
_NOTE = {"x_scale": 2.6, "y_scale": 1.3, "font_name": "Calibri", "font_size": 10}


@dataclass(frozen=True)
class Making:
    """A workbook while it is made: its looks, the names it offers and where, the language, the year of the round, whether it is a trial."""

    book: Workbook
    looks: Looks
    names: Lists
    places: Mapping[str, str]
    t: Translator
    year: int
    fictitious: bool = False

    def shown(self, column: Column, value: object) -> str | int | datetime.date | None:
        """What a cell of a column holds for a value: the name of a code."""
        if isinstance(value, bool):
            value = "true" if value else "false"
        if isinstance(value, str) and list_of(column):
            return self.names[list_of(column)].get(value, value)
        return value if isinstance(value, str | int | datetime.date) else None


def write_topic(making: Making, table: Table, known: Sequence[Row]) -> Worksheet:
    """Add the sheet of a topic with the rows known already."""
    sheet = making.book.add_worksheet(table.titles[making.t.language])
    columns = asked(table)
    for place, column in enumerate(columns):
        _write_column(making, sheet, place, column)
    _write_marks(making, sheet, len(columns))
    for row, given in enumerate(known, FIRST - 1):
        for place, column in enumerate(columns):
            _fill(making, sheet, row, place, column, given.get(column.name))
    _mark_missing(making, sheet, columns)
    _set_up(sheet)
    return sheet


def _write_column(making: Making, sheet: Worksheet, place: int, column: Column) -> None:
    """Everything of a column but its data."""
    t, names = making.t, list(making.names.get(list_of(column), {}).values())
    sheet.set_column(place, place, width(column, names), making.looks.free.of(column))
    sheet.write_string(HEADINGS - 1, place, heading(column, t.language), making.looks.needed if column.required else making.looks.optional)
    needed = t("Must be filled in.") if column.required else t("May stay empty.")
    sheet.write_comment(HEADINGS - 1, place, f"{getattr(column, f'note_{t.language}')}\n{needed}", _NOTE)
    sheet.write_string(TECHNICAL - 1, place, f"{FIELD}{column.name}", making.looks.locked)
    _write(sheet, EXAMPLE - 1, place, making.shown(column, example(column, making.year)), making.looks.example.of(column))
    sheet.data_validation(FIRST - 1, place, _LAST, place, rule(column, making.places, t, making.year))


def example(column: Column, year: int) -> str | int | bool | datetime.date:
    """The example of a column as a value, moved to the year of the round."""
    if column.type == "date":
        day = datetime.date.fromisoformat(column.example)
        return day.replace(year=day.year + year - _EXAMPLE_YEAR)
    if column.type == "integer":
        return int(column.example) + (year - _EXAMPLE_YEAR if column.name.endswith("_year") else 0)
    return column.example == "true" if column.type == "boolean" else column.example


def _write_marks(making: Making, sheet: Worksheet, place: int) -> None:
    sheet.set_column(place, place, 10, None, {"hidden": True})
    sheet.write_string(TECHNICAL - 1, place, MARKS_FIELD)
    sheet.write_string(EXAMPLE - 1, place, EXAMPLE_MARK)
    sheet.write_comment(
        EXAMPLE - 1, 0, making.t("An example. It is not counted and cannot be changed: write your own rows below it."), _NOTE
    )


def _fill(making: Making, sheet: Worksheet, row: int, place: int, column: Column, given: Given | None) -> None:
    """A cell of a row known already; one without a value is coloured like the rest of its row."""
    value = making.shown(column, given.value) if given else None
    _write(sheet, row, place, value, making.looks.known.of(column))
    if given and given.said:
        sheet.write_comment(row, place, given.said, _NOTE)


def _write(sheet: Worksheet, row: int, place: int, value: str | int | datetime.date | None, form: Format) -> None:
    """Write a value as what it is, text never as a formula or a link."""
    if value is None:
        sheet.write_blank(row, place, None, form)
    elif isinstance(value, str):
        sheet.write_string(row, place, value, form)
    elif isinstance(value, datetime.date):
        sheet.write_datetime(row, place, value, form)
    else:
        sheet.write_number(row, place, value, form)


def _mark_missing(making: Making, sheet: Worksheet, columns: Sequence[Column]) -> None:
    """Colour what must be filled in and is empty, in rows that hold anything."""
    first, last = (xl_rowcol_to_cell(FIRST - 1, place, col_abs=True) for place in (0, len(columns) - 1))
    for place, column in enumerate(columns):
        if column.required:
            formula = f"=AND(ISBLANK({xl_rowcol_to_cell(FIRST - 1, place)}),COUNTA({first}:{last})>0)"
            mark = {"type": "formula", "criteria": formula, "format": making.looks.missing}
            sheet.conditional_format(FIRST - 1, place, _LAST, place, mark)


def _set_up(sheet: Worksheet) -> None:
    """Heights, what is frozen and printed, and what stays locked: headings, technical row and example."""
    sheet.set_row(HEADINGS - 1, 64)
    sheet.set_row(TECHNICAL - 1, None, None, {"hidden": True})
    sheet.freeze_panes(EXAMPLE, 0)
    sheet.protect("", dict.fromkeys(_FREE, True))
    sheet.set_tab_color("#1F4E78")
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEADINGS - 1)
    sheet.set_selection(FIRST - 1, 0, FIRST - 1, 0)
