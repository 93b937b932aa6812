"""Profiles of one country or one university: the directory to choose from, the cards by topic, the comparison, the tables."""

from collections.abc import Mapping, Sequence
from itertools import groupby

import streamlit as st

from intlmon.columns import COLUMNS
from intlmon.filters import ALL
from intlmon.labels import TABLES
from intlmon.ui import choices
from intlmon.ui.briefs import briefs
from intlmon.ui.download import download
from intlmon.ui.figures import figures
from intlmon.ui.grid import grid
from intlmon.ui.key_figures import MadeOf, card, cells
from intlmon.ui.origin import Origin
from intlmon.ui.page import Page
from intlmon.ui.registry import BY_NAME
from intlmon.ui.source import line, source
from intlmon.ui.tables import table
from intlmon.ui.text import plain
from intlmon.ui.trouble import told

_SUBJECTS = {"country": "country", "university": "institution"}  # page → filter of the topics and column of its codes
Row = Mapping[str, object]


def profile(page: Page, described: Sequence[str], title: str) -> None:
    """Head the profile with its subject's name and ``described`` columns; without a subject, show the directory and end the page."""
    if not _code(page):
        _directory(page, title)
        st.stop()
    _head(page, described)


@told
def _directory(page: Page, title: str) -> None:
    """All subjects with their figures side by side; a tick opens a profile."""
    result = page.ask("directory")
    with st.container(border=True):
        st.markdown(f"**{page.t(title)}**")
        ticked = grid(page, result, f"{page.topic}.directory", filtering=False, pinned=_subject(page))
        count = page.t.plural("{count} row", "{count} rows", result.table.num_rows)
        hint = page.t("Tick a row to open its profile.")
        st.caption(f"{count}. {hint}")
        download(page, result, page.t(title), f"{page.topic}.directory")
        source(page, result)
    if ticked:
        choices.put_state(page.topic, "row", "")
        choices.toggle(page.topic, f"profile_{_subject(page)}", [str(ticked.row[_subject(page)])])
        st.rerun()


@told
def _head(page: Page, described: Sequence[str]) -> None:
    row = page.ask("subject").rows()[0]
    st.header(plain(str(row[f"{_subject(page)}_name"])), anchor=False)
    known = [f"{page.t(COLUMNS[column.removesuffix('_name')].label)}: {row[column]}" for column in described if row.get(column)]
    st.caption(plain(" · ".join(known)))
    briefs(page, _code(page))


@told
def profile_figures(page: Page, rows_of_topics: Sequence[Sequence[str]], made_of: MadeOf, notes: Sequence[str] = ()) -> None:
    """Draw the key figures (question ``key_figures``) as cards, a block per topic that leads to its page.

    ``made_of`` is that of ``key_figures``; ``notes`` are messages on what the documents do not split by the subject.
    """
    result = page.ask("key_figures")
    known = {topic: list(rows) for topic, rows in groupby(result.rows(), key=lambda row: str(row["topic"]))}
    for topics in rows_of_topics:
        widths = [max(1.5, len(known.get(topic, ()))) for topic in topics]
        for topic, column in zip(topics, st.columns(widths), strict=True):
            with column:
                _topic(page, topic, known.get(topic, []), made_of)
    for note in notes:
        st.caption(plain(page.t(note)))


def _topic(page: Page, topic: str, rows: list[dict[str, object]], made_of: MadeOf) -> None:
    entry = BY_NAME[topic]
    title = f"**{page.t(entry.short or entry.title)}**"
    if not rows:
        st.markdown(title)
        st.caption(page.t("The documents list nothing."))
        return
    period = str(rows[0]["period"])
    query = {"period" if topic == "staff" else "year": period} | _within(page)
    title = f"{title}, {plain(page.names('period', period))}"
    st.page_link(page.pages[topic], label=title, icon=entry.icon, help=page.t(entry.help), query_params=query)
    for row, cell in zip(rows, cells(len(rows), len(rows)), strict=True):
        with cell:
            _card(page, row, made_of)
    st.caption(line(page, {(str(row["source_id"]), str(row["locator"])) for row in rows}))


def _card(page: Page, row: Row, made_of: MadeOf) -> None:
    figure = str(row["figure"])
    label, place = page.names("figure", figure), (str(row["source_id"]), str(row["locator"]))
    within = _within(page) | {"period": str(row["period"])}
    card(page, label, row, Origin(figure, label, [place], tuple(made_of.get(figure, ())), within))


def comparison(page: Page, chart: str, alone: bool, note: str = "") -> None:
    """Draw a chart of the subject beside those chosen to compare it with; ``alone`` also where none is chosen. ``note`` is a message."""
    if alone or page.filters.codes(f"compared_{_subject(page)}"):
        figures(page, [chart])
        if note:
            st.caption(plain(page.t(note)))
    else:
        label = page.t(ALL[f"compared_{_subject(page)}"].label)
        st.caption(plain(page.t("To compare, choose up to three under “{filter}”.", filter=label)))


def profile_tables(page: Page, questions: Sequence[str]) -> None:
    """Draw the tables that have rows for the subject, one at a time, and name those that have none."""
    with_rows = {str(row["question"]) for row in page.ask("filled").rows()}
    filled = [question for question in questions if question in with_rows]
    if filled:
        table(page, filled)
    empty = ", ".join(page.t(TABLES[page.topic][question]) for question in questions if question not in filled)
    if empty:
        st.caption(plain(page.t("Empty tables: {tables}.", tables=empty)))


def _subject(page: Page) -> str:
    return _SUBJECTS[page.topic]


def _code(page: Page) -> str:
    return next(iter(page.filters.codes(f"profile_{_subject(page)}")), "")


def _within(page: Page) -> dict[str, str]:
    """The subject as a filter of the topics."""
    return {_subject(page): _code(page)}
