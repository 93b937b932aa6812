"""What the corrections change in the answer to a question."""

from dataclasses import dataclass
from functools import lru_cache

from intlmon.filters import Filters
from intlmon.queries.runner import ask
from intlmon.store import editions

_NAMES = ("label", "series", "row", "column", "year")


@dataclass(frozen=True)
class Change:
    """One figure: what it is of, in the reader's language, as the documents print it, and corrected."""

    name: str
    printed: float
    corrected: float


@lru_cache(maxsize=512)
def changes_of(edition: str, language: str, question: str, filters: Filters) -> tuple[Change, ...]:
    """Figures (column ``value``) that differ from what is printed; none where the edition is read as printed."""
    if not editions.is_corrected(edition):
        return ()
    printed = _values(editions.printed(edition), language, question, filters)
    corrected = _values(edition, language, question, filters)
    both = [name for name in corrected if name in printed and corrected[name] != printed[name]]
    return tuple(Change(name, printed[name], corrected[name]) for name in both)


def _values(edition: str, language: str, question: str, filters: Filters) -> dict[str, float]:
    """Values by the names that tell the rows apart."""
    rows = ask(question, edition, language, filters).rows()
    named = ((" · ".join(str(row[name]) for name in _NAMES if row.get(name) is not None), row.get("value")) for row in rows)
    return {name: float(str(value)) for name, value in named if name and value is not None}
