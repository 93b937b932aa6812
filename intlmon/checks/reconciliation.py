"""The table of comparisons (``core.reconciliation``): its definition, and the one way to write into it."""

from dataclasses import dataclass

import duckdb

_DEFINITION = """
-- One row per comparison of two places of the documents, or of a place with its rows. Origin: declared by hand (data/checks),
-- a statement of the text that differs (statement), or rows that cannot stand as they do (rows).
CREATE TABLE core.reconciliation (
    check_id VARCHAR PRIMARY KEY, origin VARCHAR NOT NULL CHECK (origin IN ('declared', 'statement', 'rows')),
    topic VARCHAR NOT NULL, kind VARCHAR NOT NULL, severity VARCHAR NOT NULL,
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
ABOUT = ("country", "institution")


@dataclass(frozen=True)
class Compared:
    """One comparison with its outcome. ``compared`` is ``None`` where it cannot be worked out; ``about`` holds ``country:KG``."""

    check_id: str
    origin: str
    topic: str
    kind: str
    severity: str
    what_kk: str
    what_ru: str
    what_en: str
    published: float | None
    compared: float | None
    lines_a: str
    quote_a: str
    lines_b: str = ""
    quote_b: str = ""
    about: tuple[str, ...] = ()

    @property
    def difference(self) -> float | None:
        """Published less compared; ``None`` where either is not known."""
        return None if self.published is None or self.compared is None else round(self.published - self.compared, 9)

    @property
    def status(self) -> str:
        """``agrees``, ``differs`` or ``cannot_recompute``."""
        return "cannot_recompute" if self.difference is None else "agrees" if self.difference == 0 else "differs"


def define(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the tables, empty."""
    connection.execute(_DEFINITION)


def write(connection: duckdb.DuckDBPyConnection, one: Compared) -> None:
    """Write one comparison, and what it is about if it differs. Raises ``duckdb.ConstraintException`` for an id that is there."""
    connection.execute(
        "INSERT INTO core.reconciliation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            one.check_id, one.origin, one.topic, one.kind, one.severity, one.what_kk, one.what_ru, one.what_en,
            one.published, one.compared, one.difference, one.status,
            one.lines_a, one.quote_a, one.lines_b or None, one.quote_b or None,
        ],
    )  # fmt: skip
    for about in one.about if one.status == "differs" else ():
        connection.execute("INSERT INTO core.findings_about VALUES (?, ?, ?)", [one.check_id, *about.split(":")])


def unknown_code(connection: duckdb.DuckDBPyConnection, topic: str, kind: str, severity: str, about: tuple[str, ...]) -> str:
    """What is wrong with the codes of a declaration, or nothing."""
    for name, value, codes in (("kind", kind, "check_kind"), ("severity", severity, "severity"), ("topic", topic, "topic")):
        known = [code for (code,) in connection.execute("SELECT code FROM core.codes WHERE list = ? ORDER BY sort", [codes]).fetchall()]
        if value not in known:
            return f"{name} is {value!r}; expected one of the codes of {codes}: {', '.join(known)}"
    for each in about:
        of, _, code = each.partition(":")
        if of not in ABOUT or not connection.execute("FROM core.labels WHERE list = ? AND code = ?", [of, code]).fetchone():
            return f"about holds {each!r}; expected country:code or institution:code"
    return ""
