"""The data dictionary, definitions and glossary: nothing of ``mart`` goes undescribed, in none of the three languages."""

import csv
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from intlmon.metadata import read_tables
from intlmon.paths import CORE_SQL, DATA, MART_SQL
from intlmon.store import dictionary, dictionary_page
from intlmon.store.build import read_registry

LANGUAGES = ("kk", "ru", "en")
CYRILLIC = re.compile("[\u0400-\u04ff]")
KAZAKH = re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")


def rows_of(path: str) -> list[dict[str, str]]:
    with (DATA / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_view_and_column_is_described(mart, language: str) -> None:
    """Words for a new one: ``intlmon/store/mart/columns.toml``."""
    silent = mart.execute(
        f"SELECT view, \"column\" FROM mart.dictionary WHERE trim(coalesce(description_{language}, '')) = '' ORDER BY ALL"
    ).fetchall()
    assert silent == []


def test_the_dictionary_lists_what_the_schema_has(mart) -> None:
    listed = set(mart.execute('SELECT view, "column" FROM mart.dictionary WHERE "column" <> \'\'').fetchall())
    there = mart.execute("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'mart'").fetchall()
    assert listed == set(there)
    views = {view for (view,) in mart.execute("SELECT view FROM mart.dictionary WHERE place = 0").fetchall()}
    assert views == {view for view, _ in there}
    assert {"agreements_by_country", "dictionary", "programmes"} <= views


def test_each_language_is_its_own(mart) -> None:
    for view, column, kk, ru, en in mart.execute(
        'SELECT view, "column", description_kk, description_ru, description_en FROM mart.dictionary'
    ).fetchall():
        place = f"{view}.{column}: {kk!r}, {ru!r}, {en!r}"
        assert not CYRILLIC.search(en), place
        assert CYRILLIC.search(kk), place
        assert CYRILLIC.search(ru), place
        assert not KAZAKH.search(ru), place
        assert kk != ru or kk in ("Код", "Город"), place


def test_no_description_is_left_over(mart) -> None:
    held = set(mart.execute('SELECT view, "column" FROM mart.dictionary').fetchall())
    columns = {column for _, column in held}
    over = [
        (each.view, each.column)
        for each in dictionary.read()
        if ((each.view, each.column) not in held if each.view else each.column not in columns)
    ]
    assert over == []


def test_a_column_without_words_is_seen(tmp_path: Path) -> None:
    """Neither a name that no entry has nor a view without an English comment passes as described."""
    shutil.copy(MART_SQL / "columns.toml", tmp_path)
    (tmp_path / "new.sql").write_text("-- One row per day.\n-- Another line.\nCREATE VIEW mart.new AS SELECT 1 AS unheard_of;\n")
    read = {(each.view, each.column): each.words for each in dictionary.read(tmp_path)}
    assert read["new", ""] == {"en": "One row per day. Another line."}
    assert ("new", "unheard_of") not in read
    assert ("", "unheard_of") not in read
    assert read["programmes", "code"]["en"].startswith("Code of the programme")


def test_the_page_in_docs_is_up_to_date(mart) -> None:
    """After a change of mart or of its words: ``python -m intlmon dictionary``."""
    assert dictionary_page.PAGE.read_text(encoding="utf-8") == dictionary_page.markdown(mart, [*read_tables(DATA), *read_registry(DATA)])


def test_a_view_names_the_facts_behind_it() -> None:
    tables = {table.name for table in read_tables(DATA)}
    behind = dictionary_page.lineage([CORE_SQL, MART_SQL], tables)
    assert behind["action_responsibles"] == ["action_responsibles"]
    assert {"joint_programmes", "double_programmes"} <= set(behind["programmes"])  # by way of core.programmes
    assert "staff_by_country" not in behind["programmes"]


def test_rows_taken_are_those_of_the_files(mart) -> None:
    counted: Counter[tuple[str, str]] = Counter()
    for table in read_tables(DATA):
        if {"source_id", "locator", "source_line"} <= {column.name for column in table.columns}:
            for row in rows_of(table.csv.relative_to(DATA).as_posix()):
                if row["source_line"]:
                    counted[row["source_id"], table.name] += 1
    found = mart.execute('SELECT source_id, "table", rows FROM mart.rows_taken').fetchall()
    assert {(source, table): rows for source, table, rows in found} == dict(counted)
    # 000:601-706 prints 78 countries; 003:5715-5956 57 abbreviations; 001:136-190 and the incoming ones 57 rows in all
    assert (counted["000", "agreements_by_country"], counted["003", "abbreviations"], counted["001", "staff_by_country"]) == (78, 57, 57)


def test_documents_have_their_rows_and_those_who_gave_none_too(mart) -> None:
    found = dict(mart.execute("SELECT source_id, rows FROM mart.documents ORDER BY source_id").fetchall())
    assert list(found) == ["000", "001", "002", "003", "004"]
    summed = dict(
        mart.execute("SELECT source_id, sum(rows) FROM mart.rows_taken WHERE taken_as = 'document' GROUP BY source_id").fetchall()
    )
    assert found == {source: summed.get(source, 0) for source in found}


def test_statements_and_reference_lists_are_no_rows_of_a_document(mart) -> None:
    """Each line of a document counts once, however many files speak of it."""
    kinds = dict(mart.execute('SELECT DISTINCT "table", taken_as FROM mart.rows_taken').fetchall())
    assert {kinds[name] for name in ("agreements_by_country", "yearly_report_parts", "programme_requirements")} == {"document"}
    assert {kinds[name] for name in ("definitions", "glossary", "institution_ownership", "coverage", "corrections")} == {"reference"}
    assert {kind for name, kind in kinds.items() if name.startswith("statements")} == {"statements"}


def test_a_definition_of_a_document_quotes_it() -> None:
    for row in rows_of("dimensions/definitions.csv"):
        if row["defined_by"] == "document":
            assert row["quote"], row["definition"]
            assert row["source_line"], row["definition"]
        assert bool(row["source_id"]) == bool(row["quote"]) == bool(row["source_line"]), row["definition"]


def test_the_notions_that_readers_ask_for_are_defined() -> None:
    defined = {row["definition"]: row for row in rows_of("dimensions/definitions.csv")}
    asked = "joint_programme double_degree operating_branch planned_branch agreement ownership coverage half_year year"
    assert set(asked.split()) <= defined.keys()
    by = {name: defined[name]["defined_by"] for name in asked.split()}
    assert {name for name, who in by.items() if who == "document"} == {"joint_programme", "double_degree", "coverage", "half_year"}
    coverage = defined["coverage"]
    assert all("103" in coverage[f"text_{language}"] and "119" in coverage[f"text_{language}"] for language in LANGUAGES)  # 000:168
    assert all("295" in defined["half_year_in_report"][f"text_{language}"] for language in LANGUAGES)  # 000:301


def test_the_abbreviations_of_the_documents_are_in_the_glossary(mart) -> None:
    shorts = {short for (short,) in mart.execute("SELECT short_kk FROM mart.glossary WHERE short_kk IS NOT NULL").fetchall()}
    assert {"ЖЖОКБҰ", "ЖОО", "ҚДБ", "ҚДП", "ДДП", "ББББ", "СОП", "ПОҚ", "ҒЖБМ", "АҚ", "ТМД", "QS-WUR"} <= shorts
    named = mart.execute(
        "SELECT short_kk, short_ru, short_en FROM mart.glossary WHERE term_ru LIKE 'организация высшего и (или)%'"
    ).fetchall()
    assert ("ЖЖОКБҰ", "ОВПО", "OHPE") in named
