"""A file as read, as JSON: what the reader's process hands over. No code travels with it."""

import datetime
import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from intlmon.imports.model import Cell, FileRead, Finding, Said, Severity, SheetRead, Value

_KINDS: Mapping[str, Callable[[str], Value]] = {"i": int, "d": Decimal, "t": datetime.date.fromisoformat, "s": str}


def packed(read: FileRead) -> bytes:
    """A file as read, as JSON in UTF-8."""
    as_json = {
        "file": [read.name, read.checksum, read.year, read.institution, read.version],
        "sheets": [_sheet(sheet) for sheet in read.sheets],
        "findings": [_finding(finding) for finding in read.findings],
    }
    return json.dumps(as_json, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def unpacked(content: bytes) -> FileRead:
    """The file as read; raises ``ValueError``, ``KeyError`` or ``TypeError`` for what ``packed`` did not write."""
    given = json.loads(content.decode("utf-8", "surrogatepass"))
    name, checksum, year, institution, version = given["file"]
    sheets, findings = tuple(map(_sheet_of, given["sheets"])), tuple(map(_finding_of, given["findings"]))
    return FileRead(name, checksum, year, institution, version, sheets, findings)


def _sheet(sheet: SheetRead) -> dict[str, Any]:
    return {
        "about": [sheet.topic, sheet.sheet, sheet.header_row, sheet.rows_in],
        "columns": dict(sheet.columns),
        "rows": [[number, [_cell(row.get(name)) for name in sheet.columns]] for number, row in sheet.rows.items()],
        "left_out": [[number, why] for number, why in sheet.left_out.items()],
    }


def _sheet_of(given: Mapping[str, Any]) -> SheetRead:
    topic, name, header_row, rows_in = given["about"]
    columns = given["columns"]
    places = tuple(columns.items())
    rows = {
        number: {of: _cell_of(cell, column) for (of, column), cell in zip(places, row, strict=True) if cell is not None}
        for number, row in given["rows"]
    }
    return SheetRead(topic, name, header_row, columns, rows, dict(given["left_out"]), rows_in)


def _cell(cell: Cell | None) -> Any:
    """The text alone where the value is the same text; else the text, and the value as text with its kind. Nothing for no cell."""
    if cell is None:
        return None
    raw, value, _ = cell
    if isinstance(value, str):
        return raw if value == raw else [raw, "s", value]
    if value is None or isinstance(value, bool):
        return [raw, value]
    kind = "i" if isinstance(value, int) else "d" if isinstance(value, Decimal) else "t"
    return [raw, kind, str(value)]


def _cell_of(given: Any, column: str) -> Cell:
    if isinstance(given, str):
        return Cell(given, given, column)
    value: Value = given[1] if len(given) == 2 else _KINDS[given[1]](given[2])
    return Cell(given[0], value, column)


def _said(said: Said | None) -> Any:
    return said and [said.message, dict(said.values)]


def _finding(finding: Finding) -> list[Any]:
    place = [finding.found, finding.sheet, finding.topic, finding.row, finding.column, finding.field]
    return [finding.rule, finding.severity.value, _said(finding.what), _said(finding.expected), *place]


def _finding_of(given: list[Any]) -> Finding:
    rule, severity, what, expected, *place = given
    return Finding(rule, Severity(severity), Said(*what), Said(*expected) if expected else None, *place)
