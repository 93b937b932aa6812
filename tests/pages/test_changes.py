"""The page of changes: the warning above the figures in each language, the chosen comparison and order, and where nothing differs."""

import re

import pytest

from intlmon.i18n import LANGUAGES, translator
from tests.pages.conftest import Open

HEAD = "The figures of the two periods do not cover the same; read the change with that in mind."


def plain(text: object) -> str:
    return re.sub(r"\\(?=[\W_])", "", str(text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_warning_stands_in_the_readers_language_with_its_numbers_and_source(open_app: Open, language: str) -> None:
    app = open_app("changes", lang=language, comparison="agreements_total:2022:2023", sort="absolute")
    assert not app.exception
    (told,) = (plain(element.value) for element in app.warning)
    assert translator(language)(HEAD) in told
    assert re.search(r"2023: \D*(119\D+103|103\D+119)", told)  # 000:168
    assert translator(language)("Source") in told
    assert len(told.splitlines()) == 4, "what is said of 2023, what is not said of 2022, and nothing else"


@pytest.mark.parametrize("comparison", ["staff_total:2022H1:2023H1", "publications_field_index:2022:2023"])
def test_without_a_difference_nothing_is_said(open_app: Open, comparison: str) -> None:
    app = open_app("changes", lang="en", comparison=comparison, sort="absolute")
    assert not app.exception
    assert not app.warning
    assert len(app.dataframe[0].value)


@pytest.mark.parametrize(
    ("language", "words"),
    [("kk", "2022 ж. I жартыжылдық – жарты жыл"), ("ru", "I полугодие 2022 года – полгода"), ("en", "first half of 2022: half a year")],
)
def test_half_a_year_against_a_year_is_told(open_app: Open, language: str, words: str) -> None:
    app = open_app("changes", lang=language, comparison="projects_total:2022H1:2023", sort="absolute")
    assert words in plain(app.warning[0].value)
    assert next((metric.value, metric.delta[:3]) for metric in app.metric) == ("321", "+26")  # 000:301: 295 and 321


def test_the_order_is_in_the_address_and_in_the_table(open_app: Open) -> None:
    app = open_app("changes", lang="en", comparison="agreements_country:2022:2023", sort="relative")
    assert app.query_params["sort"] == "relative"
    assert app.dataframe[0].value["item"].tolist()[:5] == ["Uzbekistan", "Germany", "Kyrgyzstan", "Poland", "Türkiye"]
    app.selectbox(key="changes.sort").set_value("absolute").run()
    assert app.dataframe[0].value["item"].tolist()[:5] == ["Uzbekistan", "Germany", "Kyrgyzstan", "Poland", "China"]
    assert app.query_params["comparison"] == "agreements_country:2022:2023"


def test_a_choice_without_the_reader_is_the_agreements_by_country(open_app: Open) -> None:
    app = open_app("changes", lang="ru")
    assert app.query_params["comparison"] == "agreements_country:2022:2023"
    assert "Договоры, в разрезе стран: 2022 → 2023" in [plain(element.value).strip("*") for element in app.markdown]
    assert app.dataframe[0].value["way"].tolist()[:3] == ["Рост", "Рост", "Снижение"]
