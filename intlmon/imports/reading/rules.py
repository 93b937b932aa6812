"""What reading can find: how serious each finding is, what it says, and what is expected instead."""

from collections.abc import Mapping
from typing import NamedTuple

from intlmon.i18n import N_
from intlmon.imports.model import Finding, Said, Severity

_B, _W, _T = Severity.BLOCKS, Severity.WARNS, Severity.TOLD
LONGEST_FOUND = 200  # letters of a cell that a finding repeats


class Rule(NamedTuple):
    """A rule by its name in ``RULES``."""

    severity: Severity
    what: str
    expected: str = ""


RULES = {
    # the file and its sheets
    "no_sheets": Rule(_B, N_("No sheet of the file could be recognised."), N_("sheets with the names and headings of the template")),
    "read_as": Rule(_T, N_("The file is not in Unicode; it was read as {encoding}.")),
    "sheet_unknown": Rule(
        _W,
        N_("The sheet was not read: neither its name nor its headings are those of a topic."),
        N_("the name of the sheet in the template")
    ),
    "sheet_unknown_hidden": Rule(_T, N_("A hidden sheet was not read: it is none of the template's.")),
    "sheet_unclear": Rule(
        _B, N_("The sheet was not read: its headings fit several topics alike: {topics}."), N_("the name of the sheet in the template")
    ),
    "sheet_renamed": Rule(_T, N_("The sheet was read as “{topic}”.")),
    "sheet_hidden": Rule(_W, N_("The sheet is hidden; it was read all the same.")),
    "topic_again": Rule(_T, N_("The topic stands on several sheets; all were read.")),
    "rows_hidden": Rule(_W, N_("Hidden rows were read all the same: {count}, the first is row {first}.")),
    "column_hidden": Rule(_W, N_("The column is hidden; it was read all the same.")),
    "merged": Rule(_W, N_("Merged cells: the value counts for the first row of each alone. Ranges: {count}."), N_("a value in every row")),
    # headings
    "no_headings": Rule(_B, N_("No row of headings was found; the sheet was not read."), N_("the headings of the template")),
    "headings_lower": Rule(_T, N_("The headings stand in row {row}; what stands above them was not read.")),
    "heading_near": Rule(_T, N_("The heading was read as “{heading}”.")),
    "heading_twice": Rule(_B, N_("Two columns have the same heading; only the first was read."), N_("each heading once")),
    "heading_conflict": Rule(
        _B, N_("The template’s hidden row says “{heading}” here, the heading says otherwise."), N_("columns as in the template")
    ),
    "column_missing": Rule(_B, N_("The sheet has no column “{heading}”."), N_("a column with this heading, as in the template")),
    "column_absent": Rule(_W, N_("The sheet lacks the column “{heading}”, which may stay empty.")),
    "columns_moved": Rule(_T, N_("The columns stand in another order than in the template; they were read by their headings.")),
    "column_unknown": Rule(_T, N_("The column was not read: the template has none with this heading.")),
    "column_unnamed": Rule(_W, N_("The column was not read: it has no heading."), N_("nothing beside the columns of the template")),
    "personal_heading": Rule(
        _B, N_("The sheet was refused: this column asks for names or identity numbers of people."),
        N_("no personal data: without this column")
    ),
    "personal_values": Rule(
        _B, N_("The sheet was refused: this column holds names or identity numbers of people."), N_("no personal data: without this column")
    ),
    # rows that are no records
    "total": Rule(_T, N_("A row of totals was left out.")),
    "note": Rule(_T, N_("A note below the table was left out.")),
    "heading_again": Rule(_T, N_("Headings repeated among the rows were left out.")),
    "numbering": Rule(_T, N_("A row with the numbers of the columns was left out.")),
    "nothing_known": Rule(_T, N_("A row without a value in any column of the template was left out.")),
    "example_changed": Rule(_W, N_("The row of the example was written over; it was read as a record.")),
    # cells
    "not_calculated": Rule(_B, N_("The formula has no result stored in the file."), N_("a value; or open the file in Excel and save it")),
    "error_cell": Rule(_B, N_("The cell holds an error of Excel."), N_("a value")),
    "cell_damaged": Rule(_B, N_("The cell cannot be read: it is damaged or too long."), N_("a value of at most 32,767 signs")),
    "digits_lost": Rule(
        _B, N_("Excel keeps 15 digits of a number: the last digits of this one are lost."),
        N_("the number in a cell of the format “Text”"),
    ),
    "ambiguous_day": Rule(_B, N_("This can be read as {first} and as {second}."), N_("a date such as 31.05.2024")),
    "ambiguous_number": Rule(_B, N_("This can be read as {first} and as {second}."), N_("digits without a sign between thousands")),
    "day_in_text": Rule(_W, N_("Excel has made a date of this text."), N_("the text in a cell of the format “Text”")),
    "garbled": Rule(_W, N_("The text looks garbled: it was saved in a wrong encoding."), N_("readable text")),
    "number_as_text": Rule(_T, N_("Numbers written as text were read as numbers: {count}.")),
    "day_as_text": Rule(_T, N_("Days written as text were read as days: {count}.")),
    "day_as_serial": Rule(_T, N_("Days written as Excel's serial numbers were read as days: {count}.")),
    "invisible": Rule(_T, N_("Signs that cannot be seen were left out of texts: {count}.")),
    "decomposed": Rule(_T, N_("Letters made of two signs were joined: {count}.")),
    "lookalike": Rule(_T, N_("Letters of another alphabet that look alike were replaced: {count}.")),
}  # fmt: skip


def finding(
    rule: str,
    values: Mapping[str, str | int] | None = None,
    found: str = "",
    sheet: str = "",
    topic: str = "",
    row: int = 0,
    column: str = "",
    field: str = "",
) -> Finding:
    """A finding of a rule at a place; raises ``KeyError`` for a rule that is not declared."""
    severity, what, expected = RULES[rule]
    shown = found if len(found) <= LONGEST_FOUND else found[: LONGEST_FOUND - 1] + "…"
    return Finding(rule, severity, Said(what, values or {}), Said(expected) if expected else None, shown, sheet, topic, row, column, field)
