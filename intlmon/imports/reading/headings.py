"""Which column of a sheet is which: by the technical row of a template, else by headings in any of the three languages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from rapidfuzz import fuzz, process

from intlmon.imports.layout import EXAMPLE_MARK, FIELD, MARKS_FIELD
from intlmon.imports.reading.grid import Grid, Kind, Row
from intlmon.imports.reading.text import key
from intlmon.imports.sheets import asked
from intlmon.metadata import Table

SEARCHED = 40  # rows with a content in which headings are looked for
_NEAR = 90  # likeness of a misspelt heading, 0 to 100
_MANY = 500  # texts in a row beyond which it is none of headings: a hostile one has 16,384
_LONGEST = 300
_LONG = 7  # letters below which a heading is not taken for a misspelt one
_LEAST = 2  # columns by which a row is known as that of the headings


@dataclass
class Layout:
    """How a sheet is laid out: ``fields`` by column number; ``near`` the columns known by a heading that is only alike;
    ``twice`` columns that repeat a field; ``conflicts`` columns whose heading and technical row name two fields.
    """

    header_row: int
    first: int
    fields: dict[int, str]
    headings: Mapping[int, str]
    marks: int = 0
    technical: bool = False
    near: dict[int, str] = field(default_factory=dict)
    twice: dict[int, str] = field(default_factory=dict)
    conflicts: dict[int, str] = field(default_factory=dict)

    @cached_property
    def columns(self) -> dict[str, int]:
        """Column number by field."""
        return {name: column for column, name in self.fields.items()}


class Headings:
    """The headings of a topic's columns in every language, and other names they are known by."""

    def __init__(self, table: Table) -> None:
        self.fields = tuple(column.name for column in asked(table))
        self.required = frozenset(column.name for column in asked(table) if column.required)
        first: dict[str, str] = {}
        others: dict[str, str] = {}
        for column in asked(table):
            own = (column.heading_kk, column.heading_ru, column.heading_en, column.name)
            first |= {key(text): column.name for text in own if text}
            others |= {key(text): column.name for text in column.known_as}
        self._known = others | first
        self._near = lru_cache(maxsize=4096)(self._alike)

    def find(self, heading: str) -> tuple[str, bool]:
        """Field of a heading (empty where unknown), and whether the heading is only alike."""
        text = key(heading)
        return (self._known[text], False) if text in self._known else self._near(text)

    def _alike(self, text: str) -> tuple[str, bool]:
        if not _LONG <= len(text) <= _LONGEST:
            return "", False
        near = process.extractOne(text, self._known.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR)
        return (self._known[near[0]], True) if near else ("", False)


def lay_out(grid: Grid, headings: Headings) -> Layout | None:
    """How a sheet of a topic is laid out; ``None`` where it has neither a technical row nor a row of headings."""
    numbers = sorted(grid.rows)[:SEARCHED]
    technical = next((number for number in numbers if _is_technical(grid.rows[number])), 0)
    if technical:
        return _by_technical(grid, headings, technical)
    best = max(numbers, key=lambda number: (_score(grid.rows[number], headings), -number), default=0)
    if not best or _score(grid.rows[best], headings) < min(_LEAST, len(headings.fields)):
        return None
    layout = Layout(best, best + 1, {}, _texts(grid.rows[best]), _marks(grid))
    for column, heading in layout.headings.items():
        name, near = headings.find(heading)
        _take(layout, column, name, heading if near else "")
    return layout


def _marks(grid: Grid) -> int:
    """The template's column of marks where its hidden row is gone: the one that marks the example; 0 where there is none."""
    rows = [grid.rows[number] for number in sorted(grid.rows)[:SEARCHED]]
    return next((column for row in rows for column, entry in row.items() if entry.text.strip() == EXAMPLE_MARK), 0)


def _is_technical(row: Row) -> bool:
    return sum(entry.text.strip().startswith(FIELD) for entry in row.values()) >= _LEAST


def _by_technical(grid: Grid, headings: Headings, technical: int) -> Layout:
    """By the codes in the hidden row; the row above it has the headings that people see."""
    above = max((number for number in grid.rows if number < technical), default=0)
    layout = Layout(above or technical, technical + 1, {}, _texts(grid.rows[above]) if above else {}, technical=True)
    for column, entry in grid.rows[technical].items():
        code = entry.text.strip()
        name = code.removeprefix(FIELD)
        if code == MARKS_FIELD:
            layout.marks = column
        elif code.startswith(FIELD) and name in headings.fields:
            _take(layout, column, name)
    for column, heading in layout.headings.items():
        name, near = headings.find(heading)
        if name and not near and column in layout.fields and layout.fields[column] != name:
            layout.conflicts[column] = name
        elif name and column not in layout.fields and column not in layout.twice:
            _take(layout, column, name, heading if near else "")
    return layout


def _take(layout: Layout, column: int, name: str, near: str = "") -> None:
    if not name:
        return
    if name in layout.fields.values():
        layout.twice[column] = name
        return
    layout.fields[column] = name
    if near:
        layout.near[column] = near


def _texts(row: Row) -> dict[int, str]:
    return {column: entry.text for column, entry in row.items() if entry.kind is Kind.TEXT}


def _score(row: Row, headings: Headings) -> int:
    """How many fields a row names, exact headings first; near ones count only beside exact ones."""
    texts = _texts(row).values()
    return len({name for text in texts if (name := headings.find(text)[0])}) if len(texts) <= _MANY else 0


def score(grid: Grid, headings: Headings) -> tuple[int, int]:
    """How well a sheet's headings fit a topic: fields found, less those required that are not."""
    layout = lay_out(grid, headings)
    if layout is None:
        return (0, 0)
    found = set(layout.fields.values())
    return (len(found) - len(headings.required - found), len(found))


def unknown(layout: Layout, used: set[int]) -> Iterator[int]:
    """Yield the columns with a content that are no field's."""
    known = layout.fields.keys() | {layout.marks} | layout.twice.keys()
    yield from sorted(used - known)
