"""Definition of ``core`` tables from metadata, and their filling. Values are bound or joined, never glued in."""

from graphlib import TopologicalSorter

import duckdb

from intlmon.metadata import SQL_TYPES, Column, Table
from intlmon.store.facts import Rows

_AT = "line_of_file__"  # no name that a column has
ALIASED = {"country": "countries", "institution": "institutions", "partner": "partners"}


def in_order(tables: list[Table]) -> list[Table]:
    """Order tables so that each comes after those it points to; stable for equal input."""
    by_name = {table.name: table for table in tables}
    graph = {table.name: sorted(table.depends_on & by_name.keys()) for table in tables}
    return [by_name[name] for name in TopologicalSorter(graph).static_order()]


def create(connection: duckdb.DuckDBPyConnection, table: Table, codes: dict[str, list[str]]) -> None:
    """Create ``core.<table>`` with types, primary key, uniqueness, foreign keys and code lists declared."""
    parts = [_column(column, codes) for column in table.columns]
    parts += [f"{_quoted(column.resolved)} VARCHAR REFERENCES core.{ALIASED[column.alias]}" for column in table.columns if column.alias]
    parts.append(f"PRIMARY KEY ({_names(table.key)})")
    parts += [f"UNIQUE ({_names(names)})" for names in table.unique]
    connection.execute(f"CREATE TABLE core.{_quoted(table.name)} ({', '.join(parts)})")
    connection.execute(f"COMMENT ON TABLE core.{_quoted(table.name)} IS {_literal(table.grain)}")
    for column in table.columns:
        connection.execute(f"COMMENT ON COLUMN core.{_quoted(table.name)}.{_quoted(column.name)} IS {_literal(column.description)}")


def fill(connection: duckdb.DuckDBPyConnection, rows: Rows) -> None:
    """Insert the rows in file order; raw names are resolved through their alias tables."""
    table = rows.table
    connection.register("received", rows.frame.astype("string").assign(**{_AT: rows.lines}))
    cast = [f"CAST(received.{_quoted(column.name)} AS {SQL_TYPES[column.type]})" for column in table.columns]
    aliased = [column for column in table.columns if column.alias]
    resolved = [f"alias_{n}.{_quoted(column.alias)}" for n, column in enumerate(aliased)]
    joins = [
        f"LEFT JOIN core.{column.alias}_aliases AS alias_{n} ON alias_{n}.alias = received.{_quoted(column.name)}"
        for n, column in enumerate(aliased)
    ]
    connection.execute(
        f"INSERT INTO core.{_quoted(table.name)} SELECT {', '.join(cast + resolved)} FROM received {' '.join(joins)} ORDER BY {_AT}"
    )
    connection.unregister("received")


def _column(column: Column, codes: dict[str, list[str]]) -> str:
    parts = [_quoted(column.name), SQL_TYPES[column.type]]
    if column.required:
        parts.append("NOT NULL")
    if column.references:
        referenced, key = column.references.split(".")
        parts.append(f"REFERENCES core.{_quoted(referenced)} ({_quoted(key)})")
    if column.codes:
        parts.append(f"CHECK ({_quoted(column.name)} IN ({', '.join(map(_literal, codes[column.codes]))}))")
    if column.minimum is not None:
        parts.append(f"CHECK ({_quoted(column.name)} >= {float(column.minimum)})")
    return " ".join(parts)


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(map(_quoted, names))


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
