"""A view as categories and series of numbers: what a chart of Excel, PowerPoint or Word is made of.

Families that these programs have no chart for (a timeline, standings) have none; a map is drawn as bars.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

import pyarrow as pa

from intlmon.charts import CHARTS
from intlmon.columns import COLUMNS
from intlmon.export.view import View

MOST_ROWS = 30  # of a table that are drawn: more bars cannot be read
Rows = list[dict[str, Any]]
Kind = Literal["bar", "stacked_bar", "column", "line"]


@dataclass(frozen=True)
class Plot:
    """``categories`` from top to bottom (bars) or left to right; each series has a value or ``None`` for every one of them.

    ``percent``: values are in percent. ``reversed``: a lower value is better, 1 stands at the top.
    """

    kind: Kind
    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[float | None, ...]], ...]
    percent: bool = False
    reversed: bool = False


Family = Callable[[View, Rows], Plot | None]


def plot(view: View) -> Plot | None:
    """The chart of a view; ``None`` where there is nothing to draw or no such chart."""
    if not view.result.table.num_rows:
        return None
    if not view.chart:
        return _of_table(view)
    chart = CHARTS[view.chart]
    made = _FAMILIES.get(chart.family.name)
    return None if made is None else made(view, view.result.rows())


def _of_table(view: View) -> Plot | None:
    """The first rows of a table by its first count."""
    shown = view.readable.slice(0, MOST_ROWS)
    names = [name for name in shown.column_names if pa.types.is_string(shown.schema.field(name).type)]
    counts = [name for name in shown.column_names if name in COLUMNS and COLUMNS[name].counts]
    if not names or not counts:
        return None
    categories = tuple(str(name or "–") for name in shown.column(names[0]).to_pylist())
    return Plot("bar", categories, ((view.heading(counts[0]), _numbers(shown.column(counts[0]).to_pylist())),))


def _ranked(view: View, rows: Rows) -> Plot:
    ordered = sorted(rows, key=lambda row: -(row["value"] or 0))
    return _single(view, "bar", ordered, "label")


def _map(view: View, rows: Rows) -> Plot:
    ordered = sorted((row for row in rows if row["value"]), key=lambda row: -row["value"])
    return _single(view, "bar", ordered[:MOST_ROWS], "label")


def _columns(view: View, rows: Rows) -> Plot:
    return _single(view, "column", rows, "year")


def _single(view: View, kind: Kind, rows: Rows, label: str) -> Plot:
    chart = CHARTS[view.chart]
    name = view.t(chart.unit) if chart.unit else view.title
    return Plot(kind, tuple(str(row[label]) for row in rows), ((name, _numbers(row["value"] for row in rows)),), chart.percent)


def _change(view: View, rows: Rows) -> Plot:
    chart, t = CHARTS[view.chart], view.t
    shown = {"percent": t("Change, %")} if chart.percent else {"before": t("Before"), "after": t("After")}
    series = tuple((name, _numbers(row[column] for row in rows)) for column, name in shown.items())
    return Plot("bar", tuple(str(row["label"]) for row in rows), series, chart.percent)


def _crossed(kind: Kind, label: str, series: str) -> Family:
    def made(view: View, rows: Rows) -> Plot | None:
        chart = CHARTS[view.chart]
        by_label = sorted(rows, key=lambda row: row.get(f"{label}_order") or 0)
        by_series = sorted(rows, key=lambda row: row.get(f"{series}_order") or 0)
        categories = tuple(dict.fromkeys(str(row[label]) for row in by_label))
        values = {(str(row[label]), row[series]): row["value"] for row in rows}
        if any(values[str(row[label]), row[series]] != row["value"] for row in rows):
            return None  # several figures for one bar (targets of several indicators): none of them may stand for all
        lines = tuple(
            (str(name), _numbers(values.get((category, name)) for category in categories))
            for name in dict.fromkeys(row[series] for row in by_series)
        )
        return Plot(kind, categories, lines, chart.percent, chart.lower_is_better)

    return made


def _over_years(kind: Kind = "line") -> Family:
    crossed = _crossed(kind, "year", "series")

    def made(view: View, rows: Rows) -> Plot | None:
        return crossed(view, sorted(rows, key=lambda row: int(row["year"])))

    return made


def _pace(view: View, rows: Rows) -> Plot | None:
    """Lines of one name that were computed in several ways stay lines of their own."""
    several = len({(row["series"], row["way"]) for row in rows}) > len({row["series"] for row in rows})
    named = [row | {"series": f"{row['series']} ({row['way']})" if several and row["way"] else row["series"]} for row in rows]
    return _over_years()(view, named)


def _targets(view: View, rows: Rows) -> Plot | None:
    told = [
        {"year": row["year"], "series": row["origin"] if row["target"] is not None else view.t("Reached"), "value": value}
        for row in rows
        for value in (row["target"], row["actual"])
        if value is not None
    ]
    return _over_years()(view, told)


def _numbers(values: Iterable[Any]) -> tuple[float | None, ...]:
    return tuple(None if value is None else float(value) for value in values)


_FAMILIES: dict[str, Family] = {
    "ranked": _ranked,
    "map": _map,
    "columns": _columns,
    "change": _change,
    "compared": _crossed("bar", "label", "series"),
    "scaled": _crossed("bar", "label", "series"),
    "stacked": _crossed("stacked_bar", "label", "series"),
    "matrix": _crossed("bar", "row", "column"),
    "series": _over_years(),
    "pace": _pace,
    "targets": _targets,
}
