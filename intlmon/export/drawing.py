"""The chart of a view drawn without a browser: the page's own specification, its light look, the shipped typeface."""

import datetime
import json
from decimal import Decimal
from functools import cache
from typing import Any

import vl_convert

from intlmon.charts import CHARTS, spec, theme
from intlmon.export.view import View
from intlmon.paths import ROOT

FONTS = ROOT / "static" / "fonts"
# The shipped letters under a name of their own: a Noto Sans of the machine may lack some, and would be taken first.
FAMILY = f"{theme.FONT} Intlmon"
TYPEFACE = f"{FAMILY}, {theme.FONT}, sans-serif"
_ROWS, _SHAPES = "source", "world"  # names of data; the first is what specifications call that of a page


def drawing(view: View, width: int) -> str:
    """The chart of a view as SVG, ``width`` pixels wide and as high as it needs.

    Raises ``KeyError`` where the view is no chart, ``ValueError`` where it has no rows: that drawing would have no height.
    """
    if not view.result.table.num_rows:
        raise ValueError(f"{view.chart}: no rows to draw under these filters")
    _fonts()
    return str(vl_convert.vegalite_to_svg(_with_data(view, width), allowed_base_urls=[]))


@cache
def _fonts() -> None:
    vl_convert.register_font_directory(str(FONTS))


def _with_data(view: View, width: int) -> dict[str, Any]:
    drawn: dict[str, Any] = _coloured(spec(CHARTS[view.chart].name, view.language))
    rows = [{name: _plain(value) for name, value in row.items()} for row in view.result.rows()]
    return drawn | {
        "width": width,
        "background": theme.PAPER["background"],
        "data": {"name": _ROWS},
        "datasets": {_ROWS: rows, _SHAPES: _shapes()},
        "layer": [_offline(layer) for layer in drawn["layer"]],
        "config": _merged(theme.PAPER, drawn["config"]) | {"font": TYPEFACE},
    }


def _offline(layer: dict[str, Any]) -> dict[str, Any]:
    """The shapes of a map come with the specification: nothing is fetched."""
    data = layer.get("data", {})
    return layer | {"data": {"name": _SHAPES, "format": data["format"]}} if "url" in data else layer


@cache
def _shapes() -> dict[str, Any]:
    shapes: dict[str, Any] = json.loads((ROOT / "static" / "world.json").read_text(encoding="utf-8"))
    return shapes


def _plain(value: Any) -> Any:
    """A value as JSON has it: days as text, exact sums as numbers."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value


def _coloured(part: Any) -> Any:
    """Names of colours become the theme's shades, as on the page."""
    if isinstance(part, dict):
        return {key: _coloured(inner) for key, inner in part.items()}
    if isinstance(part, list):
        return [_coloured(inner) for inner in part]
    return theme.NAMED.get(part, part) if isinstance(part, str) else part


def _merged(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    both = {name: {**below[name], **above[name]} for name in below if isinstance(above.get(name), dict)}
    return {**below, **above, **both}
