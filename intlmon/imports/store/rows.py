"""Records as rows of ``data/registry``: with their provenance, as text that the build reads back."""

import csv
import datetime
import io
import json
from collections.abc import Iterable
from decimal import Decimal

from intlmon.imports.model import Record, Value
from intlmon.metadata import Table


def as_csv(table: Table, records: Iterable[Record], submission: str, year: int, institution: str) -> bytes:
    """Write records as the file of a table: columns exactly its own, in their order."""
    own = {"submission": submission, "year": str(year), "institution": institution}
    return written(table, [_row(record) | own for record in records])


def written(table: Table, rows: Iterable[dict[str, str]]) -> bytes:
    """Write rows as the file of a table; what a row lacks is empty."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, [column.name for column in table.columns], restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8", "backslashreplace")


def as_text(value: Value) -> str:
    """A value as the files of data write it.

    >>> [as_text(value) for value in (None, True, Decimal("1.50"), Decimal("1E+3"), datetime.date(2024, 2, 1), 7, "NA")]
    ['', 'true', '1.5', '1000', '2024-02-01', '7', 'NA']
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def _row(record: Record) -> dict[str, str]:
    values = {name: as_text(value) for name, value in record.values.items()}
    other = {name: raw for name, raw in record.raw.items() if raw != values.get(name, "")}
    place = {"sheet": record.sheet, "row": str(record.row)}
    return values | place | {"raw": json.dumps(other, ensure_ascii=False, sort_keys=True) if other else ""}
