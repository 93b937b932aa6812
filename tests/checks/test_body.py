"""Findings of document 000 but for its programmes: references, captions, contents page, misprints, spellings, branches, projects."""

import pytest

from intlmon.checks.spots import meet


@pytest.mark.parametrize(
    ("check", "lines_a", "published", "compared"),
    [
        ("projects_education_countries_named", "000:352 000:147", 6, 2),  # Germany (21) and three more are not in table 3
        ("rows_reference_elsewhere_000_187", "000:50 000:52 000:58 000:187", 10, 0),  # figures 2 and 3 stand for each other
        ("rows_reference_elsewhere_000_440", "000:440", 1, 0),  # humanities, but figure 13 shows engineering
        ("rows_figure_number_twice_000_462", "000:462", 2, 1),  # 469 has a figure 15 too; 65 and 189 are one figure 2
        ("rows_contents_page_000_27_35", "000:27-35", 26, 38),
        ("rows_table_number_left_out_000_325", "000:325", 14, 13),
        ("rows_misprint_000_105", "000:105", 1, 0),
        ("rows_misprint_000_506", "000:506", 1, 0),  # institutions in a list of programmes; those of 516 are institutions
        ("rows_misprint_000_519", "000:519", 1, 0),
        ("rows_misprint_000_1164", "000:553 000:1164", 1, 0),
        ("rows_said_again_000_545", "000:545", 2, 1),
        ("rows_said_again_000_564", "000:564", 2, 1),
        ("rows_misprint_000_80", "000:80", 1, 0),  # Pusan University; 246 and 924 have the university of foreign studies
        ("rows_said_again_000_54_58", "000:54-58", 2, 1),  # the countries of 52 and the 48% of 50
        ("rows_name_spelt_otherwise_000_1364", "000:1001 000:1191-1193 000:1364", 2, 1),  # Костанаский; 794 has Костанайский
        ("rows_spelt_otherwise_000_752", "000:729 000:752", 3, 1),  # Przasnysz, spelt otherwise in 726, 729 and 752
        ("rows_representation_as_host_000_764_765", "000:713 000:738 000:753 000:762 000:764-765", 6, 0),
        ("appendices_numbered", "000:27-35", 9, 2),  # 860 and 905
        ("projects_education_state_text", "000:152 000:372", 72, 71),
        ("inbound_created_against_years", "000:75", 16, 13),  # 212, 216 and 236 opened in 2022
        ("inbound_agreed_not_opened", "000:210", 10, 9),  # 252 tells of an agreement
        ("outbound_numbers_against_institutions", "000:750-765", 29, 17),
    ],
)
def test_findings_known_by_hand(mart, check: str, lines_a: str, published: float, compared: float) -> None:
    found = mart.execute("SELECT lines_a, published, compared FROM mart.reconciliation WHERE check_id = ?", [check]).fetchall()
    assert found == [(lines_a, published, compared)]


def test_near_misses_are_not_found(mart) -> None:
    found = {lines for (lines,) in mart.execute("SELECT lines_a FROM mart.reconciliation WHERE check_id LIKE 'rows%'").fetchall()}
    # 000:344 refers to figure 8 and 000:508 to figure 19, whose captions say the same; 000:65 and 000:189 repeat one caption;
    # 000:26 is the last page of the body, before no other; a word of translation that nothing contradicts (000:562) is no finding.
    assert not found & {"000:344", "000:508", "000:65", "000:189", "000:26", "000:562"}


@pytest.mark.parametrize(
    ("check", "near_miss"),
    [
        ("representation_as_host", "000:733"),  # the representation bears the institution's name, its host is named beside it
        ("spelt_otherwise", "000:754"),  # the partner of 736, spelt alike
        ("spelt_otherwise", "000:761"),  # «Modern education & research institute»: small letters are no other spelling
        ("name_spelt_otherwise", "000:1366"),  # ЮКГПУ as in 805
        ("said_again", "000:187"),  # the body tells the countries of the summary card again, as it should
    ],
)
def test_near_misses_of_names_and_cells(mart, check: str, near_miss: str) -> None:
    rows = mart.execute("SELECT lines_a FROM mart.reconciliation WHERE regexp_matches(check_id, ?)", [f"^rows_{check}_\\d"]).fetchall()
    assert rows
    assert not meet(" ".join(lines for (lines,) in rows), near_miss)
