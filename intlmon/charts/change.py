"""From an earlier value to a later one, a row each; growth and decline differ in shape and in colour."""

import json

import altair as alt

from intlmon.charts import parts, theme
from intlmon.charts.model import Chart, Drawing, Family
from intlmon.charts.picking import MARKS
from intlmon.i18n import Translator

# Percent runs from −100 to thousands, mostly within ±100: nearly linear there, logarithmic beyond.
_BENT = alt.Scale(type="symlog", constant=50, range=[0, alt.ExprRef(f"width - ({theme.NARROW} ? 70 : 165)")])


def draw(chart: Chart, t: Translator) -> Drawing:
    """From the value before to the value after; with ``chart.percent``, from nought to the change in percent."""
    colour, shape = _looks(chart, t)
    base = alt.Chart().encode(y=parts.labels(chart), tooltip=_tooltip(chart, t))
    way = base.mark_rule(strokeWidth=2).encode(x=_position(chart), x2="from:Q", color=colour)
    end = base.mark_point(filled=True, size=110, opacity=1).encode(x="to:Q", color=colour, shape=shape).properties(name=MARKS)
    numbers = base.mark_text(align="left", dx=12, fontSize=11, color=parts.ink(), text=_difference(chart, t)).encode(x="end:Q")
    layers = [way, end, numbers]
    if not chart.percent:
        start = base.mark_point(filled=True, size=60, opacity=1)
        layers.insert(1, start.encode(x="from:Q", color=alt.datum(t("Before")), shape=alt.datum(t("Before"))))
    start_at, end_at = ("0", "datum.percent") if chart.percent else ("datum.before", "datum.after")
    calculated = {"from": start_at, "to": end_at, "end": f"max({start_at}, {end_at})", "kind": _kind(t)}
    return alt.layer(*layers).properties(height=parts.rows(chart)).transform_calculate(**calculated)


def _looks(chart: Chart, t: Translator) -> tuple[alt.Color, alt.Shape]:
    """A colour and a shape for each way of changing. Colours are names of the theme's: the page puts in its own shades."""
    looks = {
        t("Before"): ("gray", "circle"), t("Growth"): ("blue", "triangle-right"),
        t("Decline"): ("orange", "triangle-left"), t("No change"): ("gray", "diamond"),
    }  # fmt: skip
    kinds = list(looks)[1:] if chart.percent else list(looks)
    colours, shapes = (alt.Scale(domain=kinds, range=[looks[kind][part] for kind in kinds]) for part in (0, 1))
    legend = alt.Legend(title=None)
    return alt.Color("kind:N", legend=legend, scale=colours), alt.Shape("kind:N", legend=legend, scale=shapes)


def _position(chart: Chart) -> alt.X:
    if not chart.percent:
        return alt.X("to:Q", axis=alt.Axis(title=None), scale=alt.Scale(zero=True, range=parts.room()))
    return alt.X("to:Q", axis=None, scale=_BENT)


def _difference(chart: Chart, t: Translator) -> alt.ExprRef:
    """The signed difference, written beside the mark; a percentage with what it is of, for three is 200 % more than one."""
    change = "datum.percent" if chart.percent else "datum.after - datum.before"
    signed = parts.number(chart, t, change, "+" + theme.NUMBER).to_dict()["expr"]
    shown = f"(datum.after === datum.before ? '0' : {signed})"
    if chart.percent:
        both = " + ' → ' + ".join(f"format(datum.{side}, '{theme.NUMBER}')" for side in ("before", "after"))
        shown += f" + ({theme.NARROW} ? '' : ' (' + {both} + ')')"
    return alt.ExprRef(shown)


def _kind(t: Translator) -> str:
    """The Vega expression that tells growth from decline."""
    words = [json.dumps(word, ensure_ascii=False) for word in (t("Growth"), t("Decline"), t("No change"))]
    return "datum.after > datum.before ? {} : datum.after < datum.before ? {} : {}".format(*words)


def _tooltip(chart: Chart, t: Translator) -> list[alt.Tooltip]:
    return [
        *parts.tooltip(chart, t, "label"),
        alt.Tooltip("before:Q", title=t("Before")),
        alt.Tooltip("after:Q", title=t("After")),
        alt.Tooltip("kind:N", title=t("Direction of change")),
    ]


CHANGE = Family("change", columns=("label", "before", "after"), optional=("percent",), draw=draw)
