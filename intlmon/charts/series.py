"""Lines over the years, one a series, the latest number at its end."""

import altair as alt

from intlmon.charts import parts, theme
from intlmon.charts.model import Chart, Drawing, Family
from intlmon.i18n import Translator

_CLOSE = 0.045  # of the height
_NUMBER_WIDTH = 20  # pixels kept free beside the latest points; half a year's step is free already
# The number of a point close above another stands beside the other's.
_BESIDE = f"isValid(datum.below) && (datum.value - datum.below) < {_CLOSE} * domain('y')[1] ? 30 : 9"


def draw(chart: Chart, t: Translator) -> Drawing:
    base = alt.Chart().encode(
        x=parts.years(_NUMBER_WIDTH),
        y=alt.Y("value:Q", axis=alt.Axis(title=None, tickMinStep=1), scale=alt.Scale(zero=True)),
        color=parts.legend(),
        tooltip=[alt.Tooltip("year:O", title=t("Year")), *parts.tooltip(chart, t, "series", "value")],
    )
    line = base.mark_line(strokeWidth=2.5)
    points = base.mark_point(filled=True, size=70, opacity=1).encode(shape=_shapes())
    latest = (
        base.transform_joinaggregate(latest="max(year)", groupby=["series"])
        .transform_filter("datum.year === datum.latest")
        .transform_window(below="lag(value)", groupby=["year"], sort=[alt.SortField("value")])
        .mark_text(align="left", dx=alt.ExprRef(_BESIDE), text=parts.number(chart, t))
        .encode(color=alt.value(parts.ink()))
    )
    return alt.layer(line, points, latest).properties(height=theme.HEIGHT)


def _shapes() -> alt.Shape:
    """Shapes repeat what the colours say, for print in grey and for colour-blind readers."""
    return alt.Shape("series:N", sort=parts.by_column("series_order"), legend=alt.Legend(title=None))


SERIES = Family("series", columns=("year", "series", "series_order", "value"), optional=(), draw=draw)
