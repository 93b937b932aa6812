"""The page of the search, in each language: what is shown, where it leads, what it says where nothing is found."""

from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from intlmon.i18n import LANGUAGES
from tests.pages.conftest import Open
from tests.pages.test_pages import plain, texts

GROUPS = {"kk": "Жоғары оқу орындары", "ru": "Вузы", "en": "Universities"}
NOTHING = {"kk": "ештеңе табылмады", "ru": "ничего не найдено", "en": "Nothing was found"}


def links(app: AppTest) -> dict[str, dict[str, list[str]]]:
    """Query of each link by its label."""
    return {plain(link.proto.label): parse_qs(link.proto.query_string) for link in app.get("page_link")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_empty_page_says_what_can_be_searched(open_app: Open, language: str) -> None:
    app = open_app("search", lang=language)
    assert not app.exception
    assert not app.error
    assert {label: query["q"] for label, query in links(app).items()} == {
        "ҚазҰУ": ["ҚазҰУ"],
        "Türkiye": ["Türkiye"],
        "6B07104": ["6B07104"],
    }
    assert all(query["lang"] == [language] for query in links(app).values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_hits_stand_in_groups(open_app: Open, language: str) -> None:
    app = open_app("search", lang=language, q="ЕНУ")
    assert not app.exception
    assert not app.error
    assert any(text.startswith(GROUPS[language]) for text in texts(app))
    assert any({"kk": "Еуразия", "ru": "Евразийский", "en": "Eurasian"}[language] in text for text in texts(app))
    assert app.query_params["q"] in ("ЕНУ", ["ЕНУ"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_found_is_said(open_app: Open, language: str) -> None:
    app = open_app("search", lang=language, q="zzzz [x](https://evil.example)")
    assert not app.exception
    assert not app.error
    assert NOTHING[language] in app.info[0].value
    assert "[x](" not in app.info[0].value
    assert not app.get("page_link")


def test_a_programme_leads_to_the_programmes_of_its_university(open_app: Open) -> None:
    app = open_app("search", lang="ru", q="6В07104")
    found = [parse_qs(link.proto.query_string) for link in app.get("page_link")]
    assert any("Серикбаева · Россия" in plain(caption.value) for caption in app.caption)
    query = next(query for query in found if query["institution"] == ["serikbayev_university"])  # 000:936-939
    assert {name: codes[0] for name, codes in query.items()} == {
        "institution": "serikbayev_university", "country": "RU", "kind": "joint", "level": "bachelor", "field": "07", "lang": "ru",
    }  # fmt: skip


def test_an_expected_result_opens_the_table_of_results(open_app: Open) -> None:
    query = next(query for label, query in links(open_app("search", lang="en", q="1400 foreign experts")).items() if "1400" in label)
    app = open_app("concept", **{name: value[0] for name, value in query.items()})
    assert not app.warning
    assert len(app.dataframe[0].value) == 9  # 003:2278-2290


def test_pages_and_indicators_are_found(open_app: Open) -> None:
    found = links(open_app("search", lang="en", q="web of science"))
    assert any("Publications" in label for label in found)
    assert any(query.get("indicator") == ["13-1"] or "indicator" in query for query in found.values())


def test_the_links_open(open_app: Open) -> None:
    query = next(iter(links(open_app("search", lang="ru", q="7M10103")).values()))
    app = open_app("programmes", **{name: value[0] for name, value in query.items()})
    assert not app.exception
    assert not app.warning
    assert len(app.dataframe[0].value) >= 1
