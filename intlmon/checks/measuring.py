"""Working out aggregates over the rows of views, with the places that those rows stand at.

Names of views and columns are looked up in the database's catalogue before they are used; values are bound.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import duckdb

from intlmon.checks.references import Aggregate, Condition

Places = frozenset[tuple[str, str]]
_SQL = {
    "count": "count(*)::DOUBLE",
    "count_distinct": "count(DISTINCT {column})::DOUBLE",
    "value": "CASE WHEN count(DISTINCT {column}) > 1 THEN error('rows hold several values; expected one') ELSE max({column})::DOUBLE END",
    **{function: function + "({column})::DOUBLE" for function in ("sum", "avg", "min", "max")},
}


@dataclass(frozen=True)
class Measured:
    """What rows amount to: the value (``None`` without rows), how many rows, and source and locator of each."""

    value: float | None
    rows: int
    places: Places


class Measurer:
    """Aggregates over views of ``mart`` (``agreements_by_country``) and tables of ``core`` (``core.programmes``).

    Each view is worked out once and kept beside the database, for as long as the connection is open.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._kept: set[str] = set()
        self._held: dict[tuple[str, str], frozenset[str]] = {}

    @cached_property
    def columns(self) -> dict[str, dict[str, str]]:
        """Type of every column of every view that can be measured, by the view's name."""
        found: dict[str, dict[str, str]] = {}
        rows = self._connection.execute(
            "SELECT schema_name, table_name, column_name, data_type FROM duckdb_columns() WHERE schema_name IN ('mart', 'core')"
        ).fetchall()
        for schema, table, column, kind in rows:
            found.setdefault(table if schema == "mart" else f"core.{table}", {})[column] = kind
        return found

    def problem(self, view: str, named: Sequence[str]) -> str:
        """What is wrong with a view's name or the columns named of it, or nothing."""
        if view not in self.columns:
            return f"there is no view {view!r}; expected one of mart, or core.table"
        absent = [name for name in named if name not in self.columns[view]]
        return f"{view} has no column {', '.join(absent)}; expected of {', '.join(self.columns[view])}" if absent else ""

    def unknown(self, view: str, where: Sequence[Condition]) -> str:
        """Which value of the conditions neither stands in the view nor is a code with a name, or nothing."""
        for each in where:
            for value in each.values:
                if value not in self._values(view, each.column) and not self._named(each.column, value):
                    return f"{each.column}={value} is in no row of {view}, and no code of {each.column}"
        return ""

    def measure(self, view: str, aggregate: Aggregate, where: Sequence[Condition]) -> Measured:
        """Work out one value over the rows that meet all conditions.

        Raises ``duckdb.Error`` where ``value`` is asked of rows that hold several, or a mean of text.
        """
        rows = self._run(view, aggregate, where, "''")
        _, value, count, places = rows[0] if rows else ("", None, 0, [])
        return Measured(value, count, frozenset((source, locator) for source, locator in places if source and locator))

    def by(self, view: str, aggregate: Aggregate, where: Sequence[Condition], among: str) -> dict[str, float]:
        """Work out a value for each item of a column; rows without an item, and items without a value, are left out."""
        rows = self._run(view, aggregate, where, f"{_quoted(among)}::VARCHAR")
        return {item: value for item, value, _, _ in rows if item is not None and value is not None}

    def from_tables(self, places: Places) -> bool:
        """Whether all places are rows of printed tables, and none is running text."""
        return not places & self._told

    @cached_property
    def _told(self) -> Places:
        rows = self._connection.execute(
            "SELECT DISTINCT source_id, locator FROM core.places WHERE quote IS NOT NULL AND \"table\" LIKE 'figures%'"
        ).fetchall()
        return frozenset(rows)

    def _run(self, view: str, aggregate: Aggregate, where: Sequence[Condition], item: str) -> list[tuple[str, float, int, list[list[str]]]]:
        """One row per item: item, value, number of rows, source and locator of each."""
        self._keep(view)
        value = _SQL[aggregate.function].format(column=_quoted(aggregate.column))
        met = " AND ".join([_met(each, n, self.columns[view][each.column]) for n, each in enumerate(where)] or ["true"])
        bound = {f"values_{n}": list(each.values) for n, each in enumerate(where) if each.values}
        return self._connection.execute(
            f"SELECT {item} AS item, {value}, count(*), {self._places(view)} FROM {_kept_name(view)} WHERE {met} GROUP BY item", bound
        ).fetchall()

    def _places(self, view: str) -> str:
        names = self.columns[view]
        if names.keys() >= {"source_id", "locator"}:
            return "list(DISTINCT [source_id, locator])"
        if "cited" in names:
            return "list_transform(flatten(list(cited)), lambda each: [each.source_id, each.locator])"
        return "[]::VARCHAR[][]"

    def _keep(self, view: str) -> None:
        if view not in self._kept:
            schema, name = view.split(".") if view.startswith("core.") else ("mart", view)
            # Documents speak of what documents say: the records of a round are no part of it.
            only = "WHERE basis = 'published'" if "basis" in self.columns[view] else ""
            self._connection.execute(f"CREATE TEMP TABLE {_kept_name(view)} AS FROM {schema}.{_quoted(name)} {only}")
            self._kept.add(view)

    def _values(self, view: str, column: str) -> frozenset[str]:
        """The values that a column holds, or the members of its lists, as text; read once."""
        if (view, column) not in self._held:
            self._keep(view)
            value = f"unnest({_quoted(column)})" if self.columns[view][column].endswith("[]") else _quoted(column)
            rows = self._connection.execute(f"SELECT DISTINCT {value}::VARCHAR FROM {_kept_name(view)}").fetchall()
            self._held[view, column] = frozenset(value for (value,) in rows)
        return self._held[view, column]

    def _named(self, column: str, code: str) -> bool:
        return bool(self._connection.execute("FROM core.labels WHERE list = ? AND code = ? LIMIT 1", [column, code]).fetchone())


def _met(each: Condition, n: int, kind: str) -> str:
    """SQL of one condition; a column of lists meets it by any of its members."""
    column = _quoted(each.column)
    if not each.values:
        return f"{column} IS {'NOT ' if each.negated else ''}NULL"
    test = f"list_has_any({column}, $values_{n})" if kind.endswith("[]") else f"list_contains($values_{n}, {column}::VARCHAR)"
    return f"NOT coalesce({test}, false)" if each.negated else test


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _kept_name(view: str) -> str:
    return f"temp.{_quoted('measured ' + view)}"
