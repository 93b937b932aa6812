"""The metadata that stands beside every file of facts, dimensions and documents (``<table>.toml`` beside ``<table>.csv``).

The same declaration serves the checks at build time, the definition of the table in the database,
the transcription test and the documentation.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

SQL_TYPES = {
    "integer": "INTEGER",
    "decimal": "DOUBLE",
    "text": "VARCHAR",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "locator": "VARCHAR",
    "lines": "VARCHAR",
}
FOLDERS = ("dimensions", "facts", "corrections", "documents")
REGISTRY = "registry"  # tables whose rows are gathered from accepted files, not read from a CSV beside the metadata
FICTITIOUS = "fictitious.toml"  # marks a folder of data whose figures are made up
LOG = "editions/log"  # what changed from edition to edition: a table like the others, but no part of what it tells of


@dataclass(frozen=True)
class Column:
    """One column of a file: its type, what it may hold, and whether it is a transcription.

    A column that institutions are ``asked`` for in a round has a heading and a note in each language, other headings under
    which it is ``known_as``, and an example (the code of a list or of a country, a day as 2024-02-15, ``true`` or ``false``);
    ``names`` says what its text names: a partner or a country.
    """

    name: str
    type: str
    description: str = ""
    required: bool = False
    printed: bool = False
    alias: str = ""
    codes: str = ""
    references: str = ""
    minimum: float | None = None
    pattern: str = ""
    unit: str = ""
    asked: bool = False
    names: str = ""
    heading_kk: str = ""
    heading_ru: str = ""
    heading_en: str = ""
    note_kk: str = ""
    note_ru: str = ""
    note_en: str = ""
    example: str = ""
    known_as: tuple[str, ...] = ()

    @property
    def resolved(self) -> str:
        """Name of the normalized column beside a raw one (``country`` for ``country_raw``), or empty."""
        return self.name.removesuffix("_raw") if self.alias else ""


@dataclass(frozen=True)
class Table:
    """One file with its columns; ``csv`` is the path of the rows.

    ``identity``: by which columns a row handed in again is the same one; without any, a row with another value is another row.
    """

    name: str
    csv: Path
    columns: tuple[Column, ...]
    grain: str
    key: tuple[str, ...]
    unique: tuple[tuple[str, ...], ...] = ()
    identity: tuple[str, ...] = ()
    topic: str = ""
    unit: str = ""
    source_id: str = ""
    date: str = ""
    titles: dict[str, str] = field(default_factory=dict)

    @cached_property
    def depends_on(self) -> set[str]:
        """Tables whose rows this table's rows point to."""
        named = {column.references.split(".")[0] for column in self.columns if column.references}
        named |= {f"{column.alias}_aliases" for column in self.columns if column.alias}
        named |= {"codes" for column in self.columns if column.codes}
        return named - {self.name}


def read_table(toml: Path) -> Table:
    """Read one metadata file.

    Raises ``KeyError``/``TypeError`` for a missing or unknown entry, ``ValueError`` for one that cannot be.
    """
    declared: dict[str, Any] = tomllib.loads(toml.read_text(encoding="utf-8"))
    columns = tuple(_column(column) for column in declared.pop("columns"))
    titles = {language: declared.pop(f"title_{language}") for language in ("kk", "ru", "en")}
    unique = tuple(tuple(names) for names in declared.pop("unique", []))
    key = tuple(declared.pop("key"))
    identity = tuple(declared.pop("identity", []))
    table = Table(csv=toml.with_suffix(".csv"), columns=columns, titles=titles, unique=unique, identity=identity, key=key, **declared)
    _see_that_it_fits(table)
    return table


def _column(declared: dict[str, Any]) -> Column:
    return Column(**declared | {"known_as": tuple(declared.get("known_as", ()))})


def _see_that_it_fits(table: Table) -> None:
    names = {column.name for column in table.columns}
    absent = sorted({name for part in (table.key, *table.unique, table.identity) for name in part} - names)
    if absent:
        raise ValueError(f"key, unique or identity names {', '.join(absent)}, which is no column")
    types = sorted({column.type for column in table.columns} - SQL_TYPES.keys())
    if types:
        raise ValueError(f"type {', '.join(types)} is none of {', '.join(SQL_TYPES)}")


def declarations(data: Path) -> Iterator[Path]:
    """Yield every metadata file below ``data``, dimensions first, the log of editions last, in a stable order."""
    for folder in FOLDERS:
        yield from sorted((data / folder).rglob("*.toml"))
    yield from data.glob(f"{LOG}.toml")


def registry(data: Path) -> list[Path]:
    """List the metadata of the tables that a round's accepted files fill; what else is declared beside them has no columns."""
    return [
        toml for toml in sorted((data / REGISTRY).glob("*.toml")) if "[[columns]]" in toml.read_text(encoding="utf-8", errors="replace")
    ]


def undeclared(data: Path) -> Iterator[Path]:
    """Yield every CSV below ``data`` that has no metadata beside it."""
    for folder in FOLDERS:
        yield from (rows for rows in sorted((data / folder).rglob("*.csv")) if not rows.with_suffix(".toml").exists())


def read_tables(data: Path) -> list[Table]:
    """Read the metadata of every table below ``data``."""
    return [read_table(toml) for toml in declarations(data)]
