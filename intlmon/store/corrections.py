"""Corrections: cells that the documents themselves show to be wrong, each guarded by the value that it expects to find.

The printed database leaves them as they stand; the corrected one is the same build over rows with these cells replaced.
"""

from dataclasses import replace
from pathlib import Path

import duckdb

from intlmon.errors import DataError, Finding
from intlmon.store.facts import Rows, check_cells, duplicates, shown

TABLE = "corrections"
_KEY = ("seq",)

_DEFINITION = """
-- One row per correction: the place of the row that it is about, and the list of codes that its column takes, if any.
CREATE TABLE core.corrected_places (seq INTEGER PRIMARY KEY, topic VARCHAR NOT NULL, source_id VARCHAR, locator VARCHAR, list VARCHAR)
"""


def check(rows: dict[str, Rows], data: Path) -> None:
    """See that every correction finds its cell as it expects it, and puts in what the cell may hold.

    Raises ``DataError`` with all findings, each at its line of the corrections.
    """
    own = rows[TABLE]
    file = shown(own.table.csv, data)
    findings = []
    for line, one in zip(own.lines, _each(own), strict=True):
        problem = _problem(rows, one)
        findings += [Finding(file, line, problem)] if problem else _unfit(rows, one, line, file)
    if not findings:
        changed = [each for each in apply(rows).values() if each is not rows[each.table.name]]
        findings = [finding for each in changed for finding in duplicates(each, shown(each.table.csv, data))]
    if findings:
        raise DataError(findings)


def apply(rows: dict[str, Rows]) -> dict[str, Rows]:
    """Return the rows with every correction made; those given stay as they are."""
    made = dict(rows)
    for one in _each(rows[TABLE]):
        name = str(one["table"])
        if made[name] is rows[name]:
            made[name] = replace(rows[name], frame=rows[name].frame.copy())
        frame = made[name].frame
        frame.loc[frame["seq"] == one["row"], str(one["column"])] = one["corrected"]
    return made


def place(connection: duckdb.DuckDBPyConnection, rows: dict[str, Rows]) -> None:
    """Write ``core.corrected_places``, for the views of ``mart`` to read."""
    connection.execute(_DEFINITION)
    for one in _each(rows[TABLE]):
        table, frame = rows[str(one["table"])].table, rows[str(one["table"])].frame
        column = next(each for each in table.columns if each.name == one["column"])
        cells = frame[frame["seq"] == one["row"]].iloc[0]
        values = [one["seq"], table.topic, cells.get("source_id"), cells.get("locator"), column.codes or None]
        connection.execute("INSERT INTO core.corrected_places VALUES (?, ?, ?, ?, ?)", values)


def _each(own: Rows) -> list[dict[str, str | None]]:
    return [{str(name): cell for name, cell in row.items()} for row in own.frame.to_dict("records")]


def _problem(rows: dict[str, Rows], one: dict[str, str | None]) -> str:
    """What keeps a correction from applying, or nothing."""
    facts = {name for name, each in rows.items() if each.table.csv.parent.parent.name == "facts" and each.table.key == _KEY}
    if one["table"] not in facts:
        return f"table is {one['table']!r}; expected a table of facts whose key is seq"
    frame = rows[str(one["table"])].frame
    if one["column"] not in frame.columns or one["column"] in _KEY:
        return f"column is {one['column']!r}; expected one of {one['table']}: {', '.join(frame.columns.drop('seq'))}"
    found = frame.loc[frame["seq"] == one["row"], one["column"]].tolist()
    if not found:
        return f"row is {one['row']}; expected a seq of {one['table']}"
    if found[0] != one["expected"]:
        return f"{one['table']} {one['row']} holds {found[0]!r} in {one['column']}; the correction expects {one['expected']!r}"
    if one["corrected"] == one["expected"]:
        return f"corrected is {one['corrected']!r}, which the cell holds; expected another value"
    return ""


def _unfit(rows: dict[str, Rows], one: dict[str, str | None], line: int, file: str) -> list[Finding]:
    """Find what the cell may not hold: another type, an unknown code or name, nothing where a value is required."""
    given = rows[str(one["table"])]
    column = next(each for each in given.table.columns if each.name == one["column"])
    cell = given.frame.loc[:0, [column.name]].copy().reset_index(drop=True)
    cell.loc[0, column.name] = one["corrected"]
    return check_cells([column], cell.astype(object), [line], file, rows)
