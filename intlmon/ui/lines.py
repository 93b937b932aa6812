"""The lines of the documents behind figures and rows, as printed."""

from collections.abc import Collection

import streamlit as st

from intlmon.provenance import Citation, in_words
from intlmon.queries import Printed, printed
from intlmon.ui.page import Page
from intlmon.ui.text import plain

_MOST = 12


def lines(page: Page, cited: Collection[Citation]) -> None:
    """Draw each place with the number of its line and the line itself; of very many the first ones, and how many there are."""
    found = printed(page.edition, frozenset(cited))
    for each in found[:_MOST]:
        _line(page, each)
    if len(found) > _MOST:
        st.caption(page.t.plural("{count} line in all; the first are shown.", "{count} lines in all; the first are shown.", len(found)))


def _line(page: Page, each: Printed) -> None:
    place = in_words([(each.source_id, each.locator)], page.names, page.t)
    of = page.t("line {line}", line=each.lines)
    kind = "" if each.whole else f" ({page.t('quoted from running text')})"
    st.caption(plain(f"{place}, {of}{kind}"))
    st.code(each.text, language=None, wrap_lines=True)
