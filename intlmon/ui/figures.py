"""Charts on a page, each the answer to its question; a click on a mark filters the page."""

from collections.abc import Sequence
from functools import lru_cache, partial
from typing import Any

import streamlit as st

from intlmon import charts
from intlmon.filters import ALL, Filters
from intlmon.queries import Result, ask, findings_of
from intlmon.ui import choices
from intlmon.ui.corrections import corrected_figures
from intlmon.ui.deck import deck_buttons
from intlmon.ui.download import download
from intlmon.ui.marks import mark_of
from intlmon.ui.origin import Origin, origin
from intlmon.ui.page import Page
from intlmon.ui.source import places, unsplit
from intlmon.ui.text import plain
from intlmon.ui.trouble import told

_NAMED_IN_ALT = 5


def figures(page: Page, *sides: Sequence[str], unless: str = "") -> None:
    """Draw the charts ``<topic>.<name>`` in one column per side, one below the other on narrow screens.

    None is drawn where the filter ``unless`` is set.
    """
    if unless and page.filters.codes(unless):
        return
    in_columns(*([(page, name, page.t(charts.CHARTS[f"{page.topic}.{name}"].title)) for name in side] for side in sides))


def in_columns(*sides: Sequence[tuple[Page, str, str]]) -> None:
    """Draw charts given as page, name and title, one column per side."""
    for number, (side, column) in enumerate(zip(sides, st.columns(len(sides)), strict=True)):
        with column:
            for place, (page, name, title) in enumerate(side):
                _figure(page, f"{page.topic}.{name}", title, key=f"{page.topic}.{name}.{number}.{place}")


@told
def _figure(page: Page, name: str, title: str, key: str) -> None:
    with st.container(border=True):
        st.markdown(f"**{plain(title)}**")
        chart(page, name, title, key)


def chart(page: Page, name: str, title: str, key: str) -> None:
    """Draw one chart with what its figures do not follow, its source, and the way to its rows."""
    drawn = charts.CHARTS[name]
    result = page.ask(drawn.question)
    unsplit(page, result)
    if not result.table.num_rows:
        st.info(page.t("No figures for this choice."))
        return
    _draw(page, drawn, result, _in_words(page, title, result), key)
    corrected_figures(page, result)
    places(page, result)
    made_of = (drawn.rows,) if drawn.rows else ()
    findings = _findings(page.edition, page.t.language, result.question, result.filters)
    mark_of(page, findings, key)
    with st.container(horizontal=True, vertical_alignment="center"):
        origin(page, Origin(key.removeprefix(f"{page.topic}."), title, result.cited, made_of, findings=findings))
        download(page, result, title, key, drawn.name)
        deck_buttons(page, name, result.filters, key)


@lru_cache(maxsize=512)
def _findings(edition: str, language: str, question: str, filters: Filters) -> tuple[str, ...]:
    """Findings that any of the figures drawn is part of."""
    result = ask(question, edition, language, filters)
    pairs = zip(result.rows(), result.cited_by_row, strict=True)
    return tuple(sorted({each for row, cited in pairs for each in findings_of(edition, cited, row.values())}))


def _draw(page: Page, drawn: charts.Chart, result: Result, alt: str, key: str) -> None:
    spec = charts.spec(drawn.name, page.t.language)
    if not _picks(page, drawn, spec):
        _still(drawn, page.t.language, result, key, alt)
        return
    column, name = drawn.picks or ("", "")
    # The filter's choice is part of the key: a chart drawn under another choice has nothing picked in it yet.
    key = f"{key}.{','.join(page.filters.codes(name))}"
    picked = partial(_picked, page, key, column, name)
    st.vega_lite_chart(result.table, spec, key=key, alt=alt, on_select=picked, selection_mode=charts.PICK)


def still_chart(page: Page, drawn: charts.Chart, result: Result, title: str, key: str) -> None:
    """Draw a chart alone, whose marks tell their values but choose nothing."""
    _still(drawn, page.t.language, result, key, _in_words(page, title, result))


def _still(drawn: charts.Chart, language: str, result: Result, key: str, alt: str) -> None:
    spec = charts.spec(drawn.name, language)
    params = [param for param in spec.get("params", []) if param["name"] != charts.PICK]
    st.vega_lite_chart(result.table, spec | {"params": params}, key=key, alt=alt)


def _picks(page: Page, drawn: charts.Chart, spec: dict[str, Any]) -> bool:
    """Whether a click on the chart chooses something that this page can filter by."""
    named = [param["name"] for param in spec.get("params", [])]
    return drawn.picks is not None and charts.PICK in named and drawn.picks[1] in page.options and ALL[drawn.picks[1]].narrows


def _picked(page: Page, key: str, column: str, name: str) -> None:
    """Choose what the clicked marks stand for."""
    points = st.session_state[key]["selection"].get(charts.PICK, [])
    codes = [point[column] for point in points if point.get(column) in page.options[name]]
    if codes:
        choices.toggle(page.topic, name, codes)


def _in_words(page: Page, title: str, result: Result) -> str:
    """Alternative text: title, filters, and the first rows."""
    shown = [{name: value for name, value in row.items() if not name.endswith("_code")} for row in result.rows()[:_NAMED_IN_ALT]]
    rows = [", ".join(_word(page, value) for value in row.values() if value is not None) for row in shown]
    return ". ".join(part for part in (title, page.caption, "; ".join(rows)) if part)


def _word(page: Page, value: object) -> str:
    return page.t.number(value, 1) if isinstance(value, float) else str(value)
