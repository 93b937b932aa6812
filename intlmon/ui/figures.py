"""Charts on a page, each the answer to its question."""

from collections.abc import Sequence

import streamlit as st

from intlmon import charts
from intlmon.queries import Result
from intlmon.ui.page import Page
from intlmon.ui.source import places, unsplit
from intlmon.ui.text import plain
from intlmon.ui.trouble import told

_NAMED_IN_ALT = 5


def figures(page: Page, *sides: Sequence[str]) -> None:
    """Draw the charts ``<topic>.<name>`` in one column per side, one below the other on narrow screens."""
    in_columns(*([(page, name, page.t(charts.CHARTS[f"{page.topic}.{name}"].title)) for name in side] for side in sides))


def in_columns(*sides: Sequence[tuple[Page, str, str]]) -> None:
    """Draw charts given as page, name and title, one column per side."""
    for number, (side, column) in enumerate(zip(sides, st.columns(len(sides)), strict=True)):
        with column:
            for place, (page, name, title) in enumerate(side):
                _figure(page, f"{page.topic}.{name}", title, key=f"{page.topic}.{name}.{number}.{place}")


@told
def _figure(page: Page, chart: str, title: str, key: str) -> None:
    """Draw one chart with its title and source."""
    result = page.ask(charts.CHARTS[chart].question)
    with st.container(border=True):
        st.markdown(f"**{plain(title)}**")
        unsplit(page, result)
        if result.table.num_rows:
            spec = charts.spec(chart, page.t.language)
            st.vega_lite_chart(result.table, spec, key=key, alt=_in_words(page, title, result))
        else:
            st.info(page.t("No figures for this choice."))
        places(page, result)


def _in_words(page: Page, title: str, result: Result) -> str:
    """Alternative text: title, filters, and the first rows."""
    rows = [", ".join(_word(page, value) for value in row.values() if value is not None) for row in result.rows()[:_NAMED_IN_ALT]]
    return ". ".join(part for part in (title, page.caption, "; ".join(rows)) if part)


def _word(page: Page, value: object) -> str:
    return page.t.number(value, 1) if isinstance(value, float) else str(value)
