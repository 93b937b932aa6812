"""The link to exactly what is on the screen, and the edition of the data it was made with."""

from urllib.parse import urlencode

import streamlit as st

from intlmon.i18n import Translator
from intlmon.queries import day_of, facts_of
from intlmon.ui.language import ADDRESS


def share(edition: str, t: Translator) -> None:
    """Draw the edition with its day, and the link. The link names no language: whoever opens it reads it in their own."""
    st.caption(_named(edition, t), width="content")
    with st.popover(t("Link to this view"), icon=":material/link:", type="tertiary"):
        st.caption(t("The link opens the same filters, tables and rows, in the language of whoever opens it."))
        st.code(address(), language=None, wrap_lines=True)


def _named(edition: str, t: Translator) -> str:
    facts, day = facts_of(edition), day_of(edition)
    if day is None:
        return t("Data edition: {edition}", edition=facts)
    return t("Data edition: {edition} of {date}", edition=facts, date=t.date(day))


def address() -> str:
    """The link to exactly what is on the screen."""
    query = {name: value for name, value in st.query_params.to_dict().items() if name != ADDRESS}
    return f"{(st.context.url or '').partition('?')[0]}?{urlencode(query, safe=',:;=')}"
