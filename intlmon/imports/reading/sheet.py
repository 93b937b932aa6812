"""One sheet of a topic: its rows as cells by field, what is left out, and what is found on the way."""

from dataclasses import dataclass, field
from pathlib import Path

from intlmon.imports.model import Cell, Finding, SheetRead
from intlmon.imports.reading import about, personal
from intlmon.imports.reading.cells import Converted, convert
from intlmon.imports.reading.grid import Entry, Kind, Row, letters
from intlmon.imports.reading.headings import Layout, lay_out
from intlmon.imports.reading.leaving import Leaving
from intlmon.imports.reading.rules import RULES, finding
from intlmon.imports.reading.text import cleaned
from intlmon.imports.reading.topics import Placed, headings_of
from intlmon.imports.sheets import asked, sheets
from intlmon.metadata import Column

_SAID_ONCE = frozenset({"number_as_text", "day_as_text", "day_as_serial", "invisible", "decomposed", "lookalike"})  # a column
_KEPT = frozenset({"", "example_changed"})
_MOST_KNOWN = 8192  # entries of a column whose cells are kept for the next that holds the same
_Known = dict[int, tuple[Entry, Cell, Converted]]


@dataclass
class _First:
    """Where something was seen first in a column, and how often."""

    row: int
    found: str
    count: int = 1


@dataclass
class _Gathered:
    """What a sheet gives while its rows go by."""

    rows: dict[int, dict[str, Cell]] = field(default_factory=dict)
    left_out: dict[int, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    once: dict[tuple[str, str], _First] = field(default_factory=dict)
    people: dict[int, personal.Column] = field(default_factory=dict)


def read_sheet(placed: Placed, data: Path) -> tuple[SheetRead | None, list[Finding]]:
    """A sheet as read, with its findings; no sheet where it has no headings. Takes the rows out of the grid."""
    grid, topic = placed.grid, placed.topic
    layout = lay_out(grid, headings_of(data)[topic])
    if layout is None:
        return None, [finding("no_headings", sheet=grid.name, topic=topic)]
    return _Reading(placed, layout, data).read()


class _Reading:
    """A sheet while it is read."""

    def __init__(self, placed: Placed, layout: Layout, data: Path) -> None:
        self.placed, self.grid, self.topic, self.layout = placed, placed.grid, placed.topic, layout
        self.table, self.headings = sheets(data)[placed.topic], headings_of(data)[placed.topic]
        self.columns = {column.name: column for column in asked(self.table)}
        self.places: list[tuple[int, str, str, Column, _Known]] = [
            (number, name, letters(number), self.columns[name], {}) for number, name in sorted(layout.fields.items())
        ]
        self.got = _Gathered()
        self.used: set[int] = set()  # columns with a content in rows that are read
        self.filled: set[int] = set()  # and in any row

    def read(self) -> tuple[SheetRead, list[Finding]]:
        leaving = Leaving(self.table, self.layout, self.headings)
        numbers = sorted(number for number in self.grid.rows if number >= self.layout.first)
        for number in numbers:
            row = self._visible(self.grid.rows.pop(number))
            if row:
                self._take(number, row, leaving.why(number, row))
        findings = about.layout(self.placed, self.layout, self.table, self.headings, self.used)
        findings += about.looks(self.placed, self.layout, set(self.got.rows))
        refused = self._refused()
        if refused:
            return self._sheet({}, dict.fromkeys(sorted({*self.got.rows, *self.got.left_out}), "personal_data")), refused
        return self._sheet(self.got.rows, self.got.left_out), findings + self.got.findings + self._said_once()

    def _sheet(self, rows: dict[int, dict[str, Cell]], left_out: dict[int, str]) -> SheetRead:
        columns = {name: column for _, name, column, _, _ in self.places}
        return SheetRead(self.topic, self.grid.name, self.layout.header_row, columns, rows, left_out, len(rows) + len(left_out))

    def _visible(self, row: Row) -> Row:
        """Cells with something that can be seen, and no empty texts."""
        for kind, text, _ in row.values():
            # A text that begins with a letter or sign of ours needs no further look.
            if kind is Kind.TEXT and not ("!" <= text[0] <= "~" or "Ё" <= text[0] <= "ү"):
                return {column: entry for column, entry in row.items() if entry.kind is not Kind.TEXT or cleaned(entry.text)[0]}
        return row

    def _take(self, number: int, row: Row, why: str) -> None:
        if why not in _KEPT:
            self.got.left_out[number] = why
            if why in RULES:
                # Notes name people; they are not repeated.
                self._say(why, number, found="" if why == "note" else " | ".join(entry.text for _, entry in sorted(row.items())))
            self._look_for_people(row)
            return
        if why:
            self._say(why, number)
        self._look_for_people(row)
        self.used |= row.keys()
        cells = {}
        for at, name, column, declared, known in self.places:
            entry = row.get(at)
            if entry is not None:
                _, cell, converted = known.get(id(entry)) or self._convert(entry, column, declared, known)
                cells[name] = cell
                if converted.rules:
                    self._found(number, name, column, entry, converted)
        self.got.rows[number] = cells

    def _convert(self, entry: Entry, column: str, declared: Column, known: _Known) -> tuple[Entry, Cell, Converted]:
        """An entry as a cell of its column. Readers give one entry to cells that hold the same; kept in ``known``, its id stays its own."""
        converted = convert(entry, declared, self.grid.of_1904)
        made = entry, Cell(entry.text, converted.value, column), converted
        if len(known) < _MOST_KNOWN:
            known[id(entry)] = made
        return made

    def _look_for_people(self, row: Row) -> None:
        self.filled |= row.keys()
        people = self.got.people
        for at, (kind, text, _) in row.items():
            if kind is Kind.TEXT or (kind is Kind.NUMBER and len(text) == 12):
                if at not in people:
                    people[at] = personal.Column(at in self.layout.fields)
                people[at].add(text)

    def _found(self, number: int, name: str, column: str, entry: Entry, converted: Converted) -> None:
        for rule in converted.rules:
            if rule not in _SAID_ONCE:
                self._say(rule, number, entry.text, column, name, dict(converted.values))
            elif first := self.got.once.get((rule, name)):
                first.count += 1
            else:
                self.got.once[rule, name] = _First(number, entry.text)

    def _say(
        self, rule: str, number: int, found: str = "", column: str = "", name: str = "", values: dict[str, str | int] | None = None
    ) -> None:
        self.got.findings.append(finding(rule, values, found, self.grid.name, self.topic, number, column, name))

    def _said_once(self) -> list[Finding]:
        places = {name: column for _, name, column, _, _ in self.places}
        return [
            finding(rule, {"count": first.count}, first.found, self.grid.name, self.topic, first.row, places[name], name)
            for (rule, name), first in self.got.once.items()
        ]

    def _refused(self) -> list[Finding]:
        """Why the sheet is refused for personal data: headings that ask for people above any content, or cells that look like theirs."""
        headed = [at for at in sorted(self.filled) if personal.is_personal_heading(self.layout.headings.get(at, ""))]
        holding = [at for at, column in sorted(self.got.people.items()) if column.is_personal() and at not in headed]
        return [
            *(finding("personal_heading", {}, self.layout.headings[at], self.grid.name, self.topic, 0, letters(at)) for at in headed),
            *(finding("personal_values", {}, "", self.grid.name, self.topic, 0, letters(at)) for at in holding),
        ]
