"""What stands where nothing matches the reader's choice."""

import streamlit as st

from intlmon.ui import choices
from intlmon.ui.page import Page


def nothing_found(page: Page, message: str, place: str) -> None:
    """Say so with a translated message, and offer to clear the filters; ``place`` tells the page's buttons apart."""
    st.info(message)
    st.button(
        page.t("Clear the filters"), icon=":material/filter_alt_off:", key=f"{page.topic}.clear.{place}",
        on_click=choices.clear, args=(page.topic, page.options),
    )  # fmt: skip
