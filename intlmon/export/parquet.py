"""A view for programs: rows with their types under technical names; what explains the file stands in its metadata."""

import datetime
import io
import json

import pyarrow as pa
import pyarrow.parquet as pq

from intlmon.export.about import about
from intlmon.export.view import View
from intlmon.queries import facts_of, is_fictitious, reading_of


def parquet(view: View, day: datetime.date) -> bytes:
    """The file as of the ``day`` on which it is made; each column has its heading as ``label`` in its own metadata."""
    made = io.BytesIO()
    pq.write_table(_explained(view, day), made, compression="zstd")
    return made.getvalue()


def _explained(view: View, day: datetime.date) -> pa.Table:
    rows = view.rows
    fields = [field.with_metadata({"label": view.heading(field.name)}) for field in rows.schema]
    return rows.cast(pa.schema(fields)).replace_schema_metadata(_metadata(view, day))


def _metadata(view: View, day: datetime.date) -> dict[str, str]:
    """Technical keys; words in the reader's language; lists as JSON: sources and definitions as objects, findings as identifiers."""
    told = about(view, day)
    return {
        "title": view.title,
        "filters": view.filters_in_words,
        "not_split_by": view.not_split_by,
        "rows": str(view.result.table.num_rows),
        "edition": facts_of(view.edition),
        "fictitious": "true" if is_fictitious(view.edition) else "",
        "figures": "as printed" if (reading := reading_of(view.edition)) == "printed" else reading,
        "language": view.language,
        "made_on": day.isoformat(),
        "link": view.link,
        "question": view.result.question,
        "filter_codes": _json(view.result.filters.address()),
        "sources": _json(told.sources.to_pylist()),
        "definitions": _json(told.definitions.to_pylist()),
        "findings": _json(view.findings),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
