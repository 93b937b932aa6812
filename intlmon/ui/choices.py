"""The reader's filter choices: kept across pages, written to the address, read back from it.

The address holds codes and always the year, so that a link means the same rows later and in any language.
"""

import streamlit as st

from intlmon.filters import ALL, SEPARATOR, Filters, read_address
from intlmon.ui.language import ADDRESS, CHOSEN

Options = dict[str, dict[str, str]]
_KEPT = "filters"
_WRITTEN = "address of the last run"


def adopt_address(topic: str, options: Options) -> list[str]:
    """Take choices from the address where it is not the one written last; return codes that are not known here.

    The one written last is passed over on other pages too: on changing the page the browser may file it
    under the page just left, and the button Back leads there.
    """
    query = {name: SEPARATOR.join(st.query_params.get_all(name)) for name in st.query_params if name != ADDRESS}
    if not query or st.session_state.get(_WRITTEN) == query:
        return []
    asked = read_address(query)
    unknown = [f"{name}={code}" for name in asked for code in asked[name] if code not in options.get(name, {})]
    unknown += [name for name in query if name not in ALL]
    for name in options:
        _keep(name, [code for code in asked.get(name, []) if code in options[name]])
        st.session_state.pop(widget_key(topic, name), None)
    return unknown


def chosen(options: Options) -> Filters:
    """The kept choices as far as this page knows them; a single filter falls back to its last value."""
    values = {}
    for name, known in options.items():
        codes = [code for code in kept(name) if code in known]
        values[name] = (codes or list(known))[:1] if ALL[name].single else codes
    return Filters.of(values)


def write_address(filters: Filters) -> None:
    """Write the choices to the address bar, with the language where the reader chose one."""
    address = filters.address()
    language = {ADDRESS: st.session_state[CHOSEN]} if CHOSEN in st.session_state else {}
    if st.query_params.to_dict() != address | language:
        st.query_params.from_dict(address | language)
    st.session_state[_WRITTEN] = address


def widget_key(topic: str, name: str) -> str:
    """Key of a filter's widget on one page."""
    return f"{topic}.{name}"


def kept(name: str) -> list[str]:
    """Codes kept for a filter."""
    return list(st.session_state.setdefault(_KEPT, {}).get(name, []))


def take_from_widget(topic: str, name: str) -> None:
    """Keep what the reader chose in a widget."""
    value = st.session_state[widget_key(topic, name)]
    _keep(name, [value] if isinstance(value, str) else list(value or []))


def clear(topic: str, options: Options) -> None:
    """Forget all choices of a page but its year or period."""
    for name in options:
        if not ALL[name].single:
            _keep(name, [])
            st.session_state[widget_key(topic, name)] = []


def _keep(name: str, codes: list[str]) -> None:
    st.session_state.setdefault(_KEPT, {})[name] = codes
