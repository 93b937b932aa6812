"""The free-text parts of the yearly report, and the counts of people."""

from collections.abc import Iterator

from intlmon.imports.checking.known import Known
from intlmon.imports.checking.personal import personal
from intlmon.imports.checking.place import Row, heading
from intlmon.imports.model import Finding

_PARTS = frozenset({1, 2, 5, 6, 7, 8, 9})
_COUNTED = 2  # the part that would be a list of officials with their telephone numbers


def check_report(row: Row, known: Known) -> Iterator[Finding]:
    """Yield what is wrong with a part of the yearly report."""
    part, text, number = (row.values.get(name) for name in ("part", "text", "number"))
    if isinstance(part, int) and part not in _PARTS:
        yield row.finding("part_unknown", "part", {"part": part})
    if part == _COUNTED and text:
        yield row.finding("part_as_number", "text", found="…")
    if part and not text and number is None and not {"text", "number"} & set(row.cells):
        yield row.finding("part_empty", "text")
    for rule in personal(str(text or ""), known.namesakes):
        yield row.finding(rule, "text", found="…")


def check_people(row: Row) -> Iterator[Finding]:
    """Yield what is missing in a count of people."""
    if row.values.get("purpose") == "study" and "level" not in row.cells:
        level = next(column for column in row.table.columns if column.name == "level")
        yield row.finding("level_of_study", "level", heading(level))
