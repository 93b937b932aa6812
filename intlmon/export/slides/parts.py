"""What stands on the slides of one view: a chart, a picture or a table, over as many slides as can be read."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from typing import Any

from intlmon.charts import CHARTS
from intlmon.export.plot import plot
from intlmon.export.slides import chart, picture, table
from intlmon.export.slides.places import TEXTS, Box
from intlmon.export.slides.text import add
from intlmon.export.view import View
from intlmon.i18n import Translator

MOST = 6  # slides of one view; more is a file to read, not to show


@dataclass(frozen=True)
class Part:
    """What one slide shows: ``draw(slide)``; which rows, and which columns it has no room for, in words."""

    draw: Callable[[Any], None]
    rows: str = ""
    left_out: str = ""


def parts(view: View, title: str, box: Box) -> list[Part]:
    """The parts of a view, each drawn into the box of a slide of its own."""
    words = ". ".join(part for part in (title, view.filters_in_words) if part)
    if not view.result.table.num_rows:
        look, message = TEXTS["body"], view.t("No figures for this choice.")
        return [Part(lambda slide: add(slide, message, box, look, view.language, "Message"))]
    if not view.chart:
        return _table(view, box, words)
    drawn = None if CHARTS[view.chart].family.name == "map" else plot(view)
    if drawn is None:
        return _pictures(view, box, words)
    ends, cut = chart.scale(drawn), chart.in_parts(drawn, box)
    past = list(accumulate(len(each.categories) for each in cut))
    spans = list(zip([0, *past], past, strict=False))
    return [
        Part(partial(chart.add_chart, box=box, drawn=each, ends=ends, language=view.language, words=words), in_words)
        for each, in_words in zip(cut[:MOST], rows_in_words(spans, view.t), strict=False)
    ]


def _pictures(view: View, box: Box, words: str) -> list[Part]:
    cut = picture.in_parts(view, box)
    ends = list(accumulate(each.result.table.num_rows for each in cut))
    spans = list(zip([0, *ends], ends, strict=False))
    return [
        Part(partial(picture.add_picture, box=box, view=each, words=words), told)
        for each, told in zip(cut[:MOST], rows_in_words(spans, view.t), strict=False)
    ]


def _table(view: View, box: Box, words: str) -> list[Part]:
    shown = table.grid(view, box.width)
    spans = list(shown.parts(box.height))
    left_out = view.t("Without room here: {columns}", columns=", ".join(shown.left_out)) if shown.left_out else ""
    return [
        Part(
            partial(table.add_table, box=box, shown=shown, rows=shown.rows[start:end], language=view.language, words=words),
            told,
            left_out,
        )
        for (start, end), told in zip(spans[:MOST], rows_in_words(spans, view.t), strict=False)
    ]


def rows_in_words(spans: list[tuple[int, int]], t: Translator, most: int = MOST) -> list[str]:
    """Which rows each slide shows; the last that is made says how many more there are. Empty where all are on one."""
    if len(spans) == 1:
        return [""]
    count = spans[-1][1]
    told = [
        t("Rows {first}–{last} of {all}", first=t.number(start + 1), last=t.number(end), all=t.number(count)) for start, end in spans[:most]
    ]
    if len(spans) > most:
        rest = t("Not on slides: {count}; the page and its files have all rows", count=t.number(count - spans[most - 1][1]))
        told[-1] = f"{told[-1]}. {rest}"
    return told
