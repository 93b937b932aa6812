"""The deck as a presentation for PowerPoint."""

import datetime
from functools import partial

import streamlit as st

from intlmon.export import slides
from intlmon.export.deck import Deck
from intlmon.ui.page import Page


def powerpoint(page: Page, deck: Deck) -> None:
    """Offer the views of the deck as slides, made when asked for."""
    day = datetime.date.today()
    st.download_button(
        "PowerPoint", partial(slides.of_deck, deck, page.edition, page.t.language, day), f"intlmon_{day.isoformat()}.pptx", slides.MIME,
        key="deck.powerpoint", on_click="ignore", icon=":material/slideshow:",
        help=page.t("Charts and tables that PowerPoint can edit; what touches them stands in the notes."),
    )  # fmt: skip
