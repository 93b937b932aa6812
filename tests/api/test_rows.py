"""Every view in every format, read back by a reader of another make and compared with SQL of our own."""

import csv
import datetime
import io
import json
from collections import Counter

import duckdb
import pyarrow.parquet
import pytest
from jsonschema import Draft202012Validator

from intlmon.paths import MART_SQL
from tests.api.conftest import Get

VIEWS = sorted(
    view for sql in MART_SQL.glob("*.sql") for line in sql.read_text(encoding="utf-8").splitlines()
    if line.startswith("CREATE VIEW mart.") for view in [line.split("mart.")[1].split()[0]]
)  # fmt: skip
RUN = ("=", "+", "-", "@", "\t", "\r")


def expected(mart: duckdb.DuckDBPyConnection, view: str, condition: str = "") -> tuple[list[str], list[tuple]]:
    found = mart.execute(f"SELECT * FROM mart.{view} {condition} ORDER BY ALL")
    return [column[0] for column in found.description], found.fetchall()


def plain(value: object) -> object:
    """A value as JSON has it."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value


def as_text(value: object) -> str:
    """A value as the CSV for machines writes it."""
    if value is None:
        return ""
    if isinstance(value, list):
        return json.dumps(plain(value), ensure_ascii=False)
    if isinstance(value, str):
        return f"'{value}" if value.startswith(RUN) else value
    return str(plain(value))


def test_every_view_of_the_database_is_listed(get: Get, mart: duckdb.DuckDBPyConnection) -> None:
    listed = get("").json()
    held = {row[0] for row in mart.execute("SELECT view_name FROM duckdb_views() WHERE schema_name = 'mart'").fetchall()}
    assert {view["name"] for view in listed["views"]} == held == set(VIEWS)
    for view in listed["views"]:
        columns, rows = expected(mart, view["name"])
        assert [column["name"] for column in view["columns"]] == columns
        assert view["rows"] == len(rows)
        assert view["description"]
        assert set(view["links"]) == {"csv", "json", "parquet"}


@pytest.mark.parametrize("view", VIEWS)
def test_json_has_the_rows_of_the_view(get: Get, mart: duckdb.DuckDBPyConnection, view: str) -> None:
    columns, rows = expected(mart, view)
    told = get(f"{view}.json").json()
    assert told["rows"] == [dict(zip(columns, map(plain, row), strict=True)) for row in rows]
    assert (told["total"], told["next"], told["view"]) == (len(rows), None, view)
    described = get("openapi.json").json()
    schema = described["components"]["schemas"][view]
    assert not next(Draft202012Validator({"type": "array", "items": schema}).iter_errors(told["rows"]), None)
    assert set(schema["properties"]) == set(columns)


@pytest.mark.parametrize("view", VIEWS)
def test_csv_has_the_rows_of_the_view(get: Get, mart: duckdb.DuckDBPyConnection, view: str) -> None:
    columns, rows = expected(mart, view)
    heads, *read = csv.reader(io.StringIO(get(f"{view}.csv").body.decode("utf-8"), newline=""))
    assert heads == columns
    assert len(read) == len(rows)
    for line, row in zip(read, rows, strict=True):
        for text, value in zip(line, row, strict=True):
            assert float(text) == value if isinstance(value, float) else text == as_text(value)
            assert not text.startswith(RUN) or not isinstance(value, str), "a spreadsheet would run it"


@pytest.mark.parametrize("view", VIEWS)
def test_parquet_has_the_rows_of_the_view_with_their_types(get: Get, mart: duckdb.DuckDBPyConnection, view: str) -> None:
    table = pyarrow.parquet.read_table(io.BytesIO(get(f"{view}.parquet").body))
    columns, rows = expected(mart, view)
    assert [tuple(row.values()) for row in table.to_pylist()] == rows
    assert table.schema.equals(mart.execute(f"SELECT * FROM mart.{view}").to_arrow_table().schema)
    assert json.loads(table.schema.metadata[b"view"]) == view
    assert table.column_names == columns


@pytest.mark.parametrize(
    ("view", "query", "condition"),
    [
        ("agreements_by_country", "country=TR,RU&year=2023", "WHERE country IN ('TR', 'RU') AND year = 2023"),
        ("agreements_by_country", "country=TR&country=RU", "WHERE country IN ('TR', 'RU')"),
        ("programmes", "country=", "WHERE country IS NULL"),
        ("programmes", "students=", "WHERE students IS NULL"),
        ("programmes", "auto_renewal=,true", "WHERE auto_renewal IS NULL OR auto_renewal"),
        ("programmes", "signed_on=2021-09-01", "WHERE signed_on = DATE '2021-09-01'"),
        ("action_plan", "indicators=1,2", "WHERE list_has_any(indicators, ['1', '2'])"),
        ("findings", "documents=004", "WHERE list_contains(documents, '004')"),
        ("agreements_by_country", "source_id=000&agreements=578", "WHERE source_id = '000' AND agreements = 578"),
    ],
)  # fmt: skip
def test_parameters_choose_rows(get: Get, mart: duckdb.DuckDBPyConnection, view: str, query: str, condition: str) -> None:
    columns, rows = expected(mart, view, condition)
    told = get(f"{view}.json", query).json()
    assert told["rows"] == [dict(zip(columns, map(plain, row), strict=True)) for row in rows]
    every = expected(mart, view)[1]
    assert 0 < len(rows) < len(every) or condition.startswith(("WHERE signed_on", "WHERE students")), "the example chooses nothing"


def test_a_comma_within_a_value_stands_after_a_backslash(get: Get, mart: duckdb.DuckDBPyConnection) -> None:
    text = mart.execute("SELECT max(title) FROM mart.programmes WHERE title LIKE '%,%'").fetchone()[0]
    rows = get("programmes.json", {"title": text.replace("\\", "\\\\").replace(",", "\\,")}).json()["rows"]
    assert rows
    assert {row["title"] for row in rows} == {text}


def test_columns_are_chosen_in_the_order_named(get: Get) -> None:
    rows = get("agreements_by_country.json", "columns=agreements,country&limit=3").json()["rows"]
    assert [list(row) for row in rows] == [["agreements", "country"]] * 3


def test_the_corrected_reading_is_the_other_database(get: Get, edition: str) -> None:
    from intlmon.store.connect import cursor
    from intlmon.store.editions import corrected

    read, printed = cursor(corrected(edition)), cursor(edition)
    name = next(view for view in VIEWS if expected(read, view)[1] != expected(printed, view)[1])
    columns, rows = expected(read, name)
    told = get(f"{name}.json", "reading=corrected")
    assert told.json()["rows"] == [dict(zip(columns, map(plain, row), strict=True)) for row in rows]
    assert (told.headers["x-reading"], told.json()["reading"]) == ("corrected", "corrected")
    assert told.headers["etag"] != get(f"{name}.json").headers["etag"]


PAGED = [("programmes", 50, ""), ("labels", 700, ""), ("agreements_by_country", 7, "year=2023")]


@pytest.mark.parametrize(("view", "limit", "query"), PAGED)
def test_pages_give_every_row_once(get: Get, mart: duckdb.DuckDBPyConnection, view: str, limit: int, query: str) -> None:
    columns, rows = expected(mart, view, f"WHERE {query}" if query else "")
    found, address, pages = [], f"{query}&limit={limit}", 0
    while address is not None:
        reply = get(f"{view}.json", address)
        told = reply.json()
        assert len(told["rows"]) <= limit
        assert (reply.headers.get("link") == f'<{told["next"]}>; rel="next"') is (told["next"] is not None)
        found += told["rows"]
        address, pages = told["next"] and told["next"].partition("?")[2], pages + 1
    assert pages == -(-len(rows) // limit) > 1
    assert Counter(map(json.dumps, found)) == Counter(json.dumps(dict(zip(columns, map(plain, row), strict=True))) for row in rows)


def test_many_callers_at_once_each_get_their_own_rows(get_at_once, mart: duckdb.DuckDBPyConnection) -> None:
    codes = [row[0] for row in mart.execute("SELECT DISTINCT country FROM mart.agreements_by_country ORDER BY 1").fetchall()] * 3
    replies = get_at_once("agreements_by_country.json", [{"country": code} for code in codes])
    for code, told in zip(codes, (reply.json() for reply in replies), strict=True):
        assert told["rows"]
        assert {row["country"] for row in told["rows"]} == {code}
