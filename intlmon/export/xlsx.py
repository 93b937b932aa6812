"""A view as a workbook for Excel: the rows, a chart that Excel draws itself, and a sheet that explains the file."""

import datetime
import io
from itertools import cycle, islice
from typing import Any

import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from intlmon.charts.theme import COLOURS
from intlmon.export.about import About, about
from intlmon.export.cells import DAY, DECIMAL, FONT, WHOLE, Look, are_whole, look, width, write, write_prose, write_table
from intlmon.export.plot import Plot, plot
from intlmon.export.view import View

MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_TYPES = {"bar": ("bar", None), "stacked_bar": ("bar", "stacked"), "column": ("column", None), "line": ("line", None)}
_BAR, _LEAST_HEIGHT, _WIDTH = 22, 320, 900  # pixels: a bar, a chart
_ON_A_PAGE = 12  # columns that stay readable when a page is as wide as the table
_ABOUT_WIDTHS = (34, 60, 60, 24, 24, 24, 40, 24, 40, 24, 40)


def workbook(view: View, day: datetime.date) -> bytes:
    """The file as of the ``day`` on which it is made."""
    made = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "default_date_format": DAY, "in_memory": True}
    with xlsxwriter.Workbook(made, options) as book:
        book.set_properties({"title": view.title, "comments": view.filters_in_words})
        looks = look(book)
        _rows(book, looks, view)
        drawn = plot(view)
        if drawn is not None:
            _chart(book, looks, view, drawn)
        _about(book, looks, view, about(view, day))
    return made.getvalue()


def _rows(book: Workbook, looks: Look, view: View) -> None:
    """The sheet of the rows: headings, frozen and with filters, then the rows and nothing else."""
    table = view.readable
    sheet = _sheet(book, view.t("Data"))
    write_table(sheet, looks, table, [view.heading(name) for name in table.column_names])
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, table.num_rows, max(table.num_columns - 1, 0))
    sheet.repeat_rows(0)
    if table.num_columns <= _ON_A_PAGE:
        sheet.fit_to_pages(1, 0)


def _chart(book: Workbook, looks: Look, view: View, drawn: Plot) -> None:
    """The sheet of the chart with the numbers that it is drawn from: categories down, series across."""
    sheet = _sheet(book, view.t("Chart"))
    sheet.fit_to_pages(1, 0)
    for row, category in enumerate(drawn.categories, 1):
        write(sheet, row, 0, category, looks.text)
    for column, (name, values) in enumerate(drawn.series, 1):
        write(sheet, 0, column, name, looks.head)
        for row, value in enumerate(values, 1):
            write(sheet, row, column, value, looks.number(values))
    sheet.set_column(0, 0, width("", drawn.categories))
    sheet.insert_chart(0, len(drawn.series) + 2, _native(book, sheet.get_name(), view.title, drawn))


def _native(book: Workbook, sheet: str, title: str, drawn: Plot) -> Any:
    kind, subtype = _TYPES[drawn.kind]
    chart = book.add_chart({"type": kind, "subtype": subtype})
    shown = WHOLE if all(are_whole(values) for _, values in drawn.series) else DECIMAL
    last = len(drawn.categories)
    for column, colour in enumerate(islice(cycle(COLOURS), len(drawn.series)), 1):
        chart.add_series(
            {
                "name": [sheet, 0, column], "categories": [sheet, 1, 0, last, 0], "values": [sheet, 1, column, last, column], "gap": 40,
                "data_labels": {"value": True, "num_format": shown, "font": {"name": FONT, "size": 9}},
                "marker": {"type": "circle", "fill": {"color": colour}} if kind == "line" else None,
                ("line" if kind == "line" else "fill"): {"color": colour},
            }
        )  # fmt: skip
    chart.set_title({"name": title, "name_font": {"name": FONT, "size": 13}})
    chart.set_legend({"position": "top", "font": {"name": FONT}} if len(drawn.series) > 1 else {"none": True})
    letters = {"num_font": {"name": FONT, "size": 9}}
    names = letters | {"reverse": kind == "bar"}  # bars stand from top to bottom
    numbers = letters | {
        "num_format": shown, "visible": kind != "bar", "major_gridlines": {"visible": kind == "line"}, "reverse": drawn.reversed,
    }  # fmt: skip
    chart.set_x_axis(numbers if kind == "bar" else names)
    chart.set_y_axis(names if kind == "bar" else numbers)
    bars = last * (len(drawn.series) if drawn.kind == "bar" else 1)
    chart.set_size({"width": _WIDTH, "height": max(_LEAST_HEIGHT, _BAR * bars + 120) if kind == "bar" else _LEAST_HEIGHT})
    return chart


def _about(book: Workbook, looks: Look, view: View, told: About) -> None:
    """The sheet that explains the file: what is told of it, then sources, definitions and findings, each a table with its title."""
    sheet = _sheet(book, view.t("About this file"))
    sheet.fit_to_pages(1, 0)
    title = book.add_format({"font_name": FONT, "font_size": 12, "bold": True})
    row = write_prose(sheet, looks, told.facts, _ABOUT_WIDTHS, 0)
    for name, table in told.tables(view.t):
        write(sheet, row + 1, 0, name, title)
        for column, heading in enumerate(table.column_names):
            write(sheet, row + 2, column, view.heading(heading), looks.head)
        row = write_prose(sheet, looks, zip(*table.to_pydict().values(), strict=True), _ABOUT_WIDTHS, row + 3)
    for column, wide in enumerate(_ABOUT_WIDTHS):
        sheet.set_column(column, column, wide)


def _sheet(book: Workbook, name: str) -> Worksheet:
    """A new sheet, printed across on A4. Excel allows names of 31 characters, and none of ``[]:*?/\\``."""
    sheet = book.add_worksheet("".join(" " if sign in "[]:*?/\\" else sign for sign in name)[:31])
    sheet.set_landscape()
    sheet.set_paper(9)
    return sheet
