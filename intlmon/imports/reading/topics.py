"""Which sheet of a file holds which topic: by its name in any language, else by its headings."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rapidfuzz import fuzz

from intlmon.imports.layout import REMARKS
from intlmon.imports.reading.grid import Book, Grid
from intlmon.imports.reading.headings import Headings, lay_out, score
from intlmon.imports.reading.text import key
from intlmon.imports.sheets import sheets
from intlmon.metadata import Table

_NEAR, _LONG = 90, 6
_COPY = re.compile(r"\s*\(\d+\)$|\s*[-–]?\s*(көшірме|копия|copy)$", re.IGNORECASE)
_FEWEST = 3  # fields by which a sheet with a name of its own is known


@dataclass(frozen=True)
class Placed:
    """A sheet and its topic. ``by``: ``name``, ``near`` (a name that is only alike) or ``headings``."""

    grid: Grid
    topic: str
    by: str


@dataclass(frozen=True)
class Sorted:
    """The sheets of a file by what became of them: placed; those that fit several topics alike, with these; all others."""

    placed: tuple[Placed, ...]
    unclear: tuple[tuple[Grid, tuple[str, ...]], ...]
    others: tuple[Grid, ...]


@lru_cache(maxsize=4)
def headings_of(data: Path) -> dict[str, Headings]:
    """The headings of every topic."""
    return {topic: Headings(table) for topic, table in sheets(data).items()}


def sort(book: Book, name: str, data: Path) -> Sorted:
    """Find the topic of every sheet. ``name`` of the file helps where it has one sheet only."""
    tables, headings = sheets(data), headings_of(data)
    passed_over = {book.facts.get("guide", ""), book.facts.get(REMARKS, "")}
    grids = [grid for grid in book.grids if grid.rows and grid.name not in passed_over]
    placed = [found for grid in grids if (found := _by_name(grid, grid.name, tables, headings))]
    if len(grids) == 1 and not placed and (found := _by_name(grids[0], name.rpartition(".")[0], tables, headings)):
        placed = [found]
    left = [grid for grid in grids if all(each.grid is not grid for each in placed)]
    unclear, others = [], []
    for grid in left:
        fitting = _fitting(grid, headings)
        free = [topic for topic in fitting if all(each.topic != topic for each in placed)] or fitting
        if len(free) == 1:
            placed.append(Placed(grid, free[0], "headings"))
        elif free:
            unclear.append((grid, tuple(free)))
        else:
            others.append(grid)
    order = {id(grid): place for place, grid in enumerate(book.grids)}
    return Sorted(tuple(sorted(placed, key=lambda each: order[id(each.grid)])), tuple(unclear), tuple(others))


def _by_name(grid: Grid, name: str, tables: Mapping[str, Table], headings: Mapping[str, Headings]) -> Placed | None:
    """A sheet with the name of a topic, unless its headings are clearly those of another one."""
    text = key(_COPY.sub("", name))
    names = {key(title): topic for topic, table in tables.items() for title in (*table.titles.values(), topic)}
    by = "name"
    topic = names.get(text, "")
    if not topic and len(text) >= _LONG:
        alike = max(names, key=lambda each: fuzz.ratio(text, each))
        topic, by = (names[alike], "near") if fuzz.ratio(text, alike) >= _NEAR else ("", "")
    fitting = _fitting(grid, headings) if topic else ()
    return Placed(grid, topic, by) if topic and (not fitting or topic in fitting or lay_out(grid, headings[topic])) else None


def _fitting(grid: Grid, headings: Mapping[str, Headings]) -> tuple[str, ...]:
    """The topics whose headings fit best, if any fits."""
    scores = {topic: score(grid, of) for topic, of in headings.items()}
    best = max(scores.values())
    return tuple(topic for topic, each in scores.items() if each == best) if best[1] >= _FEWEST else ()
