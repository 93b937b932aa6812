"""The two dialects of CSV, byte by byte."""

import csv
import datetime
import io

import pyarrow as pa
import pytest

from intlmon.columns import COLUMNS, for_reader
from intlmon.export.csv import for_excel, for_machines
from intlmon.i18n import LANGUAGES, translator

BOM = b"\xef\xbb\xbf"


def as_codes(of: str, code: str) -> str:
    return code


def excel(table: pa.Table, language: str) -> bytes:
    shown = for_reader(table, as_codes, translator(language))
    return for_excel(shown, [heading(name, language) for name in shown.column_names], translator(language).decimal_sign)


def heading(name: str, language: str) -> str:
    return translator(language)(COLUMNS[name].label)


@pytest.fixture
def countries() -> pa.Table:
    return pa.table(
        {
            "country": ["RU", "NA", "TR"],
            "country_name": ["Ресей", "Намибия", "Түркия"],
            "agreements": pa.array([1710, None, 578], pa.int32()),
            "share": [28.5, 0.25, None],
            "source_id": ["000", "000", "000"],
            "locator": ["appendix=1; row=6", "appendix=1; row=7", "appendix=1; row=27"],
        }
    )


@pytest.mark.parametrize(("language", "sign"), [("kk", ","), ("ru", ","), ("en", ".")])
def test_for_excel_byte_by_byte(countries: pa.Table, language: str, sign: str) -> None:
    head = ";".join(heading(name, language) for name in ("country", "agreements", "share", "source"))
    rows = [
        f"Ресей;1710;28{sign}5;", f"Намибия;;0{sign}25;", "Түркия;578;;",
    ]  # fmt: skip
    made = excel(countries, language)
    assert made.startswith(BOM + head.encode() + b"\r\n")
    lines = made.removeprefix(BOM).decode("utf-8").split("\r\n")
    assert [line[: len(row)] for line, row in zip(lines[1:4], rows, strict=True)] == rows
    assert lines[4:] == [""]
    assert "appendix=1" not in made.decode("utf-8-sig"), "the place is put into words"


def test_for_machines_byte_by_byte(countries: pa.Table) -> None:
    assert for_machines(countries).decode("utf-8") == (
        "country,country_name,agreements,share,source_id,locator\r\n"
        "RU,Ресей,1710,28.5,000,appendix=1; row=6\r\n"
        "NA,Намибия,,0.25,000,appendix=1; row=7\r\n"
        "TR,Түркия,578,,000,appendix=1; row=27\r\n"
    )


def test_kazakh_letters_stay_themselves() -> None:
    word = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
    table = pa.table({"name": [word]})
    assert word.encode() in excel(table, "kk")
    assert for_machines(table) == f"name\r\n{word}\r\n".encode()


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_excel_would_run_is_made_harmless(start: str) -> None:
    text = start + "HYPERLINK(1)"
    table = pa.table({"name": [text]})
    for made, encoding, delimiter in (
        (excel(table, "kk"), "utf-8-sig", ";"),
        (for_machines(table), "utf-8", ","),
    ):
        rows = list(csv.reader(io.StringIO(made.decode(encoding), newline=""), delimiter=delimiter))
        assert rows[1] == ["'" + text]


def test_headings_are_not_run_by_excel() -> None:
    for language in LANGUAGES:
        assert not [name for name in COLUMNS if heading(name, language).startswith(("=", "+", "-", "@"))]


def test_numbers_are_not_touched() -> None:
    table = pa.table({"change": pa.array([-9, 12], pa.int32()), "change_percent": [-0.5, -12.25]})
    assert for_machines(table) == b"change,change_percent\r\n-9,-0.5\r\n12,-12.25\r\n"
    assert excel(table, "ru").decode("utf-8-sig").split("\r\n")[1:3] == ["-9;-0,5", "12;-12,25"]


def test_cells_with_separators_and_quotes_read_back() -> None:
    texts = ['Университет "Туран"', "a;b", "a,b", "две\nстроки", "", "None", "nan", "NA"]
    table = pa.table({"name": texts, "no": list(range(len(texts)))})
    for made, encoding, delimiter in (
        (excel(table, "kk"), "utf-8-sig", ";"),
        (for_machines(table), "utf-8", ","),
    ):
        rows = list(csv.reader(io.StringIO(made.decode(encoding), newline=""), delimiter=delimiter))
        assert [row[0] for row in rows[1:]] == texts


def test_long_numbers_keep_every_digit() -> None:
    table = pa.table({"value": [1234567.125, 100000000.0, 0.1]})
    assert for_machines(table) == b"value\r\n1234567.125\r\n100000000.0\r\n0.1\r\n"


def test_dates_and_flags() -> None:
    table = pa.table({"signed_on": pa.array([datetime.date(2021, 3, 8), None]), "perpetual": [True, False]})
    assert for_machines(table) == b"signed_on,perpetual\r\n2021-03-08,True\r\n,False\r\n"
    t = translator("ru")
    assert excel(table, "ru").decode("utf-8-sig").split("\r\n")[1:3] == [f"2021-03-08;{t('Yes')}", f";{t('No')}"]


def test_an_empty_table_is_its_heading(countries: pa.Table) -> None:
    empty = countries.slice(0, 0)
    assert for_machines(empty) == b"country,country_name,agreements,share,source_id,locator\r\n"
    head = ";".join(heading(name, "kk") for name in ("country", "agreements", "share", "source"))
    assert excel(empty, "kk") == BOM + head.encode() + b"\r\n"
