"""The overview's cards: one block per topic, leading to its page."""

from collections.abc import Mapping
from itertools import groupby
from typing import cast

import streamlit as st

from intlmon.labels import KEY_FIGURES
from intlmon.provenance import Citation
from intlmon.ui.key_figures import MadeOf, card, cells
from intlmon.ui.origin import Origin
from intlmon.ui.page import Page
from intlmon.ui.registry import BY_NAME
from intlmon.ui.source import line
from intlmon.ui.trouble import told

Place = dict[str, str]


@told
def headlines(page: Page, made_of: MadeOf) -> None:
    """Draw the headline figures of each topic (question ``headlines``) with their change, rows and source."""
    result = page.ask("headlines")
    for topic, rows in groupby(result.rows(), key=lambda row: str(row["topic"])):
        _topic(page, topic, list(rows), made_of)


def _topic(page: Page, topic: str, rows: list[dict[str, object]], made_of: MadeOf) -> None:
    entry = BY_NAME[topic]
    with st.container(border=True):
        # Without filters in the link: those kept, the year too, go along as with every other change of page.
        st.page_link(page.pages[topic], label=f"**{page.t(entry.short or entry.title)}**", icon=entry.icon, help=page.t(entry.help))
        for row, cell in zip(rows, cells(len(rows), max(3, len(rows))), strict=True):
            with cell:
                figure, period = str(row["figure"]), row["period"]
                label = page.t(KEY_FIGURES[page.topic][figure])
                named = f"{label}, {page.names('period', str(period))}" if period else label
                within = {"period": str(period)} if period else {}
                card(page, named, row, Origin(figure, named, _places(row), tuple(made_of.get(figure, ())), within))
        if cited := {place for row in rows for place in _places(row)}:
            st.caption(line(page, cited))


def _places(row: Mapping[str, object]) -> list[Citation]:
    return [(each["source_id"], each["locator"]) for each in cast(list[Place], row["places"])]
