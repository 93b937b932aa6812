"""The order of rows is that of the question alone: the same rows stored in another order come out alike."""

import shutil

import duckdb
import pytest

from intlmon.filters import Filters
from intlmon.queries import ask
from intlmon.store import editions
from tests.conftest import BUILT
from tests.queries.test_questions import OF_TOPICS, newest, options

SETS = {"country/filled", "university/filled", "quality/marks", "quality/marks_over"}  # looked up in, never shown in a row


@pytest.fixture(scope="module")
def turned(edition: str):
    """Identifier of a copy of the edition whose tables have their rows the other way round."""
    name = "turned"
    path = shutil.copy(editions.file_of(edition, BUILT), editions.file_of(name, BUILT))
    with duckdb.connect(str(path)) as connection:
        kept = connection.execute("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'kept' AND NOT temporary").fetchall()
        for (table,) in kept:
            connection.execute(f'CREATE TEMP TABLE held AS FROM kept."{table}" ORDER BY rowid DESC')
            connection.execute(f'DELETE FROM kept."{table}"')
            connection.execute(f'INSERT INTO kept."{table}" FROM held')
            connection.execute("DROP TABLE held")
    assert len(kept) > 20
    yield name
    editions.file_of(name, BUILT).unlink()


@pytest.mark.parametrize("question", sorted(set(OF_TOPICS) - SETS))
def test_rows_stand_in_the_same_order_however_they_are_stored(edition: str, turned: str, question: str) -> None:
    filters = Filters.of(newest(options(question.partition("/")[0], edition)))
    rows = [[_unordered(row) for row in ask(question, of, "kk", filters).rows()] for of in (edition, turned)]
    assert rows[0] == rows[1]


def _unordered(row: dict[str, object]) -> dict[str, object]:
    """A row whose lists of places stand in one order: they are put into words in an order of their own."""
    return {name: sorted(map(repr, value)) if isinstance(value, list) else value for name, value in row.items()}
