"""The first sheet of a template: what is asked for, by when, what the colours mean, and how to send it back."""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from intlmon.i18n import N_
from intlmon.imports.layout import FIRST, ROWS, VERSION, deadline
from intlmon.imports.sheets import sheets
from intlmon.imports.templating.looks import KNOWN, MISSING
from intlmon.imports.templating.prefill import Row
from intlmon.imports.templating.topic_sheet import Making
from intlmon.labels import FICTITIOUS

ROW_IS = {
    "agreements": N_("One row is one international agreement in force in the year."),
    "branches_abroad": N_("One row is one branch or representation of your institution abroad."),
    "branches_hosted": N_("One row is one branch of a foreign university that your institution hosts."),
    "projects": N_("One row is one international project under way in the year."),
    "publications": N_("One row is one publication of the year in one index."),
    "joint_programmes": N_("One row is one joint programme."),
    "double_programmes": N_("One row is one double-degree programme."),
    "staff_trips": N_("One row is one trip of one teacher in academic exchange, without the name."),
    "people": N_("One row is the number of people of one group, country, purpose, level and field, without names."),
    "yearly_report": N_("One row is one part of the yearly report of Order 661, told in a few words."),
}
_STEPS = (
    N_("Each topic has a sheet of its own. Leave a sheet empty where there is nothing to tell."),
    N_("Write from row {first} on, one record a row, without empty rows, merged cells and rows of totals."),
    N_("Choose a cell to see what belongs in it; point at a heading to read the note."),
    N_("Where a cell has an arrow, choose from its list. A partner that the list lacks is written in by hand."),
    N_("Write days as 15.02.2024 and numbers in figures alone, without spaces and words."),
    N_("When copying from another file, paste values only (Paste special, Values), so that the lists stay."),
    N_("Headings and the example are locked without a password. If a cell that you pasted is locked too: Review, Unprotect Sheet."),
    N_("Do not rename or move headings and sheets. Lists and limits hold for {rows} rows of each sheet."),
    N_("What the last report says of your institution is filled in already: check it, correct it, and delete rows that no longer hold."),
)  # fmt: skip
_SENDING = (
    N_("Save the file as an Excel workbook (.xlsx), without a password and macros, of at most 10 MB."),
    N_("Send it to the ministry by {deadline}, in the way in which you received it (Order 661)."),
    N_("It is checked on arrival. If something has to be put right, you get the file back with the cells marked and the reasons."),
)  # fmt: skip
_WIDE = (34, 78, 24)
_LINE, _TITLE = 15.5, 26  # points


def write_guide(making: Making, institution: str, known: Mapping[str, Sequence[Row]]) -> Worksheet:
    """Add the sheet; ``known`` has by topic the rows that are filled in already."""
    t = making.t
    sheet = making.book.add_worksheet(t("How to fill in"))
    for column, wide in enumerate(_WIDE):
        sheet.set_column(column, column, wide, making.looks.prose)
    for row, (cells, form) in enumerate(_rows(making, institution, known)):
        sheet.set_row(row, _TITLE if form is making.looks.title else _height(cells))
        for column, (text, own) in enumerate(cells):
            sheet.write_string(row, column, text, own or form)
    sheet.hide_gridlines(2)
    sheet.protect("", {"format_columns": True, "format_rows": True})
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    return sheet


Line = tuple[list[tuple[str, Format | None]], Format]


def _rows(making: Making, institution: str, known: Mapping[str, Sequence[Row]]) -> Iterator[Line]:
    t, looks = making.t, making.looks

    def prose(*texts: str) -> Line:
        return [(text, None) for text in texts], looks.prose

    def subtitle(*texts: str) -> Line:
        return [(text, None) for text in texts], looks.subtitle

    yield [(t("International activity of universities: data of {year}", year=making.year), None)], looks.title
    if making.fictitious:
        yield [(t(FICTITIOUS), None)], looks.title
    yield prose(t("Institution"), institution)
    yield prose(t("To be sent by"), t.date(deadline(making.year)))
    yield prose(t("Version of the template"), VERSION)
    yield prose("")
    yield subtitle(t("No personal data"))
    yield prose(
        "", t("Do not write names, dates of birth, identity or telephone numbers of people. Files that hold them are sent back unread.")
    )
    yield prose("")
    yield subtitle(t("How to fill in"))
    for number, step in enumerate(_STEPS, 1):
        yield prose(f"{number}.", t(step, first=FIRST, rows=t.number(ROWS)) if "{" in step else t(step))
    yield prose("")
    yield subtitle(t("Colours"))
    yield from _colours(making)
    yield prose("")
    yield subtitle(t("Sheet"), t("What it holds"), t("Rows filled in"))
    for topic, table in sheets().items():
        yield prose(table.titles[t.language], t(ROW_IS[topic]), str(len(known.get(topic, ())) or ""))
    yield prose("")
    yield subtitle(t("Parts of the yearly report"))
    for row in known["yearly_report"]:
        yield prose(str(row["part"].value), row["part"].said)
    yield prose("")
    yield subtitle(t("Sending it back"))
    for number, step in enumerate(_SENDING, 1):
        yield prose(f"{number}.", t(step, deadline=t.date(deadline(making.year))) if "{" in step else t(step))


def _colours(making: Making) -> Iterator[Line]:
    t, looks = making.t, making.looks
    cell = {"font_name": "Calibri", "font_size": 11, "border": 1, "border_color": "#BFBFBF", "text_wrap": True}
    example = making.book.add_format(cell | {"italic": True, "font_color": "#7F7F7F", "bg_color": "#F2F2F2"})
    shown = (
        (t("Dark heading"), looks.needed, t("The column must be filled in.")),
        (t("Light heading"), looks.optional, t("The column may stay empty where there is nothing to tell.")),
        (t("Grey row"), example, t("An example. It is not counted and cannot be changed: write your own rows below it.")),
        (t("Green cell"), making.book.add_format(cell | {"bg_color": KNOWN}), t("Filled in from the last report: check and correct it.")),
        (t("Orange cell"), making.book.add_format(cell | {"bg_color": MISSING}), t("Empty, but must be filled in.")),
    )
    for name, form, meaning in shown:
        yield [(name, form), (meaning, None)], looks.prose


def _height(cells: list[tuple[str, Format | None]]) -> float:
    """Height for the cell with the most lines, in points: Excel and LibreOffice would not agree on it by themselves."""
    lines = max(sum(ceil(len(line) * 1.04 / wide) for line in text.split("\n")) for (text, _), wide in zip(cells, _WIDE, strict=False))
    return _LINE * max(lines, 1) + 3
