"""The deck and the presentation, in each language: built on the pages, ordered, renamed, saved, loaded, shown."""

import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from intlmon.export.deck import Deck, Item
from intlmon.export.deck_file import to_json
from intlmon.filters import Filters
from intlmon.i18n import LANGUAGES, translator
from tests.pages.conftest import Open
from tests.pages.test_pages import messages, plain, texts, written

ADD = "Add to deck"
EMPTY = {"kk": "Таныстырылым бос", "ru": "Презентация пуста", "en": "The deck is empty"}


def deck_of(app: AppTest) -> Deck:
    return app.session_state["deck"]


def built(open_app: Open, language: str) -> AppTest:
    """A deck of three views: two charts and a table of the agreements with Türkiye, put together by the buttons."""
    app = open_app("agreements", lang=language, year="2023", country="TR", view="bars")
    for key in ("agreements.by_country", "agreements.by_direction.0.0", "agreements.table"):
        app.button(key=f"{key}.deck").click().run()
        assert not app.exception
    return app


def on_deck(app: AppTest, language: str) -> AppTest:
    app.switch_page("../../pages/deck.py")
    app.query_params.clear()
    app.query_params["lang"] = language
    return app.run()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_empty_deck_says_what_to_do(open_app: Open, language: str) -> None:
    for name in ("deck", "present"):
        app = open_app(name, lang=language)
        assert not app.exception
        assert not app.error
        assert EMPTY[language] in app.info[0].value
        assert translator(language)(ADD) in app.info[0].value, "it names the button as the button is called"


@pytest.mark.parametrize("language", LANGUAGES)
def test_views_are_added_with_their_filters(open_app: Open, language: str) -> None:
    app = built(open_app, language)
    turkiye = Filters.of({"year": ["2023"], "country": ["TR"]})
    names = ["agreements.by_country", "agreements.by_direction", "agreements/countries"]
    assert deck_of(app) == Deck("", tuple(Item(name, turkiye) for name in names))
    assert "3" in app.toast[0].value
    app.button(key="agreements.table.deck").click().run()
    assert len(deck_of(app).items) == 3
    assert app.toast[0].value == translator(language)("The deck has this view already.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_deck_lists_its_views_in_the_readers_language(open_app: Open, language: str) -> None:
    app = on_deck(built(open_app, language), language)
    assert not app.exception
    assert not app.error
    t = translator(language)
    titles = [plain(element.value) for element in app.markdown if re.match(r"\*\*\d", element.value)]
    assert titles[0] == "1. " + t("Countries with the most agreements")
    assert titles[2].startswith("3. ")
    assert {"kk": "Түркия", "ru": "Турция", "en": "Türkiye"}[language] in plain(app.caption[0].value)
    if language != "en":
        assert not messages(language) & set(texts(app))


def test_order_names_and_removal(open_app: Open) -> None:
    app = on_deck(built(open_app, "en"), "en")
    assert app.button(key="deck.up.0").disabled
    assert app.button(key="deck.down.2").disabled
    app.button(key="deck.up.2").click().run()
    app.text_input(key="deck.title.1").set_value("  Türkiye *now*  ").run()
    app.text_area(key="deck.note.1").set_value("say it slowly").run()
    app.text_input(key="deck.title").set_value("Meeting").run()
    app.button(key="deck.remove.0").click().run()
    assert not app.exception
    turkiye = Filters.of({"year": ["2023"], "country": ["TR"]})
    assert deck_of(app) == Deck(
        "Meeting",
        (Item("agreements/countries", turkiye, "Türkiye *now*", note="say it slowly"), Item("agreements.by_direction", turkiye)),
    )
    assert any("1\\. Türkiye \\*now\\*" in element.value for element in app.markdown), "the name of the user is no markup"
    app.button(key="deck.clear").click().run()
    assert deck_of(app) == Deck()
    assert EMPTY["en"] in app.info[0].value


def test_a_saved_deck_is_loaded_again(open_app: Open) -> None:
    deck = Deck("Жиналыс", (Item("staff.by_country", Filters.of({"period": ["2023H1"]}), "Алмасу", "corrected"),))
    app = open_app("deck", lang="kk")
    app.file_uploader[0].set_value(("deck.json", to_json(deck), "application/json")).run()
    assert not app.exception
    assert not app.error
    assert deck_of(app) == deck
    assert any("Алмасу" in element.value for element in app.markdown)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "data", [b"nothing", b"{}", json.dumps({"intlmon_deck": 1, "items": [{"view": "![x](https://evil.example)"}]}).encode()]
)
def test_a_file_that_is_no_deck_changes_nothing(open_app: Open, data: bytes, language: str) -> None:
    app = on_deck(built(open_app, language), language)
    before = deck_of(app)
    app.file_uploader[0].set_value(("deck.json", data, "application/json")).run()
    assert not app.exception
    assert deck_of(app) == before
    assert plain(app.error[0].value).startswith(translator(language)("The file was not loaded; the deck stays as it was."))
    assert "![x](" not in app.error[0].value


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_view_alone_has_an_address_of_its_own(open_app: Open, language: str) -> None:
    app = open_app("present", lang=language, view="agreements.by_country", year="2023")
    assert not app.exception
    assert not app.error
    assert [plain(element.value) for element in app.title] == [translator(language)("Countries with the most agreements")]
    assert [metric.value for metric in app.metric] == [written(each, language) for each in ("6 044", "82", "103")]  # 000:171, 187, 168
    assert plain(app.caption[0].value) == translator(language)("Year") + ": 2023"
    assert any(plain(element.value).startswith(translator(language)("Source")) for element in app.caption)
    assert len(app.get("vega_lite_chart") or app.get("arrow_vega_lite_chart")) == 1
    assert app.query_params["view"] in ("agreements.by_country", ["agreements.by_country"])
    if language != "en":
        assert not messages(language) & set(texts(app))


def test_filters_of_a_slide_are_live_and_leave_the_deck_as_it_is(open_app: Open) -> None:
    app = built(open_app, "en")
    app.switch_page("../../pages/present.py")
    app.query_params.clear()
    app.run()
    assert app.query_params["country"] in ("TR", ["TR"])
    assert app.query_params["slide"] in ("1", ["1"])
    assert app.metric[0].value == "578"  # 000:665
    app.multiselect(key="slide.agreements.country").set_value(["RU"]).run()
    assert not app.exception
    assert app.metric[0].value == "1,710"  # 000:687
    assert "Russia" in app.caption[0].value
    assert deck_of(app).items[0].filters.codes("country") == ("TR",)
    app.switch_page("../../pages/agreements.py")
    app.query_params.clear()
    app.run()
    assert app.multiselect(key="agreements.country").value == ["TR"], "the filters of the pages stay, too"


def test_corrected_figures_say_so(open_app: Open) -> None:
    app = open_app("present", lang="en", view="projects/countries", year="2023", reading="corrected")
    assert not app.exception
    assert "Corrected" in app.caption[0].value
    assert app.query_params["reading"] in ("corrected", ["corrected"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_address_names_wrongly_is_told(open_app: Open, language: str) -> None:
    app = open_app("present", lang=language, view="![x](https://evil.example)")
    assert not app.exception
    assert "![x](" not in app.warning[0].value
    app = open_app("present", lang=language, view="agreements.by_country", country="ATLANTIS", planet="mars", slide="99")
    assert not app.exception
    said = plain(" ".join(element.value for element in app.warning))
    assert "ATLANTIS" in said
    assert "planet" in said
    assert app.metric[0].value == written("6 044", language)


@pytest.mark.parametrize("slide", ["0", "-1", "4", "x", "²", "9" * 5000])
def test_a_place_that_the_deck_does_not_have_is_no_error(open_app: Open, slide: str) -> None:
    app = built(open_app, "en")
    app.switch_page("../../pages/present.py")
    app.query_params.clear()
    app.query_params["slide"] = slide
    app.run()
    assert not app.exception
    assert not app.error
