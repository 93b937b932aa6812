"""One upright bar a year."""

import altair as alt

from intlmon.charts import parts, theme
from intlmon.charts.model import Chart, Drawing, Family
from intlmon.i18n import Translator

_NUMBER_HEIGHT = 20  # pixels kept free above the bars
_LINES = "split(replace(datum.label, '–', '–_'), '_')"  # several years without a bar (2029–2040) on two lines


def draw(chart: Chart, t: Translator) -> Drawing:
    scale = alt.Scale(zero=True, nice=False, range=[alt.ExprRef("height"), _NUMBER_HEIGHT])
    base = alt.Chart().encode(
        x=parts.years().axis(title=None, labelAngle=0, labelExpr=_LINES),
        y=alt.Y("value:Q", axis=None, scale=scale),
        tooltip=[alt.Tooltip("year:O", title=t("Year")), *parts.tooltip(chart, t, "value")],
    )
    bars = base.mark_bar()
    numbers = base.mark_text(baseline="bottom", dy=-4, color=parts.ink(), text=parts.number(chart, t))
    return alt.layer(bars, numbers).properties(height=theme.HEIGHT)


COLUMNS = Family("columns", columns=("year", "value"), optional=(), draw=draw)
