"""Checks as they are declared: tables of TOML files below ``data/checks``, each an object of its kind."""

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from intlmon.errors import DataError, Finding

Kind = TypeVar("Kind")


def read_declared(data: Path, folder: str, table: str, make: Callable[..., Kind], expected: str) -> list[tuple[Path, Kind]]:
    """Read every ``[[table]]`` of the files in a folder of ``data``, with the file it stands in.

    ``make`` gets an entry's keys, and ``topic`` where it names none: the name of the file. Raises ``DataError`` naming
    every file that cannot be read; ``expected`` says for the reader what should stand there.
    """
    found, findings = [], []
    for path in sorted((data / folder).glob("*.toml")):
        try:
            found += [(path, make(**{"topic": path.stem, **entry})) for entry in _entries(path, table)]
        except (TypeError, ValueError) as error:
            findings.append(Finding(_named(path, data), 1, f"declaration not readable: {error}; expected {expected}"))
    if findings:
        raise DataError(findings)
    return found


def at(path: Path, data: Path, check: str, problem: str) -> Finding:
    """What is wrong with a check, at the line that declares it."""
    lines = path.read_text(encoding="utf-8").splitlines()
    line = next((number for number, text in enumerate(lines, 1) if text == f'id = "{check}"'), 1)
    return Finding(_named(path, data), line, f"{check}: {problem}")


def _entries(path: Path, table: str) -> Iterator[dict[str, Any]]:
    yield from tomllib.loads(path.read_text(encoding="utf-8")).get(table, [])


def _named(path: Path, data: Path) -> str:
    return path.relative_to(data.parent).as_posix()
