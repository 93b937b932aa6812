"""Raw answers: a question's SQL run with its values bound.

A question is a file ``<topic>/<question>.sql`` in this folder. It reads schema ``mart`` only – where years have both published figures
and records of a round, the schema of the reading that the edition's identifier stands for – names the
filters it knows as ``$country`` and the like (a list of codes, or NULL for all), and ``$lang`` for the
language of its names.
"""

from functools import lru_cache
from pathlib import Path

import duckdb
import pyarrow as pa

from intlmon.errors import QueryError
from intlmon.filters import Filters
from intlmon.paths import QUERIES
from intlmon.store.connect import cursor
from intlmon.store.readings import in_schema, schema_of


def answer(question: str, edition: str, language: str, filters: Filters) -> pa.Table:
    """Answer a question; raises ``QueryError`` where there is none of that name or its SQL cannot be run."""
    names = parameters(question)
    values: dict[str, object] = {name: filters.bound(name) for name in names if name != "lang"}
    if "lang" in names:
        values["lang"] = language
    return answer_with(question, edition, values)


def answer_with(question: str, edition: str, values: dict[str, object]) -> pa.Table:
    """Answer a question whose parameters are no filters; the same errors."""
    sql = _in_reading(question, schema_of(edition))
    try:
        return cursor(edition).execute(sql, values).to_arrow_table()
    except duckdb.Error as error:
        raise QueryError(f"{question}.sql: {error}") from error


def parameters(question: str) -> frozenset[str]:
    """Names of the parameters that a question's SQL binds."""
    return _read(question)[1]


def text_of(question: str) -> str:
    """The SQL of a question; raises ``QueryError`` where there is none of that name."""
    return _read(question)[0]


def has_both_bases(edition: str) -> bool:
    """Whether some topic of an edition has published figures and records of a round for the same period."""
    return schema_of(edition) != "mart"


@lru_cache(maxsize=512)
def _in_reading(question: str, schema: str) -> str:
    return in_schema(text_of(question), schema)


@lru_cache(maxsize=256)
def _read(question: str) -> tuple[str, frozenset[str]]:
    path: Path = QUERIES / f"{question}.sql"
    if not path.is_file():
        raise QueryError(f"there is no question {question!r}; expected a file {path.relative_to(QUERIES.parent.parent)}")
    sql = path.read_text(encoding="utf-8")
    return sql, frozenset(duckdb.extract_statements(sql)[0].named_parameters)
