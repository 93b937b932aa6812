"""Figures as printed or corrected: the switch, what is said to whoever reads corrected ones, and the corrections of a row."""

from collections.abc import Collection
from typing import TYPE_CHECKING

import pyarrow as pa
import streamlit as st

from intlmon.filters import Filters
from intlmon.i18n import N_, Translator
from intlmon.provenance import Citation
from intlmon.queries import CORRECTIONS, Correction, Result, ask, corrections_of
from intlmon.ui import choices
from intlmon.ui.text import plain

if TYPE_CHECKING:
    from intlmon.ui.page import Page

_READINGS = {choices.PRINTED: N_("As printed"), choices.CORRECTED: N_("Corrected")}
_SWITCH = "reading_switch"
_COLUMN = "correction"


def reading_switch(t: Translator) -> None:
    """Draw the switch between the figures as printed and the corrected ones."""
    st.session_state[_SWITCH] = choices.reading()
    st.segmented_control(
        t("Figures"), list(_READINGS), required=True, key=_SWITCH, label_visibility="collapsed", on_change=_choose,
        format_func=lambda code: t(_READINGS[code]),
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


def corrections(page: "Page", cited: Collection[Citation]) -> None:
    """Draw the corrections of a row: which cell was printed how, how it should read, and why."""
    for one in corrections_of(page.edition, page.t.language, cited):
        said = page.t("Said by {name}, {date}", name=one.said_by, date=page.t.date(one.said_on))
        st.markdown(f":material/edit_note: **{plain(_in_words(one, page.t))}**  \n{plain(one.reason)} {plain(said)}")


def with_corrections(page: "Page", result: Result) -> pa.Table:
    """The rows of an answer with a column that says what is corrected in each; without one where nothing is."""
    of_rows = [corrections_of(page.edition, page.t.language, cited) for cited in result.cited_by_row]
    if result.question == CORRECTIONS or not any(of_rows):
        return result.table
    words = [" | ".join(f"{_in_words(one, page.t)}. {one.reason}" for one in of_row) or None for of_row in of_rows]
    return result.table.append_column(_COLUMN, pa.array(words, pa.string()))


def _in_words(one: Correction, t: Translator) -> str:
    return t("{cell}: {printed} → {corrected}", cell=one.cell, printed=one.printed or "–", corrected=one.corrected or "–")
