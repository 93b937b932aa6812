"""Made-up data of a trial say so on every page, in every file and to programs; real data say nothing of it."""

import datetime

import pytest

from intlmon.api import listing
from intlmon.export import about, parquet
from intlmon.export.about import FICTITIOUS, edition_in_words
from intlmon.export.view import View
from intlmon.filters import Filters
from intlmon.i18n import LANGUAGES, translator
from intlmon.queries import ask
from intlmon.ui import page
from intlmon.ui.registry import PAGES
from tests.pages.conftest import Open
from tests.pages.test_pages import plain


def told(app: object, language: str) -> int:
    """How many warnings of a page say that the data are made up."""
    return sum(plain(element.value) == translator(language)(FICTITIOUS) for element in app.warning)  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", [entry.name for entry in PAGES])
def test_every_page_says_so_once(open_app: Open, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(page, "is_fictitious", lambda edition: True)
    language = list(LANGUAGES)[len(name) % 3]
    assert told(open_app(name, lang=language), language) == 1


def test_real_data_say_nothing_of_it(open_app: Open) -> None:
    assert not told(open_app("agreements", lang="kk"), "kk")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("made_up", [True, False])
def test_files_and_the_data_interface_say_so(edition: str, monkeypatch: pytest.MonkeyPatch, made_up: bool, language: str) -> None:
    for module in (about, parquet, listing):
        monkeypatch.setattr(module, "is_fictitious", lambda edition: made_up)
    t = translator(language)
    view = View("agreements", "t", ask("agreements/countries", edition, language, Filters()), edition, language)
    facts = dict(about.about(view, datetime.date(2026, 11, 21)).facts)
    assert (facts.get(t("Attention")) == t(FICTITIOUS)) is made_up
    assert (t("{edition} (fictitious data)", edition="") in edition_in_words(edition, t)) is made_up
    assert listing.listing(edition, "printed", language, "/")["fictitious"] is made_up
    assert parquet._metadata(view, datetime.date(2026, 11, 21))["fictitious"] == ("true" if made_up else "")
