"""Bars side by side within each row, every row to its own scale: figures of different size for the same few subjects."""

import altair as alt

from intlmon.charts import parts
from intlmon.charts.compared import BAR
from intlmon.charts.model import Chart, Drawing, Family
from intlmon.i18n import Translator


def draw(chart: Chart, t: Translator) -> Drawing:
    base = alt.Chart().encode(
        y=parts.labels(chart, sort=parts.by_column("label_order")),
        yOffset=alt.YOffset("series:N", sort=parts.by_column("series_order")),
        x=parts.length(chart, "length"),
        tooltip=parts.tooltip(chart, t, "label", "series", "value"),
    )
    bars = base.mark_bar().encode(color=parts.legend())
    numbers = base.mark_text(align="left", dx=5, fontSize=11, color=parts.ink(), text=parts.number(chart, t))
    drawn = alt.layer(bars, numbers).properties(height=alt.Step(BAR, **{"for": "offset"}))
    longest = drawn.transform_joinaggregate(longest="max(value)", groupby=["label"])
    return longest.transform_calculate(length="datum.longest > 0 ? datum.value / datum.longest : 0")


SCALED = Family("scaled", columns=("label", "series", "series_order", "value"), optional=("label_order",), draw=draw)
