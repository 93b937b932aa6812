"""Papers to take away: the analytical note. Made when asked for, in a few seconds."""

import datetime
from collections.abc import Callable

import streamlit as st

from intlmon.errors import TemplateError
from intlmon.export.document import MIME
from intlmon.export.document.template import check
from intlmon.export.note import CHAPTERS, note
from intlmon.ui.page import Page
from intlmon.ui.text import plain
from intlmon.ui.trouble import told


@told
def offer_note(page: Page) -> None:
    """Name the chapters of the chosen topics and offer the document."""
    chosen = page.filters.codes("topic")
    topics = [topic for topic in CHAPTERS if topic in chosen or not chosen]
    with st.container(border=True):
        heading = page.t("Chapters")
        st.markdown(f"**{plain(heading)}**")
        st.markdown("\n".join(f"- {plain(page.names('topic', topic))}" for topic in topics))
        if usable(page):
            year = str(page.filters.bound("year"))
            edition, language = page.edition, page.t.language
            download(
                page,
                page.t("Word document"),
                lambda: note(edition, language, year, topics, datetime.date.today()),
                f"note_{year}_{language}",
            )


def usable(page: Page) -> bool:
    """Whether papers can be written on the template in force; else say what is wrong with it."""
    try:
        check()
    except TemplateError as error:
        told = page.t("The template of papers cannot be used.")
        st.error(plain(f"{told} {error}"))
        return False
    return True


def download(page: Page, label: str, make: Callable[[], bytes], name: str) -> None:
    """A button that makes a document when it is clicked; ``name`` is that of the file, without its end."""
    file = f"{name}_{datetime.date.today().isoformat()}.docx"
    st.download_button(label, make, file, MIME, key=f"{page.topic}.{name}", on_click="ignore", icon=":material/description:")
