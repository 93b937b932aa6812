"""Two breakdowns crossed: a shade and a number in each cell."""

import altair as alt

from intlmon.charts import parts, theme
from intlmon.charts.model import Chart, Drawing, Family
from intlmon.charts.picking import MARKS
from intlmon.i18n import Translator

CELL = 48  # height of a row, in pixels
_ON_SHADE = f"luminance(scale('color', datum.value)) > {theme.LIGHT_SHADE} ? 'black' : 'white'"


def draw(chart: Chart, t: Translator) -> Drawing:
    rows = parts.names(chart)
    columns = alt.Axis(title=None, orient="top", labelAngle=0, labelLimit=160)
    base = alt.Chart().encode(
        y=alt.Y("row:N", sort=parts.by_column("row_order"), axis=rows, scale=alt.Scale(paddingInner=0.06)),
        x=alt.X("column:N", sort=parts.by_column("column_order"), axis=columns, scale=alt.Scale(paddingInner=0.02)),
        tooltip=[
            alt.Tooltip("row:N", title=t(chart.item)),
            alt.Tooltip("column:N", title=t(chart.split)),
            *parts.tooltip(chart, t, "value"),
        ],
    )
    cells = base.mark_rect().encode(color=alt.Color("value:Q", scale=alt.Scale(zero=True), legend=None)).properties(name=MARKS)
    numbers = base.mark_text(text=parts.number(chart, t), color=alt.ExprRef(_ON_SHADE))
    return alt.layer(cells, numbers).properties(height=alt.Step(CELL))


MATRIX = Family("matrix", columns=("row", "column", "value"), optional=("row_order", "column_order"), draw=draw)
