"""The one way from a question's name to its rows, named and with the places they come from.

A column ``cited`` of a question holds those places, as a list of ``{source_id, locator}``; it is taken off
the table. Without it, columns ``source_id`` and ``locator`` of the rows serve.
"""

from dataclasses import dataclass
from functools import lru_cache

import pyarrow as pa

from intlmon.filters import Filters
from intlmon.provenance import Citation
from intlmon.queries.answers import answer, parameters
from intlmon.queries.names import with_names

KEPT_RESULTS = 4096


@dataclass(frozen=True)
class Result:
    """Rows with the places they come from, and what was asked.

    ``table`` has the columns of the question's SQL without ``cited``; ``cited_by_row`` the pairs of
    (source_id, locator) of each row, ``cited`` those of all; ``ignored`` the filters in force that the
    question's figures are not split by.
    """

    table: pa.Table
    cited_by_row: tuple[frozenset[Citation], ...]
    cited: frozenset[Citation]
    ignored: tuple[str, ...]
    question: str
    filters: Filters

    def rows(self) -> list[dict[str, object]]:
        """The rows as dictionaries."""
        rows: list[dict[str, object]] = self.table.to_pylist()
        return rows


def ask(question: str, edition: str, language: str, filters: Filters) -> Result:
    """Answer a question (``topic/name``) from an edition, with names in a language.

    Answers are kept by edition, language and those filters that the question knows, so that changing
    another one asks nothing again. Raises ``QueryError`` where there is no such question or its SQL cannot be run.
    """
    known = parameters(question)
    table, by_row, cited = _kept(question, edition, language, filters.only(known))
    return Result(table, by_row, cited, tuple(name for name in filters.narrowing if name not in known), question, filters)


@lru_cache(maxsize=KEPT_RESULTS)
def _kept(
    question: str, edition: str, language: str, filters: Filters
) -> tuple[pa.Table, tuple[frozenset[Citation], ...], frozenset[Citation]]:
    table = answer(question, edition, language, filters)
    by_row = _cited(table)
    return with_names(_without_citations(table), edition, language), by_row, frozenset().union(*by_row)


def _without_citations(table: pa.Table) -> pa.Table:
    return table.drop_columns(["cited"]) if "cited" in table.column_names else table


def _cited(table: pa.Table) -> tuple[frozenset[Citation], ...]:
    if "cited" in table.column_names:
        rows = table.column("cited").to_pylist()
        return tuple(frozenset((place["source_id"], place["locator"]) for place in row or () if place["source_id"]) for row in rows)
    if {"source_id", "locator"} <= set(table.column_names):
        pairs = zip(table.column("source_id").to_pylist(), table.column("locator").to_pylist(), strict=True)
        return tuple(frozenset([pair] if pair[0] else []) for pair in pairs)
    return tuple(frozenset() for _ in range(table.num_rows))
