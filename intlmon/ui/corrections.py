"""Figures as printed or corrected: the switch, what is said to whoever reads corrected ones, and the corrections of a row."""

from collections.abc import Collection
from typing import TYPE_CHECKING

import streamlit as st

from intlmon.filters import Filters
from intlmon.labels import READ_AS
from intlmon.provenance import Citation
from intlmon.queries import CORRECTIONS, Result, ask, changes_of, corrections_of, has_both_bases
from intlmon.ui import choices
from intlmon.ui.text import plain

if TYPE_CHECKING:
    from intlmon.ui.page import Page

_MOST = 6  # figures of one chart
_SWITCH = "reading_switch"


def reading_switch(page: "Page") -> None:
    """Draw the switch between the figures as printed and the corrected ones; those counted from records where some year has both."""
    t, chosen = page.t, choices.reading()
    offered = [code for code in READ_AS if code in (choices.PRINTED, choices.CORRECTED, chosen) or has_both_bases(page.edition)]
    st.session_state[_SWITCH] = chosen
    st.segmented_control(
        t("Figures"), offered, required=True, key=_SWITCH, label_visibility="collapsed", on_change=_choose,
        format_func=lambda code: t(READ_AS[code]),
    )  # fmt: skip


def _choose() -> None:
    choices.put_reading(st.session_state[_SWITCH])


def tell_corrected(page: "Page") -> None:
    """Tell whoever reads corrected figures that these are not as printed, and lead to the list of corrections."""
    if choices.reading() != choices.CORRECTED:
        return
    count = ask(CORRECTIONS, page.edition, page.t.language, Filters()).table.num_rows
    told = page.t.plural(
        "Corrected figures: in {count} place they differ from what the documents print.",
        "Corrected figures: in {count} places they differ from what the documents print.",
        count,
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.info(told, icon=":material/edit_note:")
        st.page_link(page.pages["quality"], label=page.t("Corrections"), query_params={"table": "corrections"})


def corrected_figures(page: "Page", result: Result) -> None:
    """Say which of the figures drawn differ from what the documents print, where corrected ones are read."""
    changes = changes_of(page.edition, page.t.language, result.question, result.filters)
    named = [f"{each.name}: {page.t.number(each.printed, 1)} → {page.t.number(each.corrected, 1)}" for each in changes]
    if named:
        rest = ["…"] if len(named) > _MOST else []
        said = page.t("Corrected here: {figures}", figures="; ".join(named[:_MOST] + rest))
        st.caption(f":material/edit_note: {plain(said)}")


def corrections(page: "Page", cited: Collection[Citation]) -> None:
    """Draw the corrections of a row: which cell was printed how, how it should read, and why."""
    for one in corrections_of(page.edition, page.t.language, cited):
        said = page.t("Said by {name}, {date}", name=one.said_by, date=page.t.date(one.said_on))
        st.markdown(f":material/edit_note: **{plain(one.in_words(page.t))}**  \n{plain(one.reason)} {plain(said)}")
