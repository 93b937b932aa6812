"""The records of a round that figures are counted from: what a place such as ``round=2024; topic=agreements; country=KG`` names."""

from collections.abc import Collection
from functools import lru_cache

import pyarrow as pa

from intlmon.provenance import REGISTRY, Citation, read, singly
from intlmon.queries.answers import answer_with, parameters
from intlmon.queries.names import with_names

_RECORDS = "sources/records"
_QUESTIONS = (_RECORDS, "sources/people", "sources/reports")
_MOST = 24  # places


def records_of(edition: str, language: str, cited: Collection[Citation]) -> pa.Table | None:
    """Every record that the places name, once, with names in a language and without columns that are empty in all; ``None`` without any."""
    places = sorted(locator for source, locator in singly(cited) if source == REGISTRY)
    return _records(edition, language, tuple(places[:_MOST])) if places else None


@lru_cache(maxsize=128)
def _records(edition: str, language: str, places: tuple[str, ...]) -> pa.Table | None:
    found = [table for question in _QUESTIONS if (table := _rows(question, edition, language, places)).num_rows]
    return pa.concat_tables(found, promote_options="default") if found else None


def _rows(question: str, edition: str, language: str, places: tuple[str, ...]) -> pa.Table:
    """Rows of one kind, each once: records, numbers of people, or parts of yearly reports."""
    answers = [answer_with(question, edition, values) for place in places if (values := _values(question, place))]
    if not answers:
        return pa.table({})
    rows = {tuple(row.values()): row for each in answers for row in each.to_pylist()}
    table = pa.Table.from_pylist(list(rows.values()), answers[0].schema)
    kept = [name for name in table.column_names if table.column(name).null_count < table.num_rows]
    return with_names(table.select(kept), edition, language)


def _values(question: str, place: str) -> dict[str, object]:
    """What a question binds for a place: the row of a sheet that it names, or the codes that records share; else nothing."""
    told = read(place)
    known: dict[str, object] = dict.fromkeys(parameters(question))
    if "row" in told:
        return known | {"locator": place}
    return known | {name: code for name, code in told.items() if name in known} if question == _RECORDS else {}
