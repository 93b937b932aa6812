"""Files as read, made by hand: what checking begins with."""

import datetime
from collections.abc import Mapping, Sequence
from decimal import Decimal

from intlmon.imports.model import Cell, FileRead, Finding, SheetRead, Value
from intlmon.imports.sheets import asked, sheets

HERE, YEAR = "enu", 2024
Cells = Mapping[str, Value]

# A row without any fault, by topic. A field is left empty by None.
GOOD: dict[str, Cells] = {
    "agreements": {
        "number": "12/3", "partner_raw": "Универстет Виго", "country_raw": "Испания", "direction": "Бірлескен зерттеулер",
        "subject": "Research in wind power", "signed_on": datetime.date(2021, 3, 5), "valid_until": datetime.date(2026, 3, 5),
        "perpetual": False, "auto_renewal": True,
    },
    "branches_abroad": {
        "name": "Branch in Warsaw", "partner_raw": "Универстет Виго", "country_raw": "Польша", "city": "Варшава", "opened_year": 2022,
        "status": "Жұмыс істейді",
    },
    "branches_hosted": {
        "name": "Филиал", "partner_raw": "Универстет Виго", "country_raw": "Испания", "city": "Астана", "opened_year": 2022,
        "status": "Действует",
    },
    "projects": {
        "kind": "Научный проект", "title": "Wind over steppes", "partner_raw": "Универстет Виго", "country_raw": "Spain",
        "programme": "Erasmus+", "starts": datetime.date(2023, 9, 1), "ends": datetime.date(2025, 8, 31),
    },
    "publications": {
        "index": "Scopus", "identifier": "10.1000/182", "title": "On wind", "field": "06", "published_year": 2024,
    },
    "joint_programmes": {
        "level": "Магистратура", "title": "Wind power", "code": "7M07101", "field": "07", "partner_raw": "Универстет Виго",
        "country_raw": "Испания", "signed_on": datetime.date(2021, 3, 5), "valid_until": datetime.date(2026, 3, 5), "perpetual": None,
        "auto_renewal": None, "students": 12, "partner_licence": True, "council_approval": True, "credit_table": True,
    },
    "staff_trips": {
        "flow": "outgoing", "country_raw": "Намибия", "partner_raw": None, "degree": "Доктор PhD", "field": "01", "format": "Офлайн",
        "scheme": "DAAD", "starts": datetime.date(2024, 2, 1), "ends": datetime.date(2024, 2, 10),
    },
    "people": {"flow": "foreigners_here", "country_raw": "Индия", "purpose": "study", "level": "bachelor", "field": "10", "persons": 40},
    "yearly_report": {"part": 7, "text": "Л. Н. Гумилев атындағы ЕҰУ 12 шарт бойынша жұмыс істейді.", "number": 12},
}  # fmt: skip
GOOD["double_programmes"] = GOOD["joint_programmes"]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def cell(value: Value, column: str) -> Cell:
    """A cell with what a reader would give."""
    return Cell(value.strftime("%d.%m.%Y") if isinstance(value, datetime.date) else str(value), value, column)


def sheet(topic: str, rows: Sequence[Cells], without: Sequence[str] = (), name: str = "") -> SheetRead:
    """A sheet whose rows are a good one with the values given; the data begin in row 4."""
    fields = [column.name for column in asked(sheets()[topic]) if column.name not in without]
    columns = dict(zip(fields, LETTERS, strict=False))
    filled = [{**GOOD[topic], **row} for row in rows]
    made = {
        number: {field: cell(row[field], columns[field]) for field in fields if row.get(field) is not None}
        for number, row in enumerate(filled, 4)
    }
    return SheetRead(topic, name or topic, 1, columns, made, {}, len(made))


def read(*made: SheetRead, institution: str = HERE, year: int | None = YEAR, findings: Sequence[Finding] = ()) -> FileRead:
    """A file of such sheets."""
    return FileRead("file.xlsx", "0" * 64, year, institution, "1", made, tuple(findings))


HALF = Decimal("1.5")
