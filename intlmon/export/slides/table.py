"""Tables as PowerPoint's own: whole rows, as many as fit on a slide, the rest on the next ones."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pyarrow as pa
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Pt

from intlmon.columns import COLUMNS, SOURCE
from intlmon.export.slides.fit import shortened, width, wrapped
from intlmon.export.slides.places import INK, Box, Text
from intlmon.export.slides.text import describe, write
from intlmon.export.view import View
from intlmon.i18n import Translator

_SIZE, _LINE, _PAD, _MOST_LINES = 10.5, 10.5 * 1.37, 6.0, 6
_NARROWEST, _WIDEST = 44.0, 260.0
_NAME, _PROSE = 150.0, 400.0  # widths on one line from which a text is wrapped; from which it is prose
_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's style without lines and colours; ours are set
HEAD = Text(_SIZE, bold=True)
CELL = Text(_SIZE)


@dataclass(frozen=True)
class Grid:
    """A table as it is drawn: headings, rows of texts, widths in points; which columns are numbers, and which were left out."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    numbers: tuple[bool, ...]
    left_out: tuple[str, ...] = ()

    def height(self, row: Sequence[str], bold: bool = False) -> float:
        """Height of a row in points."""
        lines = (len(wrapped(text, _SIZE, wide - 2 * _PAD, bold)) for text, wide in zip(row, self.widths, strict=True))
        return max(lines) * _LINE + _PAD

    def parts(self, high: float) -> Iterator[tuple[int, int]]:
        """First and past-the-last row of each slide whose table may be so high."""
        head, start, used = self.height(self.headings, bold=True), 0, 0.0
        for place, row in enumerate(self.rows):
            tall = self.height(row)
            if place > start and head + used + tall > high:
                yield start, place
                start, used = place, 0.0
            used += tall
        yield start, len(self.rows)


def grid(view: View, wide: float, columns: Sequence[str] = ()) -> Grid:
    """The rows of a view in a table of a width: its columns (all, or those named) as far as they fit, without that of the source."""
    shown = view.readable.select(list(columns)) if columns else view.readable
    names = [name for name in shown.column_names if not _is_needless(name, view, shown)]
    texts = {name: _texts(name, shown, view.t) for name in names}
    headings = {name: view.heading(name) for name in names}
    wanted = {name: _wanted(headings[name], texts[name]) for name in names}
    kept = _fitting(names, wanted, wide)
    widths = _spread([wanted[name] for name in kept], wide)
    cells = [
        [shortened(text, _SIZE, room - 2 * _PAD, _MOST_LINES) for text in texts[name]] for name, room in zip(kept, widths, strict=True)
    ]
    numbers = tuple(_is_number(name, shown) for name in kept)
    left_out = tuple(headings[name] for name in names if name not in kept)
    return Grid(tuple(headings[name] for name in kept), tuple(zip(*cells, strict=True)), widths, numbers, left_out)


def _is_needless(name: str, view: View, shown: pa.Table) -> bool:
    """Whether a column is empty, or says elsewhere on the slide what it says: the source, a filter of one value."""
    return (
        name == SOURCE or len(view.result.filters.codes(name)) == 1 or all(value in (None, "") for value in shown.column(name).to_pylist())
    )


def _fitting(names: Sequence[str], wanted: dict[str, tuple[float, float]], wide: float) -> list[str]:
    """The first columns, as many as have their least width."""
    kept: list[str] = []
    for name in names:
        if sum(wanted[each][0] for each in [*kept, name]) <= wide:
            kept.append(name)
    return kept


def _wanted(heading: str, texts: Sequence[str]) -> tuple[float, float]:
    """The least width, at which no word is broken, and the best, at which nine texts in ten take one line."""
    words = [width(word, _SIZE) for text in texts[:300] for word in text.split()]
    head = [width(word, _SIZE, bold=True) for word in heading.split()]
    lengths = sorted(width(text, _SIZE) for text in texts[:300]) or [0.0]
    best = max([lengths[int(0.9 * (len(lengths) - 1))], *head]) + 2 * _PAD + 1
    wrapped_at = 200.0 if best > _PROSE else 110.0 if best > _NAME else 0.0
    least = min(max([*words[:2000], *head, _NARROWEST - 2 * _PAD]) + 2 * _PAD + 1, _NAME)
    return max(least, wrapped_at), min(max(best, least), 1.6 * _WIDEST if best > _PROSE else _WIDEST)


def _spread(wanted: Sequence[tuple[float, float]], wide: float) -> tuple[float, ...]:
    """Widths between the least and the best; what is over goes to all."""
    least, best = sum(pair[0] for pair in wanted), sum(pair[1] for pair in wanted)
    if best <= wide:
        return tuple(pair[1] * wide / best for pair in wanted)
    share = (wide - least) / (best - least) if best > least else 0
    return tuple(low + (high - low) * share for low, high in wanted)


def _texts(name: str, table: pa.Table, t: Translator) -> list[str]:
    number = _is_number(name, table)
    return [_text(value, number, t) for value in table.column(name).to_pylist()]


def _text(value: Any, number: bool, t: Translator) -> str:
    if value is None or value == "":
        return "–"
    if isinstance(value, datetime.date):
        return t.date(value, "short") if t.language != "en" else t.date(value, "medium")
    if number and isinstance(value, int | float | Decimal):
        return t.number(value, 2)
    return " ".join(str(value).split())


def _is_number(name: str, table: pa.Table) -> bool:
    return not pa.types.is_string(table.schema.field(name).type) and (
        name in ("value", "share") or (name in COLUMNS and COLUMNS[name].number)
    )


def add_table(slide: Any, box: Box, shown: Grid, rows: Sequence[Sequence[str]], language: str, words: str) -> None:
    """Draw some rows of a grid under its headings; ``words`` describe the table to those who do not see it."""
    heights = [shown.height(shown.headings, bold=True), *(shown.height(row) for row in rows)]
    size = (Pt(box.left), Pt(box.top), Pt(sum(shown.widths)), Pt(sum(heights)))
    frame = slide.shapes.add_table(len(heights), len(shown.headings), *size)
    describe(frame, words)
    table = frame.table
    table._tbl.find(f".//{qn('a:tableStyleId')}").text = _PLAIN
    table.horz_banding = False
    for column, wide in zip(table.columns, shown.widths, strict=True):
        column.width = Pt(wide)
    for place, (texts, high) in enumerate(zip([shown.headings, *rows], heights, strict=True)):
        table.rows[place].height = Pt(high)
        fill = "DCE8F2" if place == 0 else "F2F6FA" if place % 2 == 0 else "FFFFFF"
        for cell, text, number in zip(table.rows[place].cells, texts, shown.numbers, strict=True):
            _cell(cell, text, (HEAD if place == 0 else CELL)._replace(align="r" if number else "l", colour=INK), fill, language)


def _cell(cell: Any, text: str, look: Text, fill: str, language: str) -> None:
    cell.margin_left = cell.margin_right = Pt(_PAD)
    cell.margin_top = cell.margin_bottom = Pt(_PAD / 2)
    cell.vertical_anchor = MSO_ANCHOR.TOP
    cell.fill.solid()
    cell.fill.fore_color.rgb = RGBColor.from_string(fill)
    write(cell.text_frame, [text], look, language)
