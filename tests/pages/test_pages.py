"""Every page in every language, run as Streamlit runs it: figures as printed, nothing left in English, filters by address."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from intlmon.columns import COLUMNS
from intlmon.filters import ALL
from intlmon.i18n import LANGUAGES, translator
from intlmon.paths import ROOT
from intlmon.ui.registry import BY_NAME, PAGES
from tests.pages.conftest import SCRIPT, Open

NAMES = [page.name for page in PAGES if page.name not in ("search", "note", "deck", "present", "round", "board")]  # have tests of their own
DIRECTORIES = ("country", "university")  # show a list to choose from until a subject is chosen
SPACE = "\N{NO-BREAK SPACE}"

# What the cards of a page show without filters; the lines of the documents behind each number.
DAY = "2026-11-21"  # figures as of a day are those of this one, whenever the tests run
FIGURES = {
    "agreements": ["6 044", "82", "103", "48 %"],  # 000:171, 187, 168, 187
    "branches": ["10", "6", "36", "34"],  # 000:210; 274-285; 713-765, 46 rows of which 10 repeat; 289
    "projects": ["321", "159", "163"],  # 000:301, 309 and 858, 352; 000:301 says 158 of science
    "publications": ["7 428", "6 351", "2 493", "101"],  # 000:409, 430, 430, 409
    "programmes": ["84", "1 976", "212", "1 974"],  # 000:457, 467, 516, 534
    "health": ["296", "47", "31", "57", "28", "19", "49", "65", "88"],  # on DAY: see tests/queries/test_programme_terms.py
    "staff": ["735", "382", "353", "55", "46"],  # 001:25, 27, 29, 17, 17
    "changes": ["4 121", "2", "7", "0", "69"],  # agreements by country: 000:187 and 601-706, see tests/queries/test_changes.py
    "concept": ["21", "9", "144"],  # 003:2205-2276, 2281-2293, 2329-5697
    "road": ["0", "2", "5", "14", "70", "45"],  # on DAY: see tests/queries/test_road.py
    "overview": ["6 044", "321", "7 428", "84", "1 976", "212", "1 974", "382", "353", "21", "144"],
}

# A change against the year before: page, the card's value, its change in Kazakh.
CHANGES = [
    ("agreements", "6 044", "−606 (−9,1 %)"),  # 000:43: 6650 in 2022
    ("changes", "4 121", "−390 (−8,6 %)"),  # 000:187 and 601-706: 4511 in 2022 of the nine countries known for both
    ("staff", "735", "+422 (+134,8 %)"),  # 001:25: 313 in 2022
    ("staff", "382", "+243 (+174,8 %)"),  # 001:27: 139 in 2022
    ("staff", "353", "+179 (+102,9 %)"),  # 001:29: 174 in 2022
    ("projects", "321", "−42 (−11,6 %)"),  # 000:126: 363 in 2022; the 295 of 000:301 are half a year
    ("programmes", "212", "+17 (+8,7 %)"),  # 000:516: 195 in 2022
    ("programmes", "1 974", "+642 (+48,2 %)"),  # 000:534: 1332 in 2022
]


def written(text: str, language: str) -> str:
    """A number of the lists above as a language writes it."""
    if language == "en":
        return re.sub(r"(?<=\d) (?=\d)", ",", text).replace(" %", "%")
    return re.sub(r"(?<=\d) (?=[\d%])", SPACE, text)


def plain(text: object) -> str:
    """Text of an element without Markdown marks and escapes."""
    return re.sub(r"\\(?=[\W_])", "", str(text)).replace("**", "").strip()


def texts(app: AppTest) -> list[str]:
    """Everything that a reader reads outside tables and charts."""
    found: list[str] = []
    for kind in ("title", "markdown", "caption", "info", "warning", "error", "subheader", "header", "text"):
        found += [plain(element.value) for element in app.get(kind)]
    for kind in ("metric", "selectbox", "multiselect", "button", "segmented_control", "download_button", "page_link", "button_group"):
        for element in app.get(kind):
            for name in ("label", "placeholder", "help", "delta_description"):
                found.append(plain(getattr(element, name, "") or ""))
            found += [plain(option) for option in getattr(element, "options", ()) or ()]
    return [text for text in found if text]


def messages(language: str) -> set[str]:
    """English messages of the code that a language says otherwise."""
    from babel.messages.pofile import read_po

    with (ROOT / "intlmon/i18n/locales" / language / "LC_MESSAGES" / "intlmon.po").open("rb") as file:
        entries = [entry for entry in read_po(file) if entry.id]
    singles = [(entry.id, entry.string) if isinstance(entry.id, str) else (entry.id[0], entry.string[0]) for entry in entries]
    return {message for message, said in singles if said != message}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_page_opens_in_every_language(open_app: Open, name: str, language: str) -> None:
    app = open_app(name, lang=language)
    assert not app.exception
    assert not app.error
    assert len(app.warning) == (name == "changes"), "there the first comparison has a note on its coverage"
    assert [element.value for element in app.title] == [translator(language)(BY_NAME[name].title)]
    if name not in DIRECTORIES:
        assert not [element.value for element in app.info], "something shows nothing where nothing is filtered"
        assert len(app.metric) >= 3 or name in ("country", "university"), "there a directory, as no profile is chosen"
    if name != "overview":
        assert app.dataframe
        assert all(len(table.value) > 0 for table in app.dataframe)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FIGURES)
def test_cards_show_the_printed_figures(open_app: Open, name: str, language: str) -> None:
    day = {"as_of": DAY} if name in ("health", "road") else {}
    shown = [metric.value for metric in open_app(name, lang=language, **day).metric]
    missing = [value for value in (written(value, language) for value in FIGURES[name]) if value not in shown]
    assert not missing, f"{missing} not among {shown}"


@pytest.mark.parametrize(("name", "value", "change"), CHANGES)
def test_cards_show_the_change(open_app: Open, name: str, value: str, change: str) -> None:
    cards = [(metric.value, metric.delta) for metric in open_app(name, lang="kk").metric]
    assert (written(value, "kk"), written(change, "kk")) in cards


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_left_in_english(open_app: Open, name: str, language: str) -> None:
    english = messages(language)
    assert len(english) > 100
    assert len(english & set(texts(open_app(name, lang="en")))) > 3, "the English page shows messages as they stand in the code"
    found = texts(open_app(name, lang=language))
    assert not english & set(found)
    assert not [text for text in found if re.match(r"(Source|Year|Nothing|The |No )", text)]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_headings_of_tables_are_translated(language: str) -> None:
    same = {
        column.label
        for column in COLUMNS.values()
        if column.label in messages(language) and translator(language)(column.label) == column.label
    }
    assert not same
    assert not {each.label for each in ALL.values() if translator(language)(each.label) == each.label}


@pytest.mark.parametrize("name", [name for name in NAMES if name != "overview"])
def test_tables_can_be_taken_away(open_app: Open, name: str) -> None:
    app = open_app(name, lang="en")
    menus = [block for block in app.get("popover") if block.proto.popover.label == "Download"]
    assert menus
    assert not app.get("download_button"), "nothing is offered, let alone made, before a menu is opened"


def test_the_overview_leads_to_every_topic(open_app: Open) -> None:
    app = open_app("overview", lang="ru")
    assert len(app.get("page_link")) == 8, "one for each topic of the monitoring, one for the quality of the data"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_address_filters_the_table(open_app: Open, language: str) -> None:
    app = open_app("agreements", lang=language, year="2023", country="TR")
    table = app.dataframe[0].value
    assert not app.exception
    assert table["agreements"].tolist() == [578]  # 000:665
    assert table["before"].tolist() == [624]  # 000:187
    assert table["country"].tolist() == [{"kk": "Түркия", "ru": "Турция", "en": "Türkiye"}[language]]
    assert app.multiselect(key="agreements.country").value == ["TR"]


@pytest.mark.parametrize(
    ("name", "query", "rows"),
    [
        ("agreements", {"region": "asia"}, 20),  # 000:614-633
        ("agreements", {"country": "RU,TR,PL"}, 3),
        ("branches", {"flow": "inbound"}, 16),  # 000:212-285
        ("branches", {"flow": "inbound", "status": "planned"}, 6),
        ("projects", {"kind": "education"}, 11),  # 000:357-362
        ("publications", {"index": "wos", "field": "01"}, 1),  # 000:419
        ("programmes", {"kind": "joint"}, 85),  # 000:912-1021
        ("programmes", {"kind": "joint", "level": "doctoral"}, 1),
        ("staff", {"flow": "outgoing"}, 28),  # 001:131-185
        ("concept", {"indicator": "7"}, 2),  # a row for each place that gives targets
        ("concept", {"indicator": "7", "origin": "section6"}, 1),
    ],
)
def test_filters_by_address_leave_the_rows_of_the_documents(open_app: Open, name: str, query: dict[str, str], rows: int) -> None:
    app = open_app(name, lang="ru", **query)
    assert not app.exception
    table = app.dataframe[0].value
    if name == "publications":
        table = table[table["year"] == table["year"].max()]
    assert len(table) == rows


def test_figures_follow_the_filter(open_app: Open) -> None:
    shown = [metric.value for metric in open_app("agreements", lang="en", year="2023", country="TR").metric]
    assert shown[0] == "578"
    assert "6,044" not in shown


def test_a_link_means_the_same_rows_in_every_language(open_app: Open) -> None:
    found = [open_app("staff", lang=language, country="UZ,PL").dataframe[0].value["persons"].tolist() for language in LANGUAGES]
    assert found[0] == found[1] == found[2]
    assert sorted(found[0]) == [4, 14, 116, 177]  # 001:131, 141, 201, 219


def test_an_impossible_combination_says_so_and_can_be_cleared(open_app: Open) -> None:
    app = open_app("agreements", lang="en", year="2023", country="TR", region="africa")
    assert not app.exception
    assert not app.dataframe
    assert "Nothing matches the chosen filters." in [element.value for element in app.info]
    clear = next(button for button in app.button if button.label == "Clear the filters")
    clear.click().run()
    assert not app.exception
    assert len(app.dataframe[0].value) == 78  # 000:601-706
    assert app.multiselect(key="agreements.country").value == []
    assert app.query_params["year"] == "2023"
    assert "country" not in app.query_params
    assert "region" not in app.query_params


@pytest.mark.parametrize("name", NAMES)
def test_unknown_values_in_the_address_are_told_and_left_out(open_app: Open, name: str) -> None:
    app = open_app(name, lang="en", country="ATLANTIS", year="1066", no_such_filter="1")
    assert not app.exception
    told = plain(" ".join(element.value for element in app.warning))
    assert "ATLANTIS" in told
    assert "no_such_filter" in told
    assert "ATLANTIS" not in str(app.query_params)
    assert app.query_params.get("year") != "1066"


@pytest.mark.parametrize(
    "value", ["![x](https://evil.example/a.png)", "<script>alert(1)</script>", "[a](javascript:alert(1))", "$x$", ":red[x]"]
)
def test_the_address_cannot_put_markdown_on_the_page(open_app: Open, value: str) -> None:
    app = open_app("agreements", lang="en", country=value)
    assert not app.exception
    told = app.warning[0].value
    assert value not in told
    assert plain(told).endswith(f"country={value}"), "the value is told as it stood in the address"


def test_the_year_is_always_written_to_the_address(open_app: Open) -> None:
    address = dict(open_app("agreements", lang="kk").query_params)
    assert len(address.pop("edition")) == 8
    assert address == {"lang": "kk", "year": "2023"}
    assert open_app("staff", lang="kk").query_params["period"] == "2023H1"


def test_a_choice_is_written_to_the_address_and_taken_back(open_app: Open) -> None:
    app = open_app("agreements", lang="kk")
    app.multiselect(key="agreements.country").set_value(["TR", "RU"]).run()
    assert app.query_params["country"] == "RU,TR"
    assert sorted(app.dataframe[0].value["agreements"].tolist()) == [578, 1710]
    app.multiselect(key="agreements.country").set_value([]).run()
    assert "country" not in app.query_params
    assert len(app.dataframe[0].value) == 78


def test_choices_are_kept_from_page_to_page(open_app: Open) -> None:
    app = open_app("agreements", lang="ru", country="TR")
    app.switch_page("../../pages/staff.py")
    app.query_params.clear()
    app.run()
    assert not app.exception
    assert app.multiselect(key="staff.country").value == ["TR"]
    assert sorted(app.dataframe[0].value["persons"].tolist()) == [5, 18]  # 001:139, 213


def test_changing_the_language_keeps_page_and_choices(open_app: Open) -> None:
    app = open_app("agreements", lang="kk", year="2023", country="TR")
    app.segmented_control(key="language_switch").set_value("en").run()
    assert not app.exception
    assert app.title[0].value == "Agreements"
    assert app.dataframe[0].value["country"].tolist() == ["Türkiye"]
    assert app.query_params["lang"] == "en"


@pytest.mark.parametrize(
    ("locale", "title"),
    [(None, "Шолу"), ("ru-RU", "Обзор"), ("en-GB", "Overview"), ("kk-KZ", "Шолу"), ("de-DE", "Шолу"), ("xx", "Шолу")],
)
def test_the_language_of_the_browser_is_followed_else_kazakh(published: None, locale: str | None, title: str) -> None:
    app = AppTest.from_file(str(SCRIPT), default_timeout=60)
    if locale:
        app.context = {"locale": locale}
    app.run()
    assert not app.exception
    assert app.title[0].value == title


@pytest.mark.parametrize("language", ["de", "", "../en", "KK"])
def test_an_unknown_language_is_not_an_error(open_app: Open, language: str) -> None:
    app = open_app("agreements", lang=language)
    assert not app.exception
    assert app.title[0].value == "Шарттар"


def test_the_table_can_be_changed(open_app: Open) -> None:
    app = open_app("agreements", lang="en")
    app.segmented_control(key="agreements.table").set_value("directions").run()
    assert not app.exception
    assert sorted(app.dataframe[0].value["agreements"].tolist()) == [288, 312, 341, 1539, 3554]  # 000:202-206


def test_a_problem_of_the_last_rebuild_is_told(open_app: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    from intlmon.store import watch

    monkeypatch.setattr(watch, "problem", lambda: "data/facts/x.csv:7: wrong [link](https://evil.example)")
    app = open_app("agreements", lang="en")
    assert not app.exception
    assert "data/facts/x.csv:7: wrong" in plain(app.warning[0].value)
    assert "[link](" not in app.warning[0].value
    assert len(app.dataframe[0].value) == 78


def test_endless_findings_are_told_in_short(open_app: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    from intlmon.store import watch

    monkeypatch.setattr(watch, "problem", lambda: "data/facts/x.csv:7: wrong\n" * 5000)
    told = open_app("agreements", lang="en").warning[0].value.splitlines()
    assert [plain(line) for line in told[1:]] == ["data/facts/x.csv:7: wrong"] * 10 + ["…"]


def test_without_any_edition_the_page_says_why(open_app: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    from intlmon.errors import EditionError
    from intlmon.store import watch

    def none() -> str:
        raise EditionError("data/facts/x.csv:7: wrong")

    monkeypatch.setattr(watch, "current_edition", none)
    app = open_app("agreements", lang="en")
    assert not app.exception
    assert "data/facts/x.csv:7: wrong" in plain(app.error[0].value)
    assert not app.metric


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_part_that_fails_says_so_and_the_rest_goes_on(open_app: Open, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from intlmon.errors import QueryError
    from intlmon.queries import ask
    from intlmon.ui import page

    def broken(question: str, *rest: object) -> object:
        if question == "agreements/by_region":
            raise QueryError("secret reason")
        return ask(question, *rest)

    monkeypatch.setattr(page, "ask", broken)
    app = open_app("agreements", lang=language)
    assert not app.exception
    message = "This part of the page cannot be shown now; the server's log has the reason."
    assert [element.value for element in app.error] == [translator(language)(message)]
    assert len(app.dataframe[0].value) == 78


def test_a_page_that_cannot_be_opened_says_so(open_app: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    from intlmon.errors import QueryError
    from intlmon.ui import page

    def broken(*question: object) -> object:
        raise QueryError("secret reason")

    monkeypatch.setattr(page, "offered", broken)
    app = open_app("agreements", lang="ru")
    assert not app.exception
    assert len(app.error) == 1
    assert "secret" not in app.error[0].value
    assert not app.metric


def test_a_repeated_name_in_the_address_adds_its_values(open_app: Open) -> None:
    app = open_app("agreements", lang="en")
    app.query_params["country"] = ["TR", "RU"]
    app.run()
    assert sorted(app.dataframe[0].value["agreements"].tolist()) == [578, 1710]


def test_one_year_is_taken_of_several(open_app: Open) -> None:
    app = open_app("concept", lang="en", year="2024,2025")
    assert not app.warning
    assert app.query_params["year"] == "2024"


def test_an_endless_address_is_told_in_short(open_app: Open) -> None:
    assert len(open_app("agreements", lang="en", country="A" * 50_000).warning[0].value) < 1000


def test_an_address_filed_under_the_page_left_changes_nothing(open_app: Open) -> None:
    """The button Back may lead to a page under the address of the one just left."""
    app = open_app("staff", lang="en", country="TR", flow="outgoing")
    left = dict(app.query_params)
    app.switch_page("../../pages/agreements.py")
    app.query_params.clear()
    for name, value in left.items():
        app.query_params[name] = value
    app.run()
    assert not app.warning
    assert app.dataframe[0].value["agreements"].tolist() == [578]


def test_choices_go_along_from_the_overview(open_app: Open) -> None:
    links = open_app("overview", lang="en", year="2023").get("page_link")
    assert not [link for link in links if link.proto.query_string]
