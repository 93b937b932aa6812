"""Declared comparisons (``data/checks/*.toml``): a published value beside the value it should equal.

A comparison that comes out otherwise than declared means that a transcription or a declaration is
wrong: the build stops. What the documents themselves disagree about is declared with its difference
and becomes a row of ``core.reconciliation``.
"""

import tomllib
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import duckdb

from intlmon.errors import DataError, Finding

TOLERANCE = 1e-9


@dataclass(frozen=True)
class Check:
    """One comparison. ``published`` and ``compared`` are SQL over ``core`` that give one number each.

    ``about`` names the countries and institutions that it is about, if it is about any: ``country:KG``.
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


def read_checks(data: Path) -> list[tuple[Path, Check]]:
    """Read every declared comparison with the file it stands in. Raises ``DataError`` for files that cannot be read."""
    found, findings = [], []
    for path in sorted((data / "checks").glob("*.toml")):
        try:
            entries = tomllib.loads(path.read_text(encoding="utf-8")).get("check", [])
            found += [(path, Check(**{"topic": path.stem, **entry})) for entry in entries]
        except (TypeError, ValueError) as error:
            file = path.relative_to(data.parent).as_posix()
            findings.append(Finding(file, 1, f"declaration not readable: {error}; expected what intlmon/checks/declared.py describes"))
    if findings:
        raise DataError(findings)
    return found


def compare_all(connection: duckdb.DuckDBPyConnection, data: Path) -> None:
    """Run every comparison and write ``core.reconciliation``; raise ``DataError`` for unexpected outcomes."""
    connection.execute(_DEFINITION)
    findings = []
    for path, check in read_checks(data):
        line = _line_of(path, check.id)
        file = path.relative_to(data.parent).as_posix()
        try:
            published, compared = _number(connection, check.published), _number(connection, check.compared)
        except (duckdb.Error, ValueError) as error:
            findings.append(Finding(file, line, f"{check.id}: {str(error).splitlines()[0]}; expected SQL giving one number"))
            continue
        problem = _unknown_code(connection, check) or _problem(check, published, compared)
        if problem:
            findings.append(Finding(file, line, f"{check.id}: {problem}"))
        else:
            _insert(connection, check, published, compared)
    if findings:
        raise DataError(findings)


_DEFINITION = """
-- One row per declared comparison of two places of the documents, or of a place with its rows.
CREATE TABLE core.reconciliation (
    check_id VARCHAR PRIMARY KEY, topic VARCHAR NOT NULL, kind VARCHAR NOT NULL, severity VARCHAR NOT NULL,
    what_kk VARCHAR NOT NULL, what_ru VARCHAR NOT NULL, what_en VARCHAR NOT NULL,
    published DOUBLE, compared DOUBLE, difference DOUBLE,
    status VARCHAR NOT NULL CHECK (status IN ('agrees', 'differs', 'cannot_recompute')),
    lines_a VARCHAR NOT NULL, quote_a VARCHAR NOT NULL, lines_b VARCHAR, quote_b VARCHAR
);
-- One row per comparison that differs and country or institution that it is about.
CREATE TABLE core.findings_about (
    check_id VARCHAR NOT NULL, list VARCHAR NOT NULL, code VARCHAR NOT NULL, PRIMARY KEY (list, code, check_id)
)
"""
_ABOUT = ("country", "institution")


def _number(connection: duckdb.DuckDBPyConnection, sql: str) -> float | None:
    row = connection.execute(sql).fetchone()
    return None if row is None or row[0] is None else float(row[0])


def _unknown_code(connection: duckdb.DuckDBPyConnection, check: Check) -> str:
    """What is wrong with the codes of a declaration, or nothing."""
    for name, codes in (("kind", "check_kind"), ("severity", "severity"), ("topic", "topic")):
        known = [code for (code,) in connection.execute("SELECT code FROM core.codes WHERE list = ? ORDER BY sort", [codes]).fetchall()]
        if getattr(check, name) not in known:
            return f"{name} is {getattr(check, name)!r}; expected one of the codes of {codes}: {', '.join(known)}"
    for about in check.about:
        of, _, code = about.partition(":")
        if of not in _ABOUT or not connection.execute("FROM core.labels WHERE list = ? AND code = ?", [of, code]).fetchone():
            return f"about holds {about!r}; expected country:code or institution:code"
    return ""


def _problem(check: Check, published: float | None, compared: float | None) -> str:
    if published is None:
        return "the published value is not in the data; expected one"
    if compared is None:
        return ""
    difference = published - compared
    if abs(difference - check.expected_difference) <= TOLERANCE:
        return ""
    return f"{published:g} against {compared:g} differ by {difference:g}; expected {check.expected_difference:g}"


def _insert(connection: duckdb.DuckDBPyConnection, check: Check, published: float | None, compared: float | None) -> None:
    difference = None if published is None or compared is None else round(published - compared, 9)
    status = "cannot_recompute" if difference is None else "agrees" if difference == 0 else "differs"
    row = asdict(check) | {"check_id": check.id, "published": published, "compared": compared}
    row |= {"difference": difference, "status": status}
    left_out = ("expected_difference", "about")
    names = [f"check_{f.name}" if f.name == "id" else f.name for f in fields(Check) if f.name not in left_out]
    names += ["difference", "status"]
    marks = ", ".join(f"${name}" for name in names)
    connection.execute(
        f"INSERT INTO core.reconciliation ({', '.join(names)}) VALUES ({marks})",
        {name: row[name] or None if name in ("lines_b", "quote_b") else row[name] for name in names},
    )
    if status == "differs":
        for about in check.about:
            connection.execute("INSERT INTO core.findings_about VALUES (?, ?, ?)", [check.id, *about.split(":")])


def _line_of(path: Path, check_id: str) -> int:
    """Line of a declaration in its file, for the message."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("id") and check_id in line:
            return number
    return 1
