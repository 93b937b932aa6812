"""The filter bar: one widget per filter that the topic has options for."""

import streamlit as st

from intlmon.filters import ALL, Filters
from intlmon.i18n import Translator
from intlmon.ui import choices

_IN_A_ROW = 4


def draw(topic: str, options: choices.Options, t: Translator) -> Filters:
    """Draw the widgets and return the choices in force."""
    filters = choices.chosen(options)
    with st.container(border=True):
        names = [name for name in options if options[name]]
        for start in range(0, len(names), _IN_A_ROW):
            row = names[start : start + _IN_A_ROW]
            for name, column in zip(row, st.columns(_IN_A_ROW), strict=False):
                with column:
                    _widget(topic, name, options[name], filters, t)
    return filters


def _widget(topic: str, name: str, known: dict[str, str], filters: Filters, t: Translator) -> None:
    key = choices.widget_key(topic, name)
    codes = list(filters.codes(name))
    if ALL[name].single:
        st.session_state[key] = codes[0]
        st.selectbox(
            t(ALL[name].label), list(known), format_func=known.__getitem__, key=key,
            on_change=choices.take_from_widget, args=(topic, name),
        )  # fmt: skip
        return
    st.session_state[key] = codes
    st.multiselect(
        t(ALL[name].label), list(known), format_func=known.__getitem__, key=key,
        placeholder=t("All"), select_all=False, on_change=choices.take_from_widget, args=(topic, name),
    )  # fmt: skip


def caption(filters: Filters, options: choices.Options, t: Translator) -> str:
    """The choices in a sentence part: ``Year: 2023; Country: Türkiye, Russia``."""
    parts = []
    for name, codes in filters.chosen:
        words = ", ".join(options.get(name, {}).get(code, code) for code in codes)
        parts.append(f"{t(ALL[name].label)}: {words}")
    return "; ".join(parts)
