"""What is behind one row: profiles of what it names, and the lines of the documents that it was transcribed from."""

import streamlit as st

from intlmon.ui.grid import Ticked
from intlmon.ui.lines import lines
from intlmon.ui.page import Page
from intlmon.ui.profile_links import profile_links
from intlmon.ui.text import plain

_COMPARED = (("lines_a", "quote_a"), ("lines_b", "quote_b"))


def behind(page: Page, ticked: Ticked) -> None:
    """Draw the links and the lines of a ticked row; of a disagreement the two places that it is between."""
    profile_links(page, ticked.row)
    lines(page, ticked.cited, ticked.row.values())
    for place, quote in _COMPARED:
        if ticked.row.get(place):
            st.caption(plain("; ".join(_span(page, each) for each in str(ticked.row[place]).split())))
            st.code(str(ticked.row.get(quote) or ""), language=None, wrap_lines=True)
    if not ticked.cited and not ticked.row.get("lines_a"):
        st.caption(page.t("Computed: no single line prints this."))


def _span(page: Page, lines_of: str) -> str:
    """``000:457-460`` in words: the document, and the numbers of the lines."""
    source, _, span = lines_of.partition(":")
    line = page.t("line {line}", line=span)
    return f"{page.names('source_short', source)}, {line}"
