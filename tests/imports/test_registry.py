"""The sheets of a round as declared: what a column is called, noted and shown by an example holds together."""

import csv
import datetime
import re
import unicodedata
from pathlib import Path

import pytest

from intlmon.imports.sheets import asked, sheets
from intlmon.metadata import Column, Table
from intlmon.paths import DATA

LANGUAGES = ("kk", "ru", "en")
COLUMNS = [(table, column) for table in sheets().values() for column in asked(table)]
NAMES = [f"{table.name}-{column.name}" for table, column in COLUMNS]


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("ё", "е").split())


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=NAMES)
def test_a_column_asked_for_is_headed_noted_and_shown_in_three_languages(table: Table, column: Column) -> None:
    for language in LANGUAGES:
        note = getattr(column, f"note_{language}")
        assert getattr(column, f"heading_{language}")
        assert 20 < len(note) <= 255, "Excel shows 255 letters of an input message"
    assert column.known_as
    assert column.example


@pytest.mark.parametrize("table", sheets().values(), ids=sheets())
def test_no_heading_of_a_sheet_means_two_columns(table: Table) -> None:
    of: dict[str, set[str]] = {}
    for column in asked(table):
        for heading in (column.heading_kk, column.heading_ru, column.heading_en, *column.known_as):
            of.setdefault(plain(heading), set()).add(column.name)
    assert {heading: columns for heading, columns in of.items() if len(columns) > 1} == {}


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=NAMES)
def test_an_example_is_what_its_column_takes(table: Table, column: Column) -> None:
    if column.codes:
        codes = {row["code"] for row in rows_of(DATA / "dimensions/codes.csv") if row["list"] == column.codes}
        assert column.example in codes
    elif column.names == "country":
        assert column.example in {row["country"] for row in rows_of(DATA / "dimensions/countries.csv")}
    elif column.type == "date":
        datetime.date.fromisoformat(column.example)
    elif column.type == "integer":
        assert int(column.example) >= (column.minimum or 0)
    elif column.type == "boolean":
        assert column.example in {"true", "false"}
    elif column.pattern:
        assert re.fullmatch(column.pattern, column.example)
    else:
        assert "example" in column.example.casefold(), "nobody should take it for a real one"


def test_no_column_asks_for_people() -> None:
    """Words that ask for names, birth, identity numbers or telephones."""
    asks = re.compile(
        r"фамил|имя\b|отчеств|ф\.?и\.?о|тегі|аты-жөні|\bжсн\b|\bиин\b|паспорт|телефон|туған|рожден|surname|full name\b|passport",
        re.IGNORECASE,
    )
    headings = [heading for _, c in COLUMNS for heading in (c.heading_kk, c.heading_ru, c.heading_en, *c.known_as)]
    assert [heading for heading in headings if asks.search(heading)] == []


def test_titles_of_sheets_are_names_that_excel_takes() -> None:
    for language in LANGUAGES:
        titles = [table.titles[language] for table in sheets().values()]
        assert len({title.casefold() for title in titles}) == len(titles)
        assert [title for title in titles if len(title) > 31 or set(title) & set("[]:*?/\\")] == []
