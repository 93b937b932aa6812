"""``core.registry_<topic>``: the rows of every accepted file that the manifest names, checked like all others."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pandas as pd

from intlmon.errors import DataError, Finding
from intlmon.metadata import Table
from intlmon.store.facts import Rows, check_rows, read_rows, shown
from intlmon.store.manifest import SUBMISSIONS, manifest_of

LISTED = "submissions"
_PREFIX = "registry_"
_SAME = ("submission", "year", "institution")  # what every row of an accepted file shares with its entry in the manifest


def gather(tables: list[Table], known: dict[str, Rows], data: Path, manifest: Path | None = None) -> dict[str, Rows]:
    """Read the manifest and what it names: rows by table, empty without a manifest. ``known`` has the tables that rows point to.

    Raises ``DataError`` with all findings, each at its line: an accepted file that is gone or not the one accepted, two
    files of one institution, year and topic, a row that is not as declared.
    """
    by_name = {table.name: table for table in tables}
    if LISTED not in by_name:
        return {}
    listed = _listed(replace(by_name[LISTED], csv=manifest or manifest_of(data)), known, data)
    gathered, findings = {LISTED: replace(listed, table=by_name[LISTED])}, []
    for name, table in by_name.items():
        if name != LISTED:
            gathered[name], found = _of_topic(table, listed, known, data)
            findings += found
    findings += _unknown(listed, set(by_name), data)
    if findings:
        raise DataError(findings)
    return gathered


def _listed(table: Table, known: dict[str, Rows], data: Path) -> Rows:
    if not table.csv.exists():
        return _empty(table)
    listed, findings = read_rows(table, data)
    findings = findings or check_rows(listed, known, data)
    if findings:
        raise DataError(findings)
    return listed


def _of_topic(table: Table, listed: Rows, known: dict[str, Rows], data: Path) -> tuple[Rows, list[Finding]]:
    """All rows of a topic in the order of the manifest, numbered through; findings stand at the files' own lines."""
    parts, findings = [], []
    for entry in listed.frame[_PREFIX + listed.frame["topic"] == table.name].to_dict("records"):
        part, found = _accepted(table, {str(name): str(cell) for name, cell in entry.items()}, data)
        parts.append(part)
        findings += found
    if findings or not parts:
        return _empty(table), findings
    frame = pd.concat([part.frame for part in parts], ignore_index=True)
    rows = Rows(table, frame, list(range(1, len(frame) + 1)))
    places = [(part.table.csv, line) for part in parts for line in part.lines]
    for each in check_rows(rows, known, data):
        file, line = places[each.line - 1]
        findings.append(Finding(shown(file, data), line, each.problem))
    return rows, findings


def _accepted(table: Table, entry: dict[str, str], data: Path) -> tuple[Rows, list[Finding]]:
    """The rows of one accepted file, and what shows that it is not the file that was accepted."""
    table = replace(table, csv=data / SUBMISSIONS / entry["file"])
    rows, findings = read_rows(table, data)
    if findings:
        return rows, findings
    file = shown(table.csv, data)
    checksum = hashlib.sha256(table.csv.read_bytes()).hexdigest()
    if checksum != entry["checksum"]:
        told = f"the checksum is {checksum}; expected {entry['checksum']}, that of the rows accepted: bring the file back from a copy"
        return rows, [Finding(file, 1, told)]
    for name in _SAME:
        other = rows.frame[name] != entry[name]
        findings += [
            Finding(file, rows.lines[int(at)], f"{name} is {rows.frame.at[at, name]!r}; expected {entry[name]!r}, as the manifest has it")
            for at in rows.frame.index[other]
        ]
    if len(rows.frame) != int(entry["rows"]):
        findings.append(Finding(file, 1, f"{len(rows.frame)} rows; expected {entry['rows']}, as the manifest has it"))
    return rows, findings


def _unknown(listed: Rows, tables: set[str], data: Path) -> list[Finding]:
    topics = zip(listed.frame["topic"], listed.lines, strict=True)
    expected = ", ".join(sorted(name.removeprefix(_PREFIX) for name in tables - {LISTED}))
    return [
        Finding(shown(listed.table.csv, data), line, f"topic is {topic!r}; expected one of {expected}")
        for topic, line in topics
        if _PREFIX + str(topic) not in tables
    ]


def _empty(table: Table) -> Rows:
    return Rows(table, pd.DataFrame(columns=[column.name for column in table.columns], dtype=object), [])
