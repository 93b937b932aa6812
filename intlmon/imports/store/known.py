"""What the rows of a round point to: the dimensions of a folder of data."""

import csv
from functools import lru_cache
from pathlib import Path

from intlmon.metadata import read_table
from intlmon.store.facts import Rows, read_rows

_FILES = {"institution": "institutions", "partner": "partners", "country": "countries"}
_DIMENSIONS = (*_FILES.values(), "codes")


def institutions(data: Path) -> set[str]:
    """Codes of every institution."""
    return codes("institution", data)


def codes(kind: str, data: Path) -> set[str]:
    """Codes of every institution, partner or country. Raises ``KeyError`` for another kind."""
    with (data / "dimensions" / f"{_FILES[kind]}.csv").open(encoding="utf-8", newline="") as file:
        return {row[kind] for row in csv.DictReader(file)}


def dimensions(data: Path) -> dict[str, Rows]:
    """The rows that those of a round are checked against, by table, as the build reads them."""
    files = [data / "dimensions" / f"{name}.csv" for name in _DIMENSIONS]
    return _dimensions(data, tuple(path.stat().st_mtime_ns for path in files))


@lru_cache(maxsize=2)
def _dimensions(data: Path, changed: tuple[int, ...]) -> dict[str, Rows]:
    """Kept while no file changes: a round accepts hundreds of sheets."""
    tables = (read_table(data / "dimensions" / f"{name}.toml") for name in _DIMENSIONS)
    return {table.name: read_rows(table, data)[0] for table in tables}


def expected(data: Path) -> list[str]:
    """Codes of the institutions that hand in data each year; those that nobody has named yet are not among them."""
    with (data / "dimensions" / "expected_institutions.csv").open(encoding="utf-8", newline="") as file:
        return [row["institution"] for row in csv.DictReader(file) if row["institution"]]
