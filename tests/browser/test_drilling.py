"""From a figure to the line it was printed on, by real clicks: on the map, on a bar, on a row, on a key figure."""

import re

import pytest

from tests.browser.conftest import at_rest

# Appendix 1 of the report, 000:666: row 27 of Europe, Türkiye, 578 agreements.
TUERKIYE = re.compile(r"27\s+Түркия\s+578")
DETAILS = {"kk": "Толығырақ", "ru": "Подробнее", "en": "Details"}


def leads(visit, click, address: str) -> None:
    """One click, at a mark that is at rest, and the address holds what it leads to."""
    click()
    visit.page.wait_for_url(re.compile(address))


def clicked(part) -> None:
    """Click a part of the page once it is at rest."""
    at_rest(part)
    part.click()


def codes(visit) -> str:
    """The printed lines that are shown, once there are any."""
    lines = visit.page.locator("[data-testid=stCode] code")
    lines.first.wait_for()
    return "\n".join(lines.all_inner_texts())


def tick(visit, row: int, within: str = "[data-testid=stMain]") -> None:
    """Tick a row of the last grid: the box stands before its first cell."""
    canvas = visit.page.locator(f"{within} [data-testid=stDataFrame] canvas").first
    box = at_rest(canvas)
    visit.page.mouse.click(box["x"] + 15, box["y"] + 35 * (row + 1) + 17)
    visit.settle()


def bar(visit, name: str):
    """The bar of a name in the first chart."""
    return visit.page.locator(f"[data-testid=stVegaLiteChart] path[aria-roledescription=bar][aria-label*='{name}']").first


def shape(visit, name: str):
    """The middle of the shape, or of the circle, of a country that has data on the map; land without data has no label."""
    found = visit.page.locator(f"[data-testid=stVegaLiteChart] path[aria-label*='{name}']").first
    box = at_rest(found)  # the page below the map still makes room for itself
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, box["width"]


def test_a_click_on_a_bar_filters_the_page_and_leads_to_the_line(visit):
    opened = visit("en")
    opened.open("agreements?year=2023&view=bars")
    leads(opened, lambda: clicked(bar(opened, "Türkiye")), "country=TR")
    opened.settle()
    assert "578" in opened.page.locator("[data-testid=stMetricValue]").first.inner_text()
    assert opened.page.locator("[data-testid=stMultiSelect]").filter(has_text="Türkiye").count() == 1, "shown in the filter bar"
    opened.page.get_by_role("button", name=DETAILS["en"]).first.click()
    opened.page.wait_for_url(re.compile("rows=agreements"))
    opened.settle()
    tick(opened, 0, "[role=dialog]")
    assert TUERKIYE.search(codes(opened))
    assert "line 636, 666" in opened.page.locator("[role=dialog]").inner_text()


def test_the_choice_made_by_a_click_is_taken_back_in_the_filter_bar(visit):
    opened = visit("en")
    opened.open("agreements?year=2023&view=bars")
    leads(opened, lambda: clicked(bar(opened, "Türkiye")), "country=TR")
    opened.settle()
    opened.page.locator("[data-testid=stMultiSelect]").filter(has_text="Türkiye").get_by_role("button").first.click()
    opened.page.wait_for_function("() => !location.search.includes('country=')")
    opened.settle()
    assert opened.page.locator("[data-testid=stVegaLiteChart]").first.locator("path[aria-roledescription=bar]").count() == 25


def test_a_click_on_the_map_filters_the_page_and_leads_to_the_line(visit):
    opened = visit("ru")
    opened.open("agreements?year=2023&view=map")
    leads(opened, lambda: opened.page.mouse.click(*shape(opened, "Турция")[:2]), "country=TR")
    opened.settle()
    opened.page.get_by_role("button", name=DETAILS["ru"]).first.click()
    opened.settle()
    tick(opened, 0, "[role=dialog]")
    assert TUERKIYE.search(codes(opened))


def test_a_small_country_can_be_hit_on_the_map(visit):
    opened = visit("en")
    opened.open("agreements?year=2023&view=map")
    assert shape(opened, "Singapore")[2] >= 6
    leads(opened, lambda: opened.page.mouse.click(*shape(opened, "Singapore")[:2]), "country=SG")


def test_a_tick_in_a_table_opens_the_line_and_the_link_opens_it_again(visit):
    opened, reader = visit("kk"), visit("en")
    opened.open("programmes?year=2023&country=TR")
    tick(opened, 0)
    opened.page.wait_for_url(re.compile("row=000"))
    opened.settle()
    shown = codes(opened)
    assert shown.strip()
    reader.page.goto(opened.page.url)
    reader.settle()
    assert codes(reader) == shown


def test_a_click_on_a_name_in_a_table_filters_the_page(visit):
    opened = visit("en")
    opened.open("agreements?year=2023&view=table")
    canvas = opened.page.locator("[data-testid=stMain] [data-testid=stDataFrame] canvas").first
    box = at_rest(canvas)
    second = box["x"] + 165, box["y"] + 35 * 2 + 17  # second row; after disagreements and year the country: Türkiye
    leads(opened, lambda: opened.page.mouse.click(*second), "country=TR")


@pytest.mark.parametrize(
    ("language", "words", "name"), [("kk", "турция", "Түркия"), ("ru", "Turkiye", "Турция"), ("en", "Түркия", "Türkiye")]
)
def test_a_country_is_found_and_its_profile_opened(visit, language, words, name):
    opened = visit(language)
    opened.open("overview")
    box = opened.page.locator("[data-testid=stMain] input[type=search], [data-testid=stMain] [data-testid=stTextInput] input").first
    box.fill(words)
    box.press("Enter")
    opened.page.wait_for_url(re.compile("/search"))
    opened.settle()
    opened.page.locator("[data-testid=stMain] [data-testid=stPageLink] a").filter(has_text=name).first.click()
    opened.page.wait_for_url(re.compile("/country.*profile_country=TR"))
    opened.settle()
    text = opened.page.locator("[data-testid=stMain]").inner_text()
    assert name in text
    assert "578" in text
    assert opened.page.locator("[data-testid=stAlert]").count() == 0
    assert opened.complaints == []


@pytest.mark.parametrize(("language", "words"), [("kk", "ҚазҰУ"), ("ru", "КазНУ"), ("en", "KazNU")])
def test_a_university_is_found_by_its_abbreviation(visit, language, words):
    opened = visit(language)
    opened.open(f"search?q={words}")
    opened.page.locator("[data-testid=stMain] [data-testid=stPageLink] a").first.click()
    opened.page.wait_for_url(re.compile("/university.*profile_institution=al_farabi_kaznu"))
    opened.settle()
    assert re.search(r"1\s?[\u00a0,]?162", opened.page.locator("[data-testid=stMain]").inner_text()), "publications of 2023: 000:409"


def test_a_link_of_another_edition_says_so(visit):
    opened = visit("en")
    opened.open("agreements?year=2023&edition=000000000000")
    told = opened.page.locator("[data-testid=stAlert]").inner_text()
    assert "000000000000" in told
    assert "edition=000000000000" not in opened.page.url


@pytest.mark.parametrize(
    ("address", "label", "chosen"),
    [
        ("agreements?year=2023&view=bars", "label: Joint research;", "direction=joint_research"),  # ranked
        ("agreements?year=2023&view=bars", "label: National; series: 2023;", "ownership=national"),  # compared
        ("agreements?year=2023&view=bars", "kind: Decline; Country: Türkiye;", "country=TR"),  # change
        ("projects?year=2023&view=bars", "label: National; series: Educational", "ownership=national"),  # stacked
        ("road", "state: Behind; label: Share of institutions carrying out", "indicator=6"),  # standings
        ("programmes?year=2023&view=bars", "Year: 2005; Programmes:", ""),  # a year is no filter of its own
    ],
)
def test_a_click_chooses_the_code_of_the_mark_and_the_pointer_tells_beforehand(visit, address, label, chosen):
    opened = visit("en")
    opened.open(address)
    before = opened.page.url
    mark = opened.page.locator(f"[data-testid=stVegaLiteChart] path[aria-label*='{label}']").first
    box = at_rest(mark)
    x, y = box["x"] + min(box["width"] / 2, 20), box["y"] + box["height"] / 2
    opened.page.mouse.move(x, y)
    opened.page.wait_for_timeout(300)
    cursor = opened.page.evaluate("([x, y]) => getComputedStyle(document.elementFromPoint(x, y)).cursor", [x, y])
    if chosen:
        assert cursor == "pointer"
        leads(opened, lambda: opened.page.mouse.click(x, y), rf"[?&]{chosen}(&|$)")
    else:
        assert cursor != "pointer"
        opened.page.mouse.click(x, y)
        opened.settle()
        assert opened.page.url == before
