"""What is compared, and what the figures of the two periods do not have in common; said above the figures."""

from collections.abc import Mapping

import streamlit as st

from intlmon.i18n import N_
from intlmon.ui.page import Page
from intlmon.ui.source import line
from intlmon.ui.text import plain
from intlmon.ui.trouble import told

REASONS = {
    "part_of_year": N_("{period}: half a year; {other}: a whole year. The figures do not cover the same time."),
    "institutions_reporting": N_("{period}: {count} of {of} institutions reported."),
    "reporting_unstated": N_("{period}: the document does not say how many institutions reported."),
    "partly_known": N_("Known for both periods: {count} of {of}; for the others one of the figures is not stated, which is not zero."),
    "named_only": N_("{period}: the document names only some; nothing is known of the others."),
    "leaders_only": N_("{period}: only the leaders are named; the leaders of the other period ({other}) may be missing from the list."),
    "one_index": N_("{item}: the figure for {period} ({count}) counts Scopus alone, that for {other} Scopus and Web of Science."),
    "text_differs": N_("{item}, {period}: another place of the document gives {count}; {of} is compared here."),
    "doubtful": N_("{item}, {period}: the document gives {count}, which may be meant as the total."),
    "from_zero": N_("{item}, {period}: the figure is 0, so there is no change in percent."),
}


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
    said = page.t(
        REASONS[str(row["kind"])], item=row["item"], period=page.names("period", str(row["of_period"])),
        other=page.names("period", str(row["other_period"])), count=_number(page, row["count"]), of=_number(page, row["of"]),
    )  # fmt: skip
    place = f" :small[{line(page, [(str(row['source_id']), str(row['locator']))])}]" if row["source_id"] else ""
    return plain(said) + place


def _number(page: Page, value: object) -> str:
    return "" if value is None else page.t.number(float(str(value)), 1)
