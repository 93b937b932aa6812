"""Workbooks, read back by another library than the one that writes them."""

import datetime
import io
import re
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path

import openpyxl
import pyarrow as pa
import pytest

from intlmon.columns import COLUMNS
from intlmon.export.view import View
from intlmon.export.xlsx import workbook
from intlmon.filters import Filters
from intlmon.i18n import LANGUAGES, translator
from intlmon.queries import Result, ask

DAY = datetime.date(2026, 11, 21)
INJECTED = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://example.org")', "http://example.org", "{=1}"]


def view(edition: str, language: str, question: str, chart: str = "", **codes: list[str]) -> View:
    result = ask(question, edition, language, Filters.of(codes))
    return View(question.partition("/")[0], "Көрсеткіш / Figure", result, edition, language, chart)


def made_of(table: pa.Table, edition: str) -> View:
    """A view of rows that no question gives."""
    result = Result(table, (frozenset(),) * table.num_rows, frozenset(), (), "agreements/countries", Filters())
    return View("agreements", "Made", result, edition, "en")


def read(file: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(file))


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_are_those_of_the_question_with_their_types(edition: str, language: str) -> None:
    shown = view(edition, language, "agreements/countries", year=["2023"])
    book, t = read(workbook(shown, DAY)), translator(language)
    sheet = book[t("Data")]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][:2] == (t("Year"), t("Country"))
    # Appendix 1 of document 000 lists 78 countries; line 606 prints Russia's 1710.
    assert len(rows) == 79
    russia = {"kk": "Ресей", "ru": "Россия", "en": "Russia"}[language]
    count = rows[0].index(t("Agreements"))
    assert [row[count] for row in rows if row[1] == russia] == [1710]
    assert {type(row[count]) for row in rows[1:]} == {int}
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == sheet.dimensions


def test_days_are_days(edition: str) -> None:
    sheet = read(workbook(view(edition, "ru", "programmes/programmes", year=["2023"]), DAY)).worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    signed = [row[heads.index(translator("ru")(COLUMNS["signed_on"].label))].value for row in sheet.iter_rows(min_row=2)]
    days = [value for value in signed if value is not None]
    assert days
    assert {type(value) for value in days} == {datetime.datetime}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_explains_itself(edition: str, language: str) -> None:
    shown, t = view(edition, language, "agreements/countries", year=["2023"], country=["KG"]), translator(language)
    told = [[str(cell) for cell in row if cell is not None] for row in read(workbook(shown, DAY))[t("About this file")].values]
    facts = {row[0]: row[1] for row in told if len(row) > 1}
    assert facts[t("Title")] == shown.title
    assert facts[t("Filters")] == shown.filters_in_words
    assert facts[t("Number of rows")] == "1"
    words = " ".join(cell for row in told for cell in row)
    assert "604" in words, "the line of the row"
    assert "Қырғызстан – 281" in words, "the finding that touches it, quoted"
    assert t("Definitions") in words


def test_the_chart_is_excels_own_and_has_the_numbers_of_the_view(edition: str) -> None:
    shown = view(edition, "en", "agreements/by_ownership", "agreements.by_ownership", year=["2023"])
    sheet = read(workbook(shown, DAY))["Chart"]
    assert len(sheet._charts) == 1
    # Paragraphs at lines 42 and 185 of document 000.
    assert [[cell.value for cell in row] for row in sheet["A1:C3"]] == [
        [None, "2022", "2023"],
        ["National", 1523, 1544],
        ["State", 1956, 2050],
    ]
    drawn = sheet._charts[0]
    assert [series.val.numRef.f for series in drawn.series] == ["Chart!$B$2:$B$6", "Chart!$C$2:$C$6"]


def test_injected_text_stays_text(edition: str) -> None:
    table = pa.table({"title": INJECTED, "value": list(range(len(INJECTED)))})
    sheet = read(workbook(made_of(table, edition), DAY)).worksheets[0]
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert [cell.data_type for cell in cells] == ["s"] * len(INJECTED)
    assert [cell.hyperlink for cell in cells] == [None] * len(INJECTED)
    assert [cell.value.replace("_x000D_", "\r") for cell in cells] == INJECTED, "Excel's own way of writing a carriage return"


def test_a_view_without_rows_is_a_file_that_says_so(edition: str) -> None:
    shown = view(edition, "en", "agreements/countries", year=["2023"], country=["LT"], region=["africa"])
    book = read(workbook(shown, DAY))
    assert book.sheetnames == ["Data", "About this file"]
    assert ("Number of rows", "0") in [row[:2] for row in book["About this file"].values]


def test_text_that_no_cell_holds_is_refused_and_not_cut(edition: str) -> None:
    with pytest.raises(ValueError, match="row 2, column 1: 40000 letters; a cell of Excel holds 32767"):
        workbook(made_of(pa.table({"title": ["ә" * 40000]}), edition), DAY)


def many_rows(count: int, edition: str) -> tuple[bytes, int]:
    """A workbook of so many rows and the most memory this process held, kB."""
    names, numbers = [f"Университет {row % 120}" for row in range(count)], list(range(count))
    table = pa.table({"institution_name": names, **{f"column{place}": numbers for place in range(5)}, "title": names})
    file = workbook(made_of(table, edition), DAY)
    status = Path("/proc/self/status").read_text(encoding="ascii")  # ru_maxrss would count the process that started this one
    return file, int(re.search(r"VmHWM:\s+(\d+) kB", status)[1])


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from Linux's /proc")
def test_many_rows_are_all_there_within_the_limit_of_memory(edition: str) -> None:
    count = 100_000
    own = {"mp_context": get_context("spawn"), "initializer": import_module, "initargs": ("tests.conftest",)}  # the session's database
    with ProcessPoolExecutor(1, **own) as alone:  # the tests before this one held memory too
        file, peak = alone.submit(many_rows, count, edition).result()
    book = openpyxl.load_workbook(io.BytesIO(file), read_only=True)
    last = None
    for found, row in enumerate(book.worksheets[0].iter_rows(values_only=True)):
        last = (found, row[1])
    assert last == (count, count - 1)
    assert 100_000 < peak < 1_500_000, "kB"
