"""Workbooks as a university fills them in: a template with rows of agreements, right or wrong."""

import io

import openpyxl

from intlmon.imports.layout import FIELD, FIRST, TECHNICAL
from intlmon.imports.sheets import asked, sheets
from intlmon.imports.template import write_template

GOOD = {
    "number": "12", "partner_raw": "Test University of Nowhere", "country_raw": "Türkiye", "direction": "", "subject": "Exchange",
    "signed_on": "15.02.2022", "valid_until": "15.02.2030",
}  # fmt: skip
BAD = GOOD | {"number": "13", "country_raw": "![Atlantis](https://evil.example)", "signed_on": "31.02.2022"}


def filled(edition: str, rows: list[dict[str, str]], institution: str = "enu", year: int = 2024) -> bytes:
    """The Russian template of an institution with rows of agreements in the place of what it was prefilled with."""
    book = openpyxl.load_workbook(io.BytesIO(write_template(year, institution, "ru", edition)))
    for topic in sheets():
        sheet = book[sheets()[topic].titles["ru"]]
        fields = {str(cell.value).removeprefix(FIELD): cell.column for cell in sheet[TECHNICAL] if str(cell.value).startswith(FIELD)}
        assert {column.name for column in asked(sheets()[topic])} <= fields.keys()
        for row in sheet.iter_rows(min_row=FIRST):
            for cell in row:
                cell.value = None
        for number, values in enumerate(rows if topic == "agreements" else [], FIRST):
            for name, value in values.items():
                sheet.cell(number, fields[name], value or directions(edition)[0])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def directions(edition: str) -> list[str]:
    """Names of directions of cooperation in Russian."""
    from intlmon.queries import names

    return [names(edition, "ru")("direction", code) for code in ("joint_projects", "joint_research")]
