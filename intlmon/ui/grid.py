"""Rows in a grid: names in the reader's language, a click on a name filters the page, a tick opens the row's source."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache, partial
from math import ceil

import pyarrow as pa
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from intlmon.columns import COLUMNS, SOURCE, for_reader
from intlmon.filters import ALL, Filters
from intlmon.i18n import Translator
from intlmon.provenance import Citation
from intlmon.queries import Result, ask, findings_of, names
from intlmon.ui import choices
from intlmon.ui.page import Page

MARKED = "marked"
_TALLEST, _TALLEST_PROSE = 520, 800
_ROW = 35
_LINE, _LETTERS = 21, 42  # height of a line of text in a cell, letters that a wide column has room for
_DATES = ("signed_on", "valid_until", "said_on", "due_from", "due_to", "next_due", "last_due", "starts", "ends", "logged_on")


@dataclass(frozen=True)
class Ticked:
    """A row that the reader has ticked: its values under technical names, and the places that they come from."""

    row: dict[str, object]
    cited: frozenset[Citation]


def grid(page: Page, result: Result, key: str, alt: str = "", filtering: bool = True, pinned: str = "") -> Ticked | None:
    """Draw the rows of an answer; return the one that the reader has ticked.

    ``filtering`` lets a click on a name set the filter of the page; the column ``pinned`` stays in view when the others are scrolled.
    """
    shown = _readable(result.question, page.edition, page.t, result.filters)
    key = f"{key}.{result.question}.{hash(result.filters)}"
    st.dataframe(
        shown, hide_index=True, row_height=(row := _row_height(shown)),
        height=min(_TALLEST if row == _ROW else _TALLEST_PROSE, _ROW + row * shown.num_rows + 3),
        column_config=_headings(page.t, tuple(shown.column_names), pinned),
        alt=alt or None, placeholder="–", key=key, selection_mode=["single-row", "single-cell"] if filtering else "single-row",
        on_select=partial(_selected, page, key, result.table),
    )  # fmt: skip
    ticked = _ticked(page.topic, result.table)
    return None if ticked is None else Ticked(result.table.slice(ticked, 1).to_pylist()[0], result.cited_by_row[ticked])


def still_grid(page: Page, result: Result, key: str, alt: str, rows: int) -> None:
    """Draw the rows of an answer without marks and sources, so many at once, to be read and scrolled."""
    shown = _readable(result.question, page.edition, page.t, result.filters)
    shown = shown.select([name for name in shown.column_names if name not in (MARKED, SOURCE)])
    height = _ROW + (row := _row_height(shown)) * min(rows, shown.num_rows) + 16
    st.dataframe(
        shown, hide_index=True, row_height=row, height=min(height, _TALLEST), alt=alt or None, placeholder="–",
        column_config=_headings(page.t, tuple(shown.column_names), ""), key=f"{key}.{hash(result.filters)}",
    )  # fmt: skip


def _row_height(shown: pa.Table) -> int:
    """Height of every row: one line, or as many as the longest text has that is to be read whole."""
    texts = [text for name in shown.column_names if name in COLUMNS and COLUMNS[name].prose for text in shown.column(name).to_pylist()]
    lines = max((ceil(len(text) / _LETTERS) for text in texts if text), default=1)
    return _ROW + _LINE * (lines - 1)


def filterable(page: Page, table: pa.Table) -> bool:
    """Whether a click on a name in these rows can filter the page."""
    return any(name in page.options and ALL[name].narrows for name in table.column_names)


def _selected(page: Page, key: str, table: pa.Table) -> None:
    """Keep what the reader clicked: a name chooses its code in the filter of its column, a tick opens the row."""
    selection = st.session_state[key]["selection"]
    for row, name in selection.get("cells", []):
        code = table.column(name)[row].as_py() if name in table.column_names else None
        if code in page.options.get(name, {}) and ALL[name].narrows:
            choices.toggle(page.topic, name, [code])
    rows = selection["rows"]
    choices.put_state(page.topic, "row", _addresses(table)[rows[0]] if rows else "")


def _ticked(topic: str, table: pa.Table) -> int | None:
    """Number of the row that is open; None where none of these is."""
    opened = choices.state(topic, "row")
    if not opened:
        return None
    addresses = _addresses(table)
    return addresses.index(opened) if opened in addresses else None


def _addresses(table: pa.Table) -> list[str]:
    """What names a row in the address: its check, else its first place, ``000:appendix=5; row=12``; the second ends in ``~2``."""
    if "check_id" in table.column_names:
        return [str(check) for check in table.column("check_id").to_pylist()]
    if "locator" not in table.column_names:
        return [str(row) for row in range(table.num_rows)]
    places = zip(table.column("source_id").to_pylist(), table.column("locator").to_pylist(), strict=True)
    seen: Counter[str] = Counter()
    addresses = []
    for source, locator in places:
        name = f"{source}:{str(locator).partition(' | ')[0]}"
        seen[name] += 1
        addresses.append(name if seen[name] == 1 else f"{name}~{seen[name]}")
    return addresses


@lru_cache(maxsize=512)
def _readable(question: str, edition: str, t: Translator, filters: Filters) -> pa.Table:
    """The rows as they are sent: text that comes again (names, places) is sent once."""
    result = ask(question, edition, t.language, filters)
    shown = for_reader(result.table, names(edition, t.language), t)
    columns = _marked(edition, result) | {name: shown.column(name) for name in shown.column_names}
    return pa.table({name: each.dictionary_encode() if pa.types.is_string(each.type) else each for name, each in columns.items()})


def _marked(edition: str, result: Result) -> dict[str, pa.Array]:
    """A first column with the number of findings that a row is part of; none where no row is."""
    pairs = zip(result.rows(), result.cited_by_row, strict=True)
    counts = [len(findings_of(edition, cited, row.values())) or None for row, cited in pairs]
    return {MARKED: pa.array(counts, pa.int32())} if any(counts) else {}


@lru_cache(maxsize=512)
def _headings(t: Translator, columns: tuple[str, ...], pinned: str) -> dict[str, ColumnConfig]:
    """Headings and widths of the columns of one table; those of all tables would be 20 kB more at every rerun."""
    return {name: _heading(name, t, name == pinned) for name in columns if name in COLUMNS}


def _heading(name: str, t: Translator, pinned: bool) -> ColumnConfig:
    column, label = COLUMNS[name], t(COLUMNS[name].label)
    if name == MARKED:  # mostly empty: a sign for its head, so that names keep their room
        return st.column_config.NumberColumn("⚠", help=label, width=44)
    if column.number:
        return st.column_config.NumberColumn(label, format="localized")
    if name in _DATES:
        return st.column_config.DateColumn(label, format=t.date_pattern)
    if column.wide or column.prose:  # as text: one that comes again is sent once, as a category, and those do not wrap
        return st.column_config.TextColumn(label, width="large" if column.wide else "medium", pinned=pinned or None)
    return st.column_config.Column(label, pinned=pinned or None)
