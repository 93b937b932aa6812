"""A template filled in and sent back: what was chosen and written comes out of reader and check as the codes and values meant."""

import datetime
import io
from collections.abc import Iterator
from functools import cache

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from intlmon.imports.checking import check, known
from intlmon.imports.layout import EXAMPLE, FIRST, ROWS
from intlmon.imports.model import Checked, Severity
from intlmon.imports.reading.here import read_here
from intlmon.imports.sheets import asked, sheets
from intlmon.imports.template import write_template
from intlmon.imports.templating.files import expected
from intlmon.imports.templating.lists import list_of, lists
from intlmon.metadata import Column

LANGUAGES = ("kk", "ru", "en")
YEAR, INSTITUTION = 2024, "kazakh_german_university"
FILLED = 170  # rows of each sheet: every name of every list is chosen at least once
TEXTS = ("Ұлы дала – {row} әлемі", "Ёлка «{row}»", "O’Brien & {row}")
DIGITS = "12345678901234567{row:03}"  # more than a number of Excel keeps


def meant(column: Column, row: int, codes: list[str]) -> object:
    """The value of a column in a row: codes in turn, texts and days that differ; nothing where it would contradict another cell."""
    if (column.name, row % 2) == ("valid_until", 0) or (column.name, row) == ("text", 1):
        return None  # without term; the part of which a number alone is told
    if column.name == "part":
        return (1, 2, 5, 6, 7, 8, 9)[row]
    if codes:
        return codes[row % len(codes)]
    if column.type == "date":
        return datetime.date(YEAR, 3, 1) + datetime.timedelta(days=row + {"ends": 200, "valid_until": 900}.get(column.name, 0))
    if column.type == "integer":
        return YEAR if column.name.endswith("_year") else row + 1
    if column.name in ("number", "identifier"):
        return DIGITS.format(row=row)
    return f"6B06{row:03}" if column.name == "code" else TEXTS[row % 3].format(row=row)


def rows(topic: str) -> int:
    return 7 if topic == "yearly_report" else FILLED


def fill(book: Workbook, edition: str, language: str) -> None:
    names = lists(edition, language)
    for topic, table in sheets().items():
        sheet = book[table.titles[language]]
        for place, column in enumerate(asked(table), 1):
            offered = names.get(list_of(column), {})
            for row in range(rows(topic)):
                value = meant(column, row, list(offered))
                sheet.cell(FIRST + row, place).value = offered[str(value)] if offered and value else value


@cache
def filled(edition: str, language: str) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(write_template(YEAR, INSTITUTION, language, edition)))
    fill(book, edition, language)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


@cache
def checked(edition: str, language: str) -> Checked:
    return check(read_here(filled(edition, language), "filled.xlsx"), known(edition))


def cells() -> Iterator[tuple[str, Column]]:
    for topic, table in sheets().items():
        for column in asked(table):
            yield topic, column


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("topic", "column"), list(cells()), ids=lambda value: getattr(value, "name", value))
def test_what_is_chosen_and_written_comes_back(edition: str, topic: str, column: Column, language: str) -> None:
    records = checked(edition, language).records[topic]
    codes = list(lists(edition, language).get(list_of(column), {}))
    assert [record.row for record in records] == list(range(FIRST, FIRST + rows(topic)))
    name = column.name.removesuffix("_raw") if column.names else column.name
    wanted = [meant(column, row, codes) for row in range(rows(topic))]
    if column.type == "boolean":
        wanted = [value == "true" for value in wanted]
    assert [record.values.get(name) for record in records] == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_blocks_and_the_reader_has_nothing_to_say(edition: str, language: str) -> None:
    found = checked(edition, language)
    assert (found.read.year, found.read.institution, found.read.version) == (YEAR, INSTITUTION, "1")
    assert found.read.findings == ()
    assert [finding for finding in found.findings if finding.severity is Severity.BLOCKS] == []
    assert {sheet.topic: dict(sheet.left_out) for sheet in found.read.sheets} == {topic: {EXAMPLE: "example"} for topic in sheets()}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", range(0, 92, 31))
def test_a_template_sent_back_as_it_came_lacks_values_and_has_none_that_is_wrong(edition: str, part: int, language: str) -> None:
    """What the last report has twice is told as repeated: the institution knows whether it is one programme."""
    of_database = known(edition)
    for institution in expected(edition)[part + LANGUAGES.index(language) : part + 31 : 10]:
        read = read_here(write_template(YEAR, institution, language, edition), "template.xlsx")
        blocking = {finding.rule for finding in check(read, of_database).findings if finding.severity is Severity.BLOCKS}
        assert read.findings == ()
        assert blocking <= {"required", "repeated"}, institution


def test_a_list_is_offered_in_the_last_row_promised(edition: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_template(YEAR, INSTITUTION, "kk", edition)))
    for table in sheets().values():
        rules = book[table.titles["kk"]].data_validations.dataValidation
        assert {str(rule.sqref).partition(":")[2].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") for rule in rules} == {str(FIRST + ROWS - 1)}
