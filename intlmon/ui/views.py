"""One view three ways: on the map, as bars, as a table; which one stands in the address."""

from collections.abc import Sequence

import streamlit as st

from intlmon import charts
from intlmon.i18n import N_
from intlmon.ui import choices
from intlmon.ui.figures import chart
from intlmon.ui.page import Page
from intlmon.ui.tables import rows
from intlmon.ui.text import plain
from intlmon.ui.trouble import told

_TABS = {"map": N_("Map"), "bars": N_("Bars"), "table": N_("Table")}


@told
def views(page: Page, bars: Sequence[str], table: str) -> None:
    """Draw the map of the topic (chart ``<topic>.map``), its bars (charts), or its table (a question), as the reader chooses."""
    with st.container(border=True):
        tab = _opened(page)
        title = page.t(charts.CHARTS[f"{page.topic}.{bars[0] if tab != 'map' and len(bars) == 1 else 'map'}"].title)
        st.markdown(f"**{plain(title)}**")
        _tabs(page, tab)
        if tab == "map":
            chart(page, f"{page.topic}.map", title, f"{page.topic}.map")
        elif tab == "table":
            rows(page, page.ask(table), title, f"{page.topic}.view")
        else:
            for name in bars:
                _bars(page, f"{page.topic}.{name}", several=len(bars) > 1)


def _bars(page: Page, name: str, several: bool) -> None:
    title = page.t(charts.CHARTS[name].title)
    if several:
        st.markdown(plain(title))
    chart(page, name, title, name)


def _opened(page: Page) -> str:
    tab = choices.state(page.topic, "view")
    return tab if tab in _TABS else "map"


def _tabs(page: Page, opened: str) -> None:
    key = f"{page.topic}.view.tab"
    st.session_state[key] = opened
    st.segmented_control(
        page.t("Shown as"), list(_TABS), required=True, key=key, format_func=lambda tab: page.t(_TABS[tab]),
        label_visibility="collapsed", on_change=_choose, args=(page.topic, key),
    )  # fmt: skip


def _choose(topic: str, key: str) -> None:
    choices.put_state(topic, "view", st.session_state[key])
    choices.put_state(topic, "row", "")
