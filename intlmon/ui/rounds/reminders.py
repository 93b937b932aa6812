"""Who is missing, and the letters that remind them, in Kazakh and Russian, as a ZIP."""

import datetime
import io
import zipfile
from functools import partial

import streamlit as st

from intlmon.export.round.letter import reminder
from intlmon.imports.progress import State
from intlmon.ui.page import Page
from intlmon.ui.papers import usable
from intlmon.ui.rounds.desk import year_of
from intlmon.ui.rounds.standings import of_institutions
from intlmon.ui.text import plain
from intlmon.ui.trouble import told

LETTERS = ("kk", "ru")


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
        if named and usable(page):
            with st.expander(page.t("Their names")):
                st.markdown("\n".join(f"- {plain(each.name)}" for each in named))
            st.download_button(
                page.t("Reminder letters in Kazakh and Russian (ZIP)"),
                partial(letters, year_of(page), [each.code for each in named], page.edition),
                f"intlmon_reminders_{year_of(page)}.zip", "application/zip", key="board.reminders", on_click="ignore",
                icon=":material/mail:", type="primary", help=page.t("It takes about a minute to make."),
            )  # fmt: skip


def letters(year: int, institutions: list[str], edition: str) -> bytes:
    """A letter per institution and language in one ZIP."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for institution in institutions:
            for language in LETTERS:
                archive.writestr(
                    f"{language}/{institution}_{year}_{language}.docx",
                    reminder(year, institution, edition, language, datetime.date.today()),
                )
    return made.getvalue()
