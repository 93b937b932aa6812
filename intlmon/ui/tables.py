"""The tables of a page, and the files of exactly the rows shown."""

from collections.abc import Sequence

import streamlit as st

from intlmon.labels import TABLES
from intlmon.provenance import REGISTRY
from intlmon.queries import Result
from intlmon.ui import choices
from intlmon.ui.behind import behind
from intlmon.ui.deck import deck_buttons
from intlmon.ui.download import download
from intlmon.ui.grid import Ticked, filterable, grid
from intlmon.ui.nothing import nothing_found
from intlmon.ui.page import Page
from intlmon.ui.programs import programs
from intlmon.ui.source import source
from intlmon.ui.text import plain
from intlmon.ui.trouble import told


@told
def table(page: Page, questions: Sequence[str], name: str = "table") -> None:
    """Draw one of several tables (called as in ``TABLES``), chosen by the reader, with its files and the source of a ticked row.

    ``name`` tells several of a page apart: ``table`` or ``table_…``.
    """
    with st.container(border=True):
        question = _chosen(page, questions, name)
        rows(page, page.ask(question), page.t(TABLES[page.topic][question]), f"{page.topic}.{name}")


def rows(page: Page, result: Result, title: str, key: str) -> None:
    """Draw the rows of an answer with everything that belongs to them."""
    if not result.table.num_rows:
        nothing_found(page, page.t("Nothing matches the chosen filters."), key)
        source(page, result)
        return
    count = page.t.plural("{count} row", "{count} rows", result.table.num_rows)
    ticked = grid(page, result, key, alt=f"{title}. {page.caption}. {count}")
    st.caption(f"{count}. {_hint(page, result)}".strip())
    if ticked is not None:
        _source_of_row(page, ticked, key)
    with st.container(horizontal=True, vertical_alignment="center"):
        download(page, result, title, key)
        deck_buttons(page, result.question, result.filters, key)
        programs(page, result, key)
    source(page, result)


def _hint(page: Page, result: Result) -> str:
    """What a reader can do with the rows; none of the rows of a log was printed anywhere."""
    if filterable(page, result.table):
        return page.t("A click on a name filters the page by it; a tick before a row opens its source.")
    if {source for source, _ in result.cited} == {REGISTRY}:
        return page.t("Tick a row to see the record, its file and its row in it.")
    return page.t("Tick a row to see the line it was printed on.") if result.cited else ""


def _source_of_row(page: Page, ticked: Ticked, key: str) -> None:
    with st.container(border=True):
        heading = page.t("Source of the row")
        st.markdown(f"**{plain(heading)}**")
        behind(page, ticked)
        st.button(page.t("Close"), key=f"{key}.close", on_click=choices.put_state, args=(page.topic, "row", ""))


def _chosen(page: Page, questions: Sequence[str], name: str) -> str:
    first, titles = questions[0], TABLES[page.topic]
    if len(questions) == 1:
        st.markdown(f"**{page.t(titles[first])}**")
        return first
    opened = choices.state(page.topic, name)
    key = f"{page.topic}.{name}"
    st.session_state[key] = opened if opened in questions else first
    st.segmented_control(
        page.t("Table"), list(questions), required=True, key=key, on_change=_choose, args=(page.topic, name),
        format_func=lambda question: page.t(titles[question]),
    )  # fmt: skip
    return str(st.session_state[key])


def _choose(topic: str, name: str) -> None:
    choices.put_state(topic, name, st.session_state[f"{topic}.{name}"])
    choices.put_state(topic, "row", "")
