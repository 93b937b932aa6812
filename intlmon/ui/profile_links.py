"""Links from a row, or from the filters in force, to the profiles of its country and its university."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import streamlit as st

from intlmon.ui.text import plain

if TYPE_CHECKING:
    from intlmon.ui.page import Page

_PROFILES = (("country", "country", "profile_country"), ("institution", "university", "profile_institution"))


def profile_links(page: "Page", row: Mapping[str, object]) -> None:
    """Draw a link for each profile of what a row names (codes under ``country`` and ``institution``)."""
    for column, profile, name in _PROFILES:
        code = row.get(column)
        if code and profile in page.pages and str(code) not in page.filters.codes(name):
            label = page.t("Profile: {name}", name=plain(page.names(column, str(code))))
            st.page_link(page.pages[profile], label=label, icon=":material/person_search:", query_params={name: str(code)})


def chosen_links(page: "Page") -> None:
    """Draw the links for what the filters name alone."""
    profile_links(page, {column: codes[0] for column, _, _ in _PROFILES if len(codes := page.filters.codes(column)) == 1})
