"""Where a finding stands, and making it: the rule gives severity and words, the place the rest."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from intlmon.imports.checking.rules import RULES
from intlmon.imports.model import Cell, Finding, Said, SheetRead, Value
from intlmon.metadata import Column, Table

Given = str | int
Values = Mapping[str, Given]
Nearest = tuple[tuple[str, str], ...]  # pairs of code and name
_NONE: Values = {}
_LANGUAGES = ("kk", "ru", "en")


@dataclass(frozen=True)
class Row:
    """A row of a sheet with its values by field, as far as they could be read."""

    sheet: SheetRead
    table: Table
    number: int
    cells: Mapping[str, Cell]
    values: dict[str, Value] = field(default_factory=dict)

    def finding(self, rule: str, of: str, values: Values = _NONE, nearest: Nearest = (), found: str | None = None) -> Finding:
        """A finding about a field of the row; ``found`` where it is not the cell as written."""
        cell = self.cells.get(of)
        column = self.sheet.columns.get(of, "") or (cell.column if cell else "")
        written = (cell.raw if cell else "") if found is None else found
        about = made(rule, values, nearest, written)
        return replace(about, sheet=self.sheet.sheet, topic=self.sheet.topic, row=self.number, column=column, field=of)


def made(rule: str, values: Values = _NONE, nearest: Nearest = (), found: str = "") -> Finding:
    """A finding of a rule about the file. ``nearest``: the names are told, the codes kept for who accepts one of them."""
    declared = RULES[rule]
    message = declared.expected if nearest or not declared.otherwise else declared.otherwise
    told: dict[str, Given] = {}
    if nearest:
        told = {"nearest": "; ".join(name for _, name in nearest), "codes": " ".join(code for code, _ in nearest)}
    return Finding(rule, declared.severity, Said(declared.what, values), Said(message, {**values, **told}), found)


def about_sheet(finding: Finding, sheet: SheetRead, of: str = "") -> Finding:
    """The finding as one of a whole sheet, or of a column that it lacks."""
    return replace(finding, sheet=sheet.sheet, topic=sheet.topic, field=of)


def named(of: str, names: Mapping[str, str]) -> dict[str, Given]:
    """Values for a name in three languages: ``names`` by language, English where one is missing."""
    told: dict[str, Given] = {f"{of}_{language}": names.get(language) or names["en"] for language in _LANGUAGES}
    return told | {of: names["en"]}


def heading(column: Column) -> dict[str, Given]:
    """Values for the heading of a column."""
    return named("heading", {"kk": column.heading_kk, "ru": column.heading_ru, "en": column.heading_en})


def given(value: datetime.date) -> str:
    """A day as messages show it: 31.05.2024."""
    return value.strftime("%d.%m.%Y")
