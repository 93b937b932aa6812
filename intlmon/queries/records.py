"""The records of a round that figures are counted from: what a place such as ``round=2024; topic=agreements; country=KG`` names."""

from collections.abc import Collection
from functools import lru_cache

import pyarrow as pa

from intlmon.provenance import REGISTRY, Citation, read, singly
from intlmon.queries.answers import answer_with, parameters
from intlmon.queries.names import with_names

_QUESTION = "sources/records"
_MOST = 24  # places


def records_of(edition: str, language: str, cited: Collection[Citation]) -> pa.Table | None:
    """Every record that the places name, once, with names in a language and without columns that are empty in all; ``None`` without any."""
    places = sorted(locator for source, locator in singly(cited) if source == REGISTRY)
    return _records(edition, language, tuple(places[:_MOST])) if places else None


@lru_cache(maxsize=128)
def _records(edition: str, language: str, places: tuple[str, ...]) -> pa.Table | None:
    rows = {tuple(row.values()): row for place in places for row in _at(edition, place).to_pylist()}
    if not rows:
        return None
    table = pa.Table.from_pylist(list(rows.values()), _at(edition, places[0]).schema)
    kept = [name for name in table.column_names if table.column(name).null_count < table.num_rows]
    return with_names(table.select(kept), edition, language)


def _at(edition: str, place: str) -> pa.Table:
    """Records of one place: the one that stands in its row of a sheet, or all that share its codes."""
    told = read(place)
    values: dict[str, object] = dict.fromkeys(parameters(_QUESTION))
    values |= {"locator": place} if "row" in told else {name: code for name, code in told.items() if name in values}
    return answer_with(_QUESTION, edition, values)
