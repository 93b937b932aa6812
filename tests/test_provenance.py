"""Citations in words: rows of one list together, documents apart, each locator taken apart and nothing lost."""

import pytest

from intlmon.i18n import LANGUAGES, translator
from intlmon.provenance import in_words, read


def as_codes(of: str, code: str) -> str:
    return code


def in_english(*citations: tuple[str, str]) -> str:
    return in_words(citations, as_codes, translator("en"))


def test_a_locator_is_taken_apart() -> None:
    assert read("appendix=1; group=ТМД елдері; row=4") == {"appendix": "1", "group": "ТМД елдері", "row": "4"}


def test_rows_of_one_list_become_ranges() -> None:
    rows = [("000", f"appendix=1; row={number}") for number in (7, 1, 2, 3, 12, 11)]
    assert in_english(*rows) == "000: appendix 1, row 1–3, 7, 11–12"


def test_the_order_and_repetition_of_citations_do_not_matter() -> None:
    one, two = ("000", "appendix=1; row=1"), ("001", "appendix=2; row=9")
    assert in_english(two, one, two) == in_english(one, two)


def test_groups_that_number_their_rows_anew_are_told_apart() -> None:
    text = in_english(("000", "appendix=1; group=Азия; row=1"), ("000", "appendix=1; group=Еуропа; row=1"))
    assert text == "000: appendix 1, group: Азия, row 1; appendix 1, group: Еуропа, row 1"


def test_many_places_become_the_lists_that_they_stand_in() -> None:
    rows = [("000", f"appendix={number}; group=Азия; row={row}") for number in (1, 6) for row in (1, 9) for _ in "ab"]
    groups = [("000", f"appendix=1; group={name}; row=1") for name in "абвгд"]
    assert in_english(*rows, *groups) == "000: appendix 1; appendix 6"


def test_several_lists_and_documents_are_told_apart() -> None:
    text = in_english(("000", "appendix=1; row=1"), ("000", "table=4; row=2"), ("001", "table=1; row=3"))
    assert text == "000: appendix 1, row 1; table 4, row 2 · 001: table 1, row 3"


def test_a_place_of_several_locators_is_all_of_them() -> None:
    assert in_english(("000", "part=body; paragraph=3 | part=body; paragraph=5")) == "000: part: body, paragraph 3, 5"


def test_nothing_cited_is_nothing_said() -> None:
    assert in_english() == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_locator_of_the_data_can_be_put_into_words(mart, edition: str, language: str) -> None:
    from intlmon.queries import names

    views = [
        name
        for (name,) in mart.execute(
            "SELECT table_name FROM duckdb_columns() WHERE schema_name = 'mart' AND column_name = 'locator'"
        ).fetchall()
    ]
    assert len(views) > 20
    for view in views:
        found = mart.execute("SELECT DISTINCT source_id, locator FROM mart." + view + " WHERE locator IS NOT NULL").fetchall()
        for citation in found:
            text = in_words([citation], names(edition, language), translator(language))
            assert ": " in text, citation
            assert "=" not in text, f"{citation} is not in words: {text}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_locator_keys_and_sources_have_names(mart, edition: str, language: str) -> None:
    from intlmon.queries import names

    name = names(edition, language)
    views = mart.execute("SELECT table_name FROM duckdb_columns() WHERE schema_name = 'mart' AND column_name = 'locator'").fetchall()
    keys, sources = set(), set()
    for (view,) in views:
        for source, locator in mart.execute(
            "SELECT DISTINCT source_id, locator FROM mart." + view + " WHERE locator IS NOT NULL"
        ).fetchall():
            sources.add(source)
            for one in locator.split(" | "):
                keys |= read(one).keys()
    unnamed = {key for key in keys - {"group", "column"} if name("locator_key", key) == key and language != "en"}
    assert not unnamed, f"locator keys without a name in {language}: {unnamed}"
    assert not {source for source in sources if name("source_short", source) == source}
