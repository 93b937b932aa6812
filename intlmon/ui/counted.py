"""What the rows behind a figure come to, and whether that is the figure."""

import pyarrow as pa

from intlmon.columns import COLUMNS
from intlmon.ui.page import Page
from intlmon.ui.text import plain

_DISTINCT = ("country", "institution", "indicator", "locator")  # a figure may count these rather than rows


def counted(page: Page, table: pa.Table, value: float | None = None) -> str:
    """How many rows, the sum of each column that counts something, and where none of these is ``value``, that they differ.

    Safe as Markdown. Rows that repeat another (column ``duplicate``) are told and left out of the number compared.
    """
    repeated = sum(filter(None, table.column("duplicate").to_pylist())) if "duplicate" in table.column_names else 0
    sums = _sums(table)
    parts = [page.t.plural("{count} row", "{count} rows", table.num_rows)]
    if repeated:
        parts.append(page.t.plural("{count} repeats another and is not counted", "{count} repeat others and are not counted", repeated))
    parts += [page.t("{label} in all: {total}", label=page.t(COLUMNS[name].label), total=page.t.number(sums[name])) for name in sums]
    distinct = {len(table.column(name).unique().drop_null()) for name in _DISTINCT if name in table.column_names}
    if value is not None and value not in {table.num_rows - repeated, *sums.values(), *distinct}:
        parts.append(page.t("The figure is {value}: the rows come to another number", value=page.t.number(value, 1)))
    return plain(". ".join(parts))


def _sums(table: pa.Table) -> dict[str, float]:
    """Sums of the columns that count something and are not empty."""
    columns = {name: table.column(name).drop_null().to_pylist() for name in table.column_names if name in COLUMNS and COLUMNS[name].counts}
    return {name: sum(values) for name, values in columns.items() if values}
