"""Declaring the pages to Streamlit in the reader's language."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from intlmon.i18n import translator
from intlmon.paths import ROOT
from intlmon.ui.language import current_language, kept_language
from intlmon.ui.registry import PAGES

_WANTED = "page that a callback leads to"
_DECLARED = "navigation of this run"


def declare() -> "st.Page":
    """Declare the navigation and return the page that the address names."""
    t = translator(current_language())
    # No icons: Streamlit makes them the favicon too, and fetches that from the network.
    pages = {
        entry.name: st.Page(
            ROOT / entry.file, title=t(entry.short or entry.title), help=t(entry.help), url_path=entry.name,
            visibility="hidden" if entry.hidden else "visible",
        )
        for entry in PAGES
    }  # fmt: skip
    st.session_state[_DECLARED] = pages
    # The default page answers to the bare address alone, so that every topic, the first too, has an address of its own.
    start = st.Page(partial(_go_to, pages[PAGES[0].name]), title=t(PAGES[0].title), url_path="start", default=True, visibility="hidden")
    sections: dict[str, list[st.Page]] = {"": [start]}
    for entry in PAGES:
        sections.setdefault(t(entry.section) if entry.section else "", []).append(pages[entry.name])
    return st.navigation(sections)


def run() -> None:
    """What the script ``main.py`` does: declare, then run the page."""
    page = declare()
    try:
        page.run()
    finally:
        st.session_state.pop(_DECLARED, None)


def ensure_declared() -> "dict[str, st.Page]":
    """The declared pages. Declares them where a page file runs alone."""
    if _DECLARED not in st.session_state:
        declare()
        return dict(st.session_state.pop(_DECLARED))
    return dict(st.session_state[_DECLARED])


def go_to(name: str, query: Mapping[str, str]) -> None:
    """Lead to a page from a callback; ``follow`` does so in the run that comes after it."""
    st.session_state[_WANTED] = (name, dict(query))


def follow(pages: "dict[str, st.Page]") -> None:
    """Go where a callback has led; ends the run then."""
    name, query = st.session_state.pop(_WANTED, ("", {}))
    if name:
        st.switch_page(pages[name], query_params=query | kept_language())


def _go_to(page: "st.Page") -> None:
    st.switch_page(page, query_params=st.query_params.to_dict())
