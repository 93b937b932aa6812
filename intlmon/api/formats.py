"""Rows as bytes of each format."""

import datetime
import json
from collections.abc import Callable, Mapping

import pyarrow as pa
import pyarrow.parquet

from intlmon.export import csv

_BLOCK = 250  # rows written at once: between blocks the pages of other readers get their turn
MEDIA_TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json", "parquet": "application/vnd.apache.parquet"}

About = Mapping[str, object]


def to_csv(table: pa.Table, about: About) -> bytes:
    """Plain UTF-8 with technical names. Lists are JSON in their cell; text that a spreadsheet would run has an apostrophe before it."""
    return csv.for_machines(table)


def to_json(table: pa.Table, about: About) -> bytes:
    """One object: ``about``, then ``rows`` (an object each), then ``next``, the address of the next page or null."""
    head = json.dumps({name: value for name, value in about.items() if name != "next"}, ensure_ascii=False)
    rows = ",\n".join(
        json.dumps(row, ensure_ascii=False, default=_day, allow_nan=False)
        for batch in table.to_batches(max_chunksize=_BLOCK)
        for row in batch.to_pylist()
    )
    return f'{head[:-1]}, "rows": [\n{rows}\n], "next": {json.dumps(about["next"])}}}'.encode()


def to_parquet(table: pa.Table, about: About) -> bytes:
    """Columns with their own types; the metadata of the file has what the JSON says beside its rows."""
    told = {name: json.dumps(value, ensure_ascii=False) for name, value in about.items()}
    sink = pa.BufferOutputStream()
    pyarrow.parquet.write_table(table.replace_schema_metadata(told), sink)
    return bytes(sink.getvalue())


WRITERS: dict[str, Callable[[pa.Table, About], bytes]] = {"csv": to_csv, "json": to_json, "parquet": to_parquet}


def _day(value: object) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")
