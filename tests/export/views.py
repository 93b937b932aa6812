"""Views for tests of files."""

import datetime

import pyarrow as pa

from intlmon.export.view import View
from intlmon.filters import Filters
from intlmon.queries import Result, ask

DAY = datetime.date(2026, 11, 21)
LINK = "http://127.0.0.1:8501/agreements?year=2023"
INJECTED = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://example.org")', "<script>alert(1)</script>", "</text>&amp;"]


def view(edition: str, language: str, question: str, chart: str = "", **codes: list[str]) -> View:
    """A view of a question, as a page would show it."""
    result = ask(question, edition, language, Filters.of(codes))
    return View(question.partition("/")[0], "Көрсеткіш / Figure", result, edition, language, chart, LINK)


def made_of(table: pa.Table, edition: str, chart: str = "") -> View:
    """A view of rows that no question gives."""
    result = Result(table, (frozenset(),) * table.num_rows, frozenset(), (), "agreements/countries", Filters())
    return View("agreements", "Made", result, edition, "en", chart)
