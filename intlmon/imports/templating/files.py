"""Templates as files in a folder."""

from collections.abc import Iterable
from pathlib import Path

from intlmon.imports.template import write_template
from intlmon.queries import Wanted, rows_of

_MOST = 10_000


def file_name(year: int, institution: str, language: str) -> str:
    """Name of the file of a template, in letters that every system takes."""
    return f"intlmon_{year}_{institution}_{language}.xlsx"


def expected(edition: str) -> list[str]:
    """Codes of the institutions that data are expected from; those that the documents count but do not name are left out."""
    table, _ = rows_of(edition, Wanted("expected_institutions", {}, ("institution",), _MOST))
    return sorted(code for code in table.column("institution").to_pylist() if code)


def write_files(year: int, institutions: Iterable[str], language: str, edition: str, folder: Path) -> int:
    """Write a template for each institution into a folder, made if need be; return how many.

    Raises ``QueryError`` for an institution that is not known, ``OSError`` where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for institution in institutions:
        (folder / file_name(year, institution, language)).write_bytes(write_template(year, institution, language, edition))
        written += 1
    return written
