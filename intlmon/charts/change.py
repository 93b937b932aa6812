"""From an earlier value to a later one, a row each; growth and decline differ in shape and in colour."""

import json

import altair as alt

from intlmon.charts import parts, theme
from intlmon.charts.model import Chart, Drawing, Family
from intlmon.charts.picking import MARKS
from intlmon.i18n import Translator


def draw(chart: Chart, t: Translator) -> Drawing:
    before, more, fewer, same = t("Before"), t("Growth"), t("Decline"), t("No change")
    kinds = [before, more, fewer, same]
    # Names of theme colours: the page replaces them by its own shades (`theme.grayColor` and so on).
    colours = alt.Scale(domain=kinds, range=["gray", "blue", "orange", "gray"])
    colour = alt.Color("kind:N", legend=alt.Legend(title=None), scale=colours)
    shapes = alt.Scale(domain=kinds, range=["circle", "triangle-right", "triangle-left", "diamond"])
    shape = alt.Shape("kind:N", legend=alt.Legend(title=None), scale=shapes)
    base = alt.Chart().encode(y=parts.labels(chart), tooltip=_tooltip(chart, t))
    later = alt.X("after:Q", axis=alt.Axis(title=None), scale=alt.Scale(zero=True, range=parts.room()))
    way = base.mark_rule(strokeWidth=2).encode(x=later, x2="before:Q", color=colour)
    start = base.mark_point(filled=True, size=60, opacity=1).encode(x="before:Q", color=alt.datum(before), shape=alt.datum(before))
    end = base.mark_point(filled=True, size=110, opacity=1).encode(x=later, color=colour, shape=shape).properties(name=MARKS)
    numbers = base.mark_text(align="left", dx=12, fontSize=11, color=parts.ink(), text=_difference(chart, t)).encode(x="end:Q")
    drawn = alt.layer(way, start, end, numbers).properties(height=parts.rows(chart))
    return drawn.transform_calculate(kind=_kind(more, fewer, same), end="max(datum.before, datum.after)")


def _difference(chart: Chart, t: Translator) -> alt.ExprRef:
    """The signed difference, written beside the mark."""
    signed = parts.number(chart, t, "datum.after - datum.before", "+" + theme.NUMBER).to_dict()["expr"]
    return alt.ExprRef(f"datum.after === datum.before ? '0' : {signed}")


def _kind(more: str, fewer: str, same: str) -> str:
    """The Vega expression that tells growth from decline."""
    words = [json.dumps(word, ensure_ascii=False) for word in (more, fewer, same)]
    return "datum.after > datum.before ? {} : datum.after < datum.before ? {} : {}".format(*words)


def _tooltip(chart: Chart, t: Translator) -> list[alt.Tooltip]:
    return [
        *parts.tooltip(chart, t, "label"),
        alt.Tooltip("before:Q", title=t("Before")),
        alt.Tooltip("after:Q", title=t("After")),
    ]


CHANGE = Family("change", columns=("label", "before", "after"), optional=(), draw=draw)
