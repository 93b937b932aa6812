"""Declared comparisons (``data/checks/*.toml``): a published value beside the value it should equal.

A comparison that comes out otherwise than declared means that a transcription or a declaration is
wrong: the build stops. What the documents themselves disagree about is declared with its difference
and becomes a row of ``core.reconciliation``.
"""

from dataclasses import dataclass, fields
from pathlib import Path

import duckdb

from intlmon.checks.declarations import at, read_declared
from intlmon.checks.reconciliation import Compared, unknown_code, write
from intlmon.checks.spots import Spots
from intlmon.errors import DataError

TOLERANCE = 1e-9
_NOT_KEPT = {"id", "published", "compared", "expected_difference", "covers"}


@dataclass(frozen=True)
class Check:
    """One comparison. ``published`` and ``compared`` are SQL over ``core`` that give one number each.

    ``about`` names the countries and institutions that it is about, if it is about any: ``country:KG``. ``covers`` names statements
    (``000_1053_1``) that differ for the same reason: they lead to this finding instead of having one of their own.
    The other place needs no quote where it is rows of a table: the first of them is quoted.
    """

    id: str
    topic: str
    kind: str
    severity: str
    what_kk: str
    what_ru: str
    what_en: str
    published: str
    compared: str
    expected_difference: float
    lines_a: str
    quote_a: str
    lines_b: str = ""
    quote_b: str = ""
    about: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()


def read_checks(data: Path) -> list[tuple[Path, Check]]:
    """Read every declared comparison with the file it stands in. Raises ``DataError`` for files that cannot be read."""
    return read_declared(data, "checks", "check", Check, "what intlmon/checks/declared.py describes")


def compare_all(connection: duckdb.DuckDBPyConnection, data: Path) -> None:
    """Run every comparison and write its outcome into ``core.reconciliation``; raise ``DataError`` for unexpected outcomes."""
    findings = []
    spots = Spots.read(connection)
    for path, check in read_checks(data):
        try:
            published, compared = _number(connection, check.published), _number(connection, check.compared)
        except (duckdb.Error, ValueError) as error:
            findings.append(at(path, data, check.id, f"{str(error).splitlines()[0]}; expected SQL giving one number"))
            continue
        problem = unknown_code(connection, check.topic, check.kind, check.severity, check.about) or _problem(check, published, compared)
        if problem:
            findings.append(at(path, data, check.id, problem))
        else:
            write(connection, _outcome(check, published, compared, spots))
    if findings:
        raise DataError(findings)


def _number(connection: duckdb.DuckDBPyConnection, sql: str) -> float | None:
    row = connection.execute(sql).fetchone()
    return None if row is None or row[0] is None else float(row[0])


def _problem(check: Check, published: float | None, compared: float | None) -> str:
    if published is None:
        return "the published value is not in the data; expected one"
    if compared is None:
        return ""
    difference = published - compared
    if abs(difference - check.expected_difference) <= TOLERANCE:
        return ""
    return f"{published:g} against {compared:g} differ by {difference:g}; expected {check.expected_difference:g}"


def _outcome(check: Check, published: float | None, compared: float | None, spots: Spots) -> Compared:
    own = {f.name: getattr(check, f.name) for f in fields(Check) if f.name not in _NOT_KEPT}
    own["quote_b"] = check.quote_b or spots.begins(check.lines_b)
    return Compared(check_id=check.id, origin="declared", published=published, compared=compared, **own)
