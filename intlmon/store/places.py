"""Every place that a row is transcribed from, gathered from all tables that name document, locator and lines."""

import duckdb

from intlmon.metadata import Table

_NAMED = {"source_id", "locator", "source_line"}
# What a quoted figure may be split by: tells the quotes of one paragraph apart.
_SPLITS = (
    "kind", "flow", "status", "level", "ownership", "field", "index", "region", "country", "institution", "direction", "format", "scheme",
    "degree", "code",
)  # fmt: skip

_DEFINITION = """
-- One row per place, span of lines and quote that a row of a declared table is transcribed from.
CREATE TABLE core.places (
    source_id VARCHAR NOT NULL, locator VARCHAR NOT NULL, lines VARCHAR NOT NULL, quote VARCHAR, codes VARCHAR[] NOT NULL,
    "table" VARCHAR NOT NULL
)
"""


def gather(connection: duckdb.DuckDBPyConnection, tables: list[Table]) -> None:
    """Write ``core.places``: a row of ``598 601-602`` stands at two spans, ``598`` and ``601-602``."""
    connection.execute(_DEFINITION)
    for table in tables:
        names = {name for column in table.columns for name in (column.name, column.resolved)}
        if names >= _NAMED:
            quote = "quote" if "quote" in names else "NULL"
            splits = ", ".join(f'"{name}"::VARCHAR' for name in _SPLITS if name in names and "quote" in names)
            connection.execute(
                f"""
                INSERT INTO core.places
                SELECT DISTINCT source_id, locator, unnest(string_split(source_line, ' ')), {quote},
                    list_filter([{splits}]::VARCHAR[], lambda code: code IS NOT NULL), $name
                FROM core."{table.name}"
                WHERE source_line IS NOT NULL
                ORDER BY ALL
                """,
                {"name": table.name},
            )
