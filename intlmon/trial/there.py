"""Whether what was published is what institutions meant: every sheet is there, every row has the values that it was made with."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from intlmon.imports import store
from intlmon.imports.sheets import ORDER
from intlmon.imports.store import places
from intlmon.imports.store.rows import as_text
from intlmon.imports.store.standing import PUBLISHED
from intlmon.trial.folder import read
from intlmon.trial.rows import Row

_Sheet = tuple[str, str]
_Values = tuple[tuple[str, str], ...]


def unpublished(data: Path, year: int, institutions: Iterable[str]) -> list[_Sheet]:
    """Sheets of the institutions (institution and topic) that the edition in force does not have."""
    standing = store.board(data, year)
    return [(each, topic) for each in institutions for topic in ORDER if standing[each, topic].state != PUBLISHED]


def misread(data: Path, rows: Iterable[Row], named: Iterable[Mapping[str, str]]) -> Iterator[str]:
    """Say of every sheet named (as the manifest names them) which rows are not those that were meant, whatever their cells looked like."""
    meant: dict[_Sheet, Counter[_Values]] = {}
    names: dict[str, tuple[str, ...]] = {}
    for row in rows:
        names.setdefault(row.topic, tuple(row.values))
        meant.setdefault((row.institution, row.topic), Counter())[
            _values({n: as_text(v) for n, v in row.values.items()}, names[row.topic])
        ] += 1
    for entry in named:
        sheet = (entry["institution"], entry["topic"])
        found = (
            Counter(_values(row, names[sheet[1]]) for row in read(places.folder(data) / entry["file"])) if sheet[1] in names else Counter()
        )
        for values in (found - meant.get(sheet, Counter())) + (meant.get(sheet, Counter()) - found):
            yield f"not as it was meant: {sheet[0]} {sheet[1]} {dict(values)}"


def _values(row: Mapping[str, str], names: Iterable[str]) -> _Values:
    return tuple((name, row[name]) for name in names)
