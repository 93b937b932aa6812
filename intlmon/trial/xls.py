"""A workbook as the Excel of 1997 saves it: what some still send in."""

import datetime

import xlwt
from openpyxl.workbook import Workbook

_DAY = "DD.MM.YYYY"
_VISIBILITY = {"visible": 0, "hidden": 1, "veryHidden": 2}


def as_xls(book: Workbook) -> xlwt.Workbook:
    """The same sheets with the same cells, days as days; what is hidden stays so. Notes and drop-downs are lost, as Excel warns."""
    old = xlwt.Workbook(encoding="utf-8")
    day = xlwt.easyxf(num_format_str=_DAY)
    for sheet in book.worksheets:
        copy = old.add_sheet(sheet.title)
        copy.visibility = _VISIBILITY[sheet.sheet_state]
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    args = (day,) if isinstance(cell.value, datetime.date) else ()
                    copy.write(cell.row - 1, cell.column - 1, cell.value, *args)
        for number, dimension in sheet.row_dimensions.items():
            copy.row(number - 1).hidden = bool(dimension.hidden)
    return old
