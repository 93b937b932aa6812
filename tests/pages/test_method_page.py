"""Sources and method as a reader opens it: each table in three languages, words looked for, nothing found."""

import pytest

from intlmon.i18n import LANGUAGES
from tests.pages.conftest import Open
from tests.pages.test_pages import plain, texts

TABLES = ("documents", "rows_taken", "definitions", "glossary", "yearly_report", "limits", "dictionary")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_on_the_five_documents(open_app: Open, language: str) -> None:
    app = open_app("method", lang=language)
    assert not app.exception
    assert not app.warning
    shown = app.dataframe[0].value
    assert len(shown) == 5
    assert app.metric[0].value == "5"
    titles = {"kk": "мониторингінің қорытындысы", "ru": "Итоги мониторинга", "en": "Results of the monitoring"}
    assert titles[language] in shown["document"].tolist()[0]
    assert shown["published_on"].tolist()[2] == ("24/10/2023" if language == "en" else "24.10.2023")  # 002:89, decision of 24.10.2023


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_table_opens_by_address(open_app: Open, language: str, table: str) -> None:
    app = open_app("method", lang=language, table=table)
    assert not app.exception
    assert not app.error
    assert len(app.dataframe[0].value) >= 5


def test_words_are_looked_for_in_any_language(open_app: Open) -> None:
    """ҚДБ stands at 002:173; a Latin look-alike and a missing Kazakh letter find it too."""
    for words in ("ҚДБ", "кдб"):
        terms = open_app("method", lang="en", table="glossary", words=words).dataframe[0].value["short_kk"].tolist()
        assert terms == ["ҚДБ"], words
    found = open_app("method", lang="kk", table="definitions", words="103 119").dataframe[0].value
    assert found["term"].tolist() == ["Мониторингтің қамтуы"]
    columns = open_app("method", lang="ru", table="dictionary", words="auto_renewal").dataframe[0].value
    assert columns["view"].tolist() == ["programme_terms", "programmes"]


def test_limits_follow_the_topic(open_app: Open) -> None:
    shown = open_app("method", lang="en", table="limits", topic="agreements").dataframe[0].value
    assert set(shown["topic"]) == {"International agreements"}
    reported = shown[shown["coverage"] == "Not all institutions reported"]
    assert {(value, whole) for value, whole in zip(reported["value"], reported["of"], strict=True)} == {(103.0, 119.0)}  # 000:168


def test_a_document_narrows_tables_and_figures(open_app: Open) -> None:
    app = open_app("method", lang="en", table="definitions", document="004")
    assert len(app.dataframe[0].value) == 2  # 004:77 and 121
    assert [metric.value for metric in app.metric] == ["1", "80", "0", "2", "0"]  # 71 numbered items and nine parts, no statements


def test_the_yearly_report_has_nine_parts(open_app: Open) -> None:
    """004:499-515; the last is the longest."""
    shown = open_app("method", lang="ru", table="yearly_report").dataframe[0].value
    assert shown["no"].tolist() == list(range(1, 10))
    assert "с иностранцами" in shown["report_part"].tolist()[8]


def test_statements_are_not_counted_as_rows(open_app: Open) -> None:
    app = open_app("method", lang="en", table="rows_taken", document="001", taken_as="statements")
    shown = app.dataframe[0].value
    assert set(shown["table"]) == {"Statements of document 001"}
    assert app.metric[2].value == str(shown["rows"].sum())
    rows = open_app("method", lang="en", table="rows_taken", document="001", taken_as="document").dataframe[0].value["rows"]
    assert app.metric[1].value == str(rows.sum())


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_found_is_said(open_app: Open, language: str) -> None:
    app = open_app("method", lang=language, table="glossary", words="no such words")
    assert not app.exception
    assert not app.dataframe
    said = {"kk": "ештеңе", "ru": "ничего не", "en": "Nothing matches"}
    assert any(said[language].lower() in text.lower() for text in texts(app))


def test_a_definition_opens_the_words_it_rests_on(open_app: Open) -> None:
    app = open_app("method", lang="kk", table="definitions", row="002:section=3; paragraph=16")
    assert any("қос тең бағалы диплом" in code.value for code in app.code)  # 002:230-232
    assert any("230" in plain(caption.value) for caption in app.caption)
