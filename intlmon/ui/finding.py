"""A finding: what disagrees, both values, and both places with their printed lines, side by side."""

from collections.abc import Mapping

import streamlit as st

from intlmon.queries import printed_at
from intlmon.ui.page import Page
from intlmon.ui.text import plain

_MOST = 40  # lines of a long list


def finding(page: Page, row: Mapping[str, object]) -> None:
    """Draw a row of the finding tables (``what``, ``published``, ``compared``, ``lines_a``, ``quote_a``, ``lines_b``, ``quote_b``)."""
    st.markdown(plain(str(row["what"])))
    left, right = st.columns(2)
    with left:
        _side(page, page.t("As printed"), row["published"], str(row["lines_a"]), str(row["quote_a"] or ""))
    with right:
        _side(page, page.t("Compared with"), row["compared"], str(row["lines_b"] or ""), str(row["quote_b"] or ""))


def _side(page: Page, heading: str, value: object, spans: str, quote: str) -> None:
    shown = "–" if value is None else page.t.number(float(str(value)), 2)
    st.markdown(f"**{plain(heading)}: {plain(shown)}**")
    if not spans:
        return
    st.caption(plain("; ".join(_span(page, each) for each in spans.split())))
    lines = [f"{line:>5}  {text.strip()}" for _, line, text in printed_at(page.edition, spans)[:_MOST]]
    if quote and not any(quote in line for line in lines):
        st.code(quote, language=None, wrap_lines=True)
    if lines:
        st.code("\n".join(lines), language=None, wrap_lines=True)


def _span(page: Page, lines_of: str) -> str:
    """``000:457-460`` in words: the document, and the numbers of the lines."""
    source, _, span = lines_of.partition(":")
    line = page.t("line {line}", line=span)
    return f"{page.names('source_short', source)}, {line}"
