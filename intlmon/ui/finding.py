"""A finding: what disagrees, both values, and both places with their printed lines, side by side."""

import re
from collections.abc import Mapping

import streamlit as st

from intlmon.queries import printed_at
from intlmon.ui.lines import unmarked
from intlmon.ui.page import Page
from intlmon.ui.text import plain

_MOST = 40  # lines of a long list
_LONG, _TALLEST = 12, 320  # lines that are scrolled, and the height in which


def finding(page: Page, row: Mapping[str, object]) -> None:
    """Draw a row of the finding tables (``what``, ``published``, ``compared``, ``lines_a``, ``quote_a``, ``lines_b``, ``quote_b``)."""
    st.markdown(plain(str(row["what"])))
    left, right = st.columns(2)
    with left:
        _side(page, page.t("As printed"), row["published"], str(row["lines_a"]), str(row["quote_a"] or ""))
    with right:
        _side(page, page.t("Compared with"), row["compared"], str(row["lines_b"] or ""), str(row["quote_b"] or ""))
    if preferred := preference(page, row):
        st.markdown(f":material/visibility: {preferred}")


def preference(page: Page, row: Mapping[str, object]) -> str:
    """Which of the two values pages show and why, safe as Markdown; empty where nothing is declared."""
    side = str(row.get("shown") or "")
    if not side or not row.get("shown_because"):
        return ""
    values = [row[side]] if side in row else [row["published"], row["compared"]]
    shown = page.t("Shown on the pages: {values}.", values=" / ".join(number(page, value) for value in values))
    return f"**{plain(shown)}** {plain(str(row['shown_because']))}"


def number(page: Page, value: object) -> str:
    """A value of a finding in words; a dash for none."""
    return "–" if value is None else page.t.number(float(str(value)), 2)


def _side(page: Page, heading: str, value: object, spans: str, quote: str) -> None:
    st.markdown(f"**{plain(heading)}: {plain(number(page, value))}**")
    if not spans:
        return
    st.caption(plain("; ".join(_span(page, each) for each in spans.split())))
    lines = [(line, unmarked(text)) for _, line, text in printed_at(page.edition, spans)]
    words = re.compile(r"\W+".join(re.escape(word) for word in re.findall(r"\w+", quote)) or "$^")
    quoted = [each for each in lines if words.search(each[1])]
    if quote and not quoted:  # of running text the quote alone is kept, and one may go over two lines
        st.code(unmarked(quote), language=None, wrap_lines=True)
    shown = sorted({*quoted[:1], *lines[:_MOST]})
    if shown:
        with st.container(border=True, height=_TALLEST if len(shown) > _LONG else "content"):
            st.markdown("  \n".join(_line(line, text, words) for line, text in shown))


def _line(number: int, text: str, words: re.Pattern[str]) -> str:
    """A printed line with its number, the quoted words on a coloured ground."""
    found = words.search(text)
    start, end = found.span() if found else (len(text), len(text))
    quoted = f":orange-background[{plain(text[start:end])}]" if found else ""
    return f":gray[{number}] {plain(text[:start])}{quoted}{plain(text[end:])}"


def _span(page: Page, lines_of: str) -> str:
    """``000:457-460`` in words: the document, and the numbers of the lines."""
    source, _, span = lines_of.partition(":")
    line = page.t("line {line}", line=span)
    return f"{page.names('source_short', source)}, {line}"
