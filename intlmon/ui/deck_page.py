"""The page of the deck: its views in order, to be moved, renamed, removed and shown; the deck saved as a file and loaded again."""

from dataclasses import replace
from functools import partial

import streamlit as st

from intlmon.export.about import read_in_words
from intlmon.export.deck import LONGEST_NOTE, LONGEST_TITLE, Deck, Item, own_title, view_of
from intlmon.export.deck_file import LONGEST_FILE, DeckError, from_json, to_json, unknown_of
from intlmon.queries import as_printed
from intlmon.ui.deck import address, current, keep
from intlmon.ui.page import Page
from intlmon.ui.powerpoint import powerpoint
from intlmon.ui.text import plain, shorten
from intlmon.ui.trouble import told

_LOADED = "deck.loaded"
_FILE = "deck.file"
_UPLOAD_MB = 1
_MOST_TOLD = 10
_LONGEST_TOLD = 300


def deck_page(page: Page) -> None:
    """Draw the deck, or say how one is put together."""
    deck = current()
    if deck.items:
        _title(page, deck)
        _actions(page, deck)
        _views(page, deck)
    else:
        st.info(page.t("The deck is empty. Choose “Add to deck” below a chart or a table of any page, or load a saved deck."))
    _load(page)


def _title(page: Page, deck: Deck) -> None:
    st.session_state["deck.title"] = deck.title
    st.text_input(page.t("Title of the deck"), key="deck.title", max_chars=LONGEST_TITLE, on_change=_rename_deck)


def _rename_deck() -> None:
    keep(replace(current(), title=str(st.session_state["deck.title"]).strip()))


@told
def _actions(page: Page, deck: Deck) -> None:
    """What is done with the whole deck: present it, take it away, clear it."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.page_link(
            page.pages["present"], label=page.t("Present"), icon=":material/present_to_all:",
            query_params=address(deck.items[0], page.edition, 0),
        )  # fmt: skip
        downloads(page, deck)
        with st.popover(page.t("Clear"), icon=":material/delete_sweep:"):
            st.markdown(page.t("All views are taken out of the deck. What was not saved is lost."))
            st.button(page.t("Clear the deck"), type="primary", key="deck.clear", on_click=partial(keep, Deck()))


def downloads(page: Page, deck: Deck) -> None:
    """Draw what the deck can be taken away as."""
    powerpoint(page, deck)
    st.download_button(
        page.t("Save the deck"), to_json(deck), "intlmon_deck.json", "application/json", key="deck.save",
        icon=":material/save:", on_click="ignore", help=page.t("A small file that this page can load again, in any language."),
    )  # fmt: skip


def _views(page: Page, deck: Deck) -> None:
    for place, item in enumerate(deck.items):
        with st.container(border=True, key=f"deck_item_{place}"):
            _view(page, deck, place, item)


@told
def _view(page: Page, deck: Deck, place: int, item: Item) -> None:
    view = view_of(item, page.edition, page.t.language)
    number = page.t.number(place + 1)
    st.markdown(f"**{number}\\. {plain(view.title)}**")
    own = own_title(item.name, page.edition, page.t.language) if item.title else ""
    reading = read_in_words(view.edition, page.t) if item.reading != "printed" else ""
    st.caption(plain(" · ".join(part for part in (own, view.filters_in_words or page.t("No filters"), reading) if part)))
    for problem in unknown_of(replace(deck, items=(item,)), as_printed(page.edition)):
        st.warning(plain(problem.in_words(page.t)))
    if item.note:
        st.markdown(plain(item.note))
    _buttons(page, deck, place, item)


def _buttons(page: Page, deck: Deck, place: int, item: Item) -> None:
    last = len(deck.items) - 1
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            page.t("Up"), key=f"deck.up.{place}", icon=":material/arrow_upward:", disabled=not place, on_click=_move, args=(place, -1)
        )
        st.button(
            page.t("Down"), key=f"deck.down.{place}", icon=":material/arrow_downward:", disabled=place == last,
            on_click=_move, args=(place, 1),
        )  # fmt: skip
        with st.popover(page.t("Rename"), icon=":material/edit:"):
            _edit(page, place, item)
        st.page_link(
            page.pages["present"], label=page.t("Present from here"), icon=":material/present_to_all:",
            query_params=address(item, page.edition, place),
        )  # fmt: skip
        st.button(page.t("Remove"), key=f"deck.remove.{place}", icon=":material/delete:", type="tertiary", on_click=_remove, args=(place,))


def _edit(page: Page, place: int, item: Item) -> None:
    title, note = f"deck.title.{place}", f"deck.note.{place}"
    st.session_state[title], st.session_state[note] = item.title, item.note
    own = own_title(item.name, page.edition, page.t.language)
    st.text_input(
        page.t("Title"), key=title, max_chars=LONGEST_TITLE, placeholder=own, on_change=_rename, args=(place,),
        help=page.t("Without a title of yours, the view has its own in the language of the reader."),
    )  # fmt: skip
    st.text_area(page.t("Speaker's note"), key=note, max_chars=LONGEST_NOTE, on_change=_rename, args=(place,))


def _rename(place: int) -> None:
    title, note = st.session_state[f"deck.title.{place}"], st.session_state[f"deck.note.{place}"]
    deck = current()
    keep(deck.changed(place, replace(deck.items[place], title=str(title).strip(), note=str(note))))


def _move(place: int, by: int) -> None:
    keep(current().moved(place, by))


def _remove(place: int) -> None:
    keep(current().removed(place))


@told
def _load(page: Page) -> None:
    """Take a saved deck in place of the present one; a file that is none changes nothing, and is told why."""
    with st.expander(page.t("Load a saved deck"), icon=":material/upload_file:", expanded=not current().items):
        turn = st.session_state.setdefault(_LOADED, 0)
        file = st.file_uploader(
            page.t("File of a deck (JSON, at most {size} kB)", size=LONGEST_FILE // 1024), type="json", max_upload_size=_UPLOAD_MB,
            key=f"{_FILE}.{turn}",
        )  # fmt: skip
        if file is None:
            return
        try:
            deck = from_json(file.getvalue(), as_printed(page.edition))
        except DeckError as error:
            _refused(page, error)
            return
        keep(deck)
        st.session_state[_LOADED] = turn + 1  # an uploader of a new name holds no file
        st.rerun()


def _refused(page: Page, error: DeckError) -> None:
    heading = page.t("The file was not loaded; the deck stays as it was.")
    said = [shorten(problem.in_words(page.t), _LONGEST_TOLD) for problem in error.problems]
    more = ["…"] if len(said) > _MOST_TOLD else []
    st.error("  \n".join(map(plain, [heading, *said[:_MOST_TOLD], *more])))
