"""Bars side by side within each row, such as two years of the same thing."""

import altair as alt

from intlmon.charts import parts
from intlmon.charts.model import Chart, Drawing, Family
from intlmon.charts.picking import MARKS
from intlmon.i18n import Translator

BAR = 16  # height of one bar, in pixels


def draw(chart: Chart, t: Translator) -> Drawing:
    base = alt.Chart().encode(
        y=parts.labels(chart, sort=parts.by_column("label_order")),
        yOffset=alt.YOffset("series:N", sort=parts.by_column("series_order")),
        x=parts.length(chart),
        tooltip=parts.tooltip(chart, t, "label", "series", "value"),
    )
    bars = base.mark_bar().encode(color=parts.legend()).properties(name=MARKS)
    numbers = base.mark_text(align="left", dx=5, fontSize=11, color=parts.ink(), text=parts.number(chart, t))
    return alt.layer(bars, numbers).properties(height=parts.rows(chart) if chart.long_labels else alt.Step(BAR, **{"for": "offset"}))


COMPARED = Family("compared", columns=("label", "series", "series_order", "value"), optional=("label_order",), draw=draw)
