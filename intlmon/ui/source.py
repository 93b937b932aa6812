"""The line under every figure: where it comes from, and which filters it cannot follow."""

from collections.abc import Iterable
from functools import lru_cache

import streamlit as st

from intlmon.filters import ALL
from intlmon.i18n import Translator
from intlmon.provenance import Citation, in_words
from intlmon.queries import Result, names
from intlmon.ui.page import Page
from intlmon.ui.text import plain, unbroken


def source(page: Page, result: Result) -> None:
    """Draw the lines for the rows that one figure is made of."""
    unsplit(page, result)
    places(page, result)


def unsplit(page: Page, result: Result) -> None:
    """Say which of the chosen filters a figure cannot follow."""
    if result.ignored:
        labels = ", ".join(page.t(ALL[name].label) for name in result.ignored)
        st.caption(plain(page.t("Shown for all: the documents do not split these figures by {filters}.", filters=labels)))


def places(page: Page, result: Result) -> None:
    """Say where a figure comes from."""
    if result.cited:
        st.caption(line(page, result.cited))


def line(page: Page, cited: Iterable[Citation]) -> str:
    """``Source: …`` with every place in the reader's words, safe as Markdown."""
    return _line(frozenset(cited), page.edition, page.t)


@lru_cache(maxsize=4096)
def _line(cited: frozenset[Citation], edition: str, t: Translator) -> str:
    source = t("Source")
    return plain(unbroken(f"{source}: {in_words(cited, names(edition, t.language), t)}"))
