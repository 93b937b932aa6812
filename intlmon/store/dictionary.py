"""What the database holds, in words: descriptions of the views and columns of ``mart``, and rows taken from each document.

Descriptions are data (``mart/columns.toml``); in English a view is described by the comment of its SQL.
"""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import duckdb

from intlmon.metadata import Table
from intlmon.paths import MART_SQL

COLUMNS = MART_SQL / "columns.toml"
LANGUAGES = ("kk", "ru", "en")
_ROW = "row"  # the entry that describes a view itself
_VIEW = re.compile(r"((?:^-- .*\n)+)CREATE VIEW mart\.(\w+)", re.MULTILINE)
_NAMED = {"source_id", "locator", "source_line"}

_DEFINITION = """
-- One row per name of a column that means the same in every view (view is empty), per column of one view, and per view (column is empty).
CREATE TABLE core.descriptions (
    view VARCHAR NOT NULL, "column" VARCHAR NOT NULL, kk VARCHAR, ru VARCHAR, en VARCHAR, PRIMARY KEY (view, "column")
);
-- One row per document and declared table: the rows of the table that rest on the document. taken_as: document where they are the
-- document's own rows, statements where they are what it states, worked out again; reference where they list or explain what stands there.
CREATE TABLE core.rows_taken (
    source_id VARCHAR NOT NULL, "table" VARCHAR NOT NULL, title_kk VARCHAR NOT NULL, title_ru VARCHAR NOT NULL, title_en VARCHAR NOT NULL,
    taken_as VARCHAR NOT NULL, rows BIGINT NOT NULL, PRIMARY KEY (source_id, "table")
)
"""


@dataclass(frozen=True)
class Description:
    """Words for a column, or for a view where ``column`` is empty; ``view`` is empty for every view that has the column."""

    view: str
    column: str
    words: dict[str, str]


def read(folder: Path = MART_SQL) -> list[Description]:
    """Read the descriptions of ``columns.toml`` and of the comments above the views of a folder of SQL."""
    declared = tomllib.loads((folder / COLUMNS.name).read_text(encoding="utf-8"))
    comments = _comments(folder)
    found = [Description("", column, words) for column, words in declared["columns"].items()]
    for view, entries in declared["views"].items():
        found += [Description(view, column, words) for column, words in entries.items() if column != _ROW]
    for view in sorted(comments.keys() | declared["views"].keys()):
        found.append(Description(view, "", {**declared["views"].get(view, {}).get(_ROW, {}), "en": comments.get(view, "")}))
    return found


def describe(connection: duckdb.DuckDBPyConnection, tables: list[Table]) -> None:
    """Write ``core.descriptions`` and ``core.rows_taken``, for the views of ``mart`` to read."""
    connection.execute(_DEFINITION)
    for each in read():
        words = [each.words.get(language) for language in LANGUAGES]
        connection.execute("INSERT INTO core.descriptions VALUES (?, ?, ?, ?, ?)", [each.view, each.column, *words])
    for table in tables:
        if {column.name for column in table.columns} >= _NAMED:
            _count(connection, table)


def _count(connection: duckdb.DuckDBPyConnection, table: Table) -> None:
    connection.execute(
        f"""
        INSERT INTO core.rows_taken
        SELECT source_id, $name, $kk, $ru, $en, $taken_as, count(*) FROM core."{table.name}"
        WHERE source_line IS NOT NULL GROUP BY source_id
        """,
        {"name": table.name, "taken_as": _taken_as(table.csv), **table.titles},
    )


def _taken_as(csv: Path) -> str:
    """What the rows of a file are, by its folder: one line of a document may stand in several files, but is counted once."""
    part = csv.parent.name
    if csv.parent.parent.name != "facts" or part == "changes":
        return "reference"
    return "statements" if part == "statements" else "document"


def _comments(folder: Path) -> dict[str, str]:
    """What the SQL says of each view: its comment without the dashes, as one line."""
    found = {}
    for sql in sorted(folder.glob("*.sql")):
        for comment, view in _VIEW.findall(sql.read_text(encoding="utf-8")):
            found[view] = " ".join(line.removeprefix("-- ").strip() for line in comment.splitlines())
    return found
