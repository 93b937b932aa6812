"""Terms from their first day to their last, a row each, and the day they are looked at; an arrow where a term has no end."""

import altair as alt

from intlmon.charts import parts
from intlmon.charts.model import Chart, Drawing, Family
from intlmon.i18n import Translator

_DATE_WIDTH = 72  # pixels kept free at the right for the last day
_THICK = 12  # of a term, in pixels


def draw(chart: Chart, t: Translator) -> Drawing:
    in_order = parts.by_column("label_order")
    base = alt.Chart().encode(y=alt.Y("label:N", sort=in_order), tooltip=_tooltip(chart, t))
    terms = base.transform_filter("isValid(datum.start)").mark_rule(strokeWidth=_THICK)
    # One layer names the rows for all: the expression that breaks long names is most of the specification.
    bars = terms.encode(y=parts.labels(chart, sort=in_order), x=_day("start"), x2="end:T", color=parts.legend())
    ends = base.encode(x=_day("end"), color=parts.legend())
    open_ended = ends.transform_filter("datum.open").mark_point(shape="triangle-right", filled=True, size=150, opacity=1)
    ended = ends.transform_filter("!datum.open")
    last_days = ended.mark_text(align="left", dx=7, fontSize=11)
    looked_at = alt.Chart().transform_filter("datum.label_order === 1").mark_rule(strokeWidth=2, strokeDash=[4, 3], color=parts.ink())
    layers = [
        bars,
        open_ended,
        ended.mark_point(filled=True, size=60, opacity=1),
        last_days.encode(text="last_day:N", color=alt.value(parts.ink())),
        looked_at.encode(x=_day("as_of"), tooltip=[alt.Tooltip("as_of:T", title=t("As of"), format="%x")]),
    ]
    return alt.layer(*layers).properties(height=parts.rows(chart))


def _day(column: str) -> alt.X:
    # A day is the same day wherever it is read.
    scale = alt.Scale(type="utc", range=[0, alt.ExprRef(f"width - {_DATE_WIDTH}")])
    return alt.X(f"{column}:T", axis=alt.Axis(title=None, format="%Y"), scale=scale)


def _tooltip(chart: Chart, t: Translator) -> list[alt.Tooltip]:
    return [
        *parts.tooltip(chart, t, "label", "series"),
        alt.Tooltip("first_day:N", title=t("Signed on")),
        alt.Tooltip("last_day:N", title=t("Last day of the term")),
    ]


TIMELINE = Family(
    "timeline",
    columns=("label", "label_order", "start", "end", "first_day", "last_day", "open", "series", "series_order", "as_of"),
    optional=(),
    draw=draw,
)
