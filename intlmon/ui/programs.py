"""How programs get the rows that a table rests on: the view of ``mart`` that its question reads, over the data interface."""

from urllib.parse import quote

import streamlit as st

from intlmon.filters import ALL
from intlmon.queries import MartView, Result, parameters, reading_of, views, views_of
from intlmon.ui.choices import PRINTED, READING
from intlmon.ui.page import Page
from intlmon.ui.text import plain
from intlmon.ui.trouble import telling

_ROOM = 420  # pixels: a closed menu that did not say what it needs would open where there is no room
_PROFILE = "profile_"  # the country of a profile is a country


def programs(page: Page, result: Result, key: str) -> None:
    """Offer the addresses of those views, with the filters that are columns of theirs, and how pandas, R and Excel read them."""
    names = views_of(result.question, page.edition)
    if names:
        _menu(page, result, names, f"{key}.programs")


@st.fragment
def _menu(page: Page, result: Result, names: tuple[str, ...], key: str) -> None:
    """A closed menu costs a page one element; opening it runs this part alone."""
    with telling(page.t):
        menu = st.popover(page.t("Data for programs"), icon=":material/code:", type="tertiary", key=key, on_change="rerun")
        if menu.open:
            with menu:
                _tell(page, result, [views(page.edition, page.t.language)[name] for name in names])
        else:
            menu.space(_ROOM)


def _tell(page: Page, result: Result, read: list[MartView]) -> None:
    st.caption(page.t("The rows that this table is made from, as the database holds them, with codes in place of names."))
    for view in read:
        st.markdown(f"**{plain(view.name)}** – {plain(view.description)}")
        csv, json, parquet = (address(result, view, form, page.edition) for form in ("csv", "json", "parquet"))
        st.code(csv, language=None, wrap_lines=True)
        st.code(f'import pandas as pd\nrows = pd.read_parquet("{parquet}")', language="python", wrap_lines=True)
        st.code(f'library(jsonlite)\nrows <- fromJSON("{json}")$rows', language="r", wrap_lines=True)
        left_out = ", ".join(page.t(ALL[name].label) for name in _left_out(result, view))
        if left_out:
            st.caption(
                plain(page.t("Filters that the view has no column for, and that the address leaves out: {filters}", filters=left_out))
            )
    st.caption(plain(page.t("In Excel: Data → From Web, and the first address. All views: {address}", address=_base())))


def address(result: Result, view: MartView, form: str, edition: str) -> str:
    """The address of a view's rows in a format, under the filters that the question follows and the view has columns for."""
    chosen = {name: result.filters.codes(name) for name in _followed(result) if _column(name) in view.columns}
    query = [f"{_column(name)}={','.join(quote(code, safe='') for code in codes)}" for name, codes in chosen.items()]
    query += [] if (reading := reading_of(edition)) == PRINTED else [f"{READING}={reading}"]
    return f"{_base()}{view.name}.{form}" + ("?" + "&".join(query) if query else "")


def _left_out(result: Result, view: MartView) -> list[str]:
    return [name for name in _followed(result) if _column(name) not in view.columns]


def _followed(result: Result) -> list[str]:
    return [name for name, _ in result.filters.only(parameters(result.question)).chosen]


def _column(name: str) -> str:
    return name.removeprefix(_PROFILE)


def _base() -> str:
    """Where the data interface of this server is; every page stands right below the server's own address."""
    page = (st.context.url or "").partition("?")[0].partition("#")[0]
    return f"{page.rpartition('/')[0]}/api/v1/"
