"""Opening a page, the first call of each: language, navigation, edition, filters."""

from dataclasses import dataclass, replace

import streamlit as st

from intlmon.errors import EditionError
from intlmon.filters import Filters, in_words
from intlmon.i18n import Translator, translator
from intlmon.labels import FICTITIOUS
from intlmon.paths import ROOT
from intlmon.provenance import Names
from intlmon.queries import Result, ask, facts_of, is_fictitious, names, offered
from intlmon.store import editions, watch
from intlmon.ui import choices, filter_bar
from intlmon.ui.corrections import reading_switch, tell_corrected
from intlmon.ui.language import current_language, language_switch, tell_browser
from intlmon.ui.navigation import ensure_declared, follow
from intlmon.ui.printing import printable
from intlmon.ui.profile_links import chosen_links
from intlmon.ui.registry import BY_NAME, COLLECTION, PageEntry
from intlmon.ui.search import search_box
from intlmon.ui.share import share
from intlmon.ui.text import plain, shorten
from intlmon.ui.trouble import telling

ICON = str(ROOT / "static" / "icon.png")  # a file of ours: Streamlit fetches its own icons from the network
_MOST_TOLD = 300  # characters of what comes from outside and may be of any length
_MOST_FINDINGS = 10


@dataclass(frozen=True)
class Page:
    """What the parts of a page need: topic, reader's language, edition, choices."""

    topic: str
    t: Translator
    edition: str
    names: Names
    options: choices.Options
    filters: Filters
    pages: "dict[str, st.Page]"

    def ask(self, question: str) -> Result:
        """Answer a question of this page's topic under the filters in force."""
        return ask(f"{self.topic}/{question}", self.edition, self.t.language, self.filters)

    def narrowed(self, name: str, code: str) -> "Page":
        """The same page with one filter set to one code."""
        chosen = dict(self.filters.chosen) | {name: (code,)}
        return replace(self, filters=Filters.of(chosen))

    @property
    def caption(self) -> str:
        """The filters in force, in words."""
        return in_words(self.filters, self.options, self.t)


def open_page(topic: str) -> Page:
    """Open a page: everything that must happen whether ``main.py`` ran before or not."""
    language = current_language()
    t = translator(language)
    entry = BY_NAME[topic]
    st.set_page_config(page_title=f"{t(entry.title)} · intlmon", page_icon=ICON, layout="wide")
    pages = ensure_declared()
    follow(pages)
    tell_browser(language)
    if entry.hidden:
        return _bare(topic, t, pages)
    _head(entry, language, t)
    with telling(t):
        edition = _edition(t)
        _tell_fictitious(edition, t)
        options = offered(topic, edition, language)
        facts = facts_of(edition)
        linked = choices.linked_edition(topic, facts)
        unknown = choices.adopt_address(topic, options)
        filters = filter_bar.draw(topic, options, t) if options else Filters()
        choices.write_address(topic, filters, facts)
        if linked:
            tell_newer(linked, facts, t)
        if unknown:
            tell_unknown(unknown, t)
        page = Page(topic, t, edition, names(edition, language), options, filters, pages)
        if options:
            _below_filters(page)
        return page
    st.stop()


def _bare(topic: str, t: Translator, pages: "dict[str, st.Page]") -> Page:
    """A page with nothing of ours on it yet."""
    with telling(t):
        edition = _edition(t)
        _tell_fictitious(edition, t)
        return Page(topic, t, edition, names(edition, t.language), {}, Filters(), pages)
    st.stop()


def _below_filters(page: Page) -> None:
    printable(page.caption, page.t)
    with st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center"):
        chosen_links(page)
        st.space("stretch")
        if BY_NAME[page.topic].section != COLLECTION:  # there, files are shown as handed in
            reading_switch(page)
        share(page.edition, page.t)
    tell_corrected(page)


def tell_unknown(unknown: list[str], t: Translator) -> None:
    """Tell which parts of the address are not known."""
    values = shorten(", ".join(unknown), _MOST_TOLD)
    st.warning(plain(t("The link names values that are not known here and were left out: {values}", values=values)))


def tell_newer(linked: str, edition: str, t: Translator) -> None:
    """Tell that a link was made with another edition than the one shown."""
    message = t(
        "The link was made with data edition {linked}; the figures shown are of edition {edition}.",
        linked=shorten(linked, 20),
        edition=edition,
    )
    st.info(plain(message), icon=":material/update:")


def _head(entry: PageEntry, language: str, t: Translator) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.title(t(entry.title), anchor=False, width="content")
        with st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center", width=620):
            if entry.name != "search":  # which has a filter for the words
                with st.container(width=340):
                    search_box(t)
            language_switch(language, t("Language"))


def _edition(t: Translator) -> str:
    """The published edition, in the reading that the reader chose; where none can be had, say so and end the page."""
    try:
        edition = watch.current_edition()
    except EditionError as error:
        st.error(_listed(t("The database could not be built from data/:"), str(error)))
        st.stop()
    if watch.problem():
        st.warning(_listed(t("Files in data/ have changed but are not as declared; the last edition is shown."), watch.problem()))
    return editions.read_as(edition, choices.reading())


def _tell_fictitious(edition: str, t: Translator) -> None:
    if is_fictitious(edition):
        with st.container(key="fictitious"):
            st.warning(f"**{plain(t(FICTITIOUS))}**", icon=":material/theater_comedy:")


def _listed(what: str, findings: str) -> str:
    """The first findings, a line each; all of them are told by ``python -m intlmon build``."""
    first, rest = findings.splitlines()[:_MOST_FINDINGS], findings.splitlines()[_MOST_FINDINGS:]
    return "  \n".join(plain(shorten(line, _MOST_TOLD)) for line in [what, *first, *(["…"] if rest else [])])
