"""One bar a row, the longest first, the number at its end."""

import altair as alt

from intlmon.charts import parts
from intlmon.charts.model import Chart, Drawing, Family
from intlmon.charts.picking import MARKS
from intlmon.i18n import Translator


def draw(chart: Chart, t: Translator) -> Drawing:
    longest_first = alt.EncodingSortField(field="value", op="max", order="descending")
    base = alt.Chart().encode(
        y=parts.labels(chart, sort=longest_first),
        x=parts.length(chart),
        tooltip=parts.tooltip(chart, t, "label", "value"),
    )
    bars = base.mark_bar().properties(name=MARKS)
    numbers = base.mark_text(
        align=alt.ExprRef("datum.value < 0 ? 'right' : 'left'"),
        dx=alt.ExprRef("datum.value < 0 ? -5 : 5"),
        color=parts.ink(),
        text=parts.number(chart, t),
    )
    return alt.layer(bars, numbers).properties(height=parts.rows(chart))


RANKED = Family("ranked", columns=("label", "value"), optional=(), draw=draw)
