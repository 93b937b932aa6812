"""From places to what the documents print there: whole lines of tables, quotes of running text, in document order."""

import time
from collections.abc import Callable
from decimal import Decimal

import pytest

from intlmon.filters import Filters
from intlmon.queries import Printed, ask, findings_of, printed, printed_at
from tests import sources


def test_agreements_with_tuerkiye(edition: str) -> None:
    place = ("000", "appendix=1; group=Европа; row=27")
    assert printed(edition, frozenset({place})) == (
        Printed(*place, 636, "636", "**Европа**", whole=True),
        Printed(*place, 666, "666", "27\tТүркия\t578", whole=True),
    )


def test_a_row_over_several_lines_comes_line_by_line(edition: str) -> None:
    found = printed(edition, frozenset({("003", "action=1")}))
    assert [each.line for each in found] == [2329, 2331, 2332, 2333, 2334, 2336, 2337, 2339]
    assert (found[0].text, found[-1].text) == ("1.", "ҒЖБМ, ОМ")


def test_running_text_is_quoted(edition: str) -> None:
    found = printed(edition, frozenset({("001", "paragraph=2")}))
    assert ("15-17", "91 шетелдік ЖОО- дан 353 ПОҚ қатысып", False) in [(each.lines, each.text, each.whole) for each in found]
    assert not any(each.whole for each in found)


def test_joined_locators_are_all_of_them_in_document_order(edition: str) -> None:
    """000:77 is item 1 of the summary's list, 000:42 running text, 000:666 a row of appendix 1."""
    joined = "appendix=1; group=Европа; row=27 | part=summary; paragraph=1 | part=summary; paragraph=11; row=1"
    found = printed(edition, frozenset({("000", joined)}))
    assert list(dict.fromkeys(each.line for each in found)) == [42, 77, 636, 666]
    assert {each.line: each.whole for each in found} == {42: False, 77: True, 636: True, 666: True}
    assert all(" | " not in each.locator for each in found)


def test_unknown_places_have_nothing(edition: str) -> None:
    assert printed(edition, frozenset()) == ()
    assert printed(edition, frozenset({("000", "appendix=99; row=1"), ("'", "'")})) == ()


@pytest.mark.skipif(not sources.SOURCES.is_dir(), reason="left out: the copies of the source documents are not there")
def test_every_place_prints_what_stands_in_the_copy(mart, edition: str) -> None:
    places = mart.execute("SELECT DISTINCT source_id, locator FROM mart.places").fetchall()
    found = printed(edition, frozenset(places))
    assert {(each.source_id, each.locator) for each in found} == set(places)
    for each in found:
        if each.whole:
            assert each.text == sources.lines_of(each.source_id)[each.line - 1]
        else:
            assert sources.holds_text(sources.joined(each.source_id, each.lines), each.text), each


def test_it_is_quick(mart, edition: str) -> None:
    """One place takes a few times as long as counting the lines, 300 places a few times as long as one."""
    places = mart.execute("SELECT DISTINCT source_id, locator FROM mart.places ORDER BY ALL").fetchall()
    counting = min(taken(lambda: mart.execute("SELECT count(*) FROM mart.printed_lines").fetchall()) for _ in range(10))
    one = fastest(edition, [places[at : at + 1] for at in range(10)])
    assert one < 60 * counting
    assert fastest(edition, [places[at : at + 300] for at in range(10)]) < 24 * one


def fastest(edition: str, many: list[list[tuple[str, str]]]) -> float:
    return min(taken(lambda places=places: printed(edition, frozenset(places))) for places in many)


def taken(step: Callable[[], object]) -> float:
    start = time.perf_counter()
    step()
    return time.perf_counter() - start


def test_lines_of_spans_come_in_document_order(edition: str) -> None:
    """000:601 and 602 are the first rows of appendix 1; 000:171 is running text, of which no line is stored."""
    found = printed_at(edition, "000:601-602 000:171")
    assert [(source, line) for source, line, _ in found] == [("000", 601), ("000", 602)]
    assert "Азербайджан" in found[0][2]


def test_a_figure_is_part_of_the_findings_that_give_its_value_at_its_place(edition: str) -> None:
    """000:171 prints 6044 agreements; table 1 adds up to 6034 (000:202-206), the rows of appendix 1 to 6050 (000:601-706)."""
    place = ("000", "part=body; section=Халықаралық келісімшарттар; paragraph=2")
    found = findings_of(edition, [place], [6044])
    assert {"agreements_directions", "agreements_grand_total_rows"} <= set(found)
    assert findings_of(edition, [place], [Decimal(6044)]) == found, "sums come as decimals"
    assert findings_of(edition, [place], [6045]) == ()
    assert findings_of(edition, [("000", "appendix=1; group=Африка; row=1")], [6044]) == ()
    assert findings_of(edition, [place], [None, True, "6044"]) == ()


def test_a_heading_that_several_places_share_comes_with_each(edition: str) -> None:
    places = {("000", f"appendix=1; group=ТМД елдері; row={row}") for row in (3, 4)}
    assert [each.line for each in printed(edition, frozenset(places))] == [598, 603, 598, 604]  # 000:598-604


def test_a_sum_is_part_of_the_findings_that_sum_the_same_rows(edition: str) -> None:
    """000:409 prints 5344 publications in Scopus; the rows of table 4 (000:419-429) add up to 6351, as its total says."""
    result = ask("publications/key_figures", edition, "en", Filters.of({"year": ["2023"]}))
    cards = {row["figure"]: (row["value"], cited) for row, cited in zip(result.rows(), result.cited_by_row, strict=True)}
    value, cited = cards["scopus"]
    assert "publications_scopus_text_table" in findings_of(edition, cited, [value])
    assert findings_of(edition, cited, [value + 1]) == ()
    assert findings_of(edition, list(cited)[:3], [value]) == (), "other rows are another sum"


def test_a_figure_is_part_of_the_findings_about_another_value_of_it(edition: str) -> None:
    """000:309 counts 159 scientific projects; 000:301 prints 158 for the same."""
    result = ask("projects/key_figures", edition, "en", Filters.of({"year": ["2023"], "kind": ["science"]}))
    row, cited = next((row, cited) for row, cited in zip(result.rows(), result.cited_by_row, strict=True) if row["figure"] == "science")
    assert row["value"] == 159
    assert "projects_science_repeated" in findings_of(edition, cited, [159])


def test_a_row_at_fault_is_marked_and_its_neighbours_under_the_heading_are_not(edition: str) -> None:
    """China stands under two regions (000:616, 000:1049); the heading of its group (000:611) is that of all rows of Asia."""
    result = ask("agreements/countries", edition, "en", Filters.of({"year": ["2023"]}))
    found = {
        row["country"]: findings_of(edition, cited, row.values()) for row, cited in zip(result.rows(), result.cited_by_row, strict=True)
    }
    assert any(each.startswith("rows_not_in_southeast_asia") for each in found["CN"])
    assert not found["MY"]
