"""What a file says of itself."""

import datetime

import pytest

from intlmon.export.about import about
from intlmon.export.view import View
from intlmon.filters import Filters
from intlmon.i18n import LANGUAGES, translator
from intlmon.queries import ask, facts_of
from intlmon.store.editions import corrected

DAY = datetime.date(2026, 11, 21)


def view(edition: str, language: str, question: str, chart: str = "", **codes: list[str]) -> View:
    topic = question.partition("/")[0]
    return View(topic, "Title", ask(question, edition, language, Filters.of(codes)), edition, language, chart)


@pytest.mark.parametrize("language", LANGUAGES)
def test_facts_name_filters_rows_and_edition_in_the_readers_language(edition: str, language: str) -> None:
    t = translator(language)
    shown = view(edition, language, "agreements/countries", year=["2023"], country=["TR", "RU"])
    facts = dict(about(shown, DAY).facts)
    countries = {"kk": "Ресей, Түркия", "ru": "Россия, Турция", "en": "Russia, Türkiye"}[language]
    assert facts[t("Filters")] == f"{t('Country')}: {countries}; {t('Year')}: 2023"
    assert facts[t("Number of rows")] == "2"
    assert facts[t("Data edition")].startswith(facts_of(edition))
    assert facts[t("Figures")] == t("As printed")
    assert t("Link") not in facts, "not known here"


def test_sources_name_document_place_and_lines(edition: str) -> None:
    shown = view(edition, "en", "agreements/countries", year=["2023"], country=["TR", "RU"])
    places = about(shown, DAY).sources.to_pylist()
    # Lines 606 and 632 of document 000: rows of appendix 1.
    assert ["606" in place["lines"] for place in places].count(True) == 1
    assert all(place["document"] and place["place"].startswith("Monitoring") for place in places)


def test_findings_are_those_of_the_rows_shown(edition: str) -> None:
    # Appendix 1 prints 279 agreements with Kyrgyzstan (line 604), the text 281 (line 187); Lithuania's row is undisputed.
    disputed = about(view(edition, "en", "agreements/countries", year=["2023"], country=["KG"]), DAY)
    assert "agreements_kyrgyzstan" in view(edition, "en", "agreements/countries", year=["2023"], country=["KG"]).findings
    assert disputed.findings.num_rows >= 1
    assert about(view(edition, "en", "agreements/countries", year=["2023"], country=["LT"]), DAY).findings.num_rows == 0


def test_definitions_are_those_of_the_topic(edition: str) -> None:
    terms = about(view(edition, "en", "staff/countries", period=["2023H1"]), DAY).definitions.column("term").to_pylist()
    assert "Half-year" in " ".join(terms) or any("half" in term.lower() for term in terms)
    assert not any("double-degree programme" in term.lower() for term in terms)


def test_a_chart_is_read_by_what_it_shows(edition: str) -> None:
    shown = view(edition, "ru", "agreements/by_ownership", chart="agreements.by_ownership", year=["2023"])
    assert shown.readable.column_names == ["label", "series", "value", "source"]
    assert [shown.heading(name) for name in shown.readable.column_names] == ["Форма собственности", "Год", "Договоры", "Источник"]


def test_corrected_rows_say_so(edition: str) -> None:
    shown = view(corrected(edition), "en", "agreements/countries", year=["2023"])
    assert dict(about(shown, DAY).facts)["Figures"] == "Corrected"
