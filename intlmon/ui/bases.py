"""Figures as published beside those counted from the records of a round, for a year that has both."""

import streamlit as st

from intlmon.filters import Filters
from intlmon.queries import Result, ask, has_both_bases
from intlmon.ui import choices
from intlmon.ui.behind import behind
from intlmon.ui.download import download
from intlmon.ui.grid import grid
from intlmon.ui.page import Page
from intlmon.ui.text import plain
from intlmon.ui.trouble import told

_QUESTION = "bases/compared"


@told
def bases(page: Page) -> None:
    """Draw both values of each figure of the page's topic and year, and their difference; nothing where the year has one basis alone."""
    if not has_both_bases(page.edition):
        return
    result = _compared(page)
    if not result.table.num_rows:
        return
    title, key = page.t("As published, and counted from records"), f"{page.topic}.bases"
    with st.container(border=True):
        st.markdown(f"**{plain(title)}**")
        ticked = grid(page, result, key, alt=title, filtering=False)
        count = page.t.plural("{count} row", "{count} rows", result.table.num_rows)
        hint = page.t("Everywhere else the page shows one of the two: the switch above says which.")
        st.caption(f"{count}. {hint}")
        if ticked is not None:
            behind(page, ticked)
            st.button(page.t("Close"), key=f"{key}.close", on_click=choices.put_state, args=(page.topic, "row", ""))
        download(page, result, title, key)


def _compared(page: Page) -> Result:
    within = {name: page.filters.codes(name) for name in ("year", "period") if page.filters.codes(name)}
    return ask(_QUESTION, page.edition, page.t.language, Filters.of(within | {"topic": (page.topic,)}))
