"""The path of targets over the years and the values reached so far."""

import json

import altair as alt

from intlmon.charts import parts, theme
from intlmon.charts.model import Chart, Drawing, Family
from intlmon.i18n import Translator


def draw(chart: Chart, t: Translator) -> Drawing:
    base = alt.Chart().encode(x=parts.years())
    layers = [*_planned(base, chart, t), *_reached(base, chart, t)]
    drawn = alt.layer(*layers).properties(height=theme.HEIGHT)
    # Where two documents set a target for one year, the number of the upper stands above, the other below.
    upper = "min(target)" if chart.lower_is_better else "max(target)"
    drawn = drawn.transform_joinaggregate(upper=upper, groupby=["year"])
    return drawn.transform_calculate(mark=json.dumps(t("Reached"), ensure_ascii=False))


def _planned(base: alt.Chart, chart: Chart, t: Translator) -> list[alt.Chart]:
    """The path of each document: a broken line, a ring a year and its number."""
    colour = alt.Color("origin:N", legend=alt.Legend(title=None))
    planned = base.encode(y=_values("target", chart), color=colour, tooltip=_tooltip_planned(t))
    numbers = planned.encode(color=alt.value(parts.ink()), opacity=alt.value(alt.ExprRef(f"{theme.NARROW} ? 0 : 1")))
    place = alt.ExprRef("datum.target === datum.upper ? -13 : 15")
    return [
        planned.mark_line(strokeWidth=2, strokeDash=[6, 4]),
        planned.mark_point(filled=False, size=70, strokeWidth=2, opacity=1),
        numbers.mark_text(dy=place, fontSize=11, text=parts.number(chart, t, "datum.target")),
    ]


def _reached(base: alt.Chart, chart: Chart, t: Translator) -> list[alt.Chart]:
    """The values reached: a filled diamond and its number."""
    reached = base.encode(y=_values("actual", chart), tooltip=_tooltip_reached(t))
    diamond = alt.Shape("mark:N", legend=alt.Legend(title=None), scale=alt.Scale(range=["diamond"]))
    number = parts.number(chart, t, "datum.actual")
    return [
        reached.mark_point(filled=True, size=170, opacity=1, color=parts.ink()).encode(shape=diamond),
        reached.mark_text(align="left", dx=11, fontWeight="bold", color=parts.ink(), text=number),
    ]


def _values(column: str, chart: Chart) -> alt.Y:
    # A rank of 1 is the best: it stands at the top.
    scale = alt.Scale(reverse=chart.lower_is_better, zero=not chart.lower_is_better, padding=16)
    return alt.Y(f"{column}:Q", axis=alt.Axis(title=None), scale=scale)


def _tooltip_planned(t: Translator) -> list[alt.Tooltip]:
    return [
        alt.Tooltip("year:O", title=t("Year")),
        alt.Tooltip("origin:N", title=t("Set in")),
        alt.Tooltip("target:Q", title=t("Target")),
    ]


def _tooltip_reached(t: Translator) -> list[alt.Tooltip]:
    return [alt.Tooltip("year:O", title=t("Year")), alt.Tooltip("actual:Q", title=t("Reached"))]


TARGETS = Family("targets", columns=("year", "target", "actual", "origin"), optional=(), draw=draw)
