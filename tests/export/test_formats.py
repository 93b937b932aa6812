"""Every format of the registry, read back by something that did not write it."""

import csv
import io
import json
import zipfile
from xml.etree import ElementTree

import openpyxl
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from PIL import Image

from intlmon.export.formats import FORMATS, file_name, formats_of
from intlmon.filters import Filters
from intlmon.i18n import LANGUAGES, translator
from intlmon.provenance import singly
from intlmon.queries import Result, facts_of
from tests.export.views import DAY, INJECTED, LINK, made_of, view

MADE = {each.name: each for each in FORMATS}
CODES = {"year": ["2023"], "country": ["TR", "RU"]}
COUNTRIES = {"kk": "Ресей, Түркия", "ru": "Россия, Турция", "en": "Russia, Türkiye"}


def read_csv(content: bytes, delimiter: str = ";") -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def test_names_and_labels_are_each_ones_own() -> None:
    assert len({each.name for each in FORMATS}) == len({each.label for each in FORMATS}) == len(FORMATS)


def test_pictures_are_offered_of_charts_alone(edition: str) -> None:
    table = view(edition, "kk", "agreements/countries", **CODES)
    chart = view(edition, "kk", "agreements/by_country", "agreements.by_country", year=["2023"])
    assert [each.name for each in formats_of(table)] == ["xlsx", "excel", "explained", "machine", "parquet"]
    assert [each.name for each in formats_of(chart)] == [*MADE]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_format_has_every_row(edition: str, language: str) -> None:
    shown = view(edition, language, "agreements/countries", year=["2023"])
    files = {each.name: each.make(shown, DAY) for each in formats_of(shown)}
    archive = zipfile.ZipFile(io.BytesIO(files["explained"]))
    counts = {
        "xlsx": openpyxl.load_workbook(io.BytesIO(files["xlsx"])).worksheets[0].max_row - 1,
        "excel": len(read_csv(files["excel"])) - 1,
        "explained": len(read_csv(archive.read(archive.namelist()[0]))) - 1,
        "machine": len(pd.read_csv(io.BytesIO(files["machine"]))),
        "parquet": pq.read_table(io.BytesIO(files["parquet"])).num_rows,
    }
    # Appendix 1 of document 000 lists 78 countries.
    assert counts == dict.fromkeys(counts, 78)
    assert counts.keys() == files.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_parquet_has_types_values_and_what_explains_it(edition: str, language: str) -> None:
    shown = view(edition, language, "programmes/programmes", year=["2023"])
    table = pq.read_table(io.BytesIO(MADE["parquet"].make(shown, DAY)))
    assert table.schema.remove_metadata().names == shown.rows.column_names
    assert table.cast(shown.rows.schema).to_pylist() == shown.rows.to_pylist()
    assert pa.types.is_date(table.schema.field("signed_on").type)
    assert table.schema.field("institution").metadata[b"label"].decode() == shown.heading("institution")
    told = {key.decode(): value.decode() for key, value in table.schema.metadata.items()}
    assert (told["title"], told["rows"], told["edition"]) == (shown.title, str(table.num_rows), facts_of(edition))
    assert told["filters"] == f"{translator(language)('Year')}: 2023"
    assert (told["link"], told["made_on"], told["figures"]) == (LINK, "2026-11-21", "as printed")
    places = singly(shown.result.cited)
    assert len(json.loads(told["sources"])) == len(places) > 250, "rows of appendices 5 and 9"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_companion_text_explains_the_csv_beside_it(edition: str, language: str) -> None:
    shown, t = view(edition, language, "agreements/countries", year=["2023"], country=["KG"]), translator(language)
    archive = zipfile.ZipFile(io.BytesIO(MADE["explained"].make(shown, DAY)))
    name = "agreements_countries_country-KG_year-2023_2026-11-21"
    assert archive.namelist() == [f"{name}.csv", f"{name}.txt"]
    assert archive.read(f"{name}.csv") == MADE["excel"].make(shown, DAY)
    content = archive.read(f"{name}.txt")
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\n") == content.count(b"\r\n")
    lines = content.decode("utf-8-sig").split("\r\n")
    title, filters, rows, link = t("Title"), t("Filters"), t("Number of rows"), t("Link")
    assert lines[:3] == [f"{title}: {shown.title}", f"{filters}: {shown.filters_in_words}", f"{rows}: 1"]
    assert f"{link}: {LINK}" in lines
    assert any("604" in line for line in lines), "the line of the row"
    assert any("Қырғызстан – 281" in line for line in lines), "the finding that touches it, quoted"


def test_a_line_break_in_a_value_begins_no_statement_of_the_companion(edition: str) -> None:
    shown = view(edition, "en", "agreements/countries", year=["2023"], country=["LT"])
    forged = type(shown)(shown.topic, "A\r\nNumber of rows: 9", shown.result, edition, "en")
    archive = zipfile.ZipFile(io.BytesIO(MADE["explained"].make(forged, DAY)))
    lines = archive.read(archive.namelist()[1]).decode("utf-8-sig").split("\r\n")
    assert lines[0] == "Title: A Number of rows: 9"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chart_is_a_readable_table_and_a_technical_one(edition: str, language: str) -> None:
    shown = view(edition, language, "agreements/by_ownership", "agreements.by_ownership", year=["2023"])
    readable, t = read_csv(MADE["excel"].make(shown, DAY)), translator(language)
    assert readable[0] == [t("Form of ownership"), t("Year"), t("Agreements"), t("Source")]
    machine = pd.read_csv(io.BytesIO(MADE["machine"].make(shown, DAY)))
    assert {"label", "label_code", "series", "value"} <= set(machine.columns)
    # Paragraphs at lines 42 and 185 of document 000.
    assert sorted(row[2] for row in readable[1:] if row[1] == "2023") == sorted(["1544", "2050", "968", "1394", "88"])
    assert set(machine.loc[machine["series"] == 2023, "value"]) == {1544, 2050, 968, 1394, 88}


def test_a_map_names_its_columns_and_what_its_filter_leaves_out(edition: str) -> None:
    whole = view(edition, "en", "agreements/map", "agreements.map", year=["2023"])
    assert read_csv(MADE["excel"].make(whole, DAY))[0][:2] == ["Country", "Agreements"]
    assert not {"Chosen in the filter", "longitude", "chosen"} & set(read_csv(MADE["excel"].make(whole, DAY))[0])
    rows = read_csv(MADE["excel"].make(view(edition, "en", "agreements/map", "agreements.map", **CODES), DAY))
    place = rows[0].index("Chosen in the filter")
    assert sorted(row[0] for row in rows[1:] if row[place] == "Yes") == ["Russia", "Türkiye"]


@pytest.mark.parametrize("name", ["excel", "machine", "explained", "parquet", "xlsx"])
def test_injected_text_stays_text(edition: str, name: str) -> None:
    shown = made_of(pa.table({"title": INJECTED, "value": list(range(len(INJECTED)))}), edition)
    file = MADE[name].make(shown, DAY)
    if name == "parquet":
        assert pq.read_table(io.BytesIO(file)).column("title").to_pylist() == INJECTED
        return
    if name == "xlsx":
        assert {row[0].data_type for row in openpyxl.load_workbook(io.BytesIO(file)).worksheets[0].iter_rows(min_row=2)} == {"s"}
        return
    if name == "explained":
        archive = zipfile.ZipFile(io.BytesIO(file))
        file = archive.read(archive.namelist()[0])
    cells = [row[0] for row in read_csv(file, "," if name == "machine" else ";")[1:]]
    assert [cell.removeprefix("'") for cell in cells] == INJECTED
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_injected_text_stays_text_in_a_drawing(edition: str) -> None:
    table = pa.table({"label": INJECTED, "label_code": INJECTED, "value": list(range(1, len(INJECTED) + 1))})
    made = ElementTree.fromstring(MADE["svg"].make(made_of(table, edition, "agreements.by_country"), DAY))
    assert not [element for element in made.iter() if element.tag.endswith(("script", "}a", "image"))]
    assert {text.strip() for text in INJECTED} <= {"".join(element.itertext()).strip() for element in made.iter()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_pictures_say_title_filters_source_and_edition(edition: str, language: str) -> None:
    shown, t = view(edition, language, "agreements/by_country", "agreements.by_country", **CODES), translator(language)
    words = " ".join("".join(element.itertext()) for element in ElementTree.fromstring(MADE["svg"].make(shown, DAY)))
    source, label = t("Source"), t("Data edition")
    assert shown.title in words
    assert f"{t('Country')}: {COUNTRIES[language]}" in words
    assert f"{source}: " in words
    assert f"{label}: {facts_of(edition)}" in words
    picture = Image.open(io.BytesIO(MADE["png"].make(shown, DAY)))
    assert picture.width == 2000, "two pixels for each of 1000"
    assert picture.convert("RGB").getpixel((1, 1)) == (255, 255, 255)
    assert len(picture.convert("RGB").getcolors(100_000) or []) > 20, "something is drawn"


@pytest.mark.parametrize(
    ("filters", "name"),
    [
        (Filters(), "agreements_countries_2026-11-21.csv"),
        (Filters.of({"year": ["2023"], "country": ["TR", "RU"]}), "agreements_countries_country-RU-TR_year-2023_2026-11-21.csv"),
        (Filters.of({"country": list("ABCDEF")}), "agreements_countries_country-6_2026-11-21.csv"),
        (Filters.of({"indicator": ["13-1"]}), "agreements_countries_indicator-13-1_2026-11-21.csv"),
        (Filters.of({"country": ["../../etc/passwd"]}), "agreements_countries_country-....etcpasswd_2026-11-21.csv"),
    ],
)
def test_the_name_of_the_file_tells_question_filters_and_day(edition: str, filters: Filters, name: str) -> None:
    shown = made_of(pa.table({"title": ["a"]}), edition)
    result = Result(shown.result.table, shown.result.cited_by_row, frozenset(), (), "agreements/countries", filters)
    assert file_name(type(shown)("agreements", "", result, edition, "en"), DAY, ".csv") == name
