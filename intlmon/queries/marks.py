"""Which figures are part of a finding: a figure is known by the places that print it and by its value."""

from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from functools import lru_cache

from intlmon.filters import Filters
from intlmon.provenance import Citation, singly
from intlmon.queries.answers import answer

_SAME = 1e-9


def findings_of(edition: str, cited: Collection[Citation], values: Iterable[object]) -> tuple[str, ...]:
    """Identifiers of the findings that a figure is part of, sorted: those that give one of its ``values`` at one of its places."""
    # A sum of whole numbers comes out of the database as a decimal.
    numbers = [float(value) for value in values if isinstance(value, int | float | Decimal) and not isinstance(value, bool)]
    known = _marks(edition)
    found = {
        check for place in singly(cited) for value, check in known.get(place, ()) if any(abs(value - each) < _SAME for each in numbers)
    }
    return tuple(sorted(found))


@lru_cache(maxsize=4)
def _marks(edition: str) -> Mapping[Citation, list[tuple[float, str]]]:
    """Values and findings by place."""
    found: dict[Citation, list[tuple[float, str]]] = {}
    for row in answer("quality/marks", edition, "en", Filters()).to_pylist():
        found.setdefault((row["source_id"], row["locator"]), []).append((row["value"], row["check_id"]))
    return found
