"""Opening the published edition: read-only, closed in, one cursor per query."""

import threading
from pathlib import Path

import duckdb

from intlmon.errors import EditionError
from intlmon.paths import BUILT
from intlmon.settings import settings
from intlmon.store import editions

_KEPT_OPEN = 4  # both files of two editions
_lock = threading.Lock()
_open: dict[Path, duckdb.DuckDBPyConnection] = {}


def cursor(edition: str, built: Path = BUILT) -> duckdb.DuckDBPyConnection:
    """Return a cursor of its own on an edition; never share one between threads.

    Raises ``EditionError`` where the edition's file does not exist.
    """
    path = editions.file_of(edition, built)
    with _lock:
        connection = _open.get(path)
        if connection is None:
            connection = _open[path] = _connect(path)
            for old in list(_open)[:-_KEPT_OPEN]:
                _open.pop(old)  # closed when the last cursor on it is gone
        return connection.cursor()


def _connect(path: Path) -> duckdb.DuckDBPyConnection:
    if not path.exists():
        raise EditionError(f"edition {path.stem} has no database file in {path.parent.name}/")
    return duckdb.connect(
        str(path),
        read_only=True,
        config={
            "enable_external_access": "false",
            "python_enable_replacements": "false",
            "memory_limit": settings().memory_limit,
            "threads": str(settings().query_threads),
            "lock_configuration": "true",
        },
    )
