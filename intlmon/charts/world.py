"""A map of the world: countries shaded by class of their value, small ones as circles, Kazakhstan marked.

The shapes come from a static file that browsers keep (`tools/world.py` makes it); the data brings codes and values.
A partner that is no country, such as the European Union, stands in words below the map.
"""

import json
from itertools import pairwise
from typing import Any

import altair as alt

from intlmon.charts import parts, theme
from intlmon.charts.model import Chart, Drawing, Family
from intlmon.charts.picking import MARKS
from intlmon.i18n import Translator

ROWS = "source"  # what Streamlit and Vega-Lite call the data of a specification that names none
SHAPES = alt.UrlData(url="app/static/world.json", format=alt.TopoDataFormat(type="topojson", feature="countries"))
PLACELESS = "EU"  # the partner that is no country
HOME, HOME_LABEL = "KZ", {"longitude": 67.3, "latitude": 48.2}  # where its name stands, in degrees

# Equal Earth, as wide as the page and cut in the Bering Strait. The sphere is 5.41 radii wide, of which ocean alone is
# left out. The height is that of what is drawn: from the northernmost land, 1.31 radii above the equator, to the
# southernmost, 1.03 below, Antarctica being left out.
_SCALE = "width / 4.95"
_NORTH, _SOUTH = f"1.32 * {_SCALE}", f"2.36 * {_SCALE}"
_CIRCLE = f"{theme.NARROW} ? 50 : 110"  # square pixels
_SHADES = (2, 3.4, 4.8, 6.2, 7.6, 9)  # places in the theme's sequential colours, one a class; the palest are too near to grey
_PASSED_OVER = 0.35  # opacity of countries that the page's filter leaves out; a click chooses them instead
_PAPER = alt.ExprRef("background")


def draw(chart: Chart, t: Translator) -> Drawing:
    hover = alt.selection_point(name="hover", on="pointerover", clear="pointerout", fields=["label_code"], empty=False)
    shown = {
        "color": _colour(chart, t),
        "tooltip": parts.tooltip(chart, t, "label", "value"),
        "stroke": alt.condition(hover, alt.value(parts.ink()), alt.value(_PAPER)),
        "strokeWidth": alt.condition(hover, alt.value(2), alt.value(0.5)),
    }
    shown["opacity"] = alt.condition("datum.chosen === false", alt.value(_PASSED_OVER), alt.value(1))
    shapes = _shapes(chart, t).mark_geoshape(strokeJoin="round", clip=False).encode(**shown)
    points = _points(chart, t).mark_circle(size=alt.ExprRef(_CIRCLE), cursor="pointer", clip=False).encode(**shown)
    clickable = shapes.properties(name=MARKS).add_params(hover)
    drawn = alt.layer(_land(chart, t), _home(chart, t), clickable, points, *_home_label(t), _placeless(chart, t))
    place = {"scale": alt.ExprRef(_SCALE), "translate": alt.ExprRef(f"[width / 2, {_NORTH}]")}
    return drawn.project("equalEarth", rotate=[-11, 0, 0], **place).properties(height=1)


def labels(chart: Chart, t: Translator) -> list[str]:
    """The classes in words, the lowest first: ``1``, ``2–9``, … ``1 000+``."""
    closed = [t.number(low) if above == low + 1 else f"{t.number(low)}–{t.number(above - 1)}" for low, above in pairwise(chart.classes)]
    return [*closed, f"{t.number(chart.classes[-1])}+"]


def _class(chart: Chart, t: Translator) -> str:
    """Vega expression of a value's class: the number of bounds, but for the first, that it reaches."""
    reached = " + ".join(f"(datum.value >= {bound})" for bound in chart.classes[1:])
    return f"{_json(labels(chart, t))}[{reached}]"


def _colour(chart: Chart, t: Translator) -> alt.Color:
    shades = [theme.NO_DATA, *(theme.sequential(place) for place in _SHADES)]
    scale = alt.Scale(domain=[t("No data"), *labels(chart, t)], range=[alt.ExprRef(shade) for shade in shades])
    columns = alt.ExprRef(f"clamp(floor({theme.ROOM} / 85), 4, 7)")
    return alt.Color("class:N", scale=scale, legend=alt.Legend(title=None, columns=columns, symbolType="square", symbolStrokeWidth=0))


def _land(chart: Chart, t: Translator) -> alt.Chart:
    """All shapes in grey; those with data are drawn over it."""
    nothing = t("No data")
    told = f"{{{_json(t(chart.item))}: {_name(t)}, {_json(t(chart.unit))}: {_json(nothing)}}}"
    # Two shapes have neither code nor name.
    land: alt.Chart = alt.Chart(SHAPES).mark_geoshape(
        aria=False, stroke=_PAPER, strokeWidth=0.5, clip=False, tooltip=alt.ExprRef(f"datum.properties ? {told} : null")
    )
    return land.encode(color=alt.datum(nothing))


def _shapes(chart: Chart, t: Translator) -> alt.Chart:
    """The shapes of countries that have a row. It is the shapes that look for rows: Vega loads them later."""
    row = alt.LookupData(alt.NamedData(ROWS), "label_code", ["label_code", "label", "value", "chosen"])
    shapes: alt.Chart = alt.Chart(SHAPES).transform_lookup("id", row).transform_filter("isValid(datum.value)")
    return shapes.transform_calculate(**{"class": _class(chart, t)})


def _points(chart: Chart, t: Translator) -> alt.Chart:
    """The rows whose country is drawn as a point."""
    rows = alt.Chart().encode(longitude="longitude:Q", latitude="latitude:Q")
    return rows.transform_filter("isValid(datum.longitude)").transform_calculate(**{"class": _class(chart, t)})


def _home(chart: Chart, t: Translator) -> alt.Chart:
    """Kazakhstan in its own colour."""
    told = alt.ExprRef(f"{{{_json(t(chart.item))}: {_name(t)}}}")
    look: dict[str, Any] = {"fill": alt.ExprRef(theme.HOME), "stroke": _PAPER, "strokeWidth": 0.5, "tooltip": told}
    home: alt.Chart = alt.Chart(SHAPES).mark_geoshape(clip=False, aria=False, **look).transform_filter(f"datum.id === '{HOME}'")
    return home


def _home_label(t: Translator) -> list[alt.Chart]:
    """Its name from the file of shapes, readable on whatever lies below: first its outline, then the letters."""
    place = {axis: alt.datum(degrees) for axis, degrees in HOME_LABEL.items()}
    name = alt.Chart(SHAPES).transform_filter(f"datum.id === '{HOME}'").encode(text=f"properties.{t.language}:N", **place)
    look: dict[str, Any] = {
        "fontWeight": "bold",
        "fontSize": alt.ExprRef(f"{theme.NARROW} ? 10 : 12"),
        "dy": alt.ExprRef(f"{theme.ROOM} < 700 ? -13 : 0"),  # above the country where it is smaller than its name
        "clip": False,
    }
    return [name.mark_text(stroke=_PAPER, strokeWidth=3, strokeJoin="round", **look), name.mark_text(color=parts.ink(), **look)]


def _placeless(chart: Chart, t: Translator) -> alt.Chart:
    """A line of text below the map for the partner that is no country."""
    number = parts.number(chart, t).to_dict()["expr"]
    begin = _json(t("Not on the map"))
    words = alt.ExprRef(f"{begin} + ': ' + datum.label + ' – ' + ({number})")
    below = alt.ExprRef(f"{_SOUTH} + 16")
    line = alt.Chart().mark_text(align="left", x=0, y=below, text=words, color=parts.ink(), cursor="pointer")
    told = line.encode(tooltip=parts.tooltip(chart, t, "label", "value"))  # without it Vega-Lite lets no one click a text
    shown: alt.Chart = told.transform_filter(f"datum.label_code === '{PLACELESS}'")
    return shown


def _name(t: Translator) -> str:
    return f"datum.properties.{t.language}"


def _json(words: object) -> str:
    return json.dumps(words, ensure_ascii=False)


MAP = Family("map", columns=("label_code", "label", "value", "chosen"), optional=("longitude", "latitude"), draw=draw)
