"""The lines of the documents behind figures and rows, as printed."""

import re
from collections.abc import Collection, Iterable
from itertools import groupby

import streamlit as st

from intlmon.columns import COLUMNS, for_reader
from intlmon.provenance import Citation, in_words
from intlmon.queries import Printed, printed, records_of
from intlmon.ui.page import Page
from intlmon.ui.text import plain

_MOST = 12
_TABS = str.maketrans({"\t": "  "})
_MARKUP = re.compile(r"</?[a-z]+>|\*\*")  # of the copies: bold, italic, items of lists
_GROUPED = re.compile(r"(?<=\d)[ \xa0](?=\d{3}\b)")  # the space in 6 044


def lines(page: Page, cited: Collection[Citation], about: Iterable[object] = (), said: Collection[float] = ()) -> None:
    """Draw each place with the number of its line and the line itself; of very many the first ones, and how many there are.

    Of a paragraph that speaks of many things, the words quoted are those about the codes ``about`` alone, and of these the
    ones that give one of the numbers ``said``, where any do.
    """
    records(page, cited)
    found = _about({str(code) for code in about}, printed(page.edition, frozenset(cited)))
    places = [list(group) for _, group in groupby(found, key=_place)]
    # Where the first of the numbers stands comes first, then rows of tables before words of running text.
    places.sort(key=lambda group: (not any(says(each.text, *list(said)[:1]) for each in group), not group[0].whole))
    for group in places[:_MOST]:
        _draw(page, [each for each in group if each.whole or says(each.text, *said)] or group)
    if len(places) > _MOST:
        st.caption(page.t.plural("{count} place in all; the first are shown.", "{count} places in all; the first are shown.", len(places)))


def records(page: Page, cited: Collection[Citation]) -> None:
    """Draw the records of a round that the places name, each with the file, sheet and row it stood in; nothing where they name none."""
    found = records_of(page.edition, page.t.language, cited)
    if found is None:
        return
    shown = for_reader(found, page.names, page.t)
    headings = {name: page.t(COLUMNS[name].label) for name in shown.column_names}
    st.caption(plain(page.t.plural("{count} record handed in:", "{count} records handed in:", shown.num_rows)))
    st.dataframe(shown.rename_columns(headings), hide_index=True, placeholder="–")


def _place(each: Printed) -> tuple[str, str, bool]:
    return each.source_id, each.locator, each.whole


def _about(codes: set[str], found: Iterable[Printed]) -> list[Printed]:
    kept = []
    for _, group in groupby(found, key=_place):
        everything = list(group)
        kept += [each for each in everything if each.whole or codes.issuperset(each.codes)] or everything
    return kept


def says(text: str, *numbers: float) -> bool:
    """Whether a text gives one of the numbers.

    >>> says("жалпы саны 6 044 бірлік", 6044), says("16044", 6044), says("үлесі 30,4%", 48, 30.4)
    (True, False, True)
    """
    plainly = _GROUPED.sub("", text)
    written = (re.escape(f"{number:.10g}").replace(r"\.", "[.,]") for number in numbers)
    return any(re.search(rf"(?<![\d.,]){each}(?![.,]?\d)", plainly) for each in written)


def unmarked(text: str) -> str:
    """A printed line without the markup of its copy, tabs as spaces."""
    return _MARKUP.sub("", text.translate(_TABS)).strip()


def _draw(page: Page, group: list[Printed]) -> None:
    first = group[0]
    place = in_words([(first.source_id, first.locator)], page.names, page.t)
    spans = ", ".join(dict.fromkeys(each.lines for each in group))
    line = page.t("line {line}", line=spans) if first.whole else page.t("line {line}, quoted from running text", line=spans)
    st.caption(plain(f"{place}, {line}"))
    st.code("\n".join(unmarked(each.text) for each in group), language=None, wrap_lines=True)
