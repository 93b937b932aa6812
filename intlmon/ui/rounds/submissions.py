"""All files of a year with their state; the reader opens one of them."""

from functools import partial

import pyarrow as pa
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from intlmon.i18n import N_
from intlmon.imports.progress import overall
from intlmon.ui import choices
from intlmon.ui.page import Page
from intlmon.ui.rounds import kept
from intlmon.ui.rounds.desk import saying, step, year_of
from intlmon.ui.rounds.looks import STATES
from intlmon.ui.text import plain
from intlmon.ui.trouble import told

_KEY = "round.submissions"
_TALLEST, _ROW = 420, 35


@told
def submissions(page: Page) -> None:
    """List the files handed in for the year, the newest first; a tick opens one."""
    with step(page, 3, page.t("Choose a file that was handed in")), saying(page, N_("The list cannot be shown.")):
        every = kept.submissions(year_of(page))
        if not every:
            st.info(page.t("No file has been handed in for {year} yet.", year=year_of(page)))
            return
        st.caption(page.t("A tick before a file opens it below."))
        grid(page, every, f"{_KEY}.{len(every)}", page.t("Files handed in"), choosing=True)


def grid(page: Page, every: "tuple[kept.Submission, ...]", key: str, alt: str, choosing: bool = False) -> None:
    """Draw files in rows; ``choosing`` lets a tick open one."""
    draw = partial(
        st.dataframe, _table(page, every), hide_index=True, height=min(_TALLEST, _ROW * (len(every) + 1) + 3),
        column_config=_columns(page), alt=alt, key=key, placeholder="–",
    )  # fmt: skip
    if choosing:
        draw(selection_mode="single-row", on_select=lambda: _open(every, key))
    else:
        draw()


def opened(page: Page) -> "kept.Submission | None":
    """The file that is open: the one chosen, else the newest; none where there is none."""
    every = kept.submissions(year_of(page))
    wanted = choices.state("round", "open")
    return next((each for each in every if each.id == wanted), every[0] if every else None)


def _open(every: "tuple[kept.Submission, ...]", key: str) -> None:
    rows = st.session_state[key]["selection"]["rows"]
    if rows:
        choices.put_state("round", "open", every[rows[0]].id)


def _table(page: Page, every: "tuple[kept.Submission, ...]") -> pa.Table:
    rows = [
        {
            "institution": page.names("institution", each.institution),
            "file": each.name,
            "state": [STATES[overall(each.states.values())].said(page.t)],
            "blocking": each.quality.blocking,
            "warning": each.quality.warning,
            "rows": each.quality.rows,
            "complete": each.quality.complete,
            "per_hundred": None if each.quality.per_hundred is None else round(each.quality.per_hundred, 1),
            "at": each.at,
            "who": each.who,
        }
        for each in every
    ]
    kinds = {"at": pa.timestamp("s"), "complete": pa.float64(), "per_hundred": pa.float64()}
    kinds |= dict.fromkeys(("blocking", "warning", "rows"), pa.int64()) | {"state": pa.list_(pa.string())}
    return pa.Table.from_pylist(rows, pa.schema([(name, kinds.get(name, pa.string())) for name in rows[0]]))


def _columns(page: Page) -> dict[str, ColumnConfig]:
    t, column = page.t, st.column_config
    looks = STATES.values()
    return {
        "institution": column.TextColumn(t("Institution"), pinned=True, width=280),
        "file": column.TextColumn(t("File")),
        "state": column.MultiselectColumn(t("State"), options=[each.said(t) for each in looks], color=[each.colour for each in looks]),
        "blocking": column.NumberColumn(t("Must be mended"), format="localized"),
        "warning": column.NumberColumn(t("Should be looked at"), format="localized"),
        "rows": column.NumberColumn(t("Rows"), format="localized"),
        "complete": column.ProgressColumn(t("Cells filled, %"), format="%.0f", min_value=0, max_value=100),
        "per_hundred": column.NumberColumn(t("Findings per 100 rows"), format="localized"),
        "at": column.DatetimeColumn(t("Handed in on"), format=f"{t.date_pattern} HH:mm"),
        "who": column.TextColumn(t("Taken in by")),
    }


@told
def files(page: Page) -> None:
    """Draw how complete and how clean each file is."""
    every = kept.submissions(year_of(page))
    if every:
        with st.container(border=True):
            heading = page.t("How complete and how clean the files are")
            st.markdown(f"**{plain(heading)}**")
            grid(page, every, "board.files", heading)
