"""Rows below the headings that are no records: totals, notes, repeated headings, the numbers of columns, the template's example."""

import datetime

from intlmon.imports.layout import EXAMPLE_MARK
from intlmon.imports.reading.grid import Entry, Kind, Row
from intlmon.imports.reading.headings import Headings, Layout
from intlmon.imports.reading.text import cleaned, key
from intlmon.imports.sheets import asked
from intlmon.metadata import Column, Table

_TOTALS = tuple(key(word) for word in (
    "барлығы", "жиыны", "жиынтығы", "қорытынды", "бәрі", "оның ішінде", "итого", "всего", "итог", "в том числе", "total", "totals",
    "grand total", "sum", "subtotal", "подытог", "аралық жиын", "барлығы бойынша",
))  # fmt: skip
_NOTES = tuple(key(word) for word in (
    "ескерту", "ескертпе", "примечание", "note", "notes", "орындаушы", "орындаған", "исполнитель", "ректор",
    "басшы", "директор", "дереккөз",
    "источник", "source", "қолы", "подпись", "тел", "м о", "м п", "проректор", "жауапты", "ответственный",
))  # fmt: skip
_LABEL = "үлгі, образец"  # in examples of text
_NUMBERED = 4  # columns that a row of their numbers counts at least
_NEAR_HEADINGS = 4  # rows below the headings in which the numbers of columns may stand


class Leaving:
    """Decides for the rows of a sheet, one after the other, which are left out."""

    def __init__(self, table: Table, layout: Layout, headings: Headings) -> None:
        self.layout, self.headings = layout, headings
        self.columns = {column.name: column for column in asked(table)}
        self.required = headings.required & set(layout.fields.values())
        self.labelled = {name: column.example for name, column in self.columns.items() if _LABEL in column.example}

    def why(self, number: int, row: Row) -> str:
        """The rule by which a row is left out, or empty; ``example_changed`` is said of a row that stays."""
        known = {name: row[column] for column, name in self.layout.fields.items() if column in row}
        mark = row.get(self.layout.marks)
        if mark is not None and mark.text.strip() == EXAMPLE_MARK:
            return "example" if not known or self._is_example(known) else "example_changed"
        if self._is_labelled_example(known):
            return "example"
        return self._is_no_record(number, row, known)

    def _is_no_record(self, number: int, row: Row, known: dict[str, Entry]) -> str:
        missing = len(self.required - known.keys())
        first = next((key(row[column].text) for column in sorted(row) if row[column].kind is Kind.TEXT), "") if missing else ""
        if missing and _begins(first, _TOTALS) and (first in _TOTALS or missing * 2 >= len(self.required)):
            return "total"
        if missing and len(row) <= 3 and _begins(first, _NOTES) and missing * 2 >= len(self.required):
            return "note"
        if not known:
            return "nothing_known"
        if self._repeats_headings(known):
            return "heading_again"
        if number <= self.layout.header_row + _NEAR_HEADINGS and _is_numbering(row):
            return "numbering"
        return ""

    def _repeats_headings(self, known: dict[str, Entry]) -> bool:
        columns = self.layout.columns
        same = sum(entry.text == self.layout.headings.get(columns[name]) for name, entry in known.items())
        return same >= 2 and same * 2 > len(known)

    def _is_labelled_example(self, known: dict[str, Entry]) -> bool:
        """An example whose mark was lost is known by the words that say in three languages that it is one."""
        labelled = any(name in known and cleaned(known[name].text)[0] == text for name, text in self.labelled.items())
        return labelled and self._is_example(known)

    def _is_example(self, known: dict[str, Entry]) -> bool:
        """Whether a row still holds what the template gave as an example; names of codes differ by language and do not count."""
        compared = {name: entry for name, entry in known.items() if not self.columns[name].codes and self.columns[name].names != "country"}
        return all(_same(entry, self.columns[name]) for name, entry in compared.items() if self.columns[name].type != "boolean")


def _same(entry: Entry, column: Column) -> bool:
    """Whether a cell holds its column's example; days and years are moved to the year of the round."""
    if column.type == "date":
        example = datetime.date.fromisoformat(column.example)
        return isinstance(entry.value, datetime.date) and (entry.value.month, entry.value.day) == (example.month, example.day)
    if column.name.endswith("_year"):
        return True
    return cleaned(entry.text)[0] == cleaned(column.example)[0]


def _begins(text: str, words: tuple[str, ...]) -> bool:
    return any(text == word or text.startswith(word + " ") for word in words)


def _is_numbering(row: Row) -> bool:
    numbers = [entry.text.strip(" ().") for _, entry in sorted(row.items())]
    first = int(numbers[0]) if numbers[0].isascii() and numbers[0].isdigit() and len(numbers[0]) < 4 else -1
    return len(numbers) >= _NUMBERED and first in (0, 1, 2) and numbers == [str(first + place) for place in range(len(numbers))]
