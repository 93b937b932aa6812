"""Two grains, one picture: published figures and records of a round feed the same views of ``mart``.

``mart`` holds both; each row says in ``basis`` which it is. Where a topic has both for one period, pages must show one at a time: then
the schemas ``published`` and ``registry`` have the same views over the rows of the one basis, and of what has one basis alone.
They are made of the same SQL: its ``mart.`` stands for the schema, and ``mart.reads`` and ``mart.of_reading`` say what belongs there.
"""

import re
from functools import lru_cache
from pathlib import Path

import duckdb

from intlmon.store import editions
from intlmon.store.connect import cursor

READINGS = ("published", "registry")
_MART = re.compile(r"\bmart\.")
_READS_ALL = """
CREATE MACRO {schema}.reads(of_topic, of_period, of_basis) AS (true);
CREATE MACRO {schema}.of_reading(of_row) AS (true);
"""
_READS_ONE = """
CREATE MACRO {schema}.reads(of_topic, of_period, of_basis) AS (core.read_in('{schema}', of_topic, of_period, of_basis));
CREATE MACRO {schema}.of_reading(of_row) AS (of_row = '{schema}');
"""


def in_schema(sql: str, schema: str) -> str:
    """A statement on ``mart`` as one on the same views of a reading."""
    return sql if schema == "mart" else _MART.sub(f"{schema}.", sql)


@lru_cache(maxsize=8)
def schema_of(edition: str) -> str:
    """The schema that questions to an edition are asked of: ``mart``, unless some year has both bases."""
    reading = READINGS[editions.is_registry(edition)]
    found = cursor(edition).execute("SELECT 1 FROM duckdb_schemas() WHERE schema_name = ?", [reading]).fetchone()
    return reading if found else "mart"


def begin(connection: duckdb.DuckDBPyConnection, schema: str = "mart") -> None:
    """Create a schema for the views of ``mart``, and what tells them which rows they read."""
    connection.execute(f"CREATE SCHEMA {schema}")
    connection.execute((_READS_ALL if schema == "mart" else _READS_ONE).format(schema=schema))


def add(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Add the schemas of both readings where some topic has both bases for a period; views that come out alike are kept once."""
    if connection.execute("FROM core.both_bases LIMIT 1").fetchone() is None:
        return
    for schema in READINGS:
        begin(connection, schema)
        for path in sorted(folder.glob("*.sql")):
            connection.execute(in_schema(path.read_text(encoding="utf-8"), schema))
        keep(connection, schema)


def keep(connection: duckdb.DuckDBPyConnection, schema: str = "mart") -> None:
    """Work out every view of a schema once and let the view read the outcome: most of a question's time was planning them."""
    kept = "kept" if schema == "mart" else f"kept_{schema}"
    connection.execute(f"CREATE SCHEMA {kept}")
    views = connection.execute("SELECT view_name FROM duckdb_views() WHERE schema_name = ? ORDER BY view_name", [schema]).fetchall()
    for (view,) in views:
        source = f'{kept}."{view}"'
        connection.execute(f'CREATE TABLE {source} AS FROM {schema}."{view}"')
        if schema != "mart" and _alike(connection, view, kept):
            connection.execute(f"DROP TABLE {source}")
            source = f'kept."{view}"'
        connection.execute(f'CREATE OR REPLACE VIEW {schema}."{view}" AS FROM {source}')


def _alike(connection: duckdb.DuckDBPyConnection, view: str, kept: str) -> bool:
    """Whether a view of a reading has the very rows of that of ``mart``."""
    own, both = f'{kept}."{view}"', f'kept."{view}"'
    differing = f"(FROM {own} EXCEPT ALL FROM {both}) UNION ALL (FROM {both} EXCEPT ALL FROM {own}) LIMIT 1"
    return connection.execute(differing).fetchone() is None
