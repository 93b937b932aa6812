"""The road to a target over the years: targets, known values, the pace needed, and where the line would end.

What is known is solid, what is planned or reckoned is broken; each line has its own points, so that colour is not needed.
"""

import json
from dataclasses import dataclass

import altair as alt

from intlmon.charts import parts, theme
from intlmon.charts.model import Chart, Drawing, Family
from intlmon.i18n import Translator

_NUMBER_WIDTH = 30  # pixels kept free beside the last year


@dataclass(frozen=True)
class _Line:
    """How the lines of one kind look; ``order`` is their ``series_order``."""

    order: int
    dash: tuple[int, int]
    shape: str
    filled: bool
    bold: bool = False


_LINES = (
    _Line(1, (6, 4), "circle", filled=False),  # targets
    _Line(2, (2, 2), "square", filled=False),  # targets of the action plan
    _Line(3, (1, 0), "diamond", filled=True, bold=True),  # known values, stated
    _Line(4, (1, 0), "triangle-up", filled=True, bold=True),  # known values, computed
    _Line(5, (1, 4), "stroke", filled=False),  # pace needed
    _Line(6, (9, 4), "cross", filled=False, bold=True),  # projection
)
_PROJECTION = _LINES[-1]


def draw(chart: Chart, t: Translator) -> Drawing:
    scale = alt.Scale(reverse=chart.lower_is_better, zero=not chart.lower_is_better, padding=16)
    base = alt.Chart().encode(
        x=parts.years(_NUMBER_WIDTH),
        y=alt.Y("value:Q", axis=alt.Axis(title=None), scale=scale),
        color=parts.legend(),
        detail=["way:N"],
        tooltip=[
            alt.Tooltip("year:O", title=t("Year")),
            alt.Tooltip("series:N", title=t("Line")),
            alt.Tooltip("value:Q", title=t("Value")),
            alt.Tooltip("way:N", title=t("How computed")),
        ],
    )
    layers = [layer for line in _LINES for layer in _line(base, line)]
    return alt.layer(*layers, *_numbers(base, chart, t)).properties(height=theme.HEIGHT)


def _line(base: alt.Chart, line: _Line) -> list[alt.Chart]:
    of_kind = base.transform_filter(f"datum.series_order === {line.order}")
    return [
        of_kind.mark_line(strokeWidth=3 if line.bold else 2, strokeDash=list(line.dash)),
        of_kind.mark_point(shape=line.shape, filled=line.filled, size=150 if line.filled else 70, strokeWidth=2, opacity=1),
    ]


def _numbers(base: alt.Chart, chart: Chart, t: Translator) -> list[alt.Chart]:
    """Numbers of targets and known values, and at its end what the projection comes to, called so."""
    plain = base.encode(color=alt.value(parts.ink()))
    text = parts.number(chart, t)
    wide = alt.value(alt.ExprRef(f"{theme.NARROW} ? 0 : 1"))
    word = json.dumps(t("projection"), ensure_ascii=False)
    reached = plain.transform_filter("datum.series_order === 3 || datum.series_order === 4")
    projected = plain.transform_filter(f"datum.series_order === {_PROJECTION.order}")
    last = projected.transform_joinaggregate(end="max(year)").transform_filter("datum.year === datum.end")
    return [
        plain.transform_filter("datum.series_order === 1").encode(opacity=wide).mark_text(dy=-13, fontSize=11, text=text),
        reached.mark_text(dy=17, fontWeight="bold", text=text),
        last.mark_text(dy=17, align="right", dx=8, fontWeight="bold", text=alt.ExprRef(f"{word} + ': ' + {text.expr}")),
    ]


PACE = Family("pace", columns=("year", "value", "series", "series_order", "way"), optional=(), draw=draw)
