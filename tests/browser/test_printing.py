"""Pages on paper: no controls, charts whole, the filters in words."""

import re

import pytest

FILTERS = {
    "kk": "Сүзгілер: Ел: Түркия; Жыл: 2023",
    "ru": "Фильтры: Страна: Турция; Год: 2023",
    "en": "Filters: Country: Türkiye; Year: 2023",
}
CONTROLS = (
    "stSidebar", "stHeader", "stButton", "stPopover", "stDownloadButton", "stMultiSelect", "stSelectbox", "stTextInput", "stDateInput",
)  # fmt: skip


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("language", FILTERS)
def test_paper_has_figures_and_filters_in_words_and_no_controls(visit, language, dark):
    opened = visit(language, dark=dark)
    opened.open("agreements?year=2023&country=TR")
    words = opened.page.locator(".st-key-on_paper")
    assert not words.is_visible(), "the filters themselves say it on the screen"
    opened.page.locator("[data-testid=stVegaLiteChart] svg").nth(3).wait_for()
    opened.page.emulate_media(media="print")
    assert words.inner_text().strip() == FILTERS[language]
    seen = {name: opened.page.locator(f"[data-testid={name}]:visible").count() for name in CONTROLS}
    assert seen == dict.fromkeys(CONTROLS, 0)
    assert opened.page.locator("[data-testid=stVegaLiteChart]:visible").count() >= 4
    ink = opened.page.locator("[data-testid=stMetricValue] *").first.evaluate("element => getComputedStyle(element).color")
    assert ink == "rgb(23, 35, 47)"


@pytest.mark.parametrize(("language", "name"), [("kk", "staff"), ("ru", "agreements"), ("en", "road")])
def test_no_card_with_a_chart_is_cut_by_the_end_of_a_sheet(visit, language, name):
    opened = visit(language)
    opened.open(name)
    opened.page.locator("[data-testid=stVegaLiteChart] svg").nth(2).wait_for()
    opened.page.emulate_media(media="print")
    cards = opened.page.locator("[data-testid=stVerticalBlock]:has(> [data-testid=stElementContainer] [data-testid=stVegaLiteChart])")
    assert cards.count() >= 3
    broken = cards.evaluate_all("cards => cards.filter(card => getComputedStyle(card).breakInside !== 'avoid').length")
    assert broken == 0
    # A4 less its margins is 273 mm high: what is higher cannot stay whole.
    assert max(cards.evaluate_all("cards => cards.map(card => card.getBoundingClientRect().height * 25.4 / 96)")) < 273
    sheets = re.findall(rb"/MediaBox \[0 0 (\d+)\S* (\d+)", opened.page.pdf(prefer_css_page_size=True))
    assert len(sheets) > 1
    assert set(sheets) <= {(b"594", b"841"), (b"595", b"842")}, "points of A4"
