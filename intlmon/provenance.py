"""Where figures come from, in the reader's words: sources, and locators such as ``appendix=1; row=4``."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import groupby

from intlmon.i18n import N_, Translator

Citation = tuple[str, str]
REGISTRY = "registry"
Names = Callable[[str, str], str]
_SEVERAL = " | "
_MOST = 3
_NUMBER = re.compile(r"[\d–,. -]+")
_OTHER = re.compile(r"([0-9]{3}|registry)@(.+)")  # a place in another source than the row's own: 000@appendix=1; row=4
# Lists that the codes in places of a round's records have their names in; other keys are lists themselves.
_LISTS = {"half": "period", "status": "branch_status"}
_CODED = (
    "topic", "kind", "flow", "level", "ownership", "field", "index", "region", "country", "institution", "direction", "format", "scheme",
    "degree",
)  # fmt: skip
_COUNTED = ("records",)  # a number of things, and not the number of one
_NUMBERED = N_("{key} {value}")
_NAMED = N_("{key}: {value}")


def in_words(citations: Iterable[Citation], names: Names, t: Translator) -> str:
    """Put citations into words, rows of one list together as ranges.

    ``names(list, code)`` gives the reader's word for a locator key or a source.

    >>> from intlmon.i18n import translator
    >>> places = [("000", "appendix=1; row=1"), ("000", "appendix=1; row=2")]
    >>> print(in_words(places, lambda of, code: code, translator("en")))
    000: appendix 1, row 1–2
    """
    pairs = sorted(singly(citations), key=_order)
    documents = []
    for source, group in groupby(pairs, key=lambda pair: pair[0]):
        places = _merged([_parts(locator) for _, locator in group])
        documents.append(f"{names('source_short', source)}: " + "; ".join(_place(place, names, t) for place in places))
    return " · ".join(documents)


def singly(citations: Iterable[Citation]) -> set[Citation]:
    """Take apart the citations whose locator names several places, each with the source that it names or else the row's."""
    return {_placed(source, one) for source, locator in citations for one in locator.split(_SEVERAL)}


def _placed(source: str, one: str) -> Citation:
    other = _OTHER.fullmatch(one) if "@" in one else None
    return (other[1], other[2]) if other else (source, one)


def read(locator: str) -> dict[str, str]:
    """Take a locator apart: ``{"appendix": "1", "row": "4"}``."""
    parts = (part.partition("=") for part in locator.split("; "))
    return {key: value for key, sign, value in parts if sign}


@lru_cache(maxsize=8192)  # the same rows are cited under every filter
def _parts(locator: str) -> tuple[tuple[str, str], ...]:
    """The parts of a locator that a reader is told: a column is too fine, and a section implies its part."""
    place = read(locator)
    left_out = ("column", "part") if "section" in place else ("column",)
    return tuple((key, value) for key, value in place.items() if key not in left_out)


def _place(place: Mapping[str, str], names: Names, t: Translator) -> str:
    return ", ".join(_part(key, value, names, t) for key, value in place.items())


def _part(key: str, value: str, names: Names, t: Translator) -> str:
    message = _NUMBERED if _NUMBER.fullmatch(value) and key not in (*_CODED, *_COUNTED) else _NAMED
    return t(message, key=names("locator_key", key), value=names(_list_of(key), value))


def _list_of(key: str) -> str:
    return _LISTS.get(key, key if key in _CODED else "locator_value")


def _merged(places: list[tuple[tuple[str, str], ...]]) -> list[dict[str, str]]:
    """One place per list: those that differ in their last part alone (row, paragraph, action) become ranges."""
    last: dict[tuple[tuple[str, str], ...], dict[str, list[str]]] = {}
    for *rest, (key, value) in places:
        last.setdefault(tuple(rest), {}).setdefault(key, []).append(value)
    merged = [dict(rest) | {key: _ranges(values)} for rest, ends in last.items() for key, values in ends.items()]
    return merged if len(merged) <= _MOST else _lists(merged)


def _lists(places: list[dict[str, str]]) -> list[dict[str, str]]:
    """The lists alone (table, appendix, section), where naming each group and row would bury them."""
    return [dict(pairs) for pairs in dict.fromkeys(tuple(place.items())[:1] for place in places)]


def _ranges(values: list[str]) -> str:
    numbers = sorted({int(value) for value in values if value.isdigit()})
    words = sorted({value for value in values if not value.isdigit()})
    found = []
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        members = [number for _, number in run]
        found.append(str(members[0]) if len(members) == 1 else f"{members[0]}–{members[-1]}")
    return ", ".join(found + words)


@lru_cache(maxsize=8192)
def _order(pair: Citation) -> tuple[object, ...]:
    return pair[0], [(0, int(part)) if part.isdigit() else (1, part) for part in re.split(r"(\d+)", pair[1])]
