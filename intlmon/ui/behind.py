"""What is behind one row: profiles of what it names, and the lines of the documents that it was transcribed from."""

import streamlit as st

from intlmon.ui.corrections import corrections
from intlmon.ui.finding import finding
from intlmon.ui.grid import Ticked
from intlmon.ui.lines import lines
from intlmon.ui.marks import mark
from intlmon.ui.page import Page
from intlmon.ui.profile_links import profile_links


def behind(page: Page, ticked: Ticked) -> None:
    """Draw the links and the lines of a ticked row; of a disagreement the two places that it is between."""
    profile_links(page, ticked.row)
    lines(page, ticked.cited, ticked.row.values())
    corrections(page, ticked.cited)
    mark(page, ticked.cited, ticked.row.values(), "row")
    if ticked.row.get("lines_a"):
        finding(page, ticked.row)
    elif not ticked.cited:
        st.caption(page.t("Computed: no single line prints this."))
