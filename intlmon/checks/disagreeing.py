"""Statements that differ become findings beside the declared comparisons, each disagreement once.

- One finding for all places that say the same of the same rows: its first side names all their lines.
- None where a declared comparison ``covers`` it (a pair is named ``…_and_…``) or holds it already: same topic, both values the same
  (or, of growth, the same difference), and one of its two places is the statement's. Where chance is no explanation it need not
  be: for values from 20 on the same rows are enough, from 100 on the topic; the figure is then printed again.
- Statements of the same thing (topic, claim, unit, period, view, aggregate, conditions) with values that cannot both hold are a
  finding of kind ``repeated``, by the same rule.

Severity: ``form`` where a list announces another number than it names, or the printed value is the recomputed one cut off instead of
rounded; ``headline`` where no country, institution, field or other breakdown is picked; ``detail`` for the rest.
"""

from collections.abc import Container, Sequence
from pathlib import Path

import duckdb
import pyarrow as pa

from intlmon.checks.claims import holds, shown, step_of
from intlmon.checks.declarations import at
from intlmon.checks.declared import read_checks
from intlmon.checks.measuring import Measurer
from intlmon.checks.reconciliation import ABOUT, Compared, write
from intlmon.checks.references import Condition, values_of
from intlmon.checks.spots import Spots, meet
from intlmon.checks.statements import TEXTS, Outcome, Statement, gathered, normal, read, work_out
from intlmon.checks.wording import LANGUAGES, Wording
from intlmon.errors import DataError
from intlmon.provenance import singly
from intlmon.store.facts import Rows

_DEFINITION = """
-- One row per statement of the documents, with what was worked out from the rows that it speaks of, and the finding that it is part of.
CREATE TABLE core.statements (
    statement VARCHAR PRIMARY KEY, "table" VARCHAR NOT NULL, seq INTEGER NOT NULL, topic VARCHAR NOT NULL, claim VARCHAR NOT NULL,
    bound VARCHAR NOT NULL, value DOUBLE, value_raw VARCHAR, unit VARCHAR, period VARCHAR, view VARCHAR, aggregate VARCHAR, filters VARCHAR,
    of_filters VARCHAR, among VARCHAR, quote VARCHAR NOT NULL, note VARCHAR, source_id VARCHAR NOT NULL, locator VARCHAR NOT NULL,
    source_line VARCHAR NOT NULL, recomputed DOUBLE, difference DOUBLE,
    outcome VARCHAR NOT NULL CHECK (outcome IN ('agrees', 'differs', 'cannot_recompute', 'not_testable')),
    reason VARCHAR CHECK (reason IN ('no_view', 'itself', 'no_rows', 'no_base')), check_id VARCHAR
);
-- One row per statement and place of the rows that it was worked out from, where these are several.
CREATE TABLE core.statement_places (statement VARCHAR NOT NULL, source_id VARCHAR NOT NULL, locator VARCHAR NOT NULL)
"""
_PLACES = pa.schema([(name, pa.string()) for name in ("statement", "source_id", "locator")])
_WHOLE = {"year", "period", "kind", "flow", "index", "status", "origin", "topic", "measure", "counted", "duplicate_of", "part"}
_ANYWHERE, _SAME_ROWS = 100, 20  # from here on the same two values are no chance: anywhere in a topic, of the same rows
_ROUNDED = 0.5  # two recomputed values of one printed figure, rounded differently
_FEW = 3  # countries or institutions that a finding can be said to be about


def define(connection: duckdb.DuckDBPyConnection) -> None:
    """Create ``core.statements`` and the places of their rows, empty, so that views can be put on them."""
    connection.execute(_DEFINITION)


def check_all(connection: duckdb.DuckDBPyConnection, rows: dict[str, Rows], data: Path) -> None:
    """Fill ``core.statements`` and write the findings; raise ``DataError`` for every statement that cannot be run as written."""
    outcomes, findings = work_out(read(rows, data), Measurer(connection))
    if findings:
        raise DataError(findings)
    wording, spots = Wording.read(connection, [each.table for each in rows.values()]), Spots.read(connection)
    differing = {each.statement.id: each for each in outcomes if each.outcome == "differs"}
    repeated = {f"{first.statement.id}_and_{other.statement.id}": (first, other) for first, other in _repeated(outcomes)}
    checks = _covering(data, differing.keys() | repeated.keys())
    for group in gathered([each for each in differing.values() if each.statement.id not in checks], _same):
        one = _differing(group, wording, spots)
        checks |= dict.fromkeys((each.statement.id for each in group), _written(connection, one))
    for pair, (first, other) in repeated.items():
        held = checks.get(pair) or _written(connection, _twice(first.statement, other.statement, wording), ("declared", "statement"))
        checks.setdefault(other.statement.id, held)
    _insert(connection, [_row(outcome, checks.get(outcome.statement.id)) for outcome in outcomes])
    _insert_places(connection, outcomes)


def _covering(data: Path, differing: Container[str]) -> dict[str, str]:
    """Return the declared comparison of each statement (or pair) that one covers; raise ``DataError`` where such a one does not differ."""
    covering: dict[str, str] = {}
    findings = []
    for path, check in read_checks(data):
        absent = [statement for statement in check.covers if statement not in differing]
        findings += [at(path, data, check.id, f"covers {statement}; expected a statement that differs") for statement in absent]
        covering |= dict.fromkeys(check.covers, check.id)
    if findings:
        raise DataError(findings)
    return covering


def _same(outcome: Outcome) -> tuple[object, ...]:
    judged = outcome.judged
    return (*normal(outcome.statement), outcome.statement.texts["bound"], judged and judged.claimed, judged and judged.found)


def _differing(group: list[Outcome], wording: Wording, spots: Spots) -> Compared:
    one = group[0].statement
    claimed, found = _numbers(group[0])
    lines_b, quote_b = spots.of(group[0].places)
    lines_a = " ".join(dict.fromkeys(line for each in group for line in each.statement.lines))
    if meet(lines_a, lines_b) and set(lines_b.split()) <= set(lines_a.split()):
        lines_b = quote_b = ""
    said = _said(_claim(one), one, (claimed, found), wording)
    return Compared(
        f"statement_{one.id}", "statement", one.texts["topic"], wording.kinds[_claim(one)], _severity(one, claimed, found),
        **said, published=claimed, compared=found, lines_a=lines_a, quote_a=one.texts["quote"], lines_b=lines_b, quote_b=quote_b,
        about=_about(one.where),
    )  # fmt: skip


def _numbers(outcome: Outcome) -> tuple[float, float]:
    """Return both values as shown: the recomputed one with as many decimals as printed."""
    one, judged = outcome.statement, outcome.judged
    assert judged is not None
    assert judged.claimed is not None
    assert judged.found is not None
    return judged.claimed, shown(judged.claimed, judged.found, step_of(judged.claimed, one.texts["value_raw"]))


def _claim(one: Statement) -> str:
    """Which sentence explains it: several items share the first places."""
    several = one.texts["claim"] in ("most", "named") and one.orders and len(one.items) > 1
    return "most_named" if several else "most" if one.texts["claim"] == "named" and one.orders else one.texts["claim"]


def _said(claim: str, one: Statement, values: tuple[float, float], wording: Wording) -> dict[str, str]:
    view = one.texts["view"]
    return {f"what_{language}": wording.sentence(claim, view, one.where, one.base, values, language) for language in LANGUAGES}


def _severity(one: Statement, claimed: float, found: float) -> str:
    step = step_of(claimed, one.texts["value_raw"])
    cut_off = (step < 1 or one.texts["claim"] in ("share", "change_percent")) and 0 <= abs(found) - abs(claimed) < step
    if _claim(one) == "named" or cut_off:
        return "form"
    return "headline" if {each.column for each in one.where} <= _WHOLE else "detail"


def _about(where: tuple[Condition, ...]) -> tuple[str, ...]:
    picked = [(of, values_of(where, of)) for of in ABOUT]
    return tuple(f"{of}:{code}" for of, codes in picked if len(codes) <= _FEW for code in codes)


def _written(connection: duckdb.DuckDBPyConnection, one: Compared, origins: Sequence[str] = ("declared",)) -> str:
    """Write a finding unless a comparison of those origins holds it; return the id that it goes by."""
    there = _covered(connection, one, origins)
    if not there:
        write(connection, one)
    return there or one.check_id


def _covered(connection: duckdb.DuckDBPyConnection, one: Compared, origins: Sequence[str]) -> str:
    """Return the comparison that holds the same disagreement, or nothing."""
    others = connection.execute(
        "SELECT check_id, kind, published, compared, difference, lines_a, coalesce(lines_b, '') FROM core.reconciliation "
        "WHERE topic = ? AND list_contains(?, origin) AND difference IS NOT NULL ORDER BY check_id",
        [one.topic, list(origins)],
    ).fetchall()
    return next((str(other[0]) for other in others if _is_held(one, *other[1:])), "")


def _is_held(one: Compared, kind: str, published: float, compared: float, difference: float, lines_a: str, lines_b: str) -> bool:
    """Whether a comparison with these values and lines is the same disagreement."""
    assert one.published is not None
    assert one.compared is not None
    own, other = sorted((abs(one.published), abs(one.compared))), sorted((abs(published), abs(compared)))
    if own == other:
        again = own[0] >= _ANYWHERE or (own[0] >= _SAME_ROWS and meet(lines_b, one.lines_b))
        return again or meet(f"{lines_a} {lines_b}", one.lines_a)
    rounded = abs(published) == abs(one.published) and abs(abs(compared) - abs(one.compared)) <= _ROUNDED
    growth = kind == one.kind == "growth" and abs(difference) == abs(one.difference or 0)
    return (rounded or growth) and meet(lines_a, one.lines_a)


def _repeated(outcomes: list[Outcome]) -> list[tuple[Outcome, Outcome]]:
    """Pair the first statement of a thing with every other value that is given for it."""
    pairs = []
    measured = [each for each in outcomes if each.statement.texts["view"] and each.statement.value is not None]
    for group in gathered(measured, lambda each: normal(each.statement)):
        values = gathered(group, lambda each: each.statement.value)
        first, *others = [same[0] for same in values]
        pairs += [(first, other) for other in others if not _both_hold(first.statement, other.statement)]
    return pairs


def _both_hold(one: Statement, other: Statement) -> bool:
    """Whether one of two values bears out the other: 48 and 47.7, "more than 40" and 48."""
    pairs = ((one, other), (other, one))
    return any(
        holds(a.value or 0, b.value or 0, a.texts["bound"], step_of(a.value or 0, a.texts["value_raw"])) and b.texts["bound"] == "exact"
        for a, b in pairs
    )


def _twice(first: Statement, other: Statement, wording: Wording) -> Compared:
    said = _said("repeated", first, (first.value or 0.0, other.value or 0.0), wording)
    severity = "headline" if {each.column for each in first.where} <= _WHOLE else "detail"
    return Compared(
        f"statement_{first.id}_and_{other.id}", "statement", first.texts["topic"], wording.kinds["repeated"], severity, **said,
        published=first.value, compared=other.value, lines_a=" ".join(first.lines), quote_a=first.texts["quote"],
        lines_b=" ".join(other.lines), quote_b=other.texts["quote"], about=_about(first.where),
    )  # fmt: skip


def _row(outcome: Outcome, check: str | None) -> dict[str, object]:
    """The row of ``core.statements`` by the names of its columns."""
    one, judged = outcome.statement, outcome.judged
    found = judged.found if judged else None
    difference = None if not judged or judged.claimed is None or found is None else judged.claimed - found
    row = {"statement": one.id, "table": one.table, "seq": one.seq, "value": one.value, "check_id": check}
    row |= {text: one.texts[text] or None for text in TEXTS}
    return row | {"recomputed": found, "difference": difference, "outcome": outcome.outcome, "reason": outcome.reason or None}


def _insert(connection: duckdb.DuckDBPyConnection, rows: list[dict[str, object]]) -> None:
    """Insert all at once: one by one takes a thousand times as long to plan as to do."""
    schema = connection.table("core.statements").to_arrow_table().schema
    connection.from_arrow(pa.Table.from_pylist(rows, schema)).insert_into("core.statements")


def _insert_places(connection: duckdb.DuckDBPyConnection, outcomes: list[Outcome]) -> None:
    """Keep which rows were worked out, so that the same sum on a page is known for the figure that is stated."""
    rows = sorted((each.statement.id, *place) for each in outcomes if len(each.places) > 1 for place in singly(each.places))
    table = pa.table({name: [row[n] for row in rows] for n, name in enumerate(("statement", "source_id", "locator"))}, _PLACES)
    connection.from_arrow(table).insert_into("core.statement_places")
