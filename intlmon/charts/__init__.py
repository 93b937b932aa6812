"""Named charts as Vega-Lite specifications without data, built once a name and language.

A page draws one with the data of the moment; the columns are those of ``CHARTS[name].columns``::

    st.vega_lite_chart(table, spec("agreements.by_country", "kk"))
"""

from functools import cache
from typing import Any

from intlmon.charts import picking, theme
from intlmon.charts.model import Chart
from intlmon.charts.picking import PICK
from intlmon.charts.registry import CHARTS
from intlmon.i18n import translator

__all__ = ["CHARTS", "PICK", "Chart", "spec"]


@cache  # bounded by the registry: names times languages
def spec(name: str, language: str) -> dict[str, Any]:
    """Return the specification of a chart; it is shared, so it must not be changed.

    Raises ``KeyError`` for an unknown name.
    """
    chart = CHARTS[name]
    t = translator(language)
    drawn = _without_data(chart.family.draw(chart, t).to_dict())
    return picking.clickable(drawn, chart) | {"autosize": theme.AUTOSIZE, "config": theme.config(language)}


def _without_data(drawn: dict[str, Any]) -> dict[str, Any]:
    """Take out the empty dataset that Altair puts in for every layer; shapes of a static file stay."""
    layers = [{key: part for key, part in layer.items() if key != "data" or "url" in part} for layer in drawn["layer"]]
    return {key: part for key, part in drawn.items() if key not in ("data", "datasets")} | {"layer": layers}
