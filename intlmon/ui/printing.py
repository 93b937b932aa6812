"""A page on paper: the style that browsers print it with, and what then stands in place of the filters."""

from functools import cache
from pathlib import Path

import streamlit as st

from intlmon.i18n import Translator
from intlmon.ui.text import plain


def printable(filters: str, t: Translator) -> None:
    """Send the style, and the filters in words, which only paper shows."""
    st.html(_style())
    with st.container(key="on_paper"):
        label, nothing = t("Filters"), t("No filters")
        st.markdown(plain(f"{label}: {filters or nothing}"))


@cache
def _style() -> str:
    return f"<style>{Path(__file__).with_name('print.css').read_text(encoding='utf-8')}</style>"
