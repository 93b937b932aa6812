"""Axes, labels and tooltips that several families share."""

import altair as alt

from intlmon.charts import theme
from intlmon.charts.model import Chart
from intlmon.i18n import Translator

NUMBER_WIDTH = 58  # pixels kept free at the end of bars

# A name breaks at the last space that fits, or else the last hyphen, into four lines at most;
# what is still too long ends in an ellipsis.
_LINES = 4
_LINE_HEIGHT = 12
_FITS = f"floor({theme.LABEL_WIDTH} / 6.7)"


def _broken() -> str:
    """Vega expression of the name's lines: whatever is too long for a line breaks at the last space that fits, or else the last hyphen."""
    text = "datum.label"
    for line in range(_LINES - 1):
        begin, kept = ("^", "") if line == 0 else (r"\\n", r"\n")
        at_space = r"[^\\n]{1,' + " + _FITS + r" + '}(?= )"
        at_hyphen = r"[^\\n]{1,' + (" + _FITS + r" - 1) + '}-"
        too_long = rf"'{begin}(?=[^\\n]{{' + ({_FITS} + 1) + ',}}$)({at_space}|{at_hyphen}) ?'"
        text = f"replace({text}, regexp({too_long}), '{kept}$1\\n')"
    return f"split({text}, '\\n')"


def labels(chart: Chart, sort: alt.EncodingSortField | None = None) -> alt.Y:
    """Rows by ``label``; without ``sort``, in the order in which they arrive."""
    return alt.Y("label:N", sort=sort, axis=names(chart))


def names(chart: Chart) -> alt.Axis:
    """The axis that names the rows; long names on several lines."""
    axis = alt.Axis(title=None, labelLimit=alt.ExprRef(theme.LABEL_WIDTH), labelOverlap=False)
    if chart.long_labels:
        axis.labelExpr = _broken()
        axis.labelFontSize = 11
        axis.labelLineHeight = _LINE_HEIGHT
        lines = range(_LINES, 1, -1)
        middle = [{"test": f"length({_broken()}) >= {count}", "value": -_LINE_HEIGHT * (count - 1) / 2} for count in lines]
        axis.labelOffset = {"condition": middle, "value": 0}
    return axis


def by_column(column: str) -> alt.EncodingSortField:
    """Sort by a column of ranks. Where the data lacks it, the order of arrival stays."""
    return alt.EncodingSortField(field=column, op="min", order="ascending")


def length(chart: Chart, column: str = "value") -> alt.X:
    """Bars from zero, with room for the number at their end (at both ends where values may be below zero)."""
    scale = alt.Scale(zero=True, nice=False, range=room(NUMBER_WIDTH if chart.signed else 0))
    return alt.X(f"{column}:Q", axis=None, scale=scale)


def room(start: int = 0) -> list[int | alt.ExprRef]:
    """The width for marks, from ``start`` to where the numbers at their end begin."""
    return [start, alt.ExprRef(f"width - {NUMBER_WIDTH}")]


def legend() -> alt.Color:
    """Colours by ``series``, in the order of ``series_order``, with the legend above the drawing."""
    return alt.Color("series:N", sort=by_column("series_order"), legend=alt.Legend(title=None))


def tooltip(chart: Chart, t: Translator, *columns: str) -> list[alt.Tooltip]:
    """The whole names and numbers of a mark, each with its word."""
    words = {"label": chart.item, "series": chart.split, "value": chart.unit}
    shown = [alt.Tooltip(f"{column}:{_kind(column)}", title=t(words[column]) or column) for column in columns]
    if chart.share:
        shown.append(alt.Tooltip("share:Q", title=t("Share, %")))
    return shown


def number(chart: Chart, t: Translator, value: str = "datum.value", decimals: str = theme.NUMBER) -> alt.ExprRef:
    """The text of a number beside its mark."""
    sign = str(t.number_locale["percent"]) if chart.percent else ""
    return alt.ExprRef(f"isValid({value}) ? format({value}, '{decimals}') + '{sign}' : ''")


def or_dash(column: str, decimals: str = "") -> str:
    """Vega expression of a value for a tooltip, a dash where there is none: tooltips would say "null"."""
    shown = f"format(datum.{column}, '{decimals}')" if decimals else f"datum.{column}"
    return f"isValid(datum.{column}) ? {shown} : '–'"


def years(end: int = 0, start: int = 0) -> alt.X:
    """Years from left to right, written upright; ``start`` and ``end`` pixels stay free for numbers beside the first and the last."""
    scale = alt.Scale(range=[start, alt.ExprRef(f"width - {end}")]) if end else alt.Undefined
    return alt.X("year:O", axis=alt.Axis(title=None, labelAngle=0), scale=scale)


def ink() -> alt.ExprRef:
    """The colour of text on the page's background."""
    return alt.ExprRef(theme.INK)


def rows(chart: Chart) -> alt.Step:
    """A height that grows with the number of rows."""
    return alt.Step(theme.LONG_ROW if chart.long_labels else theme.ROW, **{"for": "position"})


def _kind(column: str) -> str:
    return "N" if column in ("label", "series") else "Q"
