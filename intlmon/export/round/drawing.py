"""The process that marks a workbook, under the limits of the reader: openpyxl holds all of a workbook in memory."""

import io
import json
import sys
import warnings
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils.exceptions import IllegalCharacterError
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from intlmon.export.round.marks import Job
from intlmon.imports.child import limit
from intlmon.imports.layout import REMARKS, TECHNICAL_SHEET

AUTHOR = "intlmon"
COLOURS = {"blocks": "FFF4B0A8", "warns": "FFFFE699", "told": "FFDDEBF7"}
_EDGES = {"blocks": ("thick", "FFC00000"), "warns": ("mediumDashed", "FF9C6500"), "told": ("dotted", "FF2F75B5")}
_GRAVEST = ("blocks", "warns", "told")
_MOST_COMMENTS = 2_000  # on a sheet: each is a drawing, and Excel opens more of them slowly
_WIDTHS = (6, 24, 24, 9, 34, 52, 52)
_LETTERS, _LINE = 44, 15


def _font(**looks: Any) -> Font:
    return Font(name="Calibri", **{"size": 11} | looks)  # every Excel has it


def main() -> None:
    """Read the job and the original, write the workbook."""
    limit()
    given = sys.stdin.buffer.read()
    length = int.from_bytes(given[:8], "big")
    sys.stdout.buffer.write(drawn(json.loads(given[8 : 8 + length]), given[8 + length :]))


def drawn(job: Job, original: bytes) -> bytes:
    """The workbook. ``original`` is empty where the rows of the job take its place."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what openpyxl does not keep: pictures, newer rules
        book = load_workbook(io.BytesIO(original), data_only=True) if original else _of_rows(job["sheets"] or [])
    _without_older_marks(book)
    _mark(book, job["marks"])
    _list(book, job)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _of_rows(sheets: list[dict[str, Any]]) -> Workbook:
    """A workbook of rows as read: all text, for that is how they were written."""
    book = Workbook()
    book.remove(book.active)
    for sheet in sheets:
        made = book.create_sheet(_name(book, sheet["name"]))
        for row in (sheet["headings"], *sheet["rows"]):
            for letters, text in row["cells"].items():
                _write(made[f"{letters}{row['row']}"], text)
        for letters in sheet["headings"]["cells"]:
            made[f"{letters}{sheet['headings']['row']}"].font = _font(bold=True)
            made.column_dimensions[letters].width = 22
    return book


def _name(book: Workbook, wanted: str) -> str:
    """A name that Excel allows and the workbook has not."""
    plain = "".join(" " if sign in "[]:*?/\\" else sign for sign in wanted).strip(" '")[:31] or "Sheet"
    return plain if plain.casefold() not in {name.casefold() for name in book.sheetnames} else f"{plain[:27]} ({len(book.sheetnames)})"


def _write(cell: Cell, text: str) -> None:
    """Text that no program takes for a formula or an error, not even after it was edited."""
    try:
        cell.value = text
    except IllegalCharacterError:
        cell.value = "…"
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(("=", "+", "-", "@"))


def _without_older_marks(book: Workbook) -> None:
    """Take off what was marked when the file was sent back before."""
    facts = book[TECHNICAL_SHEET] if TECHNICAL_SHEET in book.sheetnames else None
    for row in facts.iter_rows(max_row=50, max_col=2) if facts else ():
        if row[0].value == REMARKS and row[1].value in book.sheetnames:
            del book[row[1].value]
    for sheet in book.worksheets:
        for cell in list(sheet._cells.values()):
            if cell.comment is not None and cell.comment.author == AUTHOR:
                cell.comment, cell.fill, cell.border = None, PatternFill(), Border()


def _mark(book: Workbook, marks: list[dict[str, Any]]) -> None:
    """Fill, frame and comment cells; several marks of one cell are one comment, in the look of the gravest."""
    together: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for mark in marks:
        if mark["sheet"] in book.sheetnames and mark["row"]:
            together.setdefault((mark["sheet"], f"{mark['column']}{mark['row']}"), []).append(mark)
    counted: dict[str, int] = {}
    for (name, place), of_cell in together.items():
        cell = book[name][place]
        if not isinstance(cell, Cell):  # within merged cells only the first can be marked
            continue
        severity = min((mark["severity"] for mark in of_cell), key=_GRAVEST.index)
        _colour(cell, severity)
        counted[name] = counted.get(name, 0) + 1
        if counted[name] <= _MOST_COMMENTS:
            _comment(cell, "\n\n".join(mark["text"] for mark in of_cell))


def _colour(cell: Cell, severity: str) -> None:
    style, colour = _EDGES[severity]
    side = Side(style=style, color=colour)
    cell.fill = PatternFill("solid", fgColor=COLOURS[severity])
    cell.border = Border(left=side, right=side, top=side, bottom=side)


def _comment(cell: Cell, text: str) -> None:
    lines = sum(1 + len(line) // _LETTERS for line in text.split("\n"))
    cell.comment = Comment(text, AUTHOR, height=30 + 18 * min(lines, 20), width=340)


def _list(book: Workbook, job: Job) -> None:
    """The first sheet: what was found, each with a link to its cell. The technical sheet tells the reader to pass it over."""
    sheet = book.create_sheet(_name(book, job["title"]), 0)
    sheet.sheet_view.showGridLines = False
    for number, (text, font) in enumerate(zip(job["head"], (_font(bold=True, size=14), _font(bold=True), *[_font()] * 9), strict=False), 1):
        sheet.merge_cells(start_row=number, start_column=1, end_row=number, end_column=len(_WIDTHS))
        _write(sheet.cell(number, 1), text)
        sheet.cell(number, 1).font, sheet.cell(number, 1).alignment = font, Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[number].height = _LINE * (2 if len(text) > sum(_WIDTHS) - 30 else 1.4)
    top = len(job["head"]) + 2
    _fill_row(sheet, top, job["headings"], _font(bold=True, color="FFFFFFFF"), PatternFill("solid", fgColor="FF1F4E78"))
    for number, finding in enumerate(job["findings"], 1):
        _listed(book, sheet, top + number, number, finding)
    for column, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[sheet.cell(top, column).column_letter].width = width
    sheet.freeze_panes = f"A{top + 1}"
    sheet.auto_filter.ref = f"A{top}:G{top + max(len(job['findings']), 1)}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage = 0, True
    sheet.print_title_rows = f"{top}:{top}"
    _remember(book, sheet.title)
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet
    book.active = 0


def _listed(book: Workbook, sheet: Worksheet, row: int, number: int, finding: dict[str, Any]) -> None:
    texts = [str(number), *(finding[name] for name in ("words", "sheet", "cell", "found", "what", "expected"))]
    _fill_row(sheet, row, texts, _font(), PatternFill("solid", fgColor=COLOURS[finding["severity"]]), only=2)
    cell = sheet.cell(row, 4)
    if finding["sheet"] in book.sheetnames and finding["cell"]:
        place = finding["cell"] if finding["cell"][-1].isdigit() and finding["cell"][0].isalpha() else f"A{finding['cell']}"
        quoted = finding["sheet"].replace("'", "''")
        if place[-1].isdigit():
            cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!{place}", display=finding["cell"])
            cell.font = _font(color="FF0563C1", underline="single")
    lines = max(-(-len(text) * 11 // (10 * width)) for text, width in zip(texts, _WIDTHS, strict=True))
    sheet.row_dimensions[row].height = _LINE * max(lines, 1) + 2


def _fill_row(sheet: Worksheet, row: int, texts: list[str], font: Font, fill: PatternFill, only: int = 0) -> None:
    """Write texts from the first column on; ``only`` the column that is filled."""
    edge = Border(bottom=Side(style="hair", color="FF7F7F7F"))
    for column, text in enumerate(texts, 1):
        cell = sheet.cell(row, column)
        _write(cell, text)
        cell.font, cell.border, cell.alignment = font, edge, Alignment(wrap_text=True, vertical="top")
        if only in (0, column):
            cell.fill = fill


def _remember(book: Workbook, name: str) -> None:
    """Say in the technical sheet which sheet is the list, so that a file sent again is read without it."""
    if TECHNICAL_SHEET not in book.sheetnames:
        return
    sheet = book[TECHNICAL_SHEET]
    rows = [number for number in range(1, 51) if sheet.cell(number, 1).value in (None, "", REMARKS)]
    if rows:
        sheet.cell(rows[0], 1).value, sheet.cell(rows[0], 2).value = REMARKS, name


if __name__ == "__main__":
    main()
