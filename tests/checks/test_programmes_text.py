"""What the text and the appendices disagree about in joint and double-degree programmes: cases found by hand and near misses."""

from pathlib import Path

import pytest

from intlmon.checks.disagreeing import _covering
from intlmon.checks.spots import spans_of
from intlmon.errors import DataError


def lines_of(mart, check: str) -> set[int]:
    found = mart.execute("SELECT lines_a FROM mart.reconciliation WHERE check_id LIKE ? AND status = 'differs'", [f"{check}%"]).fetchall()
    return {line for (lines,) in found for _, first, last in spans_of(lines) for line in range(first, last + 1)}


@pytest.mark.parametrize(
    ("check", "found", "near"),
    [
        # China and Korea; Indonesia does lie in South-East Asia.
        ("rows_not_in_southeast_asia", {1049, 1050, 1157, 1158}, {1051, 1156, 616}),
        # Asia holds South-East Asia: no contradiction.
        ("rows_region_across_lists", set(), {1157}),
        # One finding for the cells shifted in 30 rows; row 47 is dated properly.
        ("rows_direction_in_date", {1185, 1200, 1219}, {1221}),
    ],
)
def test_rows_found_and_near_misses(mart, check: str, found: set[int], near: set[int]) -> None:
    lines = lines_of(mart, check)
    assert found <= lines
    assert not near & lines


@pytest.mark.parametrize(
    ("statement", "check"),
    [
        # Indonesia's 6 makes the rows 90.
        ("000_1053_1", "joint_countries_southeast_asia_programmes"),
        ("000_1093_2", "double_state_rows_students"),
        ("000_504_1", "joint_text_zhubanov"),
        ("000_486_2", "joint_text_countries_largest"),
        ("000_553_1", "double_text_efficiency_leader"),
        # The same two values are enough, without being named.
        ("000_484_2", "joint_text_partners"),
    ],
)
def test_one_cause_is_one_finding(mart, statement: str, check: str) -> None:
    assert mart.execute("SELECT check_id FROM core.statements WHERE statement = ?", [statement]).fetchall() == [(check,)]
    assert mart.execute("SELECT count(*) FROM mart.reconciliation WHERE check_id = ?", [f"statement_{statement}"]).fetchone() == (0,)


@pytest.mark.parametrize(
    ("check", "published", "compared"),
    [
        # Indonesia's 6 is a misprint: Korea is tenth, not eleventh.
        ("joint_text_countries_largest", 8, 10),
        ("double_text_efficiency_leader", 36.25, 95.33),
        ("double_text_heriot_watt", 0, 286),
        # Rows 58-60; row 73 repeats row 59.
        ("double_list_switzerland_spain", 4, 3),
        ("programmes_text_year_or_half", 2, 0),
        # Satbayev, Seifullin and Almaty Technological universities beside Shakarim.
        ("double_text_fives_left_out", 1, 4),
    ],
)
def test_comparisons_known_by_hand(mart, check: str, published: float, compared: float) -> None:
    asked = "SELECT published, compared FROM mart.reconciliation WHERE check_id = ? AND status = 'differs'"
    found = mart.execute(asked, [check]).fetchall()
    assert found == [(published, compared)]


def test_what_the_list_does_not_decide_is_no_finding(mart) -> None:
    # Two of the 11 rows of field 06 have copied titles; the 22% of field 10 depend on what is counted to it.
    asked = "SELECT statement, outcome, check_id FROM mart.statements WHERE statement IN ('000_506_5', '000_508_4')"
    found = mart.execute(asked).fetchall()
    assert sorted(found) == [("000_506_5", "not_testable", None), ("000_508_4", "not_testable", None)]


def test_a_pair_of_statements_can_be_covered(mart) -> None:
    # 000:1254 says 68 where 000:523 says 75: told with the total that is not the sum of its rows.
    assert mart.execute("SELECT count(*) FROM mart.reconciliation WHERE check_id LIKE 'statement_000_1254%'").fetchone() == (0,)


def test_a_statement_that_does_not_differ_cannot_be_covered(tmp_path: Path) -> None:
    entry = dict.fromkeys(("id", "kind", "severity", "what_kk", "what_ru", "what_en", "published", "compared", "lines_a", "quote_a"), "x")
    folder = tmp_path / "data" / "checks"
    folder.mkdir(parents=True)
    written = "[[check]]\n" + "".join(f'{key} = "{value}"\n' for key, value in entry.items())
    (folder / "a.toml").write_text(f'{written}expected_difference = 1\ncovers = ["000_1_1"]\n')
    assert _covering(folder.parent, {"000_1_1"}) == {"000_1_1": "x"}
    with pytest.raises(DataError, match="covers 000_1_1"):
        _covering(folder.parent, set())
