"""Filters: codes in; bound parameters and an address out, the same for every order of choosing."""

import datetime

import pytest

from intlmon.filters import ALL, LONGEST_WORDS, Filter, Filters, read_address


def test_choices_are_sorted_and_without_repetition() -> None:
    assert Filters.of({"country": ["TR", "RU", "TR"]}) == Filters.of({"country": ["RU", "TR"]})
    assert Filters.of({"year": ["2023"], "country": ["TR"]}) == Filters.of({"country": ["TR"], "year": ["2023"]})
    assert hash(Filters.of({"country": ["TR", "RU"]})) == hash(Filters.of({"country": ["RU", "TR"]}))


def test_no_choice_means_all() -> None:
    filters = Filters.of({"country": [], "year": ["2023"]})
    assert filters.chosen == (("year", ("2023",)),)
    assert filters.bound("country") is None
    assert filters.codes("country") == ()


def test_single_filters_bind_one_code_others_a_list() -> None:
    filters = Filters.of({"year": ["2023"], "period": ["2023H1"], "country": ["TR"]})
    assert filters.bound("year") == "2023"
    assert filters.bound("period") == "2023H1"
    assert filters.bound("country") == ["TR"]


def test_only_keeps_some_filters() -> None:
    filters = Filters.of({"year": ["2023"], "country": ["TR"], "region": ["cis"]})
    assert filters.only(["year", "region", "lang"]) == Filters.of({"year": ["2023"], "region": ["cis"]})


def test_year_and_period_do_not_narrow() -> None:
    assert Filters.of({"year": ["2023"], "period": ["2023H1"]}).narrowing == ()
    assert Filters.of({"year": ["2023"], "region": ["cis"], "country": ["TR"]}).narrowing == ("country", "region")


@pytest.mark.parametrize(
    "values",
    [
        {"year": ["2023"]},
        {"year": ["2023"], "country": ["NA", "TR"], "region": ["asia"]},
        {"period": ["2023H1"], "institution": ["al_farabi_kaznu", "enu"], "field": ["01", "11"]},
        {"indicator": ["13-1", "18-1"]},
    ],
)
def test_an_address_reads_back_as_the_same_filters(values: dict[str, list[str]]) -> None:
    filters = Filters.of(values)
    assert Filters.of(read_address(filters.address())) == filters
    assert all(code.isascii() for codes in filters.address().values() for code in codes)


@pytest.mark.parametrize(
    ("query", "read"),
    [
        ({"country": "RU,TR"}, {"country": ["RU", "TR"]}),
        ({"country": ",,TR,"}, {"country": ["TR"]}),
        ({"country": ""}, {"country": []}),
        ({"lang": "kk", "utm_source": "x"}, {}),
        ({"chosen": "x", "__class__": "y"}, {}),
    ],
)
def test_addresses_are_read_without_trust(query: dict[str, str], read: dict[str, list[str]]) -> None:
    assert read_address(query) == read


def test_filters_are_registered_under_their_names() -> None:
    assert all(isinstance(each, Filter) and name == each.name for name, each in ALL.items())
    always = {name for name, each in ALL.items() if each.single and not each.optional}
    assert always == {"year", "period", "comparison", "sort", "as_of"}
    assert len({each.label for each in ALL.values()}) == len(ALL), "two filters with one label cannot be told apart"


def test_a_day_is_a_day_and_words_are_kept_whole() -> None:
    assert [ALL["as_of"].knows(day, {}) for day in ("2026-02-28", "2026-02-30", "28.02.2026")] == [True, False, False]
    assert ALL["as_of"].first({"": ""}) == [datetime.date.today().isoformat()]
    assert read_address({"q": "Абай, КазНПУ", "words": "  "}) == {"q": ["Абай, КазНПУ"], "words": []}
    assert len(read_address({"q": "я" * 5000})["q"][0]) == LONGEST_WORDS


def test_first_choice_of_a_filter() -> None:
    offered = {"2023": "2023", "2022": "2022"}
    assert (ALL["year"].first(offered), ALL["country"].first(offered), ALL["profile_country"].first(offered)) == (["2023"], [], [])
    narrowing = {"country": ["TR"], "words": ["виза"], "as_of": ["2026-01-01"], "compared_country": ["RU"], "year": ["2023"]}
    assert Filters.of(narrowing).narrowing == ("country", "words")
