"""Decks: every chart and table can be an item, in three languages; their file is read back as it was, and nothing else is."""

import json
from dataclasses import replace

import pytest

from intlmon.errors import IntlmonError
from intlmon.export.deck import MOST_ITEMS, Deck, Item, every_name, figures_of, own_title, view_of
from intlmon.export.deck_file import LONGEST_FILE, DeckError, from_json, to_json, unknown_of
from intlmon.filters import Filters
from intlmon.i18n import LANGUAGES, translator
from intlmon.queries import ask, is_corrected

TURKIYE = Filters.of({"year": ["2023"], "country": ["TR"]})
THREE = Deck(
    "Жиналыс – «2023»",
    (
        Item("agreements.by_country", Filters.of({"year": ["2023"], "country": ["TR", "RU"]}), "Түркия мен Ресей", "corrected", "1\n2"),
        Item("agreements/countries", TURKIYE),
        Item("programmes/programmes", Filters.of({"year": ["2023"], "kind": ["joint"]})),
    ),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(every_name()))
def test_every_chart_and_table_can_be_an_item(edition: str, name: str, language: str) -> None:
    item = Item(name)
    view = view_of(item, edition, language)
    assert view.title == own_title(name, edition, language) != ""
    year = dict(view.result.filters.chosen)
    assert year.keys() >= {"year", "period", "comparison"} & view.offered.keys(), "what a page always has chosen is filled in"
    assert view.result.table.equals(ask(item.question, edition, language, view.result.filters).table)
    for figure in figures_of(item, edition, language):
        assert figure.label
        assert figure.shown not in ("", "–", "None")
    if language != "en":
        english = {figure.label for figure in figures_of(item, edition, "en")}
        assert not english & {figure.label for figure in figures_of(item, edition, language)}
        assert view.title != view_of(item, edition, "en").title or name == "method/glossary"


def test_the_view_is_the_query_under_the_same_filters(edition: str) -> None:
    view = view_of(Item("agreements/countries", TURKIYE), edition, "en")
    assert view.result.table.column("agreements").to_pylist() == [578]  # 000:665
    assert view.filters_in_words == "Country: Türkiye; Year: 2023"


def test_the_title_of_the_user_stays_in_every_language(edition: str) -> None:
    assert {view_of(THREE.items[0], edition, language).title for language in LANGUAGES} == {"Түркия мен Ресей"}
    assert view_of(replace(THREE.items[0], title=""), edition, "ru").title == "Страны с наибольшим числом договоров"


def test_an_item_is_read_as_it_says(edition: str) -> None:
    from intlmon.queries import corrected

    for given in (edition, corrected(edition)):
        assert is_corrected(view_of(THREE.items[0], given, "en").edition)
        assert not is_corrected(view_of(THREE.items[1], given, "en").edition)


def test_figures_are_those_of_the_page_under_the_filters(edition: str) -> None:
    figures = figures_of(Item("agreements.by_country", Filters.of({"year": ["2023"]})), edition, "ru")
    assert [(figure.figure, figure.value) for figure in figures][:2] == [
        ("agreements", 6044.0),
        ("partner_countries", 82.0),
    ]  # 000:171, 187
    assert figures[0].shown == "6\N{NO-BREAK SPACE}044"
    assert figures[0].before == "2022: 6\N{NO-BREAK SPACE}650"  # 000:43
    assert figures[0].source.startswith("Итоги мониторинга, 2023 г.: ")
    assert figures_of(Item("agreements.by_country", TURKIYE), edition, "ru")[0].value == 578.0  # 000:665


def test_figures_are_those_that_matter_for_the_view(edition: str) -> None:
    assert {figure.figure for figure in figures_of(Item("branches.outbound_by_institution"), edition, "kk")} <= {
        "outbound", "outbound_printed", "outbound_countries",
    }  # fmt: skip
    assert [figure.figure for figure in figures_of(Item("programmes.students_by_level"), edition, "kk")] == [
        "joint_students",
        "double_students",
    ]


def test_every_figure_said_to_matter_is_one_of_its_page() -> None:
    from intlmon.export.key_figures import _TELLING
    from intlmon.labels import KEY_FIGURES

    known = {Item(name).question for name in every_name()}
    assert _TELLING.keys() <= known, _TELLING.keys() - known
    assert not [(name, figure) for name, of in _TELLING.items() for figure in of if figure not in KEY_FIGURES[name.partition("/")[0]]]


@pytest.mark.parametrize("deck", [Deck(), Deck("Т"), THREE])
def test_a_saved_deck_is_read_back_as_it_was(edition: str, deck: Deck) -> None:
    assert from_json(to_json(deck), edition) == deck
    assert from_json(b"\xef\xbb\xbf" + to_json(deck), edition) == deck, "an editor of Windows puts a mark before it"


@pytest.mark.parametrize("name", sorted(every_name()))
def test_every_view_is_read_back(edition: str, name: str) -> None:
    deck = Deck("", (Item(name, view_of(Item(name), edition, "en").result.filters),))
    assert from_json(to_json(deck), edition) == deck


def file(**changes: object) -> bytes:
    """A file of one view, with its object changed."""
    item = {"view": "agreements.by_country", "filters": {"year": "2023"}, "title": "", "reading": "printed", "note": ""}
    return json.dumps({"intlmon_deck": 1, "title": "", "items": [item | changes]}).encode()


BAD = [
    (b"", "no JSON"),
    (b"\xff\xfe\x00", "no JSON"),
    (b"[" * 100_000, "no JSON"),
    (b'{"intlmon_deck": ' + b"9" * 10_000 + b"}", "JSON|version"),
    (b"NaN", "no deck"),
    (b"[]", "no deck"),
    (b"null", "no deck"),
    (b'{"title": "x", "items": []}', "no deck"),
    (b'{"intlmon_deck": 2, "items": []}', "intlmon_deck: version 2 of the file is not known; expected 1"),
    (b'{"intlmon_deck": true, "items": []}', "version"),
    (b'{"intlmon_deck": 1}', "items: expected a list"),
    (b'{"intlmon_deck": 1, "items": {}}', "items: expected a list"),
    (b'{"intlmon_deck": 1, "items": [1]}', "items\\[0\\]: 1 is no view"),
    (b'{"intlmon_deck": 1, "items": [], "run": "x"}', "run: unknown name run"),
    (b'{"intlmon_deck": 1, "items": [], "title": 5}', "title: expected a text"),
    (b'{"intlmon_deck": 1, "items": [], "title": "\\u0000"}', "title: expected a text"),
    (b'{"intlmon_deck": 1, "items": [], "title": "\\ud800"}', "title: expected a text"),
    (b" " * (LONGEST_FILE + 1), "bytes; expected at most"),
    (json.dumps({"intlmon_deck": 1, "items": [{}] * (MOST_ITEMS + 1)}).encode(), "items: expected a list of at most"),
    (
        file(view="agreements.by_moon"),
        "items\\[0\\].view: unknown chart or table agreements.by_moon; expected a name such",
    ),
    (file(view="agreements/by_moon"), "unknown chart or table"),
    (file(view="../../etc/passwd"), "unknown chart or table"),
    (file(view="names/all"), "unknown chart or table"),
    (file(view=None), "unknown chart or table"),
    (file(view=["agreements.by_country"]), "unknown chart or table"),
    (file(reading="guessed"), "items\\[0\\].reading: unknown value guessed; expected printed / corrected"),
    (file(reading={}), "reading: unknown value"),
    (file(title="x" * 201), "items\\[0\\].title: expected a text of at most 200"),
    (file(note="x" * 2001), "note: expected a text of at most 2000"),
    (file(filters=[]), "filters: unknown value"),
    (file(filters={"planet": "mars"}), "unknown filter planet; expected year, "),
    (file(filters={"year": 2023}), "filters.year: 2023 is no text of codes"),
    (file(filters={"year": "1066"}), "items\\[0\\].filters.year: unknown code 1066; expected 2023"),
    (file(filters={"year": "2023", "country": "TR,ATLANTIS"}), "filters.country: unknown code ATLANTIS; expected "),
    (file(filters={"year": "2023,2022"}), "too many codes|unknown code"),
    (file(filters={"index": "wos"}), "the page of agreements.by_country has no such filter; expected "),
    (file(code="import os"), "items\\[0\\].code: unknown name code"),
]


@pytest.mark.parametrize(("data", "said"), BAD, ids=range(len(BAD)))
def test_what_is_no_deck_is_refused_with_what_where_and_what_is_expected(edition: str, data: bytes, said: str) -> None:
    with pytest.raises(DeckError, match=said) as error:
        from_json(data, edition)
    assert isinstance(error.value, IntlmonError)
    assert len(str(error.value)) < 3000, "what the file holds is not told at any length"
    for language in ("kk", "ru"):
        for problem in error.value.problems:
            assert problem.message not in problem.in_words(translator(language)), "in the reader's language"


def test_all_that_is_wrong_is_told_at_once(edition: str) -> None:
    with pytest.raises(DeckError) as error:
        from_json(file(view="x", reading="y", title=1, filters={"planet": "mars"}), edition)
    assert [problem.where for problem in error.value.problems] == [
        "items[0].view", "items[0].reading", "items[0].title", "items[0].filters",
    ]  # fmt: skip


def test_codes_that_a_new_edition_lacks_are_told(edition: str) -> None:
    deck = Deck("", (Item("agreements.map"), Item("agreements.map", Filters.of({"year": ["2023"], "country": ["ATLANTIS"]}))))
    assert [problem.where for problem in unknown_of(deck, edition)] == ["items[1].filters.country"]
    assert not unknown_of(THREE, edition)


def test_order_changes_as_asked_and_stays_within_its_ends() -> None:
    first, second, third = THREE.items
    assert THREE.moved(2, -1).items == (first, third, second)
    assert THREE.moved(0, -1) == THREE
    assert THREE.moved(2, 1) == THREE
    assert THREE.moved(7, 1) == THREE
    assert THREE.moved(0, 1).moved(1, -1) == THREE
    assert THREE.removed(1).items == (first, third)
    assert THREE.removed(7) == THREE


def test_a_view_is_added_once_and_a_full_deck_takes_none() -> None:
    assert THREE.added(THREE.items[0]) == THREE
    assert THREE.added(Item("agreements.map")).items[-1] == Item("agreements.map")
    full = Deck("", tuple(Item("agreements.map", note=str(number)) for number in range(MOST_ITEMS)))
    assert full.added(Item("agreements.map")) == full
