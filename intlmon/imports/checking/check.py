"""Checking a file as read."""

from collections.abc import Container, Iterator, Mapping, Sequence

from intlmon.imports.checking.days import check_days
from intlmon.imports.checking.duplicates import check_publication, check_repeats
from intlmon.imports.checking.jumps import check_jumps, check_sums
from intlmon.imports.checking.known import Known
from intlmon.imports.checking.origin import columns_missing, whose
from intlmon.imports.checking.partners import find_names
from intlmon.imports.checking.place import Row
from intlmon.imports.checking.programmes import check_requirements
from intlmon.imports.checking.report import check_people, check_report
from intlmon.imports.checking.rules import RULES
from intlmon.imports.checking.values import read_row
from intlmon.imports.model import Checked, FileRead, Finding, Record, Severity, SheetRead

_PROGRAMMES = frozenset({"joint_programmes", "double_programmes"})


def check(read: FileRead, known: Known, institution: str = "", year: int | None = None, rules: Container[str] = RULES.keys()) -> Checked:
    """Check a file: every finding of reading and checking, and the records of every sheet.

    ``institution`` (a code) and ``year`` go before what the file itself says. ``rules``: those in force.
    """
    of, in_year, about_file = whose(read, known, institution, year)
    rows = {topic: [] for topic in dict.fromkeys(sheet.topic for sheet in read.sheets)}  # type: dict[str, list[Row]]
    found = [*about_file, *columns_missing(read, known)]
    for sheet in read.sheets:
        for number, cells in sheet.rows.items():
            row = Row(sheet, known.tables[sheet.topic], number, cells)
            found += _row(row, known, of, in_year)
            rows[sheet.topic].append(row)
    found += _together(read.sheets, rows, known, of, in_year)
    findings = (*read.findings, *_in_order(_new(found, read.findings, rules), read.sheets))
    records, refused = _parted(rows, findings)
    return Checked(read, in_year, of, findings, records, refused)


def _row(row: Row, known: Known, institution: str, year: int | None) -> Iterator[Finding]:
    """Everything about a row by itself."""
    yield from read_row(row, known)
    yield from find_names(row, known)
    if year:
        yield from check_days(row, year)
    if row.sheet.topic in _PROGRAMMES:
        yield from check_requirements(row, known)
    elif row.sheet.topic == "publications" and institution and year:
        yield from check_publication(row, known, institution, year)
    elif row.sheet.topic == "yearly_report":
        yield from check_report(row, known)
    elif row.sheet.topic == "people":
        yield from check_people(row)


def _together(
    sheets: Sequence[SheetRead], rows: Mapping[str, Sequence[Row]], known: Known, institution: str, year: int | None
) -> Iterator[Finding]:
    """Everything about rows beside each other."""
    for of_topic in rows.values():
        yield from check_repeats(of_topic)
    yield from check_sums(rows)
    if institution and year:
        yield from check_jumps(sheets, rows, known, institution, year)


def _new(found: Sequence[Finding], read: Sequence[Finding], rules: Container[str]) -> list[Finding]:
    """Findings of rules in force, but for those of cells that the reader itself could make nothing of."""
    unread = {_cell(each) for each in read if each.severity is Severity.BLOCKS and each.row and each.field}
    return [each for each in found if each.rule in rules and _cell(each) not in unread]


def _cell(finding: Finding) -> tuple[str, int, str]:
    return finding.sheet, finding.row, finding.field


def _in_order(found: Sequence[Finding], sheets: Sequence[SheetRead]) -> list[Finding]:
    """From top to bottom of each sheet, the sheets in their order, the file as a whole first."""
    places = {sheet.sheet: place for place, sheet in enumerate(sheets, 1)}
    return sorted(found, key=lambda each: (places.get(each.sheet, 0), each.row, len(each.column), each.column))


def _parted(
    rows: Mapping[str, Sequence[Row]], findings: Sequence[Finding]
) -> tuple[dict[str, tuple[Record, ...]], dict[str, tuple[int, ...]]]:
    """Rows that can become part of the registry, and the numbers of the others."""
    blocked = {(each.sheet, each.row) for each in findings if each.severity is Severity.BLOCKS and each.row}
    records, refused = {}, {}
    for topic, of_topic in rows.items():
        good = [row for row in of_topic if (row.sheet.sheet, row.number) not in blocked]
        records[topic] = tuple(_record(row) for row in good)
        refused[topic] = tuple(row.number for row in of_topic if (row.sheet.sheet, row.number) in blocked)
    return records, refused


def _record(row: Row) -> Record:
    raw = {name: cell.raw for name, cell in row.cells.items()}
    return Record(row.sheet.topic, row.sheet.sheet, row.number, raw, row.values)
