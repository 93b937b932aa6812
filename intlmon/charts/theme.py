"""What all charts have in common: typeface, number and date formats, room for names, ink for text.

Colours of marks come from the page's theme (`.streamlit/config.toml`). Text inside the drawing cannot: its ink
is chosen in the browser by how light the background is, so one specification serves the light and the dark theme.
"""

import tomllib
from math import ceil, floor

from babel import Locale

from intlmon.i18n import translator
from intlmon.paths import ROOT

FONT = "Noto Sans"
NUMBER = ",.1~f"  # 1 710 and 30,4: at most one decimal, grouped and signed as the language does
LIGHT_INK, DARK_INK = "#E9EEF3", "#17232F"
LIGHT_SHADE = 0.179  # the luminance from which black reads better than white
INK = f"luminance(background) < 0.4 ? '{LIGHT_INK}' : '{DARK_INK}'"
_LIGHT, _DARK = (tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"][look] for look in ("light", "dark"))
COLOURS: list[str] = _LIGHT["chartCategoricalColors"]  # of series, where a file has the page's light look
NO_DATA = "luminance(background) < 0.4 ? '#2B3138' : '#DEE1E4'"  # countries of a map that the figures do not name
HOME = f"luminance(background) < 0.4 ? '{_DARK['chartCategoricalColors'][1]}' : '{_LIGHT['chartCategoricalColors'][1]}'"  # Kazakhstan

# The width of the place the chart stands in; images are drawn without one and count as wide.
ROOM = "(containerSize()[0] > 0 ? containerSize()[0] : 900)"
LABEL_WIDTH = f"clamp(0.42 * {ROOM}, 110, 290)"
NARROW = f"{ROOM} < 430"
# As many legend entries side by side as the longest of them lets fit beside the names of rows.
_LONGEST = "max({})".format(", ".join(f"length(domain('color')[{entry}] || '')" for entry in range(6)))
LEGEND_COLUMNS = f"clamp(floor(0.62 * {ROOM} / (7.2 * {_LONGEST} + 40)), 1, 6)"
LEGEND_WIDTH = f"{NARROW} ? 0.56 * {ROOM} : 0"  # 0: no limit

AUTOSIZE = {"type": "fit-x", "contains": "padding"}  # the width is the page's, the height the chart's own
ROW = 22  # height of a row with one bar, in pixels
LONG_ROW = 50  # the same with a name on several lines
HEIGHT = 320  # of charts whose height does not depend on the number of rows

# d3's date patterns, as Unicode CLDR writes short dates.
_DATES = {"kk": "%d.%m.%Y", "ru": "%d.%m.%Y", "en": "%d/%m/%Y"}


# What the page's theme (Streamlit's for Vega) gives to a drawing, in the light look on white: for pictures, which have no page.
NAMED = {name: str(_LIGHT[f"{name}Color"]) for name in ("red", "orange", "yellow", "green", "blue", "violet", "gray")}
_GRID = {"domain": False, "ticks": False, "gridColor": "#E1E7ED", "labelBound": False, "labelSeparation": 4}
PAPER: dict[str, object] = {
    "background": _LIGHT["backgroundColor"],
    "view": {"stroke": "transparent"},
    "axis": _GRID,
    **{axis: {"grid": False} for axis in ("axisDiscrete", "axisXBand", "axisXPoint", "axisTemporal")},
    "range": {"category": COLOURS, **dict.fromkeys(("ramp", "heatmap"), _LIGHT["chartSequentialColors"])},
    "mark": {"color": COLOURS[0]},
    "bar": {"discreteBandSize": {"band": 0.85}},
}


def sequential(place: float) -> str:
    """Vega expression of one of the theme's sequential colours, 0 to 9, or of a mixture of two neighbours.

    By their names the page can put in only all ten at once, for a continuous scale.
    """
    light, dark = (_mixed(look["chartSequentialColors"], place) for look in (_LIGHT, _DARK))
    return f"luminance(background) < 0.4 ? '{dark}' : '{light}'"


def _mixed(colours: list[str], place: float) -> str:
    below, above = ([int(colours[end][byte : byte + 2], 16) for byte in (1, 3, 5)] for end in (floor(place), ceil(place)))
    return "#" + "".join(f"{round(low + (high - low) * (place % 1)):02X}" for low, high in zip(below, above, strict=True))


def config(language: str) -> dict[str, object]:
    """Return the Vega-Lite configuration of a language."""
    return {
        "font": FONT,
        "autosize": AUTOSIZE,
        "locale": {"number": translator(language).number_locale, "time": time_locale(language)},
        "numberFormat": NUMBER,
        "axis": {
            "labelFontSize": 12,
            "labelPadding": 8,
            "labelFlush": False,
            "tickCount": 5,
            "labelColor": {"expr": INK},
        },
        "legend": {
            "orient": "top",
            "direction": "horizontal",
            "columns": {"expr": LEGEND_COLUMNS},
            "title": None,
            "labelLimit": {"expr": LEGEND_WIDTH},
            "labelFontSize": 12,
            "labelColor": {"expr": INK},
            "labelPadding": 4,
            "columnPadding": 16,
            "offset": 8,
            "padding": 0,
            "symbolSize": 120,
            "symbolStrokeWidth": 2,
        },
        "scale": {"bandPaddingInner": 0.22},
        "text": {"fontSize": 12},
    }


def time_locale(language: str) -> dict[str, object]:
    """Return the date part of a Vega locale (d3-time-format), with names from Unicode CLDR."""
    locale = Locale.parse(language)
    monday_first = {width: locale.days["stand-alone"][width] for width in ("wide", "abbreviated")}
    sunday_first = [6, 0, 1, 2, 3, 4, 5]
    date = _DATES[language]
    return {
        "dateTime": f"{date} %H:%M:%S",
        "date": date,
        "time": "%H:%M:%S",
        "periods": ["AM", "PM"],
        "days": [monday_first["wide"][day] for day in sunday_first],
        "shortDays": [monday_first["abbreviated"][day] for day in sunday_first],
        "months": [locale.months["stand-alone"]["wide"][month] for month in range(1, 13)],
        "shortMonths": [locale.months["stand-alone"]["abbreviated"][month] for month in range(1, 13)],
    }
