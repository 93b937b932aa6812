"""The road to a target over the years: targets, known values, the pace needed, and where the line would end.

What is known is a solid line; what is planned or reckoned is broken. Points and dashes differ too, so that colour is not needed.
"""

import json

import altair as alt

from intlmon.charts import parts, theme
from intlmon.charts.model import Chart, Drawing, Family
from intlmon.i18n import Translator

_NUMBER_WIDTH = 30  # pixels kept free beside the last year
_KNOWN_WIDTH = 22  # and before the first; half a year's step is free already
# By `series_order`: targets, known values, pace needed, projection, targets of the action plan.
_TARGET, _KNOWN, _NEEDED, _PROJECTION, _ = range(1, 6)
_DASHES = [[6, 4], [1, 0], [2, 4], [10, 5], [1, 3]]
_SHAPES = ["circle", "diamond", "stroke", "cross", "square"]


def draw(chart: Chart, t: Translator) -> Drawing:
    scale = alt.Scale(reverse=chart.lower_is_better, zero=False, padding=20)
    base = (
        alt.Chart()
        .transform_calculate(known_by=parts.or_dash("way"))
        .encode(
            x=parts.years(_NUMBER_WIDTH, start=_KNOWN_WIDTH),
            y=alt.Y("value:Q", axis=alt.Axis(title=None), scale=scale),
            tooltip=[
                alt.Tooltip("year:O", title=t("Year")),
                alt.Tooltip("series:N", title=t("Line")),
                alt.Tooltip("value:Q", title=t("Value")),
                alt.Tooltip("known_by:N", title=t("How computed")),
            ],
        )
    )
    drawn_line = alt.Legend(title=None, symbolType="stroke", symbolSize=500)
    dash = alt.StrokeDash("series:N", sort=parts.by_column("series_order"), scale=alt.Scale(range=_DASHES), legend=drawn_line)
    lines = base.mark_line(strokeWidth=2.5).encode(color=parts.legend(), strokeDash=dash, detail="way:N")
    # The ends of the pace needed are a known value and a target: these have points of their own.
    points = base.transform_filter(f"datum.series_order !== {_NEEDED}")
    shape = alt.Shape("series_order:N", scale=alt.Scale(domain=list(range(1, 6)), range=_SHAPES), legend=None)
    marks = points.mark_point(filled=True, size=90, opacity=1).encode(color=parts.legend(), shape=shape)
    return alt.layer(lines, marks, *_numbers(base, chart, t)).properties(height=theme.HEIGHT)


def _numbers(base: alt.Chart, chart: Chart, t: Translator) -> list[alt.Chart]:
    """Numbers of targets and known values, and at its end what the projection comes to, called so."""
    text = parts.number(chart, t)
    targets = base.transform_filter(f"datum.series_order === {_TARGET}")
    known = base.transform_filter(f"datum.series_order === {_KNOWN}")
    projected = base.transform_filter(f"datum.series_order === {_PROJECTION}").transform_joinaggregate(end="max(year)")
    word = json.dumps(t("projection") + ": ", ensure_ascii=False)
    wide = alt.value(alt.ExprRef(f"{theme.NARROW} ? 0 : 1"))
    return [
        targets.encode(opacity=wide).mark_text(dy=-13, fontSize=11, color=parts.ink(), text=text),
        known.mark_text(align="right", dx=-9, fontWeight="bold", color=parts.ink(), text=text),
        projected.transform_filter("datum.year === datum.end").mark_text(
            dy=17, align="right", dx=_NUMBER_WIDTH / 2, fontWeight="bold", color=parts.ink(), text=alt.ExprRef(f"{word} + ({text.expr})")
        ),
    ]


PACE = Family("pace", columns=("year", "value", "series", "series_order", "way"), optional=(), draw=draw)
