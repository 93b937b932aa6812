"""Searching: the box in the head of every page, and what was found."""

from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

import streamlit as st

from intlmon.filters import LONGEST_WORDS, SEPARATOR
from intlmon.i18n import LANGUAGES, N_, Translator, translator
from intlmon.search import Entry, Hit, search
from intlmon.ui.language import kept_language
from intlmon.ui.navigation import go_to
from intlmon.ui.registry import BY_NAME, PAGES
from intlmon.ui.text import plain, shorten
from intlmon.ui.trouble import told

if TYPE_CHECKING:
    from intlmon.ui.page import Page  # which draws the box

HEADINGS = {
    "country": N_("Countries"),
    "institution": N_("Universities"),
    "partner": N_("Partners"),
    "page": N_("Pages"),
    "indicator": N_("Target indicators"),
    "result": N_("Expected results"),
    "programme": N_("Programmes"),
}
# What the page of a kind is, and under which name it takes the codes that an entry leads to.
_PAGES = {"institution": "university", "partner": "country", "indicator": "concept", "result": "concept", "programme": "programmes"}
_PROFILES = {("country", "country"): "profile_country", ("partner", "country"): "profile_country",
             ("institution", "institution"): "profile_institution"}  # fmt: skip
_OPENS = {"result": {"table": "results"}}
_NAMED = {"partner": ("country",), "programme": ("institution", "country")}
_SHOWN = 10  # hits of a kind on the page
_LINE = 90  # characters of a link, which is cut at the end of the line
_EXAMPLES = ("ҚазҰУ", "Türkiye", "6B07104")
_HELP_WEIGHT = 0.8  # what a page is for tells less than its title
_BOX = "search box"


@told
def found(page: "Page") -> None:
    """Draw what the words of the filter ``q`` find, a group for each kind, the best first."""
    asked = " ".join(page.filters.codes("q")).strip()
    if not asked:
        _invite(page)
        return
    hits = search(asked, page.edition, page.t.language, 10_000, _page_entries(page.t.language))
    if not hits:
        st.info(page.t("Nothing was found for “{words}”.", words=plain(asked)))
        st.markdown(page.t("Check the spelling, take fewer words, or write an abbreviation or a code."))
        return
    kinds = list(dict.fromkeys(hit.kind for hit in hits))  # the kind of the best hit first
    for kind, group in groupby(sorted(hits, key=lambda hit: kinds.index(hit.kind)), key=lambda hit: hit.kind):
        _group(page, kind, list(group))


def search_box(t: Translator) -> None:
    """Draw the box, which leads to the page of the search."""
    st.text_input(
        t("Search"), key=_BOX, type="search", icon=":material/search:", label_visibility="collapsed", max_chars=LONGEST_WORDS,
        placeholder=t("University, country, programme…"), on_change=_asked,
    )  # fmt: skip


def _asked() -> None:
    asked = str(st.session_state[_BOX]).strip()
    st.session_state[_BOX] = ""
    if asked:
        go_to("search", {"q": asked})


def _invite(page: "Page") -> None:
    st.markdown(
        page.t("Names in Kazakh, Russian or English, abbreviations, programme codes: universities, partners, countries, indicators, pages.")
    )
    with st.container(horizontal=True):
        st.markdown(page.t("For example:"), width="content")
        for example in _EXAMPLES:
            st.page_link(page.pages["search"], label=plain(example), query_params={"q": example} | kept_language())


def _group(page: "Page", kind: str, hits: list[Hit]) -> None:
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{plain(page.t(HEADINGS[kind]))}** · {page.t.number(len(hits))}")
        for hit in hits[:_SHOWN]:
            _hit(page, hit)
        if len(hits) > _SHOWN:
            st.caption(page.t("The first {count} are shown; another word narrows the search.", count=_SHOWN))


def _hit(page: "Page", hit: Hit) -> None:
    """Draw a link to what was found; plain text where its page is not there."""
    name = hit.code if hit.kind == "page" else _PAGES.get(hit.kind, hit.kind)
    label = plain(shorten(hit.label, _LINE))
    leads = {_PROFILES.get((hit.kind, of), of): codes for of, codes in hit.leads} | _OPENS.get(hit.kind, {})
    if name in page.pages and (leads or hit.kind == "page"):
        whole = plain(hit.label) if len(hit.label) > _LINE else None
        st.page_link(page.pages[name], label=label, icon=BY_NAME[name].icon, help=whole, query_params=leads | kept_language())
    else:
        st.markdown(label)
    if beside := _beside(page, hit):
        st.caption(plain(beside))


def _beside(page: "Page", hit: Hit) -> str:
    """Of a partner its country, of a programme its university and countries; the text that was matched where the name is another."""
    known = [(of, code) for of in _NAMED.get(hit.kind, ()) for code in dict(hit.leads).get(of, "").split(SEPARATOR) if code]
    named = [page.names(of, code) for of, code in known]
    return " · ".join([*named, *([hit.text] if hit.text and hit.kind != "page" else [])])


@lru_cache(maxsize=len(LANGUAGES))
def _page_entries(language: str) -> tuple[Entry, ...]:
    """The pages, found by title and purpose in every language."""
    every = [translator(each) for each in LANGUAGES]
    return tuple(
        Entry(
            "page", entry.name, translator(language)(entry.title),
            tuple(dict.fromkeys((t(text), weight) for t in every for text, weight in _texts(entry.title, entry.short, entry.help))),
        )
        for entry in PAGES
        if entry.name != "search" and not entry.hidden
    )  # fmt: skip


def _texts(title: str, short: str, purpose: str) -> list[tuple[str, float]]:
    return [(text, weight) for text, weight in ((title, 1.0), (short, 1.0), (purpose, _HELP_WEIGHT)) if text]
