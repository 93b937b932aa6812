"""What is compared, and what the figures of the two periods do not have in common; said above the figures."""

from collections.abc import Mapping

import streamlit as st

from intlmon.export.coverage import in_words
from intlmon.ui.page import Page
from intlmon.ui.source import line
from intlmon.ui.text import plain
from intlmon.ui.trouble import told


@told
def compared(page: Page) -> None:
    """Name the chosen comparison in full: the filter bar has room for its beginning only."""
    for code in page.filters.codes("comparison"):
        st.markdown(f"**{plain(page.options['comparison'][code])}**")


@told
def coverage(page: Page, question: str = "warnings") -> None:
    """Draw one note with a line per row of the question.

    Its columns are ``kind``, ``item``, ``of_period``, ``other_period``, ``count``, ``of``, ``source_id`` and ``locator``.
    Nothing is drawn where both periods cover the same.
    """
    rows = page.ask(question).rows()
    if rows:
        head = page.t("The figures of the two periods do not cover the same; read the change with that in mind.")
        text = "\n".join([f":material/warning: {plain(head)}\n", *(f"- {reason(page, row)}" for row in rows)])
        if page.topic == "changes":  # where the change is the subject
            st.warning(text)
        else:
            st.caption(text)


def reason(page: Page, row: Mapping[str, object]) -> str:
    """One row in a sentence, with its source where the document says it; safe as Markdown."""
    said = in_words(row, page.names, page.t)
    place = f" :small[{line(page, [(str(row['source_id']), str(row['locator']))])}]" if row["source_id"] else ""
    return plain(said) + place
