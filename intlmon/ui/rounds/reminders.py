"""Who is missing, and the letters that remind them, in Kazakh and Russian, as a ZIP."""

import streamlit as st

from intlmon.imports.progress import State
from intlmon.ui.page import Page
from intlmon.ui.rounds.standings import of_institutions
from intlmon.ui.text import plain
from intlmon.ui.trouble import told


@told
def missing(page: Page) -> None:
    """Name the universities that have handed in nothing, and offer the letters to them."""
    nothing = [each for each, state in of_institutions(page).items() if state is State.NOT_RECEIVED]
    named, nameless = [each for each in nothing if each.code], sum(not each.code for each in nothing)
    with st.container(border=True):
        heading = page.t("Who is missing")
        st.markdown(f"**{plain(heading)}: {page.t.number(len(nothing))}**")
        if not nothing:
            st.success(page.t("Everybody has handed in."))
            return
        if nameless:
            told = page.t.plural(
                "{count} of them is counted by the report but named in no document: name it in data/dimensions to write to it.",
                "{count} of them are counted by the report but named in no document: name them in data/dimensions to write to them.",
                nameless,
            )
            st.caption(plain(told))
        if named:
            with st.expander(page.t("Their names")):
                st.markdown("\n".join(f"- {plain(each.name)}" for each in named))
