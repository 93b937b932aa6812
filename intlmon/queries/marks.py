"""Which figures are part of a finding.

A figure is known by the places that print it and by its value; a row of a table that is itself at fault by its place alone;
a sum or count by its value and the rows that it is made of.
"""

from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from functools import lru_cache

from intlmon.filters import Filters
from intlmon.provenance import Citation, singly
from intlmon.queries.answers import answer

_SAME = 1e-9
_DIGITS = 6  # of a value that is looked up
_ONE_ROW = 2  # places of one row: its own, and the text that gives the year before
_FEW, _SMALL = 6, 20  # one of many rows gives a small value by chance


def findings_of(edition: str, cited: Collection[Citation], values: Iterable[object]) -> tuple[str, ...]:
    """Identifiers of the findings that a figure is part of, sorted: those that give one of its ``values`` at its places."""
    # A sum of whole numbers comes out of the database as a decimal.
    numbers = [float(value) for value in values if isinstance(value, int | float | Decimal) and not isinstance(value, bool)]
    places = singly(cited)
    found = _at(edition, places, numbers)
    if len(places) > 1:
        found |= {check for number in numbers for check, rows in _over(edition).get(round(number, _DIGITS), ()) if _same_rows(rows, places)}
    return tuple(sorted(found))


def _at(edition: str, places: set[Citation], numbers: list[float]) -> set[str]:
    """Findings that give one of the numbers at one of the places, or that are about the one row itself."""
    known, alone = _marks(edition), len(places) <= _ONE_ROW
    numbers = [number for number in numbers if len(places) <= _FEW or abs(number) >= _SMALL]
    return {
        check
        for place in places
        for value, check in known.get(place, ())
        if (alone if value is None else any(abs(value - each) < _SAME for each in numbers))
    }


def _same_rows(rows: frozenset[Citation], places: set[Citation]) -> bool:
    """Whether two sums have most of their rows in common: a figure may come with the rows of the year before, lines with a heading's."""
    common = len(rows & places)
    return common > 1 and 2 * common >= max(len(rows), len(places))


@lru_cache(maxsize=4)
def _marks(edition: str) -> Mapping[Citation, list[tuple[float | None, str]]]:
    """Values and findings by place."""
    found: dict[Citation, list[tuple[float | None, str]]] = {}
    for row in answer("quality/marks", edition, "en", Filters()).to_pylist():
        found.setdefault((row["source_id"], row["locator"]), []).append((row["value"], row["check_id"]))
    return found


@lru_cache(maxsize=4)
def _over(edition: str) -> Mapping[float, list[tuple[str, frozenset[Citation]]]]:
    """Findings and the rows that they work a value out from, by that value."""
    found: dict[float, list[tuple[str, frozenset[Citation]]]] = {}
    for row in answer("quality/marks_over", edition, "en", Filters()).to_pylist():
        rows = frozenset(singly((place["source_id"], place["locator"]) for place in row["places"]))
        found.setdefault(round(row["value"], _DIGITS), []).append((row["check_id"], rows))
    return found
