"""Meeting mode: one view a screen with the figures that matter, its filters and its source.

The address holds all of it: the view and its filters in codes, and the place in the deck. So a link shows the same to
everyone, and a page loaded anew still shows its view where the session's deck is lost.
"""

from dataclasses import replace
from functools import partial

import streamlit as st

from intlmon import charts
from intlmon.export.about import read_in_words
from intlmon.export.deck import Item, is_known, view_of
from intlmon.export.deck_file import unknown_of
from intlmon.export.key_figures import KeyFigure, key_figures_of
from intlmon.export.view import View
from intlmon.filters import ALL, SEPARATOR, Filters, read_address
from intlmon.queries import as_printed, facts_of, reading_of
from intlmon.ui import choices, filter_bar, slide
from intlmon.ui.deck import address, codes, current
from intlmon.ui.figures import still_chart
from intlmon.ui.grid import still_grid
from intlmon.ui.navigation import go_to
from intlmon.ui.page import Page, tell_newer, tell_unknown
from intlmon.ui.source import line, unsplit
from intlmon.ui.text import plain, shorten
from intlmon.ui.trouble import told

_VIEW, _SLIDE = "view", "slide"
_MOST_TOLD = 200
_WIDTHS = (1, 4)  # of figures and view
_ROWS = 12  # of a table that a screen has room for; the others are scrolled to


def present(page: Page) -> None:
    """Show the view that the address names, or the first of the deck; where there is neither, say what to do."""
    slide.bare()
    query = choices.address()
    place = _place(query)
    item = _item(page, query, place)
    if item is None:
        _nothing(page, query.get(_VIEW, ""))
    else:
        _show(page, query, item, place)


def _place(query: dict[str, str]) -> int | None:
    """The place in the deck that the address names, from 0, where the deck still has that view there."""
    items, number = current().items, query.get(_SLIDE, "1" if _VIEW not in query else "")
    if number not in map(str, range(1, len(items) + 1)):
        return None
    place = int(number) - 1
    return place if query.get(_VIEW, items[place].name) == items[place].name else None


def _item(page: Page, query: dict[str, str], place: int | None) -> Item | None:
    """The view of the address; filters that the address has are those in force, whichever the deck has kept."""
    kept = None if place is None else current().items[place]
    if _VIEW not in query:
        return kept
    if not is_known(query[_VIEW]):
        return None
    filters = Filters.of(read_address(query))
    if kept is not None:
        return replace(kept, filters=filters)
    return Item(query[_VIEW], filters, reading=choices.linked_reading())


def _nothing(page: Page, named: str) -> None:
    st.title(page.t("Presentation"), anchor=False)
    if named:
        st.warning(plain(page.t("There is no view {name}.", name=shorten(named, _MOST_TOLD))))
    st.info(page.t("The deck is empty. Choose “Add to deck” below a chart or a table of any page, or load a saved deck."))
    st.page_link(page.pages["deck"], label=page.t("Deck"), icon=":material/slideshow:")


@told
def _show(page: Page, query: dict[str, str], item: Item, place: int | None) -> None:
    unknown = unknown_of(replace(current(), items=(item,)), as_printed(page.edition))
    view = view_of(item, page.edition, page.t.language)
    linked = choices.linked_edition(page.topic, facts_of(page.edition))
    choices.put_address(codes(replace(item, filters=view.result.filters), place), facts_of(page.edition), item.reading)
    for problem in unknown:
        st.warning(plain(problem.in_words(page.t)))
    if strange := [name for name in query if name not in ALL and name not in (_VIEW, _SLIDE)]:
        tell_unknown(strange, page.t)
    if linked:
        tell_newer(linked, facts_of(page.edition), page.t)
    shown = replace(page, topic=view.topic, edition=view.edition, names=view.names, options=view.offered, filters=view.result.filters)
    _slide(shown, view, item)
    with st.container(horizontal=True, vertical_alignment="center", key="slide_foot"):
        st.caption(_source(shown, view))
        _drawer(shown, view)
        number, of = (0, 0) if place is None else (place + 1, len(current().items))
        rigid = not item.chart or charts.CHARTS[item.chart].family.name == "map"
        slide.buttons(page.t, number, of, rigid, partial(_go, page, item, place))


def _slide(page: Page, view: View, item: Item) -> None:
    """Title, filters in words, figures, and the chart or table."""
    st.title(plain(view.title), anchor=False)
    reading = read_in_words(view.edition, page.t) if reading_of(view.edition) != choices.PRINTED else ""
    st.caption(plain(" · ".join(part for part in (view.filters_in_words, reading) if part)))
    unsplit(page, view.result)
    figures = key_figures_of(view)
    beside, middle = st.columns(_WIDTHS, gap="medium") if figures else (None, st.container())
    if beside is not None:
        with beside:
            _figures(figures)
    with middle, st.container(key="slide_view"):
        if not view.result.table.num_rows:
            st.info(page.t("No figures for this choice."))
        elif item.chart:
            still_chart(page, charts.CHARTS[item.chart], view.result, view.title, f"slide.{item.name}")
        else:
            still_grid(page, view.result, f"slide.{item.name}", view.title, _ROWS)


def _figures(figures: tuple[KeyFigure, ...]) -> None:
    with st.container(key="slide_figures", gap="medium"):
        for figure in figures:
            earlier = f"  \n:gray[{plain(figure.before)}]" if figure.before else ""
            # The number stands first, as on the cards, and the label is not cut off.
            st.metric(plain(figure.label), figure.shown, label_visibility="collapsed")
            st.markdown(f"{plain(figure.label)}{earlier}")


def _source(page: Page, view: View) -> str:
    """Where the view and its figures come from, as Markdown."""
    cited = view.result.cited.union(*(figure.cited for figure in key_figures_of(view)))
    return line(page, cited) if cited else ""


def _drawer(page: Page, view: View) -> None:
    """The filters of the view, put away until they are asked for."""
    shown = [name for name, known in page.options.items() if known and not (ALL[name].hidden and not page.filters.codes(name))]
    if not shown:
        return
    with st.popover(page.t("Filters"), icon=":material/filter_alt:", type="tertiary"):
        for name in shown:
            filter_bar.widget(f"slide.{view.topic}", name, page.options[name], page.filters, page.t, _filter)


def _filter(topic: str, name: str) -> None:
    """Take a filter from its widget to the address, where those in force stand."""
    codes = choices.in_widget(topic, name)
    if codes:
        st.query_params[name] = SEPARATOR.join(codes)
    elif name in st.query_params:
        del st.query_params[name]


def _go(page: Page, item: Item, place: int | None, where: str) -> None:
    """Lead to another view of the deck, or back to where the presentation was begun."""
    items = current().items
    if where == "leave" and place is None:
        go_to(item.topic, item.filters.address())
    elif where == "leave":
        go_to("deck", {})
    elif place is not None and items:
        wanted = {"next": place + 1, "previous": place - 1, "first": 0, "last": len(items) - 1}.get(where, place)
        there = min(max(wanted, 0), len(items) - 1)
        st.query_params.from_dict(address(items[there], page.edition, there))
