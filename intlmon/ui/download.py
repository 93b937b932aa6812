"""The menu of files that stands below every view: exactly its rows, in every format, made when one is asked for."""

import datetime
from dataclasses import replace
from functools import partial

import streamlit as st

from intlmon.export.formats import Format, file_name, formats_of
from intlmon.export.view import View
from intlmon.i18n import Translator
from intlmon.queries import Result
from intlmon.ui.page import Page
from intlmon.ui.share import address
from intlmon.ui.trouble import telling


def download(page: Page, result: Result, title: str, key: str, chart: str = "") -> None:
    """Draw the menu for an answer that the page shows under ``title``; ``chart`` names the drawing, where it is one."""
    _menu(View(page.topic, title, result, page.edition, page.t.language, chart), page.t, f"{key}.files")


@st.fragment
def _menu(view: View, t: Translator, key: str) -> None:
    """A closed menu costs a page one element; opening it runs this part alone."""
    with telling(t):
        menu = st.popover(t("Download"), icon=":material/download:", type="tertiary", key=key, on_change="rerun")
        if menu.open:
            with menu, st.container(gap=None):
                for each in formats_of(view):
                    _file(replace(view, link=address()), each, t, f"{key}.{each.name}")


def _file(view: View, of: Format, t: Translator, key: str) -> None:
    today = datetime.date.today()
    name = file_name(view, today, of.ending)
    made = partial(of.make, view, today)
    st.download_button(t(of.label), made, name, of.mime, key=key, on_click="ignore", type="tertiary")
