"""The profiles of one country and one university, as a reader opens them from a link."""

import json

import pytest

from intlmon.i18n import LANGUAGES, translator
from tests.pages.conftest import Open
from tests.pages.test_pages import messages, plain, texts, written

NAMES = {"kk": "Түркия", "ru": "Турция", "en": "Türkiye"}
# 000:666, 1039, 1039, 1148, 1148, 321, 359, 264, 276 and 285, 716 and 764; 001:139, 213
TURKIYE = [578, 3, 397, 1, 3, 4, 7, 1, 2, 2, 18, 5]
KAZNU = ["2", "4", "48", "288", "1 162", "35", "10", "1", "2", "1", "1"]  # 000:869, 1059, 412, 771, 236, 713 and 764; 001:783, 962


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_country_shows_all_topics(open_app: Open, language: str) -> None:
    app = open_app("country", lang=language, year="2023", profile_country="TR")
    assert not app.exception
    assert not app.error
    assert not app.warning
    assert [element.value for element in app.header] == [NAMES[language]]
    assert sorted(metric.value for metric in app.metric) == sorted(str(value) for value in TURKIYE)
    place = {"kk": "78 ішінде 2\N{NON-BREAKING HYPHEN}орын", "ru": "2\N{NON-BREAKING HYPHEN}е место из 78", "en": "Place 2 of 78"}[language]
    assert any(place in plain(element.value) for element in app.markdown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_university_shows_all_topics_and_its_median(open_app: Open, language: str) -> None:
    app = open_app("university", lang=language, year="2023", profile_institution="al_farabi_kaznu")
    assert not app.exception
    assert not app.error
    assert sorted(metric.value for metric in app.metric) == sorted(written(value, language) for value in KAZNU)
    city = {
        "kk": "Меншік нысаны: Ұлттық · Қала: Алматы",
        "ru": "Форма собственности: Национальный · Город: Алматы",
        "en": "Ownership: National · City: Almaty",
    }[language]
    assert city in plain(texts(app))
    assert len(app.get("vega_lite_chart")) == 1
    assert len(app.dataframe[0].value) == 50  # 000:908-1021 and 1165-1416: 2 joint and 48 double-degree programmes


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize(
    ("name", "query"),
    [("country", {"profile_country": "TR"}), ("university", {"profile_institution": "enu"})],
    ids=["country", "university"],
)
def test_nothing_of_a_profile_is_left_in_english(open_app: Open, name: str, query: dict[str, str], language: str) -> None:
    assert not messages(language) & set(texts(open_app(name, lang=language, year="2023", **query)))


def test_cards_show_the_year_before_where_it_is_known(open_app: Open) -> None:
    cards = [(metric.value, metric.delta) for metric in open_app("country", lang="en", year="2023", profile_country="TR").metric]
    assert ("578", "−46 (−7.4%)") in cards  # 000:187: 624 in 2022
    assert sum(bool(delta) for _, delta in cards) == 1
    cards = [(metric.value, metric.delta) for metric in open_app("country", lang="en", year="2023", profile_country="KG").metric]
    assert ("28", "−10 (−26.3%)") in cards  # 001:108: 38 in the first half of 2022


def test_each_topic_leads_to_its_page_under_the_subject(open_app: Open) -> None:
    found = [link.proto.query_string for link in open_app("country", lang="en", year="2023", profile_country="TR").get("page_link")]
    leading = sorted(query for query in found if "view=" not in query)  # those present one view
    assert leading == [*["period=2023H1&country=TR"], *["year=2023&country=TR"] * 4]
    links = open_app("university", lang="en", year="2023", profile_institution="enu").get("page_link")
    queries = {link.proto.query_string for link in links if "view=" not in link.proto.query_string}
    assert queries == {"period=2023H1&institution=enu", "year=2023&institution=enu"}


def test_a_country_with_agreements_only_says_what_is_not_there(open_app: Open) -> None:
    app = open_app("country", lang="en", year="2023", profile_country="AM")
    assert not app.exception
    assert [metric.value for metric in app.metric] == ["21"]  # 000:602
    assert texts(app).count("The documents list nothing.") == 4  # projects, branches, programmes, staff
    assert app.dataframe[0].value["rank"].tolist() == [33]
    assert any(text.startswith("Empty tables: Each programme, Partners, Kazakh universities") for text in texts(app))


def test_countries_are_compared_by_the_address(open_app: Open) -> None:
    alone = open_app("country", lang="en", year="2023", profile_country="TR")
    assert not alone.get("vega_lite_chart")
    assert any("choose up to three" in text for text in texts(alone))
    app = open_app("country", lang="en", year="2023", profile_country="TR", compared_country="CN,RU", table="compared")
    assert not app.exception
    assert len(app.get("vega_lite_chart")) == 1
    table = app.dataframe[0].value
    agreements = table[table["figure"] == "Agreements in force"]
    assert agreements[["country", "value", "rank"]].values.tolist() == [["Türkiye", 578, 2], ["China", 221, 7], ["Russia", 1710, 1]]


def test_at_most_three_are_compared(open_app: Open) -> None:
    app = open_app("country", lang="en", year="2023", profile_country="TR", compared_country="CN,RU,UZ,KG")
    assert not app.exception
    assert len(app.multiselect(key="country.compared_country").value) == 3


@pytest.mark.parametrize(("name", "rows"), [("country", 79), ("university", 92)])
def test_without_a_subject_there_is_a_directory(open_app: Open, name: str, rows: int) -> None:
    app = open_app(name, lang="kk")
    assert not app.exception
    assert not app.metric
    assert [len(frame.value) for frame in app.dataframe] == [rows]
    pinned = [column for column, look in json.loads(app.dataframe[0].proto.columns).items() if look.get("pinned")]
    assert pinned == [{"university": "institution"}.get(name, name)]  # whose figures these are, however far one scrolls
    assert translator("kk")("Tick a row to open its profile.") in " ".join(texts(app))


@pytest.mark.parametrize(
    ("name", "query"),
    [("country", {"profile_country": "ZZ"}), ("university", {"profile_institution": "<b>nowhere</b>"})],
    ids=["country", "university"],
)
def test_an_unknown_subject_is_told_and_the_directory_shown(open_app: Open, name: str, query: dict[str, str]) -> None:
    app = open_app(name, lang="en", year="2023", **query)
    assert not app.exception
    assert next(iter(query.values())) in plain(app.warning[0].value)
    assert not app.metric
    assert len(app.dataframe) == 1


def test_every_table_of_a_profile_can_be_opened(open_app: Open) -> None:
    app = open_app("university", lang="kk", year="2023", profile_institution="al_farabi_kaznu")
    tables = ["programmes", "partners", "branches", "projects", "publications", "staff", "compared", "figures", "disagreements"]
    found = {}
    for name in tables:
        app.segmented_control(key="university.table").set_value(name).run()
        assert not app.exception
        found[name] = len(app.dataframe[0].value)
    assert app.query_params["table"] == "disagreements"
    assert (found["branches"], found["projects"], found["publications"], found["staff"]) == (4, 2, 2, 2)
    # Of document 000: 9 and 10 educational projects (lines 157, 771), a branch listed twice (765), a programme without
    # students (1333), a month that is none (1412), 1162 publications named before 1181 (412).
    assert found["disagreements"] >= 5


def test_a_table_that_another_subject_lacks_gives_way_to_the_first(open_app: Open) -> None:
    app = open_app("country", lang="en", year="2023", profile_country="TR", table="branches")
    assert "opened_year" in app.dataframe[0].value.columns
    app.selectbox(key="country.profile_country").set_value("BY").run()
    assert not app.exception
    assert [element.value for element in app.header] == ["Belarus"]
    assert "state" in app.dataframe[0].value.columns


@pytest.mark.parametrize(
    ("name", "subject", "figure", "rows"),
    [
        ("country", {"profile_country": "TR"}, "joint_programmes", 3),  # 000:975, 985, 986
        ("country", {"profile_country": "TR"}, "outbound", 2),  # 000:716, 764
        ("country", {"profile_country": "TR"}, "outgoing_staff", 1),  # 001:139
        ("university", {"profile_institution": "al_farabi_kaznu"}, "double_students", 48),  # 000:1059
        ("university", {"profile_institution": "kimep"}, "education_projects", 2),  # appendix 3 has it twice
    ],
)
def test_every_card_opens_the_rows_behind_it(open_app: Open, name: str, subject: dict[str, str], figure: str, rows: int) -> None:
    app = open_app(name, lang="en", year="2023", rows=figure, **subject)
    assert not app.exception
    assert rows in [len(frame.value) for frame in app.dataframe]
    assert "Where the figure is printed" in texts(app)


@pytest.mark.parametrize(
    ("country", "figure", "told"),
    [
        # 000:1030 prints 27 joint programmes with Russia; the list that the rows are from has 28 of them.
        ("RU", "joint_programmes", "The figure is 27: the rows come to another number"),
        # Appendix 2 lists 10 places in Russia; rows 21 and 27 repeat rows 10 and 3.
        ("RU", "outbound", "2 repeat others and are not counted"),
        ("TR", "joint_programmes", ""),
    ],
)
def test_a_figure_says_where_its_rows_come_to_another_number(open_app: Open, country: str, figure: str, told: str) -> None:
    app = open_app("country", lang="en", year="2023", profile_country=country, rows=figure)
    assert not app.exception
    said = plain(texts(app))
    assert told in said
    assert ("come to another number" in said) == ("come to" in told)
