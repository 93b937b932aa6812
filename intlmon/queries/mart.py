"""The views of ``mart`` as they are, for programs: what there is, and the rows that fit given values.

DuckDB's relations put the query together: names of views and columns are those of the catalogue, values are constants, and
no text of ours or of a caller becomes SQL.
"""

import datetime
import re
from collections.abc import Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import and_
from threading import Event, Thread
from typing import TYPE_CHECKING

import duckdb
import pyarrow as pa
from duckdb import ColumnExpression, ConstantExpression, Expression, FunctionExpression

from intlmon.errors import QueryError, TooSlowError
from intlmon.filters import Filters
from intlmon.queries.answers import answer, text_of
from intlmon.settings import settings
from intlmon.store.connect import cursor
from intlmon.store.editions import reading_of
from intlmon.store.readings import schema_of

if TYPE_CHECKING:
    from collections.abc import Iterator

Value = str | int | float | bool | datetime.date | None
_DICTIONARY = "method/dictionary"
_MACROS = "schema_name = 'mart' AND function_type = 'table_macro'"
_AGAIN = 0.1  # seconds
_COMMENT, _FROM = re.compile(r"--.*"), re.compile(r"\bFROM\s+mart\.(\w+)", re.IGNORECASE)


@dataclass(frozen=True)
class Column:
    """A column of a view: name, type as DuckDB writes it (``VARCHAR``, ``DATE[]``), what it holds."""

    name: str
    type: str
    description: str

    @property
    def of_list(self) -> bool:
        """Whether a row holds a list of values."""
        return self.type.endswith("[]")

    @property
    def item(self) -> str:
        """Type of one value: the column's own, or that of the values of its lists."""
        return self.type.removesuffix("[]")

    @property
    def plain(self) -> bool:
        """Whether its values are single ones that rows can be chosen by; places (structures) are not."""
        return not self.item.startswith("STRUCT")


@dataclass(frozen=True)
class MartView:
    """A view: name, what a row of it is, columns by name in their order, number of rows."""

    name: str
    description: str
    columns: Mapping[str, Column]
    rows: int


@dataclass(frozen=True)
class Wanted:
    """Rows of a view: of each column the values allowed (None among them for "empty"), columns, and how many from where."""

    view: str
    values: Mapping[str, Sequence[Value]]
    columns: Sequence[str]
    limit: int
    offset: int = 0


@lru_cache(maxsize=12)  # three languages and both readings of two editions
def views(edition: str, language: str) -> Mapping[str, MartView]:
    """Every view of an edition by its name, described in a language."""
    described: dict[str, str] = {}
    columns: dict[str, dict[str, Column]] = {}
    for row in answer(_DICTIONARY, edition, language, Filters()).to_pylist():
        view, column, text = row["view"], row["column"], row["description"] or ""
        if column:
            columns.setdefault(view, {})[column] = Column(column, row["type"], text)
        else:
            described[view] = text
    counts = _counts(edition, tuple(columns))
    return {name: MartView(name, described[name], columns[name], counts[name]) for name in sorted(columns)}


@lru_cache(maxsize=4)
def _counts(edition: str, names: tuple[str, ...]) -> dict[str, int]:
    return {name: _count(_relation(_opened(edition), name)) for name in names}


@lru_cache(maxsize=512)
def views_of(question: str, edition: str) -> tuple[str, ...]:
    """Names of the views that a question's rows come from, in the order in which its SQL reads them; those that it joins are not named."""
    functions = cursor(edition).table_function("duckdb_functions").filter(_MACROS)
    macros = dict(functions.select("function_name", "macro_definition").fetchall())
    named = _FROM.findall(_COMMENT.sub("", text_of(question)))
    read = [view for name in named for view in (_FROM.findall(macros[name]) if name in macros else [name])]
    return tuple(view for view in dict.fromkeys(read) if view in views(edition, "en"))


def rows_of(edition: str, wanted: Wanted) -> tuple[pa.Table, int]:
    """The rows asked for, ordered by all columns of the view from left to right, and how many fit in all.

    Raises ``TooSlowError`` where the time allowed (``INTLMON_API_SECONDS``) is over, ``QueryError`` where there is no such view
    or column.
    """
    connection = _opened(edition)
    try:
        with _bounded(connection):
            found = _chosen(_relation(connection, wanted.view), wanted)
            ordered = found.sort(*map(ColumnExpression, found.columns)).limit(wanted.limit, wanted.offset)
            return ordered.select(*map(ColumnExpression, wanted.columns)).to_arrow_table(), _count(found)
    except duckdb.InterruptException as error:
        raise TooSlowError(f"{wanted.view}: not answered in {settings().api_seconds} s") from error
    except duckdb.Error as error:
        raise QueryError(f"{wanted.view}: {error}") from error


def _opened(edition: str) -> duckdb.DuckDBPyConnection:
    """A cursor on views with both bases; in an edition read by the records of a round, on these alone where figures are published too."""
    registry = reading_of(edition) == "registry" and schema_of(edition) != "mart"
    return cursor(edition).execute("USE registry" if registry else "USE mart")


def _relation(connection: duckdb.DuckDBPyConnection, view: str) -> duckdb.DuckDBPyRelation:
    return connection.table(view)


def _count(relation: duckdb.DuckDBPyRelation) -> int:
    counted = relation.count("*").fetchone()
    return int(counted[0]) if counted else 0


def _chosen(relation: duckdb.DuckDBPyRelation, wanted: Wanted) -> duckdb.DuckDBPyRelation:
    types = dict(zip(relation.columns, map(str, relation.types), strict=True))
    conditions = [_fits(name, types[name], values) for name, values in wanted.values.items()]
    return relation.filter(reduce(and_, conditions)) if conditions else relation


def _fits(name: str, type_: str, values: Sequence[Value]) -> Expression:
    column = ColumnExpression(name)
    given = [value for value in values if value is not None]
    found = (
        _holds(column, given) if type_.endswith("[]") else column.isin(*(ConstantExpression(value) for value in given)) if given else None
    )
    empty = column.isnull() if len(given) < len(values) else None
    if found is None or empty is None:
        return found if empty is None else empty  # type: ignore[return-value]
    return found | empty


def _holds(column: Expression, values: Sequence[Value]) -> Expression | None:
    return FunctionExpression("list_has_any", column, ConstantExpression(list(values))) if values else None


@contextmanager
def _bounded(connection: duckdb.DuckDBPyConnection) -> "Iterator[None]":
    """Break queries off when their time is over; again and again, for one that has not begun yet does not notice."""
    done = Event()
    Thread(target=_interrupt, args=(connection, settings().api_seconds, done), daemon=True).start()
    try:
        yield
    finally:
        done.set()


def _interrupt(connection: duckdb.DuckDBPyConnection, seconds: float, done: Event) -> None:
    over = done.wait(seconds)
    while not over:
        connection.interrupt()
        over = done.wait(_AGAIN)
