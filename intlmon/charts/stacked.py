"""Parts of a whole within each row, the total at its end."""

import altair as alt

from intlmon.charts import parts
from intlmon.charts.model import Chart, Drawing, Family
from intlmon.charts.picking import MARKS
from intlmon.i18n import Translator


def draw(chart: Chart, t: Translator) -> Drawing:
    names = parts.labels(chart, sort=parts.by_column("label_order"))
    bars = (
        alt.Chart()
        .mark_bar()
        .encode(
            y=names,
            x=parts.length(chart),
            color=parts.legend(),
            order=alt.Order("series_order:Q"),
            tooltip=parts.tooltip(chart, t, "label", "series", "value"),
        )
        .properties(name=MARKS)
    )
    total = alt.Chart().encode(y=names, x=parts.length(chart, "sum(value)"))
    totals = total.mark_text(align="left", dx=5, color=parts.ink(), text=parts.number(chart, t, "datum.sum_value"))
    return alt.layer(bars, totals).properties(height=parts.rows(chart))


STACKED = Family("stacked", columns=("label", "series", "series_order", "value"), optional=("label_order",), draw=draw)
