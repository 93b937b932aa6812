"""The row of key figures at the top of a page."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import ceil

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from intlmon.export.key_figures import against, shown
from intlmon.labels import KEY_FIGURES
from intlmon.queries import findings_of
from intlmon.ui.marks import mark_of
from intlmon.ui.nothing import nothing_found
from intlmon.ui.origin import Origin, origin
from intlmon.ui.page import Page
from intlmon.ui.source import source
from intlmon.ui.text import plain
from intlmon.ui.trouble import told

MadeOf = Mapping[str, Sequence[str]]
_IN_A_ROW = 5
_NARROWEST = 170  # pixels that the longest word of a name takes within a card


@told
def key_figures(
    page: Page,
    made_of: MadeOf | None = None,
    within: Mapping[str, str] | None = None,
    question: str = "key_figures",
) -> None:
    """Draw one card per row of the question (``figure``, ``value``, ``unit``, ``before``, ``before_period``, ``cited``).

    They are called as in ``KEY_FIGURES``. ``made_of`` gives for each ``figure`` the table questions of the rows behind it (see
    ``Origin``), ``within`` codes that these rows have beside the filters in force. ``before`` may be empty; ``unit`` is ``percent`` or
    a count; ``rank`` of ``of`` is the figure's place among all.
    """
    result = page.ask(question)
    rows = list(zip(result.rows(), result.cited_by_row, strict=True))
    if not rows:
        nothing_found(page, page.t("No figures for this choice."), "key_figures")
    in_a_row = ceil(len(rows) / ceil(len(rows) / _IN_A_ROW)) if rows else 1  # rows of cards are as even as can be
    for (row, cited), cell in zip(rows, cells(len(rows), in_a_row), strict=True):
        with cell:
            figure, label = str(row["figure"]), page.t(KEY_FIGURES[page.topic][str(row["figure"])])
            card(page, label, row, Origin(figure, label, cited, tuple((made_of or {}).get(figure, ())), within))
    source(page, result)


def cells(count: int, in_a_row: int) -> list[DeltaGenerator]:
    """Make the frames of cards, fewer in a row where the words of their names would be broken."""
    grid = st.grid(in_a_row, min_column_width=_NARROWEST, border=True)
    return [grid.cell() for _ in range(count)]


def card(page: Page, label: str, row: Mapping[str, object], behind: Origin) -> None:
    """Draw one key figure in its frame with its change against the period before, its rank, and the way to what is behind it."""
    value, before = row["value"], row.get("before")
    delta = _delta(page, value, before, row) if before is not None and value is not None else None
    direction = 0 if delta is None else (_number(value) > _number(before)) - (_number(value) < _number(before))
    with st.container(gap="xsmall"):
        # The number stands first, so that a row of cards is level however long the names below are.
        st.metric(
            plain(label), shown(value, row.get("unit"), page.t), delta=delta, label_visibility="collapsed",
            delta_color="normal" if direction > 0 else "inverse" if direction < 0 else "off",  # Streamlit takes a true minus for a plus
            delta_arrow="up" if direction > 0 else "down" if direction < 0 else "off",
        )  # fmt: skip
        earlier = "" if delta is None else f"  \n:gray[:small[{plain(_earlier(page, before, row))}]]"
        st.markdown(f":small[{plain(label)}]{earlier}{_rank(page, row)}")
        said = tuple(_number(each) for each in (value, before) if each is not None)
        findings = findings_of(page.edition, behind.cited, [value, before])
        counts = value is not None and row.get("unit") != "percent"
        origin(page, replace(behind, value=_number(value) if counts else None, said=said, findings=findings))
        mark_of(page, findings, behind.name)


def _rank(page: Page, row: Mapping[str, object]) -> str:
    """The figure's place among all that have it, where the question tells."""
    if row.get("rank") is None or row.get("of") is None:
        return ""
    place = page.t("Place {rank} of {of}", rank=row["rank"], of=row["of"])
    return f"  \n:gray[:small[{plain(place)}]]"


def _delta(page: Page, value: object, before: object, row: Mapping[str, object]) -> str:
    change = _number(value) - _number(before)
    if row.get("unit") == "percent" or not _number(before):
        return page.t.signed(round(change, 1), 1)
    percent = page.t.percent(abs(change) / _number(before) * 100)
    sign = "+" if change > 0 else "−" if change < 0 else ""
    return f"{page.t.signed(change, 1)} ({sign}{percent})"


def _earlier(page: Page, before: object, row: Mapping[str, object]) -> str:
    return against(str(row["before_period"]), before, row.get("unit"), page.names, page.t)


def _number(value: object) -> float:
    return float(str(value))
