"""What is to be marked in a file and listed in front of it, as plain data: it goes to a process of its own."""

from collections.abc import Collection, Mapping
from typing import Any

from intlmon.export.document.xml import clean
from intlmon.i18n import N_, Translator
from intlmon.imports.model import Checked, Finding, Severity, SheetRead
from intlmon.imports.sheets import asked, sheets

SIGNS = {Severity.BLOCKS: "✖", Severity.WARNS: "▲", Severity.TOLD: "●"}
WORDS = {Severity.BLOCKS: N_("Must be mended"), Severity.WARNS: N_("Should be looked at"), Severity.TOLD: N_("For information")}
_HEADINGS = (N_("No."), N_("Severity"), N_("Sheet"), N_("Cell"), N_("What is there"), N_("What was found"), N_("What is expected"))
_MOST_LISTED, _LONGEST = 5_000, 1_000


def job(checked: Checked, language: str, t: Translator, rows: str = "") -> dict[str, Any]:
    """Everything that the drawing process writes, in the reader's language.

    ``rows``: those of a new workbook: ``all`` as read, or ``found``, those that something was found in; none without it.
    """
    found = sorted(checked.findings, key=lambda each: list(Severity).index(each.severity))  # within a severity in the order of the file
    return {
        "title": t("Remarks"),
        "head": _head(checked, t, rows == "found"),
        "headings": [t(heading) for heading in _HEADINGS],
        "findings": [_listed(each, t) for each in found[:_MOST_LISTED]],
        "marks": [_mark(each, checked, t) for each in found if each.sheet],
        "sheets": [_rows(sheet, language, _shown(sheet, checked, rows)) for sheet in checked.read.sheets] if rows else None,
    }


def _head(checked: Checked, t: Translator, only_found: bool) -> list[str]:
    counted = {severity: sum(each.severity is severity for each in checked.findings) for severity in Severity}
    lines = [_told(checked.read.name), " · ".join(f"{SIGNS[each]} {t(WORDS[each])}: {counted[each]}" for each in Severity)]
    lines.append(t("Correct the marked cells in this file and send it again. Colour and sign: red ✖ – must be mended, yellow ▲ – should be "
                   "looked at, blue ● – for information. The remark stands in the comment of the cell."))  # fmt: skip
    if only_found:
        lines.append(t("The file is too large to be marked as a whole: of its rows only those with remarks stand here."))
    if len(checked.findings) > _MOST_LISTED:
        lines.append(t("The list has the first {most} remarks of {count}.", most=_MOST_LISTED, count=len(checked.findings)))
    return lines


def _listed(finding: Finding, t: Translator) -> dict[str, Any]:
    return {
        "severity": finding.severity.value,
        "words": f"{SIGNS[finding.severity]} {t(WORDS[finding.severity])}",
        "sheet": _told(finding.sheet),
        "cell": f"{finding.column}{finding.row}" if finding.row and finding.column else str(finding.row or finding.column or ""),
        "found": _told(finding.found),
        "what": _told(finding.what.read(t)),
        "expected": _told(finding.expected.read(t)) if finding.expected else "",
    }


def _mark(finding: Finding, checked: Checked, t: Translator) -> dict[str, Any]:
    """A mark at the cell; one about a column at its heading, one about a row at its first column."""
    of_sheet = next((sheet for sheet in checked.read.sheets if sheet.sheet == finding.sheet), None)
    first = min(of_sheet.columns.values(), key=lambda each: (len(each), each), default="A") if of_sheet else "A"
    row = finding.row or (of_sheet.header_row if of_sheet and finding.column else 0)
    expected = finding.expected.read(t) if finding.expected else ""
    lines = [f"{SIGNS[finding.severity]} {t(WORDS[finding.severity])}", finding.what.read(t)]
    lines += [t("Expected: {expected}", expected=expected)] if expected else []
    return {
        "severity": finding.severity.value, "sheet": finding.sheet, "row": row, "column": finding.column or first,
        "text": "\n".join(map(_told, lines)),
    }  # fmt: skip


def _shown(sheet: SheetRead, checked: Checked, rows: str) -> Collection[int]:
    """Numbers of the rows of a sheet that a new workbook has."""
    if rows == "all":
        return sheet.rows.keys()
    found = sorted({each.row for each in checked.findings if each.sheet == sheet.sheet and each.row in sheet.rows})
    return found[:_MOST_LISTED]


def _rows(sheet: SheetRead, language: str, shown: Collection[int]) -> dict[str, Any]:
    """A sheet as read, each row and column where it stood."""
    headings = {column.name: getattr(column, f"heading_{language}") for column in asked(sheets()[sheet.topic])}
    return {
        "name": sheet.sheet,
        "headings": {"row": sheet.header_row, "cells": {letters: headings[name] for name, letters in sheet.columns.items()}},
        "rows": [
            {"row": row, "cells": {cell.column: _told(cell.raw) for cell in cells.values()}}
            for row, cells in ((row, sheet.rows[row]) for row in shown)
        ],
    }


def _told(text: str) -> str:
    """A text short enough to be read in a cell, of signs that XML may hold."""
    plain = clean(text)
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"


Job = Mapping[str, Any]
