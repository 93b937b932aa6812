"""The reader's choices: kept across pages, written to the address, read back from it.

The address holds codes and always the year, so that a link means the same rows later and in any language; beside the
filters it holds what is open on the page (``STATES``) and the edition of the data.
"""

import datetime

import streamlit as st

from intlmon.filters import ALL, SEPARATOR, Filters, Offered, complete, read_address
from intlmon.queries import READINGS, Reading
from intlmon.ui.language import ADDRESS, kept_language

Options = Offered
# Which tab, which table (a page's others are called table_…), the figure whose rows are open, the row whose source is open;
# of the list of findings, its part and the one that is open.
STATES = ("view", "table", "rows", "row", "part", "open")
_TABLES = "table_"
EDITION = "edition"
READING = "reading"
PRINTED, CORRECTED, REGISTRY = READINGS
_KEPT = "filters"
_STATES = "open on pages"
_LINKED = "edition of the link"
_READ = "reading of the figures"
_WRITTEN = "address of the last run"


def linked_edition(topic: str, edition: str) -> str:
    """The edition that the address names where it is not the one shown; empty otherwise. Told as long as the reader stays on the page."""
    named = st.query_params.get(EDITION, "")
    if named and named != edition:
        st.session_state[_LINKED] = (topic, named)
    of_topic, linked = st.session_state.get(_LINKED, ("", ""))
    return str(linked) if of_topic == topic and linked != edition else ""


def reading() -> Reading:
    """How the figures are read: chosen for the session, else named by the address, else as printed."""
    if _READ not in st.session_state and linked_reading() != PRINTED:
        st.session_state[_READ] = linked_reading()
    read: Reading = st.session_state.get(_READ, PRINTED)
    return read


def linked_reading() -> Reading:
    """The reading that the address names; as printed where it names none that there is."""
    named = st.query_params.get(READING)
    return next((each for each in READINGS if each == named), PRINTED)


def put_reading(code: str) -> None:
    """Read the figures so from now on, on every page."""
    st.session_state[_READ] = code


def state(topic: str, name: str) -> str:
    """What is open on a page, as a code; empty where nothing is."""
    return str(st.session_state.setdefault(_STATES, {}).setdefault(topic, {}).get(name, ""))


def put_state(topic: str, name: str, code: str) -> None:
    """Open something on a page, or close it (empty code); the address follows at the end of the callback's run."""
    kept = st.session_state.setdefault(_STATES, {}).setdefault(topic, {})
    kept.pop(name, None)
    if code:
        kept[name] = code


def address() -> dict[str, str]:
    """What the address holds beside language, edition and reading; the values of a name given several times together."""
    return {name: SEPARATOR.join(st.query_params.get_all(name)) for name in st.query_params if name not in (ADDRESS, EDITION, READING)}


def adopt_address(topic: str, options: Options) -> list[str]:
    """Take choices from the address where it is not the one written last; return codes that are not known here.

    The one written last is passed over on other pages too: on changing the page the browser may file it
    under the page just left, and the button Back leads there.
    """
    query = address()
    if not query or st.session_state.get(_WRITTEN) == query:
        return []
    asked = read_address(query)
    unknown = [f"{name}={code}" for name in asked for code in asked[name] if not _known(name, code, options)]
    unknown += [name for name in query if name not in ALL and not _is_state(name)]
    for name in options:
        _keep(name, [code for code in asked.get(name, []) if _known(name, code, options)][: ALL[name].most])
        st.session_state.pop(widget_key(topic, name), None)
    st.session_state.setdefault(_STATES, {})[topic] = {name: code for name, code in query.items() if _is_state(name)}
    return unknown


def _is_state(name: str) -> bool:
    return name in STATES or name.startswith(_TABLES)


def _known(name: str, code: str, options: Options) -> bool:
    return name in options and ALL[name].knows(code, options[name])


def chosen(options: Options) -> Filters:
    """The kept choices as far as this page knows them; a single filter falls back to its first value."""
    return complete({name: kept(name) for name in options}, options)


def write_address(topic: str, filters: Filters, edition: str) -> None:
    """Write the choices and what is open to the address bar, with the edition, and reading and language where chosen."""
    put_address(filters.address() | st.session_state.get(_STATES, {}).get(topic, {}), edition, reading())


def put_address(address: dict[str, str], edition: str, read_as: str) -> None:
    """Write an address; beside it the edition, which figures are read, and the language where chosen."""
    beside = {EDITION: edition} | kept_language() | ({} if read_as == PRINTED else {READING: read_as})
    if st.query_params.to_dict() != address | beside:
        st.query_params.from_dict(address | beside)
    st.session_state[_WRITTEN] = address


def widget_key(topic: str, name: str) -> str:
    """Key of a filter's widget on one page."""
    return f"{topic}.{name}"


def kept(name: str) -> list[str]:
    """Codes kept for a filter."""
    return list(st.session_state.setdefault(_KEPT, {}).get(name, []))


def take_from_widget(topic: str, name: str) -> None:
    """Keep what the reader chose in a widget, unless a click on the page, coming in the same moment, has chosen since."""
    if widget_key(topic, name) in st.session_state:
        _keep(name, in_widget(topic, name))


def in_widget(topic: str, name: str) -> list[str]:
    """The codes that a filter's widget shows."""
    value = st.session_state[widget_key(topic, name)]
    if isinstance(value, datetime.date):
        value = value.isoformat()
    return [value] if isinstance(value, str) and value.strip() else list(value or [])


def toggle(topic: str, name: str, codes: list[str]) -> None:
    """Choose codes by a click on the page; the same click again takes the choice back."""
    _keep(name, [] if set(kept(name)) == set(codes) else codes)
    st.session_state.pop(widget_key(topic, name), None)


def clear(topic: str, options: Options) -> None:
    """Forget all choices of a page but its year, day or subject."""
    for name in options:
        if ALL[name].narrows:
            _keep(name, [])
            st.session_state.pop(widget_key(topic, name), None)


def _keep(name: str, codes: list[str]) -> None:
    st.session_state.setdefault(_KEPT, {})[name] = codes
