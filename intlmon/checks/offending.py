"""Rows that cannot stand as they do (``data/checks/rows/*.toml``): each check is a query that returns them.

A query over ``core`` gives a row per offence with these columns: ``item`` (what it is about, as printed; offences of one item
are one finding), ``lines_a`` (``000:781 000:806``), ``quote_a``, and where there is a second place ``lines_b`` and ``quote_b``; may give
``published`` and ``compared`` (else the number of rows against 0) and ``about`` (a list such as ``country:KG``).
``similarity(a, b)`` says how alike two texts are, 0 to 100. ``expected`` is the number of findings: the build stops at any other, for then
a transcription has changed. ``covered`` names those that a declared comparison holds already, by a line of theirs.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
from rapidfuzz import fuzz

from intlmon.checks.declarations import at, read_declared
from intlmon.checks.reconciliation import Compared, unknown_code, write
from intlmon.checks.spots import merged, spans_of, written
from intlmon.checks.wording import LANGUAGES
from intlmon.errors import DataError

_WORDS = 12


@dataclass(frozen=True)
class Rule:
    """One check. ``what_*`` may hold ``{item}``; ``covered`` is from a line of a finding to the declared comparison that holds it."""

    id: str
    topic: str
    kind: str
    severity: str
    what_kk: str
    what_ru: str
    what_en: str
    query: str
    expected: int
    covered: dict[str, str] = field(default_factory=dict)


def read_rules(data: Path) -> list[tuple[Path, Rule]]:
    """Read every check with the file it stands in. Raises ``DataError`` for files that cannot be read."""
    return read_declared(data, "checks/rows", "rows", Rule, "what intlmon/checks/offending.py describes")


def check_rows(connection: duckdb.DuckDBPyConnection, data: Path) -> None:
    """Run every check and write its findings; raise ``DataError`` for those that cannot be run or find another number."""
    connection.create_function("similarity", _similarity, ["VARCHAR", "VARCHAR"], "DOUBLE")
    findings = []
    for path, rule in read_rules(data):
        try:
            problem = unknown_code(connection, rule.topic, rule.kind, rule.severity, ()) or _run(connection, rule)
        except (duckdb.Error, KeyError) as error:
            problem = f"{str(error).splitlines()[0]}; expected SQL that gives item, lines_a and quote_a"
        if problem:
            findings.append(at(path, data, rule.id, problem))
    connection.remove_function("similarity")
    if findings:
        raise DataError(findings)


def _similarity(one: str, other: str) -> float:
    return float(fuzz.ratio(one, other))


def _run(connection: duckdb.DuckDBPyConnection, rule: Rule) -> str:
    """Write the findings of a check; what is wrong, or nothing."""
    found = connection.execute(rule.query)
    names = [column[0] for column in found.description]
    items: dict[str, list[dict[str, Any]]] = {}
    for cells in found.fetchall():
        row = dict(zip(names, cells, strict=True))
        items.setdefault(row["item"], []).append(row)
    outcomes = [_outcome(rule, item, rows) for item, rows in items.items()]
    if len(outcomes) != rule.expected:
        return f"finds {len(outcomes)}: {', '.join(items)}; expected {rule.expected}"
    held = {line: check for line, check in rule.covered.items() if any(line in one.lines_a.split() for one in outcomes)}
    if held != rule.covered:
        return f"covered names {', '.join(sorted(rule.covered.keys() - held.keys()))}; expected lines of what it finds"
    for one in _numbered(outcomes):
        if not held.keys() & set(one.lines_a.split()):
            write(connection, one)
    return _uncovered(connection, held)


def _uncovered(connection: duckdb.DuckDBPyConnection, held: dict[str, str]) -> str:
    differs = connection.execute("SELECT check_id FROM core.reconciliation WHERE status = 'differs' AND origin = 'declared'").fetchall()
    absent = sorted(set(held.values()) - {check for (check,) in differs})
    return f"covered names {', '.join(absent)}; expected declared comparisons that differ" if absent else ""


def _outcome(rule: Rule, item: str, rows: list[dict[str, Any]]) -> Compared:
    first = rows[0]
    lines = {side: _joined(row.get(f"lines_{side}") for row in rows) for side in ("a", "b")}
    quotes = {side: " ".join((first.get(f"quote_{side}") or "").split()[:_WORDS]) for side in ("a", "b")}
    said = {f"what_{language}": getattr(rule, f"what_{language}").format(item=item) for language in LANGUAGES}
    return Compared(
        f"rows_{rule.id}", "rows", first.get("topic") or rule.topic, rule.kind, rule.severity, **said,
        published=first.get("published", len(rows)), compared=first.get("compared", 0),
        lines_a=lines["a"], quote_a=quotes["a"], lines_b=lines["b"], quote_b=quotes["b"],
        about=tuple(dict.fromkeys(about for row in rows for about in row.get("about") or ())),
    )  # fmt: skip


def _joined(lines: Iterator[str | None]) -> str:
    spans = sorted({span for each in lines if each for span in spans_of(each)})
    return " ".join(written(merged(spans, apart=1)))


def _numbered(outcomes: list[Compared]) -> Iterator[Compared]:
    """Name each finding after its last line, which is its own: the first may be a heading."""
    seen: set[str] = set()
    for one in outcomes:
        name = f"{one.check_id}_{one.lines_a.split()[-1].replace(':', '_').replace('-', '_')}"
        while name in seen:
            name += "_again"
        seen.add(name)
        yield Compared(**{**one.__dict__, "check_id": name})
