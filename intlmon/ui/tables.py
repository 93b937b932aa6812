"""The table of a page, and the CSV of exactly the rows shown."""

import datetime
from collections.abc import Callable, Mapping
from functools import lru_cache

import pyarrow as pa
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from intlmon.columns import COLUMNS, for_reader
from intlmon.export import csv
from intlmon.filters import Filters
from intlmon.i18n import Translator
from intlmon.queries import Result, ask, names
from intlmon.ui.nothing import nothing_found
from intlmon.ui.page import Page
from intlmon.ui.source import source
from intlmon.ui.trouble import told

_TALLEST = 520
_ROW = 35
_DATES = ("signed_on", "valid_until", "due_from", "due_to")


@told
def table(page: Page, questions: Mapping[str, str]) -> None:
    """Draw one of several tables (question → title message), chosen by the reader, with its CSV."""
    with st.container(border=True):
        question = _chosen(page, questions)
        result = page.ask(question)
        if result.table.num_rows:
            _draw(page, question, page.t(questions[question]), result)
            _downloads(page, question, result)
        else:
            nothing_found(page, page.t("Nothing matches the chosen filters."), "table")
        source(page, result)


def _chosen(page: Page, questions: Mapping[str, str]) -> str:
    first = next(iter(questions))
    if len(questions) == 1:
        st.markdown(f"**{page.t(questions[first])}**")
        return first
    return st.segmented_control(
        page.t("Table"), list(questions), default=first, required=True, key=f"{page.topic}.table",
        format_func=lambda question: page.t(questions[question]), persist_state="session",
    )  # fmt: skip


def _draw(page: Page, question: str, title: str, result: Result) -> None:
    shown = _readable(page, question)
    count = page.t.plural("{count} row", "{count} rows", shown.num_rows)
    st.dataframe(
        shown, hide_index=True, height=min(_TALLEST, _ROW * (shown.num_rows + 1) + 3),
        column_config=_headings(page.t), alt=f"{title}. {page.caption}. {count}", placeholder="–",
    )  # fmt: skip
    st.caption(count)


def _readable(page: Page, question: str) -> pa.Table:
    return _kept_readable(f"{page.topic}/{question}", page.edition, page.t, page.filters)


@lru_cache(maxsize=512)
def _kept_readable(question: str, edition: str, t: Translator, filters: Filters) -> pa.Table:
    return for_reader(ask(question, edition, t.language, filters).table, names(edition, t.language), t)


@lru_cache(maxsize=8)
def _headings(t: Translator) -> dict[str, ColumnConfig]:
    """Column headings and widths, the same for every table of a language."""
    return {name: _heading(name, t) for name in COLUMNS}


def _heading(name: str, t: Translator) -> ColumnConfig:
    column, label = COLUMNS[name], t(COLUMNS[name].label)
    if column.number:
        return st.column_config.NumberColumn(label, format="localized")
    if name in _DATES:
        return st.column_config.DateColumn(label, format=t.date_pattern)
    return st.column_config.Column(label, width="large" if column.wide else None)


def _downloads(page: Page, question: str, result: Result) -> None:
    """Two dialects, produced when asked for."""
    name = csv.file_name(f"{page.topic}_{question}", page.filters, datetime.date.today())
    with st.container(horizontal=True):
        _download(page.t("CSV for Excel"), lambda: csv.for_excel(result.table, page.names, page.t), name, f"{question}.excel")
        _download(page.t("CSV for programs"), lambda: csv.for_machines(result.table), name, f"{question}.machine")


def _download(label: str, make: Callable[[], bytes], name: str, key: str) -> None:
    st.download_button(label, make, name, "text/csv", key=key, on_click="ignore", icon=":material/download:")
