"""The reader's deck, kept for the session, and what every view has to get into it and onto a screen of its own."""

from functools import partial

import streamlit as st

from intlmon.export.deck import MOST_ITEMS, Deck, Item
from intlmon.filters import Filters
from intlmon.queries import facts_of, reading_of
from intlmon.ui import choices
from intlmon.ui.language import kept_language
from intlmon.ui.page import Page

_KEPT = "deck"
_ADDED = "deck.added"


def current() -> Deck:
    """The deck of this session; empty at first."""
    kept = st.session_state.get(_KEPT)
    return kept if isinstance(kept, Deck) else Deck()


def keep(deck: Deck) -> None:
    """Keep a deck in place of the one before."""
    st.session_state[_KEPT] = deck


def deck_buttons(page: Page, name: str, filters: Filters, key: str) -> None:
    """Draw what adds a view (a chart or ``topic/question``) to the deck, and what shows it on a screen of its own."""
    item = Item(name, filters, reading=reading_of(page.edition))
    st.button(
        page.t("Add to deck"), icon=":material/playlist_add:", type="tertiary", key=f"{key}.deck",
        help=page.t("The deck keeps views to be shown one after the other."), on_click=partial(_add, item, key),
    )  # fmt: skip
    st.page_link(
        page.pages["present"], label=page.t("Present"), icon=":material/present_to_all:", query_params=address(item, page.edition),
    )  # fmt: skip
    if st.session_state.get(_ADDED, ("", ""))[0] == key:
        st.toast(_told(page, st.session_state.pop(_ADDED)[1]), icon=":material/slideshow:")


def _add(item: Item, key: str) -> None:
    before = current()
    keep(before.added(item))
    known = "known" if item in before.items else "full"
    st.session_state[_ADDED] = (key, known if current() == before else "added")


def _told(page: Page, outcome: str) -> str:
    if outcome == "known":
        return page.t("The deck has this view already.")
    if outcome == "full":
        return page.t("The deck is full: it has {count} views.", count=MOST_ITEMS)
    return page.t.plural("Added: the deck has {count} view.", "Added: the deck has {count} views.", len(current().items))


def address(item: Item, edition: str, place: int | None = None) -> dict[str, str]:
    """Query of the address that shows an item alone, or at its place (from 0) in the deck."""
    reading = {} if item.reading == choices.PRINTED else {choices.READING: item.reading}
    return codes(item, place) | {choices.EDITION: facts_of(edition)} | reading | kept_language()


def codes(item: Item, place: int | None = None) -> dict[str, str]:
    """The part of that query that says what is shown: the view, its filters, its place."""
    return {"view": item.name} | item.filters.address() | ({} if place is None else {"slide": str(place + 1)})
