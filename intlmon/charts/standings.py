"""Where each row stands: its mark in the column of that name, with a shape of its own and the numbers beside it."""

import altair as alt

from intlmon.charts import parts, theme
from intlmon.charts.model import Chart, Drawing, Family
from intlmon.charts.picking import MARKS
from intlmon.i18n import Translator

_SHAPES = ["triangle-up", "circle", "triangle-down", "diamond", "cross"]  # by `state_order`
# A name of two parts stands on two lines; on narrow screens each word does, and the numbers are left to the tooltip.
_HEAD = f"split({theme.NARROW} ? datum.label : replace(datum.label, ', ', ',_'), {theme.NARROW} ? ' ' : '_')"
_HEAD_ROOM = f"{theme.NARROW} ? 58 : 20"  # pixels: lines after the first go downwards
_HEAD_SIZE = f"{theme.NARROW} ? 8 : 12"
_KNOWN = f"format(datum.value, '{theme.NUMBER}') + ' (' + datum.year + ') → '"
_NUMBERS = f"isValid(datum.value) && !({theme.NARROW}) ? {_KNOWN} + format(datum.target, '{theme.NUMBER}') : ''"


def draw(chart: Chart, t: Translator) -> Drawing:
    states = alt.Axis(
        title=None, orient="top", labelAngle=0, labelExpr=_HEAD, labelFontSize=alt.ExprRef(_HEAD_SIZE),
        labelPadding=alt.ExprRef(_HEAD_ROOM), labelLimit=200, labelOverlap=False, grid=True,
    )  # fmt: skip
    # The axes are described once: the layer of numbers shares those of the marks.
    base = alt.Chart().encode(
        y=alt.Y("label:N", sort=parts.by_column("label_order")),
        x=alt.X("state:N", sort=parts.by_column("state_order")),
        tooltip=[
            *parts.tooltip(chart, t, "label"),
            alt.Tooltip("state:N", title=t("Status")),
            alt.Tooltip("known:N", title=t("Last known value")),
            alt.Tooltip("known_in:N", title=t("Year")),
            alt.Tooltip("target:Q", title=t("Target")),
            alt.Tooltip("known_by:N", title=t("How computed")),
        ],
    )
    shape = alt.Shape("state_order:N", scale=alt.Scale(domain=[1, 2, 3, 4, 5], range=_SHAPES), legend=None)
    colour = alt.Color("state_order:N", scale=alt.Scale(domain=[1, 2, 3, 4, 5]), legend=None)
    axes = {
        "y": parts.labels(chart, sort=parts.by_column("label_order")),
        "x": alt.X("state:N", sort=parts.by_column("state_order"), axis=states),
    }
    marks = base.mark_point(filled=True, size=170, opacity=1).encode(shape=shape, color=colour, **axes).properties(name=MARKS)
    numbers = base.mark_text(align="left", dx=12, fontSize=11, color=parts.ink(), text=alt.ExprRef(_NUMBERS))
    told = {"known": parts.or_dash("value", theme.NUMBER), "known_in": parts.or_dash("year"), "known_by": parts.or_dash("way")}
    return alt.layer(marks, numbers).properties(height=parts.rows(chart)).transform_calculate(**told)


STANDINGS = Family(
    "standings", columns=("label", "label_order", "state", "state_order", "way", "value", "year", "target"), optional=(), draw=draw
)
