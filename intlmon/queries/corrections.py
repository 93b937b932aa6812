"""Which cells of the documents are corrected: a row is known by the places that it comes from."""

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

import pyarrow as pa

from intlmon.filters import Filters
from intlmon.i18n import Translator
from intlmon.provenance import Citation, singly
from intlmon.queries.runner import Result, ask

QUESTION = "quality/corrections"
_COLUMN = "correction"


@dataclass(frozen=True)
class Correction:
    """One cell: its name, ``printed`` and ``corrected`` (``None`` for an empty cell), and why, in the reader's language."""

    cell: str
    printed: str | None
    corrected: str | None
    reason: str
    said_by: str
    said_on: datetime.date

    def in_words(self, t: Translator) -> str:
        """What was printed and what is read instead."""
        return t("{cell}: {printed} → {corrected}", cell=self.cell, printed=self.printed or "–", corrected=self.corrected or "–")


def corrections_of(edition: str, language: str, cited: Collection[Citation]) -> tuple[Correction, ...]:
    """Corrections of the rows at these places, in the order of their list; the same under both readings of an edition."""
    known = _corrections(edition, language)
    places = singly(cited)
    return tuple(each for place, corrections in known.items() if place in places for each in corrections)


@lru_cache(maxsize=12)
def _corrections(edition: str, language: str) -> Mapping[Citation, list[Correction]]:
    """Corrections by place."""
    found: dict[Citation, list[Correction]] = {}
    for row in ask(QUESTION, edition, language, Filters()).table.to_pylist():
        one = Correction(row["cell_name"], row["printed"], row["corrected"], row["reason"], row["said_by"], row["said_on"])
        found.setdefault((row["source_id"], row["locator"]), []).append(one)
    return found


def with_corrections(result: Result, edition: str, t: Translator) -> pa.Table:
    """The rows of an answer with a column that says what is corrected in each; without one where nothing is."""
    of_rows = [corrections_of(edition, t.language, cited) for cited in result.cited_by_row]
    if result.question == QUESTION or not any(of_rows):
        return result.table
    words = [" | ".join(f"{one.in_words(t)}. {one.reason}" for one in of_row) or None for of_row in of_rows]
    return result.table.append_column(_COLUMN, pa.array(words, pa.string()))
