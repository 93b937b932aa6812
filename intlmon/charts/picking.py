"""Marks that can be clicked: a click chooses the code that the mark stands for."""

from typing import Any

from intlmon.charts.model import Chart

PICK = "pick"  # name of the selection parameter
MARKS = "marks"  # name that a family gives to the layer whose marks can be clicked


def clickable(drawn: dict[str, Any], chart: Chart) -> dict[str, Any]:
    """Add to a specification what lets readers pick a mark; those that stand for no code stay as they are."""
    if chart.picks is None or not any(layer.get("name") == MARKS for layer in drawn["layer"]):
        return drawn
    column, _ = chart.picks
    click = f"click[event.item && event.item.datum && event.item.datum.{column}]"  # not one beside the marks, or on land without data
    select = {"type": "point", "fields": [column], "on": click, "clear": False, "toggle": False}
    layers = [_pointed(layer) if layer.get("name") == MARKS else layer for layer in drawn["layer"]]
    return drawn | {"layer": layers, "params": [*drawn.get("params", []), {"name": PICK, "select": select, "views": [MARKS]}]}


def _pointed(layer: dict[str, Any]) -> dict[str, Any]:
    mark = layer["mark"] if isinstance(layer["mark"], dict) else {"type": layer["mark"]}
    return layer | {"mark": mark | {"cursor": "pointer"}}
