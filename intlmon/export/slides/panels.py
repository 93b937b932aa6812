"""Panels of a composed slide: a chart, a table or key figures under a heading of their own, beside one another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pptx.dml.color import RGBColor

from intlmon.charts.theme import COLOURS
from intlmon.export.plot import Plot
from intlmon.export.slides import cards, chart, table
from intlmon.export.slides.parts import rows_in_words
from intlmon.export.slides.places import CONTENT, GAP, TEXTS, Box, Text
from intlmon.export.slides.text import add
from intlmon.export.view import View
from intlmon.i18n import Translator
from intlmon.provenance import Citation

_HEADING, _HEAD = Text(13, bold=True), 24.0
_TALLEST = 110.0  # points of a row of cards


@dataclass(frozen=True)
class Panel:
    """``draw(slide, box)`` draws below the heading and returns which rows are shown, in words; ``cited`` are the places of its figures."""

    heading: str
    draw: Callable[[Any, Box], str]
    cited: frozenset[Citation] = frozenset()


def add_panels(slide: Any, panels: Sequence[Panel], shares: Sequence[float], language: str) -> None:
    """Draw panels side by side, each with its share of the width."""
    left, room = CONTENT.left, CONTENT.width - GAP * (len(panels) - 1)
    for panel, share in zip(panels, shares, strict=True):
        box = Box(left, CONTENT.top + _HEAD, room * share / sum(shares), CONTENT.height - _HEAD)
        rows = panel.draw(slide, box)
        heading = f"{panel.heading} ({rows})" if rows else panel.heading
        add(slide, heading, Box(left, CONTENT.top, box.width, _HEAD), _HEADING, language, "Heading", (13, 12, 11, 10, 9, 8))
        left += box.width + GAP


def of_cards(heading: str, figures: cards.Figures, cited: frozenset[Citation], t: Translator, in_a_row: int = 2) -> Panel:
    """Key figures, or words that there are none."""

    def draw(slide: Any, box: Box) -> str:
        if not figures:
            return _nothing(slide, box, t)
        count = -(-len(figures) // in_a_row)
        cards.rows(slide, box._replace(height=min(box.height, count * _TALLEST)), figures, in_a_row, t.language)
        return ""

    return Panel(heading, draw, cited)


def of_table(heading: str, view: View, columns: Sequence[str] = ()) -> Panel:
    """The first rows of a view that there is room for, and how many it has."""

    def draw(slide: Any, box: Box) -> str:
        if not view.result.table.num_rows:
            return _nothing(slide, box, view.t)
        shown = table.grid(view, box.width, columns)
        spans = list(shown.parts(box.height))
        table.add_table(slide, box, shown, shown.rows[: spans[0][1]], view.language, heading)
        return rows_in_words(spans, view.t, len(spans))[0]

    return Panel(heading, draw, view.result.cited)


def of_plot(heading: str, drawn: Plot | None, cited: frozenset[Citation], t: Translator, marked: str = "") -> Panel:
    """A chart that PowerPoint draws, as much of it as can be read; the bar of the category ``marked`` stands out."""

    def draw(slide: Any, box: Box) -> str:
        if drawn is None:
            return _nothing(slide, box, t)
        cut = chart.in_parts(drawn, box)
        chart.add_chart(slide, box, cut[0], chart.scale(drawn), t.language, heading)
        if marked in cut[0].categories:
            point = slide.shapes[-1].chart.plots[0].series[0].points[cut[0].categories.index(marked)]
            point.format.fill.solid()
            point.format.fill.fore_color.rgb = RGBColor.from_string(COLOURS[1].lstrip("#"))
        return rows_in_words([(0, len(cut[0].categories)), (0, len(drawn.categories))], t, 2)[0] if len(cut) > 1 else ""

    return Panel(heading, draw, cited)


def of_text(heading: str, paragraphs: Sequence[str], t: Translator) -> Panel:
    """Paragraphs in the largest type at which they fit."""

    def draw(slide: Any, box: Box) -> str:
        add(slide, "\n".join(paragraphs), box, TEXTS["body"], t.language, "Text", (14, 12, 11, 10, 9, 8))
        return ""

    return Panel(heading, draw)


def _nothing(slide: Any, box: Box, t: Translator) -> str:
    add(slide, t("The documents list nothing."), box._replace(height=40), TEXTS["body"], t.language, "Message", (14, 12))
    return ""
