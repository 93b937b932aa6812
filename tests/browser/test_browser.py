"""The app as its readers meet it: in a real browser."""

import csv
import io
import re
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import openpyxl
import pytest
from PIL import Image

from intlmon.ui import registry
from tests.browser.conftest import at_rest

PAGES = [page.name for page in registry.PAGES if not page.hidden]
# Every page in Kazakh, and in one of the other languages.
OPENED = [(name, language) for place, name in enumerate(PAGES) for language in ("kk", ("ru", "en")[place % 2])]
TITLES = {"kk": "Шарттар", "ru": "Договоры", "en": "Agreements"}
ROWS = {"kk": "{} жол", "ru": "{} ", "en": "{} row"}
KAZAKH = "әғқңөұүһіӘҒҚҢӨҰҮҺІ"


def _file(visit, label: str, folder: Path, view: int = -1) -> Path:
    """Take a file from the menu of one of the views of a Russian page, by default the last: the table."""
    item = visit.page.get_by_role("button", name=label, exact=True)
    menu = visit.page.get_by_role("button", name="Скачать").nth(view)
    at_rest(menu)
    menu.click()
    item.wait_for()
    visit.settle()
    with visit.page.expect_download() as waiting:
        item.click()
    visit.page.keyboard.press("Escape")
    item.wait_for(state="hidden")
    visit.settle()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    assert "agreements" in path.name
    return path


def _downloaded(visit, label: str, folder: Path) -> str:
    return _file(visit, label, folder).read_bytes().decode("utf-8-sig")


@pytest.mark.parametrize(("name", "language"), OPENED)
def test_page_opens_without_complaint(visit, name, language):
    # The first of all is a deep link on a cold server.
    opened = visit(language)
    opened.open(name)
    assert opened.page.locator("[data-testid=stException]").count() == 0
    assert opened.page.locator("html").get_attribute("lang") == language
    assert opened.page.locator("[data-testid=stSidebarNav] a, [data-testid=stSidebarNavLink]").count() >= len(PAGES)
    assert opened.complaints == []
    assert opened.server.errors() == []


def test_bare_address_leads_to_the_overview(visit):
    opened = visit("ru")
    opened.open("")
    assert opened.page.locator("h1").inner_text() == "Обзор"
    assert "/overview?year=" in opened.page.url


def test_filter_changes_key_figures_chart_table_and_csv_alike(visit, tmp_path):
    opened = visit("ru")
    opened.open("agreements?view=bars")
    before = opened.page.locator("[data-testid=stMain]").inner_text()
    assert "78 строк" in before
    assert len(list(csv.reader(io.StringIO(_downloaded(opened, "CSV для Excel", tmp_path)), delimiter=";"))) == 79
    opened.page.get_by_label("Страна").first.click()
    opened.page.keyboard.type("Турция")
    opened.page.get_by_role("option", name="Турция").first.click()
    opened.page.keyboard.press("Escape")
    opened.page.wait_for_url(re.compile("country=TR"))
    opened.settle()
    text = opened.page.locator("[data-testid=stMain]").inner_text()
    assert "1 строка" in text
    assert "578" in opened.page.locator("[data-testid=stMetricValue]").first.inner_text()
    chart = opened.page.locator("[data-testid=stVegaLiteChart]").first
    assert "578" in chart.inner_text()
    assert "1\N{NO-BREAK SPACE}710" not in chart.inner_text()
    rows = list(csv.reader(io.StringIO(_downloaded(opened, "CSV для Excel", tmp_path)), delimiter=";"))
    assert len(rows) == 2
    assert {"Турция", "578", "624"} <= set(rows[1])
    machine = list(csv.DictReader(io.StringIO(_downloaded(opened, "CSV для машинной обработки", tmp_path))))
    assert [(row["country"], row["agreements"]) for row in machine] == [("TR", "578")]
    assert "year=2023" in opened.page.url


def test_a_view_is_taken_away_in_every_format(visit, tmp_path):
    opened = visit("ru")
    opened.open("agreements?year=2023&country=TR,RU")
    files = [
        _file(opened, label, tmp_path, view=0)
        for label in (
            "Книга Excel (XLSX)", "CSV для Excel", "CSV с пояснением (ZIP)", "Parquet для машинной обработки",
            "Рисунок (PNG)", "Векторный рисунок (SVG)",
        )
    ]  # fmt: skip
    assert {path.stem for path in files} == {f"agreements_map_country-RU-TR_year-2023_{date.today().isoformat()}"}
    assert [path.suffix for path in files] == [".xlsx", ".csv", ".zip", ".parquet", ".png", ".svg"]
    about = openpyxl.load_workbook(files[0])["О файле"]
    facts = {row[0]: row[1] for row in about.iter_rows(values_only=True)}
    assert facts["Фильтры"] == "Страна: Россия, Турция; Год: 2023"
    assert facts["Ссылка"] == unquote(opened.page.url)
    assert Image.open(files[4]).width == 2000
    assert opened.complaints == []
    assert opened.server.errors() == []


def test_a_file_of_what_is_behind_a_figure(visit, tmp_path):
    opened = visit("ru")
    opened.open("agreements?year=2023&country=TR&rows=agreements")
    book = openpyxl.load_workbook(_file(opened, "Книга Excel (XLSX)", tmp_path))
    # Line 632 of document 000: Türkiye, 578.
    assert [row[3] for row in book.worksheets[0].iter_rows(values_only=True)][1:] == [578]


def test_shared_link_opens_the_same_view_in_another_language(visit):
    sender, reader = visit("kk"), visit("ru")
    sender.open("agreements?year=2023&country=TR,RU")
    assert "2 жол" in sender.page.locator("[data-testid=stMain]").inner_text()
    reader.page.goto(sender.page.url)
    reader.settle()
    text = reader.page.locator("[data-testid=stMain]").inner_text()
    assert reader.page.locator("h1").inner_text() == "Договоры"
    assert "2 строки" in text
    assert reader.page.url == sender.page.url


def test_filters_go_along_to_another_page(visit):
    opened = visit("en")
    opened.open("agreements?year=2023&country=DE")
    opened.page.locator("[data-testid=stSidebarNavLink]").filter(has_text="Projects").click()
    opened.page.wait_for_url(re.compile("projects.*country=DE"))


def test_nothing_found_offers_to_clear_the_filters(visit):
    opened = visit("en")
    opened.open("agreements?year=2023&country=TR&region=africa")
    assert "Nothing matches" in opened.page.locator("[data-testid=stMain]").inner_text()
    opened.page.get_by_role("button", name="Clear the filters").first.click()
    opened.page.wait_for_function("() => document.body.innerText.includes('78 rows')")
    assert re.search(r"/agreements\?year=2023&edition=\w+$", opened.page.url)


def test_language_switch_is_kept_after_a_reload(visit):
    opened = visit("kk")
    opened.open("staff")
    opened.page.get_by_role("button", name="English").or_(opened.page.get_by_role("radio", name="English")).first.click()
    opened.page.wait_for_url(re.compile("lang=en"))
    opened.settle()
    assert opened.page.locator("h1").inner_text() == "Staff exchange"
    opened.page.reload()
    opened.settle()
    assert opened.page.locator("h1").inner_text() == "Staff exchange"
    assert opened.page.locator("html").get_attribute("lang") == "en"


@pytest.mark.parametrize("name", PAGES)
def test_narrow_screen_needs_no_sideways_scrolling(visit, name):
    opened = visit("kk", width=390, dark=True)
    opened.open(name)
    wider = opened.page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollWidth - window.innerWidth")
    assert wider <= 0


def test_shipped_font_draws_every_kazakh_letter(visit):
    opened = visit("kk")
    opened.open("overview")
    opened.page.evaluate(f"() => {{ document.querySelector('h1').innerText = '{KAZAKH}' }}")
    opened.page.wait_for_timeout(300)
    session = opened.page.context.new_cdp_session(opened.page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": "h1"})["nodeId"]
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    assert {(font["familyName"], font["isCustomFont"]) for font in fonts} == {("Noto Sans", True)}


def test_back_returns_to_the_page_before_without_a_warning(visit):
    for _ in range(2):  # a browser files addresses otherwise on a page that the server has run before
        opened = visit("en")
        opened.open("agreements?country=TR")
        opened.page.locator("[data-testid=stSidebarNavLink]").filter(has_text="Staff").click()
        opened.page.wait_for_url(re.compile("staff.*period="))
        opened.settle()
        for _ in range(2):  # on changing the page Streamlit files it with and without its choices
            if "staff" in opened.page.url:
                opened.page.go_back()
                opened.settle()
        assert opened.page.locator("h1").inner_text() == "Agreements"
        assert re.search(r"/agreements\?country=TR&year=2023&edition=\w+$", opened.page.url)
        assert opened.page.locator("[data-testid=stAlert]").count() == 0
