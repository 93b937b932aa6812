"""Key figures on a slide: the number large, what it counts below."""

from collections.abc import Sequence
from typing import Any

from pptx.dml.color import RGBColor
from pptx.util import Pt

from intlmon.export.slides.fit import LINE
from intlmon.export.slides.places import PALE, TEXTS, Box
from intlmon.export.slides.text import add

Figures = Sequence[tuple[str, str]]  # label, value in words
_GAP, _PAD, _TALLEST = 10.0, 10.0, 104.0
_SIZES, _LABEL_SIZES = (26, 22, 18, 15, 12), (11, 10, 9)


def column(slide: Any, box: Box, figures: Figures, language: str) -> None:
    """Draw figures one below the other."""
    high = min(_TALLEST, (box.height - _GAP * (len(figures) - 1)) / max(1, len(figures)))
    for place, figure in enumerate(figures):
        _card(slide, Box(box.left, box.top + place * (high + _GAP), box.width, high), figure, language)


def rows(slide: Any, box: Box, figures: Figures, in_a_row: int, language: str) -> None:
    """Draw figures side by side, so many in a row."""
    count = -(-len(figures) // in_a_row)
    wide = (box.width - _GAP * (in_a_row - 1)) / in_a_row
    high = min(_TALLEST, (box.height - _GAP * (count - 1)) / max(1, count))
    for place, figure in enumerate(figures):
        down, across = divmod(place, in_a_row)
        _card(slide, Box(box.left + across * (wide + _GAP), box.top + down * (high + _GAP), wide, high), figure, language)


def _card(slide: Any, box: Box, figure: tuple[str, str], language: str) -> None:
    """``label`` may have a second line: what the figure was before."""
    label, value = figure
    ground = slide.shapes.add_textbox(*(Pt(side) for side in box))
    ground.name = "Card"
    ground.fill.solid()
    ground.fill.fore_color.rgb = RGBColor.from_string(PALE)
    inner = Box(box.left + _PAD, box.top + 5, box.width - 2 * _PAD, box.height - 10)
    share = 0.42 if box.height > 70 else 0.5
    above = inner._replace(height=inner.height * share)
    below = Box(inner.left, inner.top + above.height, inner.width, inner.height - above.height)
    add(
        slide,
        value,
        above,
        TEXTS["figure"],
        language,
        "Key figure",
        _one_line(above.height),
    )
    add(slide, label, below, TEXTS["label"], language, "Key figure label", _LABEL_SIZES)


def _one_line(high: float) -> Sequence[float]:
    """The sizes at which a line is no higher."""
    return [size for size in _SIZES if size * LINE <= high + 1] or _SIZES[-1:]
