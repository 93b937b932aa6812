"""What is said of a sheet as a whole: its name, its headings, what is hidden or merged in it."""

from collections.abc import Mapping

from intlmon.imports.model import Finding
from intlmon.imports.reading.grid import letters
from intlmon.imports.reading.headings import Headings, Layout, unknown
from intlmon.imports.reading.rules import finding
from intlmon.imports.reading.topics import Placed
from intlmon.imports.sheets import asked
from intlmon.metadata import Table


def layout(placed: Placed, laid_out: Layout, table: Table, headings: Headings, used: set[int]) -> list[Finding]:
    """What is found of a sheet's name and headings; ``used`` are the numbers of columns with a content."""
    said = _Said(placed)
    if placed.by != "name":
        said.add("sheet_renamed", named("topic", table.titles), placed.grid.name)
    if laid_out.header_row > 1:
        said.add("headings_lower", {"row": laid_out.header_row})
    for column, heading in laid_out.near.items():
        said.add("heading_near", _heading(table, laid_out.fields[column]), heading, column, laid_out.fields[column])
    for column, name in laid_out.twice.items():
        said.add("heading_twice", {}, laid_out.headings.get(column, name), column, name)
    for column in laid_out.conflicts:
        told = laid_out.fields[column]
        said.add("heading_conflict", _heading(table, told), laid_out.headings[column], column, told)
    found = [name for _, name in sorted(laid_out.fields.items())]
    for name in headings.fields:
        if name not in found:
            said.add("column_missing" if name in headings.required else "column_absent", _heading(table, name), field=name)
    if found != [name for name in headings.fields if name in found]:
        said.add("columns_moved")
    for column in unknown(laid_out, used):
        heading = laid_out.headings.get(column, "")
        said.add("column_unknown" if heading else "column_unnamed", {}, heading, column)
    return said.findings


def looks(placed: Placed, laid_out: Layout, rows: set[int]) -> list[Finding]:
    """What is found hidden or merged among the rows read and the columns of the template."""
    said, grid = _Said(placed), placed.grid
    if grid.state != "visible":
        said.add("sheet_hidden")
    hidden = sorted(grid.hidden_rows & rows)
    if hidden:
        said.add("rows_hidden", {"count": len(hidden), "first": hidden[0]})
    for column, name in sorted(laid_out.fields.items()):
        if any(first <= column <= last for first, last in grid.hidden_columns):
            said.add("column_hidden", {}, laid_out.headings.get(column, ""), column, name)
    merged = [place for place in grid.merged if _hides_values(place, rows, laid_out)]
    if merged:
        top, left, *_ = min(merged)
        said.add("merged", {"count": len(merged)}, row=top, column=left, field=laid_out.fields.get(left, ""))
    return said.findings


def _hides_values(place: tuple[int, int, int, int], rows: set[int], laid_out: Layout) -> bool:
    top, left, bottom, right = place
    return (bottom > top or right > left) and any(left <= column <= right for column in laid_out.fields) and (
        any(top <= row <= bottom for row in rows) if bottom - top > len(rows) else any(row in rows for row in range(top, bottom + 1))
    )  # fmt: skip


def named(of: str, names: Mapping[str, str]) -> dict[str, str | int]:
    """Values for a name in three languages, as ``Said`` reads them: ``names`` by language."""
    return {**{f"{of}_{language}": name for language, name in names.items()}, of: names["en"]}


def _heading(table: Table, name: str) -> dict[str, str | int]:
    column = next(column for column in asked(table) if column.name == name)
    return named("heading", {"kk": column.heading_kk, "ru": column.heading_ru, "en": column.heading_en})


class _Said:
    """Findings about one sheet."""

    def __init__(self, placed: Placed) -> None:
        self.findings: list[Finding] = []
        self._sheet, self._topic = placed.grid.name, placed.topic

    def add(
        self, rule: str, values: dict[str, str | int] | None = None, found: str = "", column: int = 0, field: str = "", row: int = 0
    ) -> None:
        """Add a finding."""
        self.findings.append(finding(rule, values, found, self._sheet, self._topic, row, letters(column) if column else "", field))
