"""What a reader must know before reading a page's figures."""

import datetime

import streamlit as st

from intlmon.ui.page import Page
from intlmon.ui.text import plain
from intlmon.ui.trouble import told


@told
def note(page: Page, message: str) -> None:
    """Draw a translated message; ``{year}`` and ``{as_of}`` in it are the chosen ones, the day in words."""
    year, day = page.filters.bound("year"), page.filters.bound("as_of")
    as_of = page.t.date(datetime.date.fromisoformat(str(day))) if day else ""
    st.markdown(f":material/info: {plain(page.t(message, year=year, as_of=as_of))}")
