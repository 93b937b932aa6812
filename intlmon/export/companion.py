"""CSV with a text beside it that explains it, together in a ZIP."""

import datetime
import io
import zipfile
from collections.abc import Iterator, Mapping

from intlmon.export import csv
from intlmon.export.about import about
from intlmon.export.view import View

_ON_ONE_LINE = 3  # columns of a table whose rows are a line each


def readable_csv(view: View) -> bytes:
    """The rows as a person reads them, as CSV for Excel."""
    shown = view.readable
    return csv.for_excel(shown, [view.heading(name) for name in shown.column_names], view.t.decimal_sign)


def explained_csv(view: View, day: datetime.date, name: str) -> bytes:
    """A ZIP of ``<name>.csv``, for Excel, and ``<name>.txt``, which explains it."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for ending, content in ((".csv", readable_csv(view)), (".txt", explanation(view, day))):
            stamp = zipfile.ZipInfo(name + ending, (day.year, day.month, day.day, 0, 0, 0))
            archive.writestr(stamp, content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def explanation(view: View, day: datetime.date) -> bytes:
    """What a file says of itself, as text that any editor of Windows shows: UTF-8 with BOM, lines ending in CR LF."""
    told = about(view, day)
    lines = [_line(*fact) for fact in told.facts]
    for title, table in told.tables(view.t):
        lines += ["", title.upper(), ""]
        headings = {name: view.heading(name) for name in table.column_names}
        for row in table.to_pylist():
            described = list(_described(row, headings))
            lines += [" | ".join(described)] if table.num_columns <= _ON_ONE_LINE else ["", *described]
    return ("\r\n".join(lines) + "\r\n").encode("utf-8-sig")


def _described(row: Mapping[str, object], headings: Mapping[str, str]) -> Iterator[str]:
    return (_line(headings[name], value) for name, value in row.items() if value not in (None, ""))


def _line(name: str, value: object) -> str:
    """A value on one line: a line break in it must not look like a statement of its own."""
    return f"{name}: {' '.join(str(value).split())}"
