"""Findings one below the other, the gravest first, a few at a time; each opens both its places."""

from collections.abc import Mapping
from itertools import groupby

import streamlit as st

from intlmon.i18n import N_
from intlmon.ui import choices
from intlmon.ui.finding import finding, number
from intlmon.ui.nothing import nothing_found
from intlmon.ui.page import Page
from intlmon.ui.text import plain
from intlmon.ui.trouble import told

_AT_ONCE = 10
_ALL_OPEN = 3  # so few, as behind the mark of a figure, need no click
_COLOURS = {"headline": "red", "detail": "orange", "form": "gray"}


@told
def finding_list(page: Page) -> None:
    """Draw the findings (question ``findings``) that meet the filters in force."""
    rows = page.ask("findings").rows()
    with st.container(border=True):
        heading = page.t("Disagreements, those that change a headline figure first")
        st.markdown(f"**{plain(heading)}**")
        if not rows:
            nothing_found(page, page.t("Nothing matches the chosen filters."), f"{page.topic}.list")
            return
        first = _first(page, len(rows))
        for (severity, topic), group in groupby(rows[first : first + _AT_ONCE], key=lambda row: (row["severity_name"], row["topic_name"])):
            st.markdown(f"**{plain(str(severity))} · {plain(str(topic))}**")
            for row in group:
                _one(page, row, len(rows) <= _ALL_OPEN)
        _turn(page, first, len(rows))


def _one(page: Page, row: Mapping[str, object], always: bool) -> None:
    check = str(row["check_id"])
    opened = always or choices.state(page.topic, "open") == check
    with st.container(border=True, gap="xsmall"):
        colour = _COLOURS.get(str(row["severity"]), "gray")
        values = f"**{plain(number(page, row['published']))} ≠ {plain(number(page, row['compared']))}**"
        st.markdown(f":{colour}-badge[{plain(str(row['finding_kind_name']))}] {values}")
        if opened:
            finding(page, row)
        else:
            st.markdown(plain(str(row["what"])))
        if not always:
            st.button(
                page.t("Close") if opened else page.t("Both places side by side"), type="tertiary", key=f"{page.topic}.open.{check}",
                icon=":material/close:" if opened else ":material/compare:",
                on_click=choices.put_state, args=(page.topic, "open", "" if opened else check),
            )  # fmt: skip


def _first(page: Page, count: int) -> int:
    """Number of the first finding shown; the start of the list where the address names none of its parts."""
    part = choices.state(page.topic, "part")
    first = (int(part) - 1) * _AT_ONCE if part.isdecimal() and part != "0" else 0
    return first if first < count else 0


def _turn(page: Page, first: int, count: int) -> None:
    if count <= _AT_ONCE:
        return
    part, last = first // _AT_ONCE + 1, (count - 1) // _AT_ONCE + 1
    with st.container(horizontal=True, vertical_alignment="center"):
        for label, icon, to in ((N_("Earlier ones"), "chevron_left", part - 1), (N_("Further ones"), "chevron_right", part + 1)):
            st.button(
                page.t(label), icon=f":material/{icon}:", disabled=not 1 <= to <= last, key=f"{page.topic}.part.{label}",
                on_click=choices.put_state, args=(page.topic, "part", str(to)),
            )  # fmt: skip
        st.caption(plain(page.t("{first}–{last} of {count}", first=first + 1, last=min(first + _AT_ONCE, count), count=count)))
