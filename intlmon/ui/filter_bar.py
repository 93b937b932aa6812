"""The filter bar: one widget per filter that the topic has options for."""

import datetime
from collections.abc import Callable
from typing import Any

import streamlit as st

from intlmon.filters import ALL, LONGEST_WORDS, Filter, Filters
from intlmon.i18n import Translator
from intlmon.ui import choices

Taking = Callable[[str, str], None]
_IN_A_ROW = 4
_WIDE = ("comparison", "sort", "profile_institution", "compared_institution")


def draw(topic: str, options: choices.Options, t: Translator) -> Filters:
    """Draw the widgets and return the choices in force."""
    filters = choices.chosen(options)
    with st.container(border=True, key="filter_bar"):
        for row in _rows([name for name in options if options[name] and not (ALL[name].hidden and not filters.codes(name))]):
            widths = [_width(name) for name in row]
            rest = [_IN_A_ROW - sum(widths)] if sum(widths) < _IN_A_ROW else []
            for name, column in zip(row, st.columns(widths + rest), strict=False):
                with column:
                    widget(topic, name, options[name], filters, t)
    return filters


def _rows(names: list[str]) -> list[list[str]]:
    """As many filters side by side as a row has room for."""
    rows: list[list[str]] = [[]]
    for name in names:
        if sum(map(_width, rows[-1])) + _width(name) > _IN_A_ROW:
            rows.append([])
        rows[-1].append(name)
    return rows


def _width(name: str) -> int:
    """Quarters of a row that a filter needs: twice as many for words and for long names."""
    return 2 if ALL[name].kind == "text" or name in _WIDE else 1


def widget(topic: str, name: str, known: dict[str, str], filters: Filters, t: Translator, take: Taking = choices.take_from_widget) -> None:
    """Draw the widget of one filter; ``take`` is called with topic and name where the reader changes it."""
    each, key, label = ALL[name], choices.widget_key(topic, name), t(ALL[name].label)
    codes = list(filters.codes(name))
    changed: dict[str, Any] = {"key": key, "on_change": take, "args": (topic, name)}
    if each.kind == "date":
        st.session_state[key] = datetime.date.fromisoformat(codes[0])
        st.date_input(label, format="DD.MM.YYYY", **changed)
    elif each.kind == "text":
        st.session_state[key] = codes[0] if codes else ""
        st.text_input(label, type="search", placeholder=label, max_chars=LONGEST_WORDS, **changed)
    elif each.single:
        st.session_state[key] = codes[0] if codes else None
        st.selectbox(label, list(known), format_func=known.__getitem__, placeholder=t("Choose"), **_empty(each), **changed)
    else:
        st.session_state[key] = codes
        st.multiselect(
            label, list(known), format_func=known.__getitem__, placeholder=t("All") if each.narrows else t("None"),
            select_all=False, max_selections=each.most, **changed,
        )  # fmt: skip


def _empty(each: Filter) -> dict[str, Any]:
    """What lets a list start, and be left, without a choice."""
    return {"index": None} if each.optional else {}
