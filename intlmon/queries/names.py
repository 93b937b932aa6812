"""Names of codes in the reader's language.

A question writes a code under a name such as ``"label@country"``: the column becomes ``label`` and holds the
country's name. Looking names up here, and not in the SQL, halves the time of a question. What a chart draws
(``CHARTED``) keeps its code beside the name, as ``label_code``: a click on a mark chooses it.
"""

import datetime
from collections.abc import Callable
from functools import lru_cache

import pyarrow as pa

from intlmon.filters import Filters
from intlmon.queries.answers import answer

CHARTED = ("label", "series", "row")
_MARK = "@"


@lru_cache(maxsize=12)  # three languages and both readings of two editions
def names(edition: str, language: str) -> Callable[[str, str], str]:
    """Return a function (list, code) → name; an unknown code is its own name."""
    rows = answer("names/all", edition, language, Filters()).to_pylist()
    known = {(row["list"], row["code"]): row["name"] for row in rows}
    return lambda of, code: known.get((of, code), code)


@lru_cache(maxsize=4)
def facts_of(edition: str) -> str:
    """Identifier of the facts that an edition was built from; the one that readers see."""
    return str(answer("names/edition", edition, "en", Filters()).column("facts")[0].as_py())


@lru_cache(maxsize=4)
def is_fictitious(edition: str) -> bool:
    """Whether the data of an edition are made up for a trial: pages and files must say so."""
    return bool(answer("names/edition", edition, "en", Filters()).column("fictitious")[0].as_py())


@lru_cache(maxsize=4)
def day_of(edition: str) -> datetime.date | None:
    """Day on which the facts of an edition were logged; None for those that the log does not know."""
    day = answer("names/edition", edition, "en", Filters()).column("day")[0].as_py()
    return day if isinstance(day, datetime.date) else None


def with_names(table: pa.Table, edition: str, language: str) -> pa.Table:
    """The table with names in place of the codes of its marked columns."""
    if not any(_MARK in name for name in table.column_names):
        return table
    known = names(edition, language)
    columns = {}
    for name in table.column_names:
        shown, _, of = name.partition(_MARK)
        columns[shown] = _named(table.column(name), of, known) if of else table.column(name)
        if of and shown in CHARTED:
            columns[f"{shown}_code"] = table.column(name)
    return pa.table(columns)


def _named(column: pa.ChunkedArray, of: str, known: Callable[[str, str], str]) -> pa.Array:
    return pa.array([None if code is None else known(of, code) for code in column.to_pylist()], pa.string())
