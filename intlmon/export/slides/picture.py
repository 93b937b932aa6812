"""Views that PowerPoint has no chart for (maps, timelines, standings) as pictures; long lists of rows as several."""

import io
from collections.abc import Sequence
from dataclasses import replace
from math import ceil
from typing import Any

import vl_convert
from PIL import Image
from pptx.util import Pt

from intlmon.charts import CHARTS
from intlmon.charts.theme import LONG_ROW
from intlmon.export.drawing import drawing
from intlmon.export.slides.places import Box
from intlmon.export.slides.text import describe
from intlmon.export.view import View

_WIDTH = 900  # pixels of a drawing without its enlargement
_SCALE = 2
_OF_ROWS = ("timeline", "standings")  # families that draw a row of the view beside the other
_AROUND = 90  # pixels of the axis and the legend


def in_parts(view: View, box: Box) -> Sequence[View]:
    """The view in as many parts as make all rows readable in a box; what is not made of rows (a map) is one."""
    count = view.result.table.num_rows
    if CHARTS[view.chart].family.name not in _OF_ROWS:
        return [view]
    room = max(1, int((_WIDTH * box.height / box.width - _AROUND) / LONG_ROW))
    size = ceil(count / ceil(count / room))
    return [_cut(view, start, size) for start in range(0, count, size)]


def _cut(view: View, start: int, size: int) -> View:
    result = view.result
    by_row = result.cited_by_row[start : start + size]
    return replace(view, result=replace(result, table=result.table.slice(start, size), cited_by_row=by_row))


def add_picture(slide: Any, box: Box, view: View, words: str) -> None:
    """Draw a view as a picture, as large as a box allows, in its middle; ``words`` describe it to those who do not see it."""
    drawn = bytes(vl_convert.svg_to_png(drawing(view, _WIDTH), scale=_SCALE))
    wide, high = Image.open(io.BytesIO(drawn)).size
    scale = min(box.width / wide, box.height / high)
    left, top = box.left + (box.width - wide * scale) / 2, box.top + (box.height - high * scale) / 2
    shape = slide.shapes.add_picture(io.BytesIO(drawn), Pt(left), Pt(top), Pt(wide * scale), Pt(high * scale))
    describe(shape, words)
