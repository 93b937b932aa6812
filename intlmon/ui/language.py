"""Which language the reader sees: chosen, else named by the address, else the browser's, else Kazakh."""

import json
from functools import lru_cache

import streamlit as st

from intlmon.i18n import LANGUAGES, negotiate, translator

CHOSEN = "language"
ADDRESS = "lang"


def current_language() -> str:
    """The language of this run. A choice is kept for the session and in the address, so that it outlives a reload."""
    named = st.query_params.get(ADDRESS)
    if CHOSEN not in st.session_state and named in LANGUAGES:
        st.session_state[CHOSEN] = named
    return negotiate(st.session_state.get(CHOSEN), st.context.locale)


def kept_language() -> dict[str, str]:
    """The language of a reader who chose one, for links: one opened in a new tab has it too."""
    return {ADDRESS: st.session_state[CHOSEN]} if CHOSEN in st.session_state else {}


def language_switch(language: str, label: str) -> None:
    """Draw the switch of the three languages."""
    if st.session_state.get("language_switch") not in LANGUAGES:
        st.session_state["language_switch"] = language
    st.segmented_control(
        label,
        list(LANGUAGES),
        format_func=LANGUAGES.__getitem__,
        key="language_switch",
        label_visibility="collapsed",
        required=True,
        on_change=_choose,
    )


def _choose() -> None:
    st.session_state[CHOSEN] = st.session_state["language_switch"]


def tell_browser(language: str) -> None:
    """Set ``<html lang>``, which hyphenation, fonts and screen readers go by, and the languages the tables write numbers in.

    For Kazakh that is Russian, which writes them alike: Chromium claims to know Kazakh and then writes 1,234.5.
    """
    st.html(_script(language), unsafe_allow_javascript=True)


_NUMBERS_AS = {"kk": "ru"}


@lru_cache(maxsize=len(LANGUAGES))
def _script(language: str) -> str:
    """The style writes over English messages of Streamlit that have no setting, in lists and uploads, and the colour of chosen segments.

    Streamlit paints these letters with the primary colour, and with the same what lies below white ones: on dark, none suits both.

    The braces keep its names to itself: on a change of page it runs again in the same window.
    """
    t = translator(language)
    said = (t("Nothing found"), t("Choose a file"))
    nothing, choose = (json.dumps(json.dumps(text, ensure_ascii=False), ensure_ascii=False) for text in said)
    chosen = f"light-dark({st.get_option('theme.light.linkColor')}, {st.get_option('theme.dark.linkColor')})"
    return f"""<script>{{
document.documentElement.lang = '{language}';
Object.defineProperty(navigator, 'languages', {{ get: () => ['{_NUMBERS_AS.get(language, language)}'], configurable: true }});
const made = () => document.head.appendChild(Object.assign(document.createElement('style'), {{ id: 'words' }}));
const empty = '[role=listbox] > [role=option][style*=contents] > span';
const upload = '[data-testid=stFileUploaderDropzone] button';
const rules = empty + '{{font-size: 0}}' + empty + '::after{{font-size: 0.875rem; content: ' + {nothing} + '}}'
    + '[data-selected=true] p{{color: {chosen}}}'
    + upload + ' p{{font-size: 0}}' + upload + ' p::after{{font-size: 1rem; content: ' + {choose} + '}}'
    + '[data-testid=stFileUploaderDropzoneInstructions]{{display: none}}';
(document.getElementById('words') || made()).textContent = rules;
}}</script>"""
