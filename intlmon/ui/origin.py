"""From a figure to the rows that it is made of, and from these to the lines of the documents."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial
from urllib.parse import parse_qsl

import streamlit as st

from intlmon.filters import Filters
from intlmon.provenance import REGISTRY, Citation, singly
from intlmon.queries import Result, ask, facts_of
from intlmon.ui import choices
from intlmon.ui.behind import behind as behind_row
from intlmon.ui.counted import counted
from intlmon.ui.download import download
from intlmon.ui.finding import number, preference
from intlmon.ui.grid import grid
from intlmon.ui.lines import lines
from intlmon.ui.marks import mark_of
from intlmon.ui.page import Page
from intlmon.ui.text import plain
from intlmon.ui.trouble import told

FINDINGS = "quality/findings"
_MOST_FINDINGS = 4


@dataclass(frozen=True)
class Origin:
    """What lies behind a figure.

    ``made_of`` names the table questions whose rows it is made of, the first of which follows the filters in force, each with
    further codes: ``"programmes?kind=joint"``; ``"staff/countries"`` is another topic's. None where the documents publish it as it stands.
    ``value`` is the figure, where its rows can be counted or summed up to it; ``said`` the numbers that a document prints for it;
    ``findings`` those that it is part of.
    """

    name: str
    title: str
    cited: Collection[Citation]
    made_of: tuple[str, ...] = ()
    within: Mapping[str, str] | None = None
    value: float | None = None
    said: tuple[float, ...] = ()
    findings: tuple[str, ...] = ()


def origin(page: Page, behind: Origin) -> None:
    """Draw the button that opens what is behind a figure; open it where the address says so."""
    st.button(
        page.t("Details"), key=f"{page.topic}.rows.{behind.name}", type="tertiary", icon=":material/table_rows:",
        help=page.t("Rows and source"), on_click=choices.put_state, args=(page.topic, "rows", behind.name),
    )  # fmt: skip
    if choices.state(page.topic, "rows") == behind.name:
        st.dialog(plain(behind.title), width="large", on_dismiss=partial(_close, page.topic))(_opened)(page, behind)


def _close(topic: str) -> None:
    choices.put_state(topic, "rows", "")
    choices.put_state(topic, "row", "")


@told
def _opened(page: Page, behind: Origin) -> None:
    choices.write_address(page.topic, page.filters, facts_of(page.edition))  # a tick in here runs this part alone
    st.caption(plain(page.caption))
    _disagreements(page, behind)
    about = [code for _, codes in page.filters.chosen for code in codes] + list((behind.within or {}).values())
    result = _rows(page, behind)
    if result is None:
        st.info(_without_rows(page, behind))
        lines(page, behind.cited, about, behind.said)
        return
    key = f"{page.topic}.behind.{behind.name}"
    ticked = grid(page, result, key, filtering=False)
    hint = page.t("Tick a row to see its records.") if _of_records(behind) else page.t("Tick a row to see the line it was printed on.")
    st.caption(f"{counted(page, result.table, behind.value)}. {hint}")
    download(page, result, behind.title, key)
    if ticked is None:
        _heading(page.t("Records behind the figure") if _of_records(behind) else page.t("Where the figure is printed"))
        lines(page, behind.cited, about, behind.said)
    else:
        _heading(page.t("Source of the row"))
        behind_row(page, ticked)


def _disagreements(page: Page, behind: Origin) -> None:
    """Tell which other values the documents give for the figure, and why this one is shown."""
    if not behind.findings:
        return
    _heading(page.t("The documents give other values too"))
    found = ask(FINDINGS, page.edition, page.t.language, Filters.of({"finding": list(behind.findings)})).rows()
    for row in found[:_MOST_FINDINGS]:
        values = f"**{plain(number(page, row['published']))}** / **{plain(number(page, row['compared']))}**"
        st.markdown(f"- {plain(str(row['what']))} {values}  \n  :small[{preference(page, row)}]")
    mark_of(page, behind.findings, f"{behind.name}.behind")


def _without_rows(page: Page, behind: Origin) -> str:
    if behind.value == 0 and behind.made_of:
        return page.t("No row: the figure is zero.")
    if _of_records(behind):
        return page.t("Counted from the records that the institutions handed in.")
    return page.t("Published as it stands: the documents do not list the single records behind this figure.")


def _of_records(behind: Origin) -> bool:
    """Whether the figure is counted from records of a round: no document prints it."""
    return any(source == REGISTRY for source, _ in singly(behind.cited))


def _heading(text: str) -> None:
    st.markdown(f"**{plain(text)}**")


def _rows(page: Page, behind: Origin) -> Result | None:
    """The first of the questions that follows every filter in force and has rows."""
    for address in behind.made_of:
        name, _, codes = address.partition("?")
        question = name if "/" in name else f"{page.topic}/{name}"
        result = ask(question, page.edition, page.t.language, _filters(page, behind, dict(parse_qsl(codes))))
        if result.table.num_rows and not result.ignored:
            return result
    return None


def _filters(page: Page, behind: Origin, codes: Mapping[str, str]) -> Filters:
    chosen = {name: list(of) for name, of in page.filters.chosen}
    for name, code in {**(behind.within or {}), **codes}.items():
        chosen[name] = [code]
    return Filters.of(chosen)
