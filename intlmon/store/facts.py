"""Reading fact files and checking them against their metadata; all findings at once."""

import csv
import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pandera.pandas as pa

from intlmon.errors import DataError, Finding
from intlmon.metadata import Column, Table

FORMS = {
    "integer": (r"-?\d+", "a whole number"),
    "decimal": (r"-?\d+(\.\d+)?", "a number with a decimal point"),
    "boolean": (r"true|false", "true or false"),
    "date": (r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", "a date such as 2023-05-31"),
    "locator": (r"[a-z]+=[^;]+(; [a-z]+=[^;]+)*", "a locator such as 'appendix=1; row=4'"),
    "lines": (r"\d+(-\d+)?( \d+(-\d+)?)*", "line numbers such as '457' or '457-460 470'"),
}

_LARGEST = 2**31 - 1


@dataclass(frozen=True)
class Rows:
    """The rows of one file as text (``None`` = not given) and the file's line of each row."""

    table: Table
    frame: pd.DataFrame
    lines: list[int]


def read_rows(table: Table, data: Path) -> tuple[Rows, list[Finding]]:
    """Read a CSV as text. Rows with too few or too many cells are reported and left out."""
    file = shown(table.csv, data)
    names = [column.name for column in table.columns]
    if not table.csv.exists():
        return Rows(table, pd.DataFrame(columns=names, dtype=str), []), [
            Finding(file, 1, "no such file; the metadata beside it declares one")
        ]
    findings, rows, lines = [], [], []
    with table.csv.open(encoding="utf-8", newline="") as opened:
        reader = csv.reader(opened, strict=True)
        try:
            header = next(reader, [])
            if header != names:
                findings.append(Finding(file, 1, f"columns are {header}; expected {names}"))
            for cells in reader:
                if len(cells) == len(names):
                    rows.append([cell or None for cell in cells])
                    lines.append(reader.line_num)
                else:
                    findings.append(Finding(file, reader.line_num, f"{len(cells)} cells; expected {len(names)}"))
        except (csv.Error, UnicodeDecodeError) as error:
            findings.append(Finding(file, reader.line_num + 1, f"not readable as UTF-8 CSV: {error}"))
    return Rows(table, pd.DataFrame(rows, columns=names, dtype=object), lines), findings


def check_rows(rows: Rows, all_rows: dict[str, Rows], data: Path) -> list[Finding]:
    """Check types, codes, references and keys of one file's rows against its metadata."""
    file = shown(rows.table.csv, data)
    return duplicates(rows, file) + check_cells(rows.table.columns, rows.frame, rows.lines, file, all_rows)


def check_cells(columns: Iterable[Column], frame: pd.DataFrame, lines: list[int], file: str, all_rows: dict[str, Rows]) -> list[Finding]:
    """Check types, codes and references of columns whose values stand on lines of a file."""
    schema = pa.DataFrameSchema({column.name: _column_schema(column, all_rows) for column in columns})
    findings = []
    try:
        schema.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        for case in errors.failure_cases.itertuples():
            expected = "a value" if case.check == "not_nullable" else case.check
            found = "empty" if case.check == "not_nullable" else repr(case.failure_case)
            findings.append(Finding(file, lines[int(case.index)], f"{case.column} is {found}; expected {expected}"))
    return findings


def read_and_check(tables: list[Table], data: Path) -> dict[str, Rows]:
    """Read every table's rows; raise ``DataError`` with all findings when anything is not as declared."""
    all_rows, findings = {}, []
    for table in tables:
        all_rows[table.name], found = read_rows(table, data)
        findings += found
    findings += _missing_tables(tables, data)
    if not findings:
        findings = [finding for rows in all_rows.values() for finding in check_rows(rows, all_rows, data)]
    if findings:
        raise DataError(findings)
    return all_rows


def _missing_tables(tables: list[Table], data: Path) -> list[Finding]:
    """Find metadata that point to a table nobody declares."""
    known = {table.name for table in tables}
    return [
        Finding(shown(table.csv.with_suffix(".toml"), data), 1, f"points to the table {name}; expected one of those declared")
        for table in tables
        for name in sorted(table.depends_on - known)
    ]


def _column_schema(column: Column, all_rows: dict[str, Rows]) -> pa.Column:
    checks = []
    if column.type in FORMS:
        form, words = FORMS[column.type]
        checks.append(pa.Check.str_matches(f"^(?:{form})$", error=words))
    if column.type == "date":
        checks.append(pa.Check(_is_a_day, element_wise=True, error="a day of the calendar"))
    if column.type == "integer":
        checks.append(pa.Check(_fits, element_wise=True, error=f"a whole number between -{_LARGEST} and {_LARGEST}"))
    if column.pattern:
        checks.append(pa.Check.str_matches(f"^(?:{column.pattern})$", error=f"the form {column.pattern}"))
    if column.minimum is not None:
        checks.append(_at_least(column.minimum))
    if column.codes:
        known = _known_codes(all_rows["codes"].frame, column.codes)
        checks.append(pa.Check.isin(known, error=f"one of the codes of {column.codes}: {', '.join(known)}"))
    if column.references:
        checks.append(_found_in(column.references, all_rows))
    if column.alias:
        checks.append(_found_in(f"{column.alias}_aliases.alias", all_rows))
    return pa.Column(object, checks=checks, nullable=not column.required)


def _is_a_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _fits(text: str) -> bool:
    """Whether the database's INTEGER holds the number; other text is another check's finding."""
    return re.fullmatch(r"-?\d+", text) is None or abs(int(text)) <= _LARGEST


def _at_least(minimum: float) -> pa.Check:
    return pa.Check(lambda text: ~(pd.to_numeric(text, errors="coerce") < minimum), error=f"at least {minimum}")


def _found_in(reference: str, all_rows: dict[str, Rows]) -> pa.Check:
    table, column = reference.split(".")
    return pa.Check.isin(set(all_rows[table].frame[column]), error=f"a value of {reference}")


def _known_codes(codes: pd.DataFrame, name: str) -> list[str]:
    return list(codes.loc[codes["list"] == name, "code"])


def duplicates(rows: Rows, file: str) -> list[Finding]:
    """Find rows that repeat the key or a combination declared unique."""
    findings = []
    for names in (rows.table.key, *rows.table.unique):
        for index in rows.frame.index[rows.frame.duplicated(subset=list(names))]:
            values = ", ".join(f"{name} {rows.frame.at[index, name]!s}" for name in names)
            findings.append(Finding(file, rows.lines[index], f"{values} stands twice; expected once"))
    return findings


def shown(path: Path, data: Path) -> str:
    """Path as written in messages: from the folder that holds ``data``."""
    return path.relative_to(data.parent).as_posix()
