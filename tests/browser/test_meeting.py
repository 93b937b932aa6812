"""Meeting mode by real clicks and keys: a deck of three views, put in order, presented, and back."""

import json
import re

import pytest

from tests.browser.conftest import at_rest

WORDS = {
    "ru": {"add": "В презентацию", "up": "Вверх", "leave": "Выйти", "save": "Сохранить презентацию", "filters": "Фильтры"},
    "en": {"add": "Add to deck", "up": "Up", "leave": "Leave", "save": "Save the deck", "filters": "Filters"},
}
TITLES = {
    "agreements.by_country": "Страны с наибольшим числом договоров",
    "agreements/countries": "Международные договоры",
    "projects.by_country": "Страны с наибольшим числом международных проектов",
}


def press(visit, key: str) -> None:
    visit.page.keyboard.press(key)
    visit.page.wait_for_timeout(400)
    visit.settle()


def add(visit, view: str) -> None:
    """Add a view by its key; charts above it that still grow would put another button under the pointer."""
    button = visit.page.locator(f".st-key-{view}-deck").get_by_role("button", name=WORDS["ru"]["add"])
    at_rest(button)
    button.click()
    visit.settle()


def title(visit) -> str:
    return visit.page.locator("h1").inner_text()


def place(visit) -> str:
    return visit.page.locator("[role=toolbar] span").inner_text()


def go(visit, name: str) -> None:
    visit.page.locator("[data-testid=stSidebarNavLink]").filter(has_text=re.compile(f"^{name}$")).click()
    visit.page.wait_for_timeout(600)
    visit.settle()


def test_a_deck_is_built_ordered_presented_with_keys_and_left(visit, tmp_path):
    opened = visit("ru")
    opened.open("agreements?view=bars")
    add(opened, "agreements-by_country")
    add(opened, "agreements-table")
    go(opened, "Проекты")
    opened.page.locator("[data-testid=stMain]").get_by_text("Диаграмма", exact=True).click()
    opened.settle()
    add(opened, "projects-by_country")
    go(opened, "Презентация")
    opened.page.get_by_role("button", name=WORDS["ru"]["up"]).nth(2).click()
    opened.settle()
    with opened.page.expect_download() as waiting:
        opened.page.get_by_role("button", name=WORDS["ru"]["save"]).click()
    waiting.value.save_as(tmp_path / "deck.json")
    saved = json.loads((tmp_path / "deck.json").read_bytes())
    order = [item["view"] for item in saved["items"]]
    assert order == ["agreements.by_country", "projects.by_country", "agreements/countries"]

    opened.page.locator("[data-testid=stMain]").get_by_role("link", name="Показать").first.click()
    opened.page.wait_for_url(re.compile("/present"))
    opened.settle()
    shown = [(title(opened), place(opened))]
    for key in ("ArrowRight", "PageDown", "ArrowRight", "Home", "End", "PageUp", "ArrowLeft", "ArrowLeft"):
        press(opened, key)
        shown.append((title(opened), place(opened)))
    places = [int(of.partition(" ")[0]) for _, of in shown]
    assert places == [1, 2, 3, 3, 1, 3, 2, 1, 1], "within the ends"
    for (words, _), number in zip(shown, places, strict=True):
        assert words.startswith(TITLES[order[number - 1]])
    for beside in ("stSidebar", "stHeader", "stToolbar"):
        assert not opened.page.locator(f"[data-testid={beside}]").is_visible()
    press(opened, "Escape")
    opened.page.wait_for_url(re.compile("/deck"))
    assert title(opened) == "Презентация"
    assert opened.page.locator("[data-testid=stSidebar]").is_visible(), "what was hidden is there again"
    assert opened.complaints == []
    assert opened.server.errors() == []


def test_a_saved_deck_is_loaded_in_another_language(visit, tmp_path):
    path = tmp_path / "deck.json"
    path.write_text('{"intlmon_deck": 1, "title": "", "items": [{"view": "agreements.map", "filters": {"year": "2023"}}]}')
    opened = visit("en")
    opened.open("deck")
    opened.page.locator("input[type=file]").set_input_files(path)
    opened.page.get_by_text("Agreements on the world map").wait_for()
    assert "Upload" not in opened.page.locator("[data-testid=stMain]").inner_text()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_a_slide_fills_the_screen_and_stays_live(visit, size, dark):
    opened = visit("en", width=size[0], dark=dark)
    opened.page.set_viewport_size({"width": size[0], "height": size[1]})
    opened.open("present?view=agreements.by_direction&year=2023")
    chart = opened.page.locator("[data-testid=stVegaLiteChart] svg").bounding_box()
    foot = opened.page.locator(".st-key-slide_foot").bounding_box()
    assert foot["y"] + foot["height"] <= size[1]
    assert chart["y"] + chart["height"] <= foot["y"], "nothing lies below the line of the source"
    assert chart["x"] + chart["width"] <= size[0]
    assert chart["width"] > size[0] * 0.6 or chart["height"] > size[1] * 0.6, "as large as the room for it"
    letters = opened.page.locator("[data-testid=stVegaLiteChart] svg text").first.bounding_box()
    assert letters["height"] >= 18, "in large type"
    bar = opened.page.locator("[data-testid=stVegaLiteChart] path[aria-roledescription=bar]").first
    bar.hover()
    opened.page.locator("#vg-tooltip-element.visible").wait_for()
    assert "3,554" in opened.page.locator("#vg-tooltip-element").inner_text()  # 000:202


def test_full_screen_and_filters(visit):
    opened = visit("en")
    opened.open("present?view=agreements.by_country&year=2023&country=TR,RU")
    opened.page.get_by_role("button", name="Full screen").click()
    opened.page.wait_for_function("document.fullscreenElement !== null")
    opened.page.keyboard.press("f")
    opened.page.wait_for_function("document.fullscreenElement === null")
    opened.page.get_by_role("button", name=WORDS["en"]["filters"]).click()
    body = opened.page.locator("[data-testid=stPopoverBody]")
    body.get_by_label("Country").first.click()
    opened.page.keyboard.type("Poland")
    opened.page.keyboard.press("ArrowDown")  # moves within the list, not to another view
    opened.page.get_by_role("option", name="Poland").first.click()
    opened.page.wait_for_url(re.compile("country=PL,RU,TR|country=PL%2CRU%2CTR"))
    opened.settle()
    assert "Poland" in opened.page.locator("[data-testid=stVegaLiteChart]").inner_text()
    opened.page.keyboard.press("Escape")
    opened.page.keyboard.press("Escape")
    opened.page.wait_for_timeout(500)
    opened.page.get_by_role("button", name=WORDS["en"]["leave"]).click()
    opened.page.wait_for_url(re.compile("/agreements"))
    opened.settle()
    assert "country=PL" in opened.page.url, "one comes back to the page under the filters of the slide"
    assert opened.complaints == []
